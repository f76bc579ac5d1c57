import { type NumberArray } from './arrays.js';
import { type Value } from './value.js';
/** What an operation works on: a tensor or numbers. */
export type Operand = Value | NumberArray;
export declare const isTensor: (operand: Operand) => operand is Value;
/** An activation function; of Keras 3 unless it is said otherwise. */
export declare const activation: (name: string, x: Value, generation?: 2 | 3) => Value;
export declare const relu: (x: Value) => Value;
/** `x * scale + offset`, broadcasting as numpy does. */
export declare function affine(x: Value, scale: NumberArray, offset: NumberArray, part?: string): Value;
export declare const scaled: (x: Value, by: number, plus?: number) => Value;
/** Numbers in the shape of a tensor (of finite values), broadcasting as numpy does. */
export declare const filled: (x: Value, array: NumberArray) => Value;
/** A layer that joins tensors value by value. */
export declare const merged: (className: "Add" | "Multiply" | "Maximum" | "Minimum", ...values: readonly Value[]) => Value;
export declare function add(a: Operand, b: Operand): Operand;
export declare function subtract(a: Operand, b: Operand): Operand;
export declare const negative: (x: Value) => Value;
export declare function multiply(a: Operand, b: Operand): Operand;
/** Division by numbers; by a tensor it is none that layers can do. */
export declare function divide(a: Operand, b: Operand): Operand;
/** The larger (or smaller) of both, value by value. */
export declare function extremum(className: 'Maximum' | 'Minimum', a: Operand, b: Operand): Operand;
/** `x` within bounds; an absent one is none. */
export declare function clip(x: Value, low: NumberArray | null, high: NumberArray | null): Value;
export declare const square: (x: Value) => Value;
export declare const absolute: (x: Value) => Value;
/** `x` to the power of a small natural number. */
export declare function power(x: Value, exponent: number): Value;
/** `a - b` of two tensors of floats. */
export declare const asDifference: (a: Value, b: Value) => Value;
