import type { JsonValue } from '../../keras/json.js';
import { type Arguments } from './arguments.js';
import { type Value } from './value.js';
/** The values in another shape. */
export declare function reshaped(x: Value, args: Arguments): Value;
/** Without axes of length 1. */
export declare function squeezed(x: Value, args: Arguments): Value;
/** With new axes of length 1. */
export declare function expanded(x: Value, args: Arguments): Value;
/** The axes in another order; absent: in reverse. */
export declare function transposedTo(x: Value, args: Arguments): Value;
/** Some axes in other places. */
export declare function moved(x: Value, args: Arguments): Value;
/** Two axes in exchange. */
export declare function swapped(x: Value, args: Arguments): Value;
/** The places of axes in reverse. */
export declare function flipped(x: Value, axes: readonly number[]): Value;
/** The places of axes shifted around. */
export declare function rolled(x: Value, args: Arguments): Value;
/** Each place of an axis several times. */
export declare function repeated(x: Value, args: Arguments): Value;
/** Whole axes several times. */
export declare function tiled(x: Value, args: Arguments): Value;
/** Axes of length 1 repeated to a shape. */
export declare function broadcasted(x: Value, args: Arguments): Value;
/** The parts of an axis, between `bounds` or of equal length. */
export declare function parts(x: Value, axis: number, sections: JsonValue | undefined, isUneven?: boolean): readonly Value[];
/** Parts of the sizes given (one of them may be -1), or a number of equal parts. */
export declare function splitBySizes(x: Value, args: Arguments): readonly Value[];
/** The last two axes in exchange. */
export declare const lastAxesSwapped: (x: Value) => Value;
