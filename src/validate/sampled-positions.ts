import { seededRandom } from './seeded-random.js'

/**
 * `count` row-major positions of an array of `size` values, in order: one out of each of as many equal stretches, so that
 * no part of the array goes unseen. The same for the same seed.
 */
export function samplePositions(size: number, count: number, seed: number): Uint32Array {
  const random = seededRandom(seed)
  const stretch = size / count
  return Uint32Array.from({ length: count }, (_, index) => Math.min(size - 1, Math.floor((index + random()) * stretch)))
}
