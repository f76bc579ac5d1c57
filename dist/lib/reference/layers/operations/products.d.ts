import type { Computation, Tensor } from '../../tensor.js';
/** Matrix products of the last two axes; the axes before spread. A tensor of one axis is a row on the left, a column on the right. */
export declare function matmul(left: Tensor, right: Tensor): Computation;
/** The product summed over pairs of axes; what is left stands in the order left, right. */
export declare function tensordot(left: Tensor, right: Tensor, leftAxes: readonly number[], rightAxes: readonly number[]): Computation;
/** numpy's `dot`: over the last axis of the left and the last but one of the right. */
export declare function dot(left: Tensor, right: Tensor): Computation;
/** The axes that an `axes` of `tensordot` means: the last ones of the left and the first of the right, or two lists. */
export declare function tensordotAxes(axes: number | readonly (readonly number[])[], left: Tensor): readonly [readonly number[], readonly number[]];
/** An einsum of any number of tensors, two at a time from the left. */
export declare function einsum(equation: string, tensors: readonly Tensor[]): Promise<Computation>;
