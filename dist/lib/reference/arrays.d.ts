import { type Dtype, type Tensor } from './tensor.js';
/** A tensor of `shape` with `values`, row-major. */
export declare function arrayOf(shape: readonly number[], values: Tensor['values'], dtype?: Dtype): Tensor;
/** A tensor without axes. */
export declare const scalarOf: (value: number, dtype?: Dtype) => Tensor;
/** The integers from `first` up to but without `end`. */
export declare function range(end: number, first?: number): number[];
/** The dtype that values of all of `dtypes` have together. */
export declare function widest(...dtypes: readonly Dtype[]): Dtype;
/**
 * For each index along one axis of a result, how many values it leads on in the source; `-Infinity` stands for a value
 * that is not in the source.
 */
export type Reading = readonly number[];
/** What reads a tensor as it is: one reading an axis. */
export declare function readingsOf({ shape }: Pick<Tensor, 'shape'>): Reading[];
/**
 * A tensor of other arrangement: the value at `[i, j, …]` is the value of `source` at `readings[0][i] + readings[1][j] +
 * …`, or `fill` where that is no position. Axes can be left out, come in another order, repeat and be read backwards.
 */
export declare function rearrange(source: Tensor, readings: readonly Reading[], fill?: number): Tensor;
/** The tensor with other axes of the same size in all; one of `shape` may be -1. */
export declare function reshape(source: Tensor, shape: readonly number[]): Tensor;
/** The values at `indices` along `axis`; an index that is not in the tensor gives `fill`. */
export declare function pick(source: Tensor, axis: number, indices: readonly number[], fill?: number): Tensor;
/** The tensor with an axis of length 1 put before `axis` (which may be its rank). */
export declare function expand(source: Tensor, axis: number): Tensor;
/** The tensor repeated along axes of length 1, and along new ones in front, so that it has `shape`. */
export declare function spread(source: Tensor, shape: readonly number[]): Tensor;
/** `apply` of each value. */
export declare function each(source: Tensor, apply: (value: number) => number, dtype?: Dtype): Tensor;
/** `apply` of each pair of values, the tensors spread to a common shape. */
export declare function pairs(left: Tensor, right: Tensor, apply: (left: number, right: number) => number, dtype?: Dtype): Tensor;
/** The values of `chosen` where `condition` is not 0, and those of `otherwise` elsewhere. */
export declare function choose(condition: Tensor, chosen: Tensor, otherwise: Tensor): Tensor;
/** Replaces the values of each lane along `axes` by as many others: `apply` gets a lane, row-major, and returns one. */
export declare function alongAxes(source: Tensor, axes: readonly number[], apply: (lane: Float64Array) => Float64Array): Tensor;
/** One value for each lane along `axes`, which disappear, or stay with length 1 if `keep`. */
export declare function reduce(source: Tensor, axes: readonly number[], keep: boolean, apply: (lane: Float64Array) => number, dtype?: Dtype): Tensor;
/** The tensors one after another along `axis`. */
export declare function join(tensors: readonly Tensor[], axis: number): Tensor;
/** Sum of a lane. */
export declare function sum(lane: Float64Array): number;
