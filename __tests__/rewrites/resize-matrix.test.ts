import { describe, expect, it } from '@jest/globals'
import { isIdentity } from '../../src/rewrites/along-axis.js'
import { type Interpolation, resizeMatrix } from '../../src/rewrites/resize-matrix.js'

/** What the matrix makes of the values. */
function resized(values: readonly number[], to: number, interpolation: Interpolation, antialias = false): number[] {
  const matrix = resizeMatrix(values.length, to, interpolation, antialias)
  return Array.from({ length: to }, (_, column) =>
    values.reduce((sum, value, row) => sum + value * (matrix.values[row * to + column] ?? 0), 0),
  )
}

const values = [0.3, -1.2, 2, 0.7, 5]

// Computed by tf.image.resize of TensorFlow 2.21.
const expected: readonly (readonly [Interpolation, boolean, number, readonly number[]])[] = [
  ['nearest', false, 3, [0.3, 2.0, 5.0]],
  ['nearest', false, 8, [0.3, 0.3, -1.2, 2.0, 2.0, 0.7, 5.0, 5.0]],
  ['bilinear', false, 3, [-0.2, 2.0, 3.566666]],
  ['bilinear', false, 8, [0.3, -0.35625, -1.0, 1.0, 1.59375, 0.78125, 3.11875, 5.0]],
  ['bilinear', true, 3, [-0.342857, 1.0, 3.157143]],
  ['bilinear', true, 8, [0.3, -0.35625, -1.0, 1.0, 1.59375, 0.78125, 3.11875, 5.0]],
  ['bicubic', false, 3, [-0.223446, 2.0, 3.770552]],
  ['bicubic', false, 8, [0.407934, -0.453305, -1.12085, 1.174561, 1.738098, 0.635681, 3.236933, 5.30941]],
  ['bicubic', true, 3, [-0.381539, 0.842325, 3.272308]],
  ['bicubic', true, 8, [0.407934, -0.453305, -1.12085, 1.174561, 1.738098, 0.635681, 3.236933, 5.30941]],
  ['area', false, 3, [-0.3, 1.1, 3.28]],
  ['area', false, 8, [0.3, -0.3, -1.2, 1.36, 1.74, 0.7, 3.28, 5.0]],
  ['lanczos3', false, 3, [-0.352646, 2.0, 3.707075]],
  ['lanczos3', false, 8, [0.553109, -0.586305, -1.114265, 1.289438, 1.683159, 0.595853, 3.190264, 5.47988]],
  ['lanczos3', true, 3, [-0.345046, 0.666624, 3.357706]],
  ['lanczos3', true, 8, [0.553109, -0.586305, -1.114265, 1.289438, 1.683159, 0.595853, 3.190264, 5.47988]],
  ['lanczos5', false, 3, [-0.523155, 2.0, 3.590492]],
  ['lanczos5', false, 8, [0.687873, -0.783127, -1.058256, 1.485429, 1.562479, 0.58934, 3.083483, 5.624945]],
  ['lanczos5', true, 3, [-0.270183, 0.589458, 3.409153]],
  ['lanczos5', true, 8, [0.687873, -0.783127, -1.058256, 1.485429, 1.562479, 0.58934, 3.083483, 5.624945]],
  ['gaussian', false, 3, [-0.208865, 1.520719, 3.541252]],
  ['gaussian', false, 8, [0.20987, -0.356735, -0.64169, 0.966357, 1.511525, 1.230908, 3.117359, 4.741628]],
  ['gaussian', true, 3, [-0.181426, 0.984833, 3.022836]],
  ['gaussian', true, 8, [0.20987, -0.356735, -0.64169, 0.966357, 1.511525, 1.230908, 3.117359, 4.741628]],
  ['mitchellcubic', false, 3, [-0.239242, 1.749999, 3.626692]],
  ['mitchellcubic', false, 8, [0.321099, -0.422485, -0.865478, 1.043104, 1.618239, 0.940491, 3.166206, 5.060483]],
  ['mitchellcubic', true, 3, [-0.292567, 0.876475, 3.147879]],
  ['mitchellcubic', true, 8, [0.321099, -0.422485, -0.865478, 1.043104, 1.618239, 0.940491, 3.166206, 5.060483]],
]

describe('resizeMatrix', () => {
  it.each(expected)('interpolates as TensorFlow does: %s (antialias %s) to %d', (method, antialias, to, want) => {
    const got = resized(values, to, method, antialias)
    got.forEach((value, i) => {
      expect(value).toBeCloseTo(want[i] ?? Number.NaN, 5)
    })
    expect(got).toHaveLength(want.length)
  })

  it('changes nothing where the size is right, unless the interpolation blurs', () => {
    expect(isIdentity(resizeMatrix(7, 7, 'bilinear'))).toBe(true)
    expect(isIdentity(resizeMatrix(7, 7, 'nearest'))).toBe(true)
    expect(isIdentity(resizeMatrix(7, 7, 'bicubic'))).toBe(true)
    expect(isIdentity(resizeMatrix(7, 7, 'area'))).toBe(true)
    expect(isIdentity(resizeMatrix(7, 7, 'gaussian'))).toBe(false)
  })
})
