import type { Precision } from '../keras/precision.js';
import type { TensorValue } from './wire.js';
/** How one output differs from the expected one. */
export interface Difference {
    /** Largest |got − want| over the values where `want` is finite. */
    readonly maxAbsolute: number;
    /** Largest finite |want|. */
    readonly maxWanted: number;
    /** Index (row-major) of the largest difference. */
    readonly at: number;
    readonly got: number;
    readonly want: number;
    /** Index of the first value that is not finite where `want` is; -1 when there is none. */
    readonly notFinite: number;
}
/** Compares value by value two arrays of the same length; where `want` is not finite nothing is demanded. */
export declare function measureDifference(got: ArrayLike<number>, want: ArrayLike<number>): Difference;
/** Relative tolerance by how exactly Keras itself computes. */
export declare const relativeTolerance: Readonly<Record<Precision, number>>;
/** The difference that still counts as equal: relative to the largest value, or 4 × the model's own rounding noise. */
export declare function toleranceOf(maxWanted: number, precision: Precision, noise?: number): number;
/** Index of the first value that is not finite, or -1. */
export declare function firstNotFinite({ values, dtype }: TensorValue): number;
/** `true` when `shape` has the dimensions that `declared` fixes. */
export declare function fitsShape(shape: readonly number[], declared: readonly (number | null)[]): boolean;
/** Position of a flat index in a shape, e.g. `[0, 3]`. */
export declare function positionOf(index: number, shape: readonly number[]): number[];
