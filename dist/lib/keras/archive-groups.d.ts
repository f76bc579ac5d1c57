import type { Hdf5Dataset, Hdf5Group } from '../hdf5/hdf5.js';
import type { KerasLayer } from './model.js';
/**
 * The group that holds a group for each layer of a model: `layers`, in tf.keras 2.12 also
 * `_layer_checkpoint_dependencies` (saving/saving_lib.py of each Keras).
 */
export declare const layersGroup: (model: Hdf5Group) => Hdf5Group | undefined;
/**
 * The group of each layer in a list of layers. Keras names them by class and by number within the class, not by the
 * name of the layer: `dense`, `dense_1`. Keras 3 counts every layer. tf.keras leaves out those that it met before, and
 * in 2.12 counts those with weights twice, so that there only the order tells them. `classOf` gives the name that a
 * class has in Python.
 */
export declare function pairLayerGroups(container: Hdf5Group | undefined, layers: readonly KerasLayer[], classOf: (layer: KerasLayer) => string): ReadonlyMap<KerasLayer, Hdf5Group>;
/** The arrays in the group `vars` of `group`, in their order: they are named `0`, `1` … */
export declare function arraysIn(group: Hdf5Group): readonly Hdf5Dataset[];
/** Groups at or below `group` that hold arrays, those of random number generators left out. `skip`: names of children. */
export declare function groupsWithArrays(group: Hdf5Group, skip?: ReadonlySet<string>): readonly Hdf5Group[];
