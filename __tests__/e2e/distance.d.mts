import type { PackedArray } from './zoo-entries.js'

export declare function valuesOf(packed: PackedArray): Float32Array | Int32Array
export declare function distanceFromKeras(
  got: ArrayLike<number>,
  want: PackedArray & { readonly noise: number },
  half?: boolean,
): { readonly difference: number; readonly distance: number }
