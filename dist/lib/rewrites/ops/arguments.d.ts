import type { JsonValue } from '../../keras/json.js';
import type { Precision } from '../../keras/precision.js';
import type { Operand } from './arithmetic.js';
import { type Value } from './value.js';
/** The arguments of a call of an operation, by the names that Keras 3 gives them; tensors stand as `{tensor: i}`. */
export declare class Arguments {
    #private;
    /** The coarsest type in which a layer of the model computes in Keras. */
    readonly precision: Precision;
    constructor(values: ReadonlyMap<string, JsonValue>, tensors: readonly Value[], precision: Precision);
    /** The argument as it is; absent and null are undefined. */
    json(name: string): JsonValue | undefined;
    tensor(name: string): Value;
    /** A list of tensors, or one alone. */
    tensors(name: string): readonly Value[];
    operand(name: string): Operand;
    /** A number; the fallback when it is absent. */
    number(name: string, fallback?: number): number;
    /** Integers: a list, or one alone. */
    integers(name: string, fallback?: readonly number[]): readonly number[];
    /** A list of lists of integers. */
    pairs(name: string): readonly (readonly number[])[];
    flag(name: string, fallback?: boolean): boolean;
    text(name: string, fallback: string): string;
    /** One axis of `x`, or of a tensor of `rank`. */
    axis(name: string, x: Value, fallback?: number, rank?: number): number;
    /** Axes of `x` in ascending order; absent: all of them. */
    axes(name: string, x: Value): readonly number[];
}
/** An axis counted from 0; refused when it is not there. */
export declare function normalAxis(axis: number, rank: number): number;
