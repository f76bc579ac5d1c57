import type { Hdf5Group } from '../hdf5/hdf5.js';
import type { Bound } from './bind.js';
import type { JsonObject } from './json.js';
import type { KerasNetwork, StoredVariable } from './model.js';
/** A network with its variables, and all of them. */
export interface BoundArchive extends Bound {
    readonly variables: readonly StoredVariable[];
}
/** Where a network and its weights come from. */
export interface ArchiveOrigin {
    /** The saved form of the network. */
    readonly modelConfig: JsonObject;
    readonly generation: 2 | 3;
    /** Config and weights were saved together, so that the names that newer versions note must be those of the layers. */
    readonly namesAreKept: boolean;
}
/**
 * Gives each layer its variables from the weights file of a `.keras` archive, or from a `.weights.h5` in its layout: by
 * the structure of the model, as Keras does it.
 */
export declare function bindArchive(network: KerasNetwork, root: Hdf5Group, origin: ArchiveOrigin): BoundArchive;
