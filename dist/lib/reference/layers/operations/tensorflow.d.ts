import type { Semantics } from '../../semantics.js';
import type { Tensor } from '../../tensor.js';
/** A vector added along the channels. */
export declare function biased(x: Tensor, bias: Tensor, dataFormat: string): Tensor;
/** Parts of the lengths given, of which one may be -1 for what is left; one number is that of equal parts. */
export declare function splitBySizes(x: Tensor, sizes: readonly number[], axis: number): Tensor[];
/** Functions of TensorFlow between layers of Keras 2, and the layers that add losses and metrics. */
export declare const tensorflowOperations: Readonly<Record<string, Semantics>>;
