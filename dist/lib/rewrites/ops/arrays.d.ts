import type { JsonValue } from '../../keras/json.js';
/** An array of numbers in a call, row-major. */
export interface NumberArray {
    readonly shape: readonly number[];
    readonly values: readonly number[];
}
export declare const scalar: (value: number) => NumberArray;
/** The array that a JSON value stands for: a number, nested lists, or an array as Keras serialises it; else null. */
export declare function arrayFrom(value: JsonValue | undefined): NumberArray | null;
/** As nested lists, or the number alone. */
export declare function nested({ shape, values }: NumberArray): JsonValue;
export declare const mapped: ({ shape, values }: NumberArray, change: (value: number) => number) => NumberArray;
/** The number that all values are, or null. */
export declare function uniform({ values }: NumberArray): number | null;
/** Value by value of two arrays, of which one may be a single number or both have the same shape; else null. */
export declare function combined(a: NumberArray, b: NumberArray, join: (a: number, b: number) => number): NumberArray | null;
/** Axis `i` of the result is axis `axes[i]`. */
export declare function transposed({ shape, values }: NumberArray, axes: readonly number[]): NumberArray;
