import type { Precision } from '../keras/precision.js'
import type { TensorValue } from './wire.js'

/** How one output differs from the expected one. */
export interface Difference {
  /** Largest |got − want| over the values where `want` is finite. */
  readonly maxAbsolute: number
  /** Largest finite |want|. */
  readonly maxWanted: number
  /** Index (row-major) of the largest difference. */
  readonly at: number
  readonly got: number
  readonly want: number
  /** Index of the first value that is not finite where `want` is; -1 when there is none. */
  readonly notFinite: number
}

/** Compares value by value two arrays of the same length; where `want` is not finite nothing is demanded. */
export function measureDifference(got: ArrayLike<number>, want: ArrayLike<number>): Difference {
  let maxAbsolute = 0
  let maxWanted = 0
  let at = 0
  let notFinite = -1
  for (let i = 0; i < want.length; i++) {
    const wanted = want[i] ?? Number.NaN
    if (!Number.isFinite(wanted)) continue
    maxWanted = Math.max(maxWanted, Math.abs(wanted))
    const difference = Math.abs((got[i] ?? Number.NaN) - wanted)
    if (!Number.isFinite(difference)) {
      if (notFinite < 0) notFinite = i
    } else if (difference > maxAbsolute) {
      maxAbsolute = difference
      at = i
    }
  }
  return { maxAbsolute, maxWanted, at, got: got[at] ?? Number.NaN, want: want[at] ?? Number.NaN, notFinite }
}

/** Relative tolerance by how exactly Keras itself computes. */
export const relativeTolerance: Readonly<Record<Precision, number>> = { float32: 1e-5, float16: 5e-3, bfloat16: 4e-2 }

/** Noise beyond this part of the largest value proves nothing and is not accepted as an excuse. */
const LARGEST_NOISE = 1e-2

/** The difference that still counts as equal: relative to the largest value, or 4 × the model's own rounding noise. */
export function toleranceOf(maxWanted: number, precision: Precision, noise = 0): number {
  return Math.max(relativeTolerance[precision] * maxWanted, Math.min(4 * noise, LARGEST_NOISE * maxWanted), 1e-7)
}

/** Index of the first value that is not finite, or -1. */
export function firstNotFinite({ values, dtype }: TensorValue): number {
  return dtype === 'float32' ? (values as Float32Array).findIndex(value => !Number.isFinite(value)) : -1
}

/** `true` when `shape` has the dimensions that `declared` fixes. */
export function fitsShape(shape: readonly number[], declared: readonly (number | null)[]): boolean {
  return shape.length === declared.length && declared.every((wanted, axis) => wanted === null || wanted === shape[axis])
}

/** Position of a flat index in a shape, e.g. `[0, 3]`. */
export function positionOf(index: number, shape: readonly number[]): number[] {
  const position: number[] = []
  let rest = index
  for (const dimension of [...shape].reverse()) {
    position.unshift(rest % dimension)
    rest = Math.floor(rest / dimension)
  }
  return position
}
