import type { KerasNetwork, TensorRef } from './model.js';
/** Whether any call of the network, at any depth, is given a mask as an argument. */
export declare const hasExplicitMasks: (network: KerasNetwork) => boolean;
/**
 * The masks that a tensor given as a mask may be, by the names of `madeBy`: Keras 3 writes the operations into the graph
 * by which an Embedding or a Masking layer makes its mask. Empty when it is another one.
 */
export declare function maskIdentities(network: KerasNetwork, path: readonly string[], ref: TensorRef): ReadonlySet<string>;
