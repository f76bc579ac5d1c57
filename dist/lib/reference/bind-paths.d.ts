import type { Bound } from './bind.js';
import type { Network } from './network.js';
import type { Weight } from './semantics.js';
/**
 * Binds as Keras loads the layout of Keras 3 (`saving_lib`): the arrays of an object lie in `vars`, numbered, below the
 * names of the attributes that lead to it; in the list `layers` an object has the name of its class.
 */
export declare function bindPaths(network: Network, weights: ReadonlyMap<string, Weight>, generation: 2 | 3): Bound<Weight>;
