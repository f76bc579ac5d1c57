import { describe, expect, it } from '@jest/globals'
import { ByteQueue } from '../../src/validate/byte-queue.js'
import { fitsShape, measureDifference, positionOf, toleranceOf } from '../../src/validate/compare.js'
import { perturbInputs } from '../../src/validate/perturb.js'

describe('the difference of two arrays', () => {
  it('is the largest absolute one, with its place', () => {
    expect(measureDifference([1, 2.5, -3], [1, 2, -4])).toEqual({
      maxAbsolute: 1,
      maxWanted: 4,
      at: 2,
      got: -3,
      want: -4,
      notFinite: -1,
    })
  })

  it('names the first value that is not finite where Keras is, and asks nothing where Keras is not', () => {
    expect(measureDifference([Number.NaN, 1], [Number.NaN, 1]).notFinite).toBe(-1)
    expect(measureDifference([1, Number.POSITIVE_INFINITY], [1, 5]).notFinite).toBe(1)
  })
})

describe('the tolerance', () => {
  it('is 1e-5 of the largest value, with a floor', () => {
    expect(toleranceOf(3, 'float32')).toBeCloseTo(3e-5, 12)
    expect(toleranceOf(0, 'float32')).toBe(1e-7)
  })

  it('is 4 times the noise where that is more, but at most 1 % of the largest value', () => {
    expect(toleranceOf(1, 'float32', 1e-4)).toBeCloseTo(4e-4, 12)
    expect(toleranceOf(1, 'float32', 5)).toBe(0.01)
  })
})

describe('shapes', () => {
  it('fit when every fixed dimension is met', () => {
    expect(fitsShape([2, 3], [null, 3])).toBe(true)
    expect(fitsShape([2, 3], [null, 4])).toBe(false)
    expect(fitsShape([2, 3, 1], [null, 3])).toBe(false)
  })

  it('give the position of a flat index', () => {
    expect(positionOf(17, [2, 3, 4])).toEqual([1, 1, 1])
  })
})

describe('a perturbation', () => {
  it('moves every float by at most one unit in the last place and leaves integers alone', () => {
    const floats = { shape: [2], dtype: 'float32', values: Float32Array.of(0.3, -7.7) } as const
    const integers = { shape: [1], dtype: 'int32', values: Int32Array.of(3) } as const
    const moved = perturbInputs([floats, integers], 1)
    for (const [i, value] of (moved?.[0]?.values ?? new Float32Array()).entries()) {
      const before = floats.values[i] ?? 0
      expect(value).not.toBe(before)
      expect(Math.abs(value - before)).toBeLessThanOrEqual(Math.abs(before) * 2 ** -22)
    }
    expect(moved?.[1]).toBe(integers)
  })

  it('is not possible for token ids, even where Keras declares them as floats', () => {
    expect(perturbInputs([{ shape: [2], dtype: 'float32', values: Float32Array.of(3, 0) }], 1)).toBeNull()
  })
})

describe('a byte queue', () => {
  it('cuts and joins chunks to the lengths asked for', async () => {
    async function* chunks() {
      yield Uint8Array.of(1, 2, 3)
      yield Uint8Array.of(4)
      yield Uint8Array.of(5, 6)
    }
    const queue = new ByteQueue(chunks())
    expect(await queue.take(2)).toEqual(Uint8Array.of(1, 2))
    expect(await queue.take(0)).toEqual(new Uint8Array(0))
    expect(await queue.take(3)).toEqual(Uint8Array.of(3, 4, 5))
    await expect(queue.take(2)).rejects.toThrow('stream ended within a message')
    expect(await queue.take(1)).toBeNull()
  })
})
