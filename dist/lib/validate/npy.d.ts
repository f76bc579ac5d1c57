/** An array of a samples file: row-major values of any of numpy's number types. */
export interface SampleArray {
    readonly shape: readonly number[];
    readonly values: Float64Array;
}
/** Reads an array that `numpy.save` wrote (format 1 to 3). Throws Error with one clause that says what is wrong. */
export declare function parseNpy(bytes: Uint8Array): SampleArray;
