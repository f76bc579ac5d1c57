import { type Length } from '../../keras/sizes.js';
import { type Value } from './value.js';
/** Whether lengths can be the target of a Reshape. */
export declare const isTarget: (lengths: readonly Length[]) => boolean;
/** The values in another shape, given without the batch axis. */
export declare function reshape(x: Value, to: readonly Length[]): Value;
/** The axes in another order; `axes` name them all, the batch axis first. */
export declare function permute(x: Value, axes: readonly number[]): Value;
/** What `work` makes of the last axis, with `axis` in its place. */
export declare function onLastAxis(x: Value, axis: number, work: (x: Value) => Value): Value;
/** The value with `axes` moved to its end, in this order. */
export declare const moveToEnd: (x: Value, axes: readonly number[]) => Value;
/** What a layer of images makes of the axes from `first` to `last` as the columns of an image; they become `lengths`. */
export declare function asColumns(x: Value, first: number, last: number, work: (image: Value) => Value, lengths?: (columns: Length) => readonly Length[]): Value;
/** Without the first `before` and last `after` places of an axis. */
export declare function crop(x: Value, axis: number, before: number, after: number): Value;
/** With zeros around an axis. */
export declare function padZeros(x: Value, axis: number, before: number, after: number): Value;
/** The last axis times a matrix of known numbers (rows: the axis; row-major). */
export declare function timesMatrix(x: Value, rows: number, columns: number, values: readonly number[], part?: string): Value;
/** The places `indexes` of an axis, which may be any, in any order. */
export declare function gather(x: Value, axis: number, indexes: readonly number[]): Value;
/** The values one after the other along an axis. */
export declare function concatenate(values: readonly Value[], axis: number): Value;
/** A new axis of length 1. */
export declare function expandAxis(x: Value, axis: number): Value;
/** Without axes, which have the length 1. */
export declare function dropAxes(x: Value, axes: readonly number[]): Value;
/** Each place of an axis `count` times in a row. */
export declare function repeatEach(x: Value, axis: number, count: number): Value;
/** All of an axis `count` times, one after the other. */
export declare function repeatAll(x: Value, axis: number, count: number): Value;
/** The value with axes of length 1 repeated until it has the shape `to`, where that is known. */
export declare function broadcast(x: Value, to: readonly Length[]): Value;
