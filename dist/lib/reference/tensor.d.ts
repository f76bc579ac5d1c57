/** What the values of a tensor are; the reference computes all of them as numbers (`bool` as 0 and 1). */
export type Dtype = 'float' | 'int' | 'bool';
/** A tensor that is there: values row-major, batch axis first. */
export interface Tensor {
    readonly shape: readonly number[];
    readonly dtype: Dtype;
    readonly values: Float64Array | Float32Array | Int32Array | Uint8Array;
}
/**
 * A tensor that can be computed, whole or only at some positions: judging an expensive layer needs a sample of its
 * output, not all of it.
 */
export interface Computation {
    readonly shape: readonly number[];
    readonly dtype: Dtype;
    /** Multiply-adds for one value, roughly; what a caller decides by whether to compute all of them. */
    readonly costPerValue: number;
    /** The values at `positions` (row-major indices into `shape`), in that order, or all of them in row-major order. */
    compute(positions?: Uint32Array): Promise<Float64Array>;
}
/** Number of values of a tensor of `shape`. */
export declare function sizeOf(shape: readonly number[]): number;
/** Row-major strides of `shape`, in values. */
export declare function stridesOf(shape: readonly number[]): number[];
/** A computation whose value at a row-major position is `at(position)`. */
export declare function computeEach(shape: readonly number[], at: (position: number) => number, { dtype, costPerValue }?: {
    readonly dtype?: Dtype;
    readonly costPerValue?: number;
}): Computation;
/** A computation of values that are there already. */
export declare function known({ shape, dtype, values }: Tensor): Computation;
