import { describe, expect, it } from '@jest/globals'
import { compareClasses } from '../../src/validate/classes.js'
import { largestError, measureOutput } from '../../src/validate/output-error.js'

const f = (...values: number[]): Float32Array => Float32Array.from(values)

describe('the error of a quantized output', () => {
  it('is its largest difference as a part of the largest float32 value', () => {
    const measured = measureOutput('y', f(1, -4, 2.5), f(1, -4, 2), null)
    expect(measured).toMatchObject({ largestDifference: 0.5, largestValue: 4, error: 0.125 })
    expect(measured.meanDifference).toBeCloseTo(0.5 / 3)
    expect(measured).not.toHaveProperty('classes')
  })

  it('is 0 for equal outputs, also where all are zero, and infinite where a value is lost', () => {
    expect(measureOutput('y', f(0, 0), f(0, 0), null)).toMatchObject({ error: 0, cosine: 1 })
    expect(measureOutput('y', f(0, 1), f(0, 0), null).error).toBe(Number.POSITIVE_INFINITY)
    expect(measureOutput('y', f(Number.NaN, 1), f(1, 1), null).error).toBe(Number.POSITIVE_INFINITY)
    expect(largestError([{ values: f(Number.NaN) }], [{ values: f(1) }])).toBe(Number.POSITIVE_INFINITY)
  })

  it('has the cosine of the angle between the two', () => {
    expect(measureOutput('y', f(0, 2), f(1, 0), null).cosine).toBe(0)
    expect(measureOutput('y', f(2, 2), f(1, 1), null).cosine).toBeCloseTo(1, 12)
    expect(measureOutput('y', f(1, 1), f(1, 0), null).cosine).toBeCloseTo(Math.SQRT1_2, 12)
  })

  it('counts how many classes stay the same', () => {
    const classes = { kind: 'largest', last: 2 } as const
    expect(measureOutput('y', f(0.4, 0.6, 0.1, 0.9), f(0.6, 0.4, 0.2, 0.8), classes).classes).toEqual({
      same: 1,
      of: 2,
    })
  })
})

describe('classes', () => {
  it('of a close call may differ, those of a clear one are a flip', () => {
    const [want, got] = [f(0.5, 0.49, 0.01, 0.9, 0.05, 0.05), f(0.49, 0.5, 0.01, 0.1, 0.8, 0.1)]
    expect(compareClasses(got, want, 3, 'largest', 0.02)).toEqual({
      same: 0,
      of: 2,
      flip: { index: 1, got: 1, want: 0 },
    })
    expect(compareClasses(got, want, 3, 'largest', 0.001).flip).toEqual({ index: 0, got: 1, want: 0 })
  })

  it('of a sigmoid are above or below one half', () => {
    expect(compareClasses(f(0.6, 0.2, 0.51), f(0.9, 0.7, 0.49), 1, 'above-half', 0.1)).toEqual({
      same: 1,
      of: 3,
      flip: { index: 1, got: 0, want: 1 },
    })
  })
})
