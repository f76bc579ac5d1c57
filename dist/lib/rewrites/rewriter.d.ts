import type { KerasNetwork } from '../keras/model.js';
import { type Shape, type TensorInfo } from '../keras/tensor-shapes.js';
import type { Tensor } from './rewrite.js';
import { type Rewriting } from './rewriting.js';
/** A rewritten network and what its outputs are known to be. */
export interface RewrittenNetwork {
    readonly network: KerasNetwork;
    readonly outputs: readonly Tensor[];
    readonly changed: boolean;
}
/** Rewrites one network: walks its calls in order and builds a new network of them. */
export declare class NetworkRewriter {
    #private;
    constructor(network: KerasNetwork, path: readonly string[], shared: Rewriting);
    /** `given` is what the network is called on; null for the outermost. `fallback`: the input shape of a Sequential that does not say it. */
    run(given: readonly TensorInfo[] | null, fallback?: Shape): RewrittenNetwork;
}
