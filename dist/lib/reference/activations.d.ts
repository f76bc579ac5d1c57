import type { Config, Json } from './semantics.js';
import { type Computation } from './tensor.js';
/** An activation of Keras: a function of each value, or of all values along an axis. */
export type Activation = Each | Along;
/** A function of each value for itself. */
export interface Each {
    readonly each: (x: number) => number;
}
/** A function of the values along an axis; what it returns may be shorter (`glu`). */
export interface Along {
    readonly axis: number;
    readonly line: (line: Float64Array) => Float64Array;
}
type Generation = 2 | 3;
/** The error function, to the last digits of float64. Kummer's series, whose terms all have the same sign. */
export declare function erf(x: number): number;
/** `1 / (1 + exp(-x))` without overflow. */
export declare function sigmoid(x: number): number;
/** `log(1 + exp(x))` without overflow. */
export declare function softplus(x: number): number;
/** `x` within `low` and `high`; NaN stays NaN. */
export declare function clip(x: number, low: number, high: number): number;
/** Gaussian error linear unit; `approximate` takes tanh for the error function. */
export declare function gelu(x: number, approximate: boolean): number;
/** `x`, or `alpha * (exp(x) - 1)` below 0. */
export declare function elu(x: number, alpha: number): number;
/** `relu` with all its options; `slope` (Keras 2 calls it alpha) counts from the threshold. */
export declare function relu(x: number, { slope, max, threshold }?: {
    slope?: number | undefined;
    max?: number | undefined;
    threshold?: number | undefined;
}): number;
/** The hard sigmoid: Keras 2 has `x / 5 + 1/2`, Keras 3 `x / 6 + 1/2`, within 0 and 1. */
export declare function hardSigmoid(x: number, generation: Generation): number;
/** Softmax of a line. */
export declare function softmax(line: Float64Array): Float64Array;
/** Logarithm of the softmax of a line. */
export declare function logSoftmax(line: Float64Array): Float64Array;
/**
 * Keras's `sparsemax`: of the largest values that reach above the threshold so far, it adds up all cumulative sums, where the
 * function of that name (Martins and Astudillo, 2016) takes the last one.
 */
export declare function sparsemax(line: Float64Array): Float64Array;
/** The first half of a line times the sigmoid of the second. */
export declare function glu(line: Float64Array): Float64Array;
/** The activation of one of Keras's layers that are activations, from the layer's config. */
export declare function activationOfLayer(className: string, config: Config, generation: Generation): Activation | undefined;
/**
 * The activation that a config names: a name, null (none), or a serialised function, operation or layer. Throws for what
 * Keras does not have.
 */
export declare function activationOf(saved: Json | undefined, generation: Generation): Activation;
/** What an activation makes of a computation. Values along an axis need all of their line. */
export declare function activated(computation: Computation, activation: Activation): Computation;
export {};
