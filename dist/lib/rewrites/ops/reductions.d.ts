import type { Arguments } from './arguments.js';
import { type Value } from './value.js';
/** What a reduction makes of the axes that it takes together. */
export type Reduction = 'Mean' | 'Sum' | 'Max' | 'Min' | 'Prod' | 'Var';
/** Takes `axes` together (ascending, none of them the batch axis). */
export declare function reduce(kind: Reduction, x: Value, axes: readonly number[], keepsAxes: boolean): Value;
/** The slices of an axis, without it. */
export declare function unstack(x: Value, axis: number): readonly Value[];
/** The values as slices of a new axis. */
export declare const stack: (values: readonly Value[], axis: number) => Value;
/** For each place of an axis, the sum of all up to it; `options` as in TensorFlow. */
export declare function cumulativeSum(x: Value, axis: number, options: {
    exclusive: boolean;
    reverse: boolean;
}): Value;
/** log(sum(exp(x))): the maximum of x less that of log_softmax(x), which is the same but for this. */
export declare function logSumExp(x: Value, axes: readonly number[], keepsAxes: boolean): Value;
/** The differences of neighbours along an axis. */
export declare function difference(x: Value, args: Arguments): Value;
/** The sums of all up to a place, by the arguments of `cumsum`. */
export declare function cumulative(x: Value, args: Arguments): Value;
