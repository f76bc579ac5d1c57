import { type Computation, type Tensor } from './tensor.js';
import { type Sliding } from './windows.js';
/** What a convolution adds up, channels last. */
export interface Convolution {
    /** Row-major: places of the window (by axis), channels of a group, filters. */
    readonly kernel: Float64Array;
    /** Lengths of the window. */
    readonly window: readonly number[];
    readonly filters: number;
    /** Channels and filters are cut into as many groups, which do not see one another; depthwise is a group a channel. */
    readonly groups: number;
    /** A value a filter, or null. */
    readonly bias: ArrayLike<number> | null;
    /** An axis of the image each. */
    readonly slidings: readonly Sliding[];
}
/** A convolution of 1 to 3 spatial axes (as `slidings` has), of an input with the channels last. */
export declare function convolve(input: Tensor, convolution: Convolution): Computation;
