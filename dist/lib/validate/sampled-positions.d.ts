/**
 * `count` row-major positions of an array of `size` values, in order: one out of each of as many equal stretches, so that
 * no part of the array goes unseen. The same for the same seed.
 */
export declare function samplePositions(size: number, count: number, seed: number): Uint32Array;
