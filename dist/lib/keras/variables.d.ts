import type { Hdf5Group } from '../hdf5/hdf5.js';
import type { StoredVariable } from './model.js';
/** The weights of a file: all of them in the Python converter's order, and those of each layer's group. */
export interface StoredWeights {
    readonly variables: readonly StoredVariable[];
    /** By layer name, in the order of `layer_names`; a layer without weights has an empty list. */
    readonly byLayer: ReadonlyMap<string, readonly StoredVariable[]>;
}
/**
 * Lists the weights below `/model_weights`, or below the root of a weights-only file, without reading a value. The
 * Python converter (tensorflowjs 4.22.0) walks the links of the group, and of a group without `weight_names` the links
 * inside; where that walk passes by a layer (`foo/dense` below the layer `foo`), the layer follows its neighbour here.
 */
export declare function listWeights(top: Hdf5Group, order: 'links' | 'layer-names'): StoredWeights;
