import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { EncodeOptions } from '../../src/tfjs/encode.js'
import { emptyRange, quantizationLoss, quantizationOf, quantizeValues, widen } from '../../src/tfjs/quantize.js'

type Rounding = EncodeOptions['quantizationRounding']

function quantize(values: readonly number[], dtype: 'uint8' | 'uint16', rounding: Rounding) {
  const bytes = new Uint8Array(Float32Array.from(values).buffer)
  const range = widen(emptyRange, bytes)
  const quantization = quantizationOf(dtype, range)
  const codes = quantizeValues(bytes, quantization, range, rounding)
  if (quantization.dtype === 'float16') throw new Error('not asked for')
  return {
    codes: [...(dtype === 'uint8' ? codes : new Uint16Array(codes.buffer as ArrayBuffer))],
    min: quantization.min,
    scale: quantization.scale,
    loss: quantizationLoss(dtype, range, rounding),
  }
}

describe('quantizing', () => {
  // Computed by numpy 1.26.4 and 2.4.6.
  it.each([
    ['uint8', 'numpy1', [-1, -0.5, 0, 0.25, 1], [1, 64, 128, 160, 255], -1.003921568627451, 0.00784313725490196],
    ['uint8', 'numpy2', [-1, -0.5, 0, 0.25, 1], [0, 64, 128, 160, 255], -1.003921568627451, 0.00784313725490196],
    ['uint8', 'numpy1', [-3, -2, -1], [0, 127, 255], -3, 0.00784313725490196],
    ['uint8', 'numpy2', [-3, -2, -1], [0, 128, 255], -3, 0.00784313725490196],
    ['uint16', 'numpy1', [-3, -2, -1], [0, 32768, 65535], -3, 3.0518043793392844e-5],
    ['uint8', 'numpy1', [0, -0.1, 1.2], [20, 0, 255], -0.10196078817049663, 0.0050980394085248315],
    ['uint16', 'numpy2', [0.001, 1000, -5], [326, 65535, 0], -4.999313344014649, 0.015335317006179903],
    ['uint8', 'numpy2', [0, 1], [0, 255], -0, 0.00392156862745098],
    ['uint8', 'numpy1', [2.5], [0], 2.5, 1],
  ] as const)('to %s as %s does: %j', (dtype, rounding, values, codes, min, scale) => {
    expect(quantize(values, dtype, rounding)).toEqual({ codes, min, scale, loss: null })
  })

  it('to uint16 differs by numpy version where the versions differ', () => {
    const values = [1.0000040531158447, 3.9999217987060547, 3.00097918510437, 1.7675042152404785]
    expect(quantize(values, 'uint16', 'numpy1').codes.slice(2)).toEqual([43712, 16766])
    expect(quantize(values, 'uint16', 'numpy2').codes.slice(2)).toEqual([43713, 16767])
  })

  it.each(['numpy1', 'numpy2'] as const)(
    'keeps every value within half a step as %s does, and zero exactly',
    rounding => {
      const values = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), { minLength: 1 })
      fc.assert(
        fc.property(values, fc.constantFrom('uint8' as const, 'uint16' as const), (list, dtype) => {
          const { codes, min, scale, loss } = quantize(list, dtype, rounding)
          if (loss !== null) return
          const reach = Math.max(...list.map(Math.abs))
          for (const [index, value] of list.entries()) {
            const back = (codes[index] ?? 0) * scale + min
            expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * scale + 2 ** -21 * reach)
            if (value === 0) expect(Math.abs(back)).toBeLessThanOrEqual(2 ** -50 * reach)
          }
        }),
        { numRuns: 500 },
      )
    },
  )

  it.each([
    ['too far apart', [-3e38, 3e38]],
    ['too close', [1e-44, 3e-44]],
  ])('is not done where the float32 arithmetic of numpy 1 fails, with values %s', (why, values) => {
    expect(quantize(values, 'uint8', 'numpy1').loss).toContain(why)
    expect(quantize(values, 'uint8', 'numpy2').loss).toBeNull()
  })
})
