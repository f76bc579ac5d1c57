import type { Bound } from './bind.js';
import type { Network } from './network.js';
import type { Weight } from './semantics.js';
/** The arrays that the file lists for a layer of the model. */
interface Group {
    readonly name: string;
    readonly weights: readonly Weight[];
}
/**
 * Binds as Keras loads the layout of Keras 2 (`load_weights_from_hdf5_group`): the groups that have arrays to the layers
 * that have some, in order; and within a group, trainable arrays before the others.
 */
export declare function bindGroups(network: Network, groups: readonly Group[], generation: 2 | 3): Bound<Weight>;
export {};
