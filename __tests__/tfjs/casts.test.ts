import { describe, expect, it } from '@jest/globals'
import type { StoredDtype } from '../../src/keras/model.js'
import { castValues, firstNotFinite, manifestDtype } from '../../src/tfjs/casts.js'

const bytes = (array: { readonly buffer: ArrayBufferLike }) => new Uint8Array(array.buffer as ArrayBuffer)
const cast = (dtype: StoredDtype, array: { readonly buffer: ArrayBufferLike }): number[] => {
  const { buffer } = castValues(bytes(array), dtype)
  return [
    ...(manifestDtype(dtype) === 'float32'
      ? new Float32Array(buffer as ArrayBuffer)
      : new Int32Array(buffer as ArrayBuffer)),
  ]
}

describe('castValues', () => {
  it('gives bytes that need no cast back without copying them', () => {
    const same = Uint8Array.of(1, 2, 3, 4)
    for (const dtype of ['float32', 'int32', 'bool'] as const) expect(castValues(same, dtype)).toBe(same)
  })

  it.each([
    ['int8', Int8Array.of(-128, 0, 127), [-128, 0, 127]],
    ['uint8', Uint8Array.of(0, 200, 255), [0, 200, 255]],
    ['int16', Int16Array.of(-32768, 5), [-32768, 5]],
    ['uint16', Uint16Array.of(65535, 5), [65535, 5]],
    ['uint32', Uint32Array.of(2 ** 31 - 1), [2 ** 31 - 1]],
    ['int64', BigInt64Array.of(-(2n ** 31n), 2n ** 31n - 1n), [-(2 ** 31), 2 ** 31 - 1]],
    ['uint64', BigUint64Array.of(0n, 2n ** 31n - 1n), [0, 2 ** 31 - 1]],
  ] as const)('widens %s to the int32 that TensorFlow.js reads', (dtype, array, expected) => {
    expect(cast(dtype, array)).toEqual(expected)
  })

  it('takes a bfloat16 for the upper half of a float32', () => {
    expect(cast('bfloat16', Uint16Array.of(0x3f80, 0xc040, 0x0001))).toEqual([1, -3, 2 ** -133])
  })

  it('rounds float64 half to even, and keeps infinities that were there before', () => {
    const values = Float64Array.of(1 + 2 ** -24, 1 + 3 * 2 ** -24, Number.NEGATIVE_INFINITY)
    expect(cast('float64', values)).toEqual([1, 1 + 2 ** -22, Number.NEGATIVE_INFINITY])
  })

  it('refuses a finite float64 that would become infinite, and says which', () => {
    const cast = () => castValues(bytes(Float64Array.of(0, 3.5e38)), 'float64')
    expect(cast).toThrow(expect.objectContaining({ index: 1, value: 3.5e38 }))
  })

  it('reads bytes at any offset of their buffer', () => {
    const shifted = new Uint8Array(9)
    shifted.set(bytes(Float64Array.of(1.5)), 1)
    expect([...castValues(shifted.subarray(1), 'float64')]).toEqual([0, 0, 0xc0, 0x3f])
  })
})

describe('firstNotFinite', () => {
  it('finds NaN and both infinities, and nothing in the largest finite values', () => {
    expect(firstNotFinite(bytes(Float32Array.of(3.4e38, -3.4e38, 0, 1e-45)))).toBe(-1)
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(firstNotFinite(bytes(Float32Array.of(1, value)))).toBe(1)
  })
})
