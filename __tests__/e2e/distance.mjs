// What counts as equal to Keras wherever the zoo's models are predicted apart from src/validate, in Node or in a browser.

/** Share of the largest value that float32 computes to, and float16. */
const precision = { single: 1e-5, half: 5e-3 }

/** The numbers of an array as the zoo stores it. */
export function valuesOf({ base64, dtype }) {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  return dtype === 'float32' ? new Float32Array(bytes.buffer) : new Int32Array(bytes.buffer)
}

/**
 * The largest difference of an output from Keras's, and that difference as a share of what counts as equal; both
 * infinite where a number is missing or none.
 */
export function distanceFromKeras(got, want, half = false) {
  const wanted = valuesOf(want)
  if (got.length !== wanted.length) return { difference: Number.POSITIVE_INFINITY, distance: Number.POSITIVE_INFINITY }
  let largest = 0
  let difference = 0
  for (const [i, value] of wanted.entries()) {
    largest = Math.max(largest, Math.abs(value))
    const gap = Math.abs(got[i] - value)
    difference = Number.isNaN(gap) ? Number.POSITIVE_INFINITY : Math.max(difference, gap)
  }
  const relative = half ? precision.half : precision.single
  return { difference, distance: difference / Math.max(relative * largest, 4 * want.noise, 1e-7) }
}
