import { sum } from '../../arrays.js';
import type { Tensor } from '../../tensor.js';
/** The mean of a lane. */
export declare function mean(lane: Float64Array): number;
/** The mean squared distance of the values of a lane from their mean. */
export declare function variance(lane: Float64Array): number;
declare function logSumExp(lane: Float64Array): number;
/** What reductions make of a lane, by Keras's names of them. */
export declare const reductions: {
    readonly Sum: typeof sum;
    readonly Mean: typeof mean;
    readonly Max: (lane: Float64Array) => number;
    readonly Min: (lane: Float64Array) => number;
    readonly Prod: (lane: Float64Array) => number;
    readonly Var: typeof variance;
    readonly Ptp: (lane: Float64Array) => number;
    readonly Logsumexp: typeof logSumExp;
    readonly Any: (lane: Float64Array) => number;
    readonly All: (lane: Float64Array) => number;
};
export type Reduction = keyof typeof reductions;
/** A reduction over `axes`, with the dtype that it gives. */
export declare function reduceBy(tensor: Tensor, name: Reduction, axes: readonly number[], keep: boolean): Tensor;
/** Running sums of a lane. With `exclusive` each without its own value, with `backwards` from the end. */
export declare function runningSums(lane: Float64Array, exclusive?: boolean, backwards?: boolean): Float64Array;
export {};
