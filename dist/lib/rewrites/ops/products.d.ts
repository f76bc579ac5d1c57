import type { Arguments } from './arguments.js';
import { type Operand } from './arithmetic.js';
import { type NumberArray } from './arrays.js';
import { type Value } from './value.js';
/** Axes of both operands by label, as in einsum; an operand's first label is its batch axis. */
interface Labelled {
    readonly operand: Operand;
    readonly labels: readonly string[];
}
/** The sum of products over the labels that `out` leaves out. */
export declare function contract(a: Labelled, b: Labelled, out: readonly string[]): Value;
/** The product of matrices as `matmul` of numpy defines it. */
export declare function matmul(a: Operand, b: Operand): Value;
/** `dot` of numpy, of a tensor and a constant. */
export declare function dot(a: Operand, b: Operand): Value;
/** `tensordot` over the axes given for a tensor and a constant. */
export declare function tensordot(a: Operand, b: Operand, axes: readonly (readonly number[])[]): Value;
/** `einsum` of one or two operands. */
export declare function einsum(equation: string, operands: readonly Operand[]): Value;
/** The lower or upper triangle of the last two axes, as numbers 0 and 1. */
export declare function triangle(x: Value, isLower: boolean, diagonal: number): NumberArray;
/** Multiplied value by value, as `Multiply`. */
export declare const times: (a: Value, b: Value) => Value;
/** The mean of an axis, weighted with known numbers. */
export declare function weighted(x: Value, args: Arguments): Value;
/** `tensordot` by its arguments. */
export declare function toTensordot(args: Arguments): Value;
/** `matmul` by its arguments. */
export declare function toMatmul(args: Arguments): Value;
export {};
