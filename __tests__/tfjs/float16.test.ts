import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { float16ToNumber, float32BitsToFloat16 } from '../../src/tfjs/float16.js'
import { vectors } from '../fixtures/converter/vectors.js'

const words = (base64: string, size: 2 | 4): number[] => {
  const bytes = Buffer.from(base64, 'base64')
  return Array.from({ length: bytes.length / size }, (_, index) =>
    size === 2 ? bytes.readUInt16LE(2 * index) : bytes.readUInt32LE(4 * index),
  )
}
const bitsOf = (value: number): number => new Uint32Array(Float32Array.of(value).buffer)[0] ?? 0

describe('float32BitsToFloat16', () => {
  it('gives the bits that numpy gives, NaN and ties included', () => {
    const numpy = words(vectors.float16.float16, 2)
    expect(words(vectors.float16.float32, 4).map(float32BitsToFloat16)).toEqual(numpy)
    expect(numpy.length).toBeGreaterThan(2000)
  })

  it('finds no half-precision float nearer than the one it gives', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, min: -65504, max: 65504 }), value => {
        const bits = float32BitsToFloat16(bitsOf(value))
        const off = Math.abs(float16ToNumber(bits) - value)
        // The neighbours in bits are the neighbours in value.
        for (const near of [bits - 1, bits + 1])
          if ((near & 0x7fff) < 0x7c00)
            expect(Math.abs(float16ToNumber(near & 0xffff) - value)).toBeGreaterThanOrEqual(off)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives every half-precision float back', () => {
    const changed = Array.from({ length: 65536 }, (_, bits) => bits).filter(
      bits => !Number.isNaN(float16ToNumber(bits)) && float32BitsToFloat16(bitsOf(float16ToNumber(bits))) !== bits,
    )
    expect(changed).toEqual([])
  })
})
