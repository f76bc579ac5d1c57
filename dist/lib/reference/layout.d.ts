import { type Computation, type Dtype, type Tensor } from './tensor.js';
/** `axis` counted from the front. */
export declare function axisOf(axis: number, rank: number): number;
/** `length` values, each as `at` has it for its place. */
export declare function filled(length: number, at: (place: number) => number): Float64Array;
/** A computation of cheap values, which are computed all at once and then kept. */
export declare function wholly(shape: readonly number[], values: () => Float64Array | Promise<Float64Array>, { dtype, costPerValue }?: {
    readonly dtype?: Dtype;
    readonly costPerValue?: number;
}): Computation;
/** The tensor of all values of a computation. */
export declare function tensorOf({ shape, dtype, compute }: Computation): Promise<Tensor>;
/** The same values seen with another shape of the same size. */
export declare function reshaped(computation: Computation, shape: readonly number[]): Computation;
/** For each axis of the result the axis of the input that moves there; what undoes `order`. */
export declare function inverseOf(order: readonly number[]): number[];
/** `tensor` with its axes in another order, as `numpy.transpose(tensor, order)`. */
export declare function transposed(tensor: Tensor, order: readonly number[]): Tensor;
/** A computation with its axes in another order; it computes only what is asked for. */
export declare function transposedComputation(computation: Computation, order: readonly number[]): Computation;
/** Shape that numpy's broadcasting gives to arrays of these shapes. */
export declare function broadcastShape(...shapes: readonly (readonly number[])[]): number[];
/** The values of a tensor as seen from the row-major positions of the shape that it is broadcast to. */
export declare function broadcast({ shape, values }: Pick<Tensor, 'shape' | 'values'>, to: readonly number[]): (position: number) => number;
/** Where along each axis values are taken from; an axis without places is taken as it is. */
export type Places = readonly (Int32Array | undefined)[];
/**
 * Values taken from the input: along each axis, place `i` of the output is place `places[axis][i]` of the input, or `fill`
 * where that is negative.
 */
export declare function gathered(input: Tensor, places: Places, fill?: number): Computation;
/** As `gathered`, at once. */
export declare function taken(input: Tensor, places: Places, fill?: number): Tensor;
/** The values of an array as lines along some of its axes: all values that differ in those axes alone are one line. */
export interface Lines {
    readonly count: number;
    readonly length: number;
    /** Row-major position of the first value of a line. */
    first(line: number): number;
    /** How far each value of a line lies from the first. */
    readonly offsets: Int32Array;
    /** The line that a row-major position lies in, and its place in it. */
    lineOf(position: number): number;
    placeOf(position: number): number;
}
/** The lines of an array of `shape` along `axes`, whose values come in row-major order of the axes. */
export declare function linesAlong(shape: readonly number[], axes: readonly number[]): Lines;
