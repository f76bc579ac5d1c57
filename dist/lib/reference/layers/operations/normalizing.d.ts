import type { Tensor } from '../../tensor.js';
/** Lanes along `axes` divided by the square root of their sum of squares, or by `shortest` where they are shorter. */
export declare function normalizeLength(tensor: Tensor, axes: readonly number[], shortest: number): Tensor;
/** Lanes divided by their norm of an order: the root of the sum of that power of the absolute values. */
export declare function normalizeOrder(tensor: Tensor, axes: readonly number[], order: number, shortest: number): Tensor;
/** `(x - mean) / sqrt(variance + epsilon) · scale + offset`, each a vector along `axis`. */
export declare function batchNormalize(input: Tensor, { mean, variance, offset, scale, }: Readonly<Record<'mean' | 'variance', Tensor>> & {
    offset?: Tensor | undefined;
    scale?: Tensor | undefined;
}, axis: number, epsilon: number): Tensor;
/** Rows with 1 at the place that each value names and 0 elsewhere, along an axis that stands at `axis` of the result. */
export declare function oneHot(tensor: Tensor, classes: number, axis: number, on?: number, off?: number): Tensor;
