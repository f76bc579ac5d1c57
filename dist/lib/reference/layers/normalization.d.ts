import type { Semantics } from '../semantics.js';
import { type Computation, type Tensor } from '../tensor.js';
/**
 * Values divided by the length of their line along `axes`. Keras 2 takes the square of a length to be `1e-12` or more;
 * Keras 3 takes the length to be `epsilon` or more.
 */
export declare function normalized(input: Tensor, axes: readonly number[], { generation, epsilon }: {
    readonly generation: 2 | 3;
    readonly epsilon?: number;
}): Computation;
/** Keras's normalisation layers. */
export declare const normalizations: Readonly<Record<string, Semantics>>;
