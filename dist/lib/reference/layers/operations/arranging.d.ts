import { type Tensor } from '../../tensor.js';
/** Exchanges two axes. */
export declare function swapAxes(tensor: Tensor, first: number, second: number): Tensor;
/** Moves axes to other places; the others keep their order, as numpy's `moveaxis`. */
export declare function moveAxes(tensor: Tensor, from: readonly number[], to: readonly number[]): Tensor;
/** Puts in axes of length 1, which stand at `axes` of the result. */
export declare function expandAxes(tensor: Tensor, axes: readonly number[]): Tensor;
/** Takes out axes of length 1: those named, or all. */
export declare function squeeze(tensor: Tensor, axes: readonly number[] | undefined): Tensor;
/** Turns the order of the values along `axes` round. */
export declare function flip(tensor: Tensor, axes: readonly number[]): Tensor;
/** Shifts values along axes; those that leave at the end come in at the front. Without axes, along all values. */
export declare function roll(tensor: Tensor, shifts: readonly number[], axes: readonly number[] | undefined): Tensor;
/** Repeats the whole tensor along each axis. */
export declare function tile(tensor: Tensor, times: readonly number[]): Tensor;
/** Repeats each value along an axis; without an axis, of the flat tensor. */
export declare function repeat(tensor: Tensor, times: readonly number[], axis: number | undefined): Tensor;
/** Where padded values come from: nowhere (a constant), or the values mirrored with or without those at the border. */
export type PadMode = 'constant' | 'reflect' | 'symmetric';
/** The mode that Keras or TensorFlow names. */
export declare function padMode(name: string): PadMode;
/** Widens the tensor before and behind along each axis. */
export declare function pad(tensor: Tensor, widths: readonly (readonly number[])[], mode: PadMode, fill?: number): Tensor;
/** Cuts along an axis before each of `starts`. */
export declare function cut(tensor: Tensor, starts: readonly number[], axis: number): Tensor[];
/** Cuts along an axis into `count` parts, of which the first ones are longer by one if need be. */
export declare function cutEvenly(tensor: Tensor, count: number, axis: number): Tensor[];
/** The parts of one index along an axis, without the axis. */
export declare function unstack(tensor: Tensor, axis: number): Tensor[];
/** Tensors under one further axis, which stands at `axis` of the result. */
export declare function stack(tensors: readonly Tensor[], axis: number): Tensor;
/** Tensors one after another along `axis`. */
export declare function concatenate(tensors: readonly Tensor[], axis: number): Tensor;
/**
 * The values at `indices` (a tensor) along an axis, whose place the axes of the indices take. Without an axis, of the flat
 * tensor. With `wraps`, negative indices count from the end; others that are not in the tensor give NaN.
 */
export declare function take(tensor: Tensor, indices: Tensor, axis: number | undefined, wraps: boolean): Tensor;
/** Values above (or below) the diagonal `offset` of the last two axes kept, zeros elsewhere. */
export declare function triangle(tensor: Tensor, offset: number, upper: boolean): Tensor;
/** What a key of Python's `x[key]` is along one axis. */
export type Key = {
    readonly kind: 'index';
    readonly index: number;
} | {
    readonly kind: 'new';
} | {
    readonly kind: 'rest';
} | {
    readonly kind: 'slice';
    readonly start: number | undefined;
    readonly stop: number | undefined;
    readonly step: number;
};
/** `x[keys]` of Python. */
export declare function getItem(tensor: Tensor, keys: readonly Key[]): Tensor;
/** `lengths` values from `starts` on along each axis; a length of -1 takes all that is left. */
export declare function part(tensor: Tensor, starts: readonly number[], lengths: readonly number[]): Tensor;
