import type { StoredDtype } from '../keras/model.js';
/** Data types of weights that tf.js reads. */
export type ManifestDtype = 'float32' | 'int32' | 'bool';
/**
 * The type in which a stored variable is written, as the Python converter casts, and int32 also for the integer types
 * that tf.js cannot read.
 */
export declare function manifestDtype(dtype: StoredDtype): ManifestDtype;
/** A value that does not fit the type in which it would have to be written. */
export declare class OutOfRangeError extends RangeError {
    /** Position of the value in the bytes that were cast. */
    readonly index: number;
    readonly value: number | bigint;
    constructor(index: number, value: number | bigint);
}
/**
 * Casts little-endian values of a stored type to those of `manifestDtype`. What is in that type already is given back
 * as it is. Rounds floats half to even, as numpy. Throws `OutOfRangeError` where Python would wrap an integer around
 * or turn a finite float into an infinite one.
 */
export declare function castValues(bytes: Uint8Array, dtype: StoredDtype): Uint8Array;
/** Position of the first of float32 values that is NaN or infinite; -1 when all are finite. */
export declare function firstNotFinite(bytes: Uint8Array): number;
