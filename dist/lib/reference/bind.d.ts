import type { Network, SavedLayer } from './network.js';
import type { Weight } from './semantics.js';
import { type ReadArray, type StoredModel } from './stored.js';
/** The arrays of each layer, its own ones alone. */
export type Bound<Value> = Map<SavedLayer, readonly Value[]>;
/** Gives each layer its arrays, by the rule by which Keras itself loads such a file. Throws an Error where it could not. */
export declare function bindWeights(network: Network, model: StoredModel, read: ReadArray): Bound<Weight>;
