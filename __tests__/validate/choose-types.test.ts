import { describe, expect, it } from '@jest/globals'
import { type Assignment, chooseSmallest, measureAlone, type WeightChoice } from '../../src/validate/choose-types.js'

const ladder = ['uint8', 'uint16', 'float32'] as const

const weight = (name: string, values: number): WeightChoice => ({ name, values, types: ladder })

/** Errors add up; each weight has its own at 8 bits, and a hundredth of it at 16. */
function additive(errors: Readonly<Record<string, number>>) {
  const calls: Assignment[] = []
  const measure = async (types: Assignment): Promise<number> => {
    calls.push(types)
    return [...types].reduce((sum, [name, type]) => {
      const error = errors[name] ?? 0
      return sum + (type === 'uint8' ? error : type === 'float32' ? 0 : error / 100)
    }, 0)
  }
  return { measure, calls }
}

const always = (): boolean => true

describe('the choice of types', () => {
  const weights = [weight('a', 1000), weight('b', 1000), weight('c', 1000)]

  it('is the smallest for all weights where that stays within the limit', async () => {
    const { measure, calls } = additive({ a: 0.001, b: 0.002, c: 0.003 })
    const types = await chooseSmallest(weights, 0.01, measure, always)
    expect(Object.fromEntries(types)).toEqual({ a: 'uint8', b: 'uint8', c: 'uint8' })
    expect(calls).toHaveLength(1)
  })

  it('gives a larger type to the weight with most error, and to no other', async () => {
    const { measure } = additive({ a: 0.001, b: 0.02, c: 0.003 })
    const types = await chooseSmallest(weights, 0.01, measure, always)
    expect(Object.fromEntries(types)).toEqual({ a: 'uint8', b: 'uint16', c: 'uint8' })
  })

  it('leaves a weight in float32 for which no type is enough', async () => {
    const { measure } = additive({ a: 0.001, b: 5, c: 0.003 })
    const types = await chooseSmallest(weights, 0.01, measure, always)
    expect(Object.fromEntries(types)).toEqual({ a: 'uint8', b: 'float32', c: 'uint8' })
  })

  it('raises small weights before large ones with the same error', async () => {
    const { measure } = additive({ a: 0.008, b: 0.008 })
    const types = await chooseSmallest([weight('a', 100_000), weight('b', 10)], 0.01, measure, always)
    expect(Object.fromEntries(types)).toEqual({ a: 'uint8', b: 'uint16' })
  })

  it('keeps types that are set already, and ends at the largest when even those exceed the limit', async () => {
    const { measure } = additive({ a: 1, b: 1 })
    const types = await chooseSmallest(
      [{ ...weight('a', 10), types: ['uint8'] }, weight('b', 10)],
      0.01,
      measure,
      always,
    )
    expect(types.get('a')).toBe('uint8')
  })

  it('can make no weight smaller at the end without exceeding the limit', async () => {
    const errors = { a: 0.004, b: 0.005, c: 0.0061, d: 0.0035 }
    const { measure } = additive(errors)
    const all = Object.keys(errors).map((name, index) => weight(name, 10 * (index + 1)))
    const types = await chooseSmallest(all, 0.01, measure, always)
    expect(await measure(types)).toBeLessThanOrEqual(0.01)
    for (const [name, type] of types) {
      const level = ladder.indexOf(type as (typeof ladder)[number])
      for (const smaller of ladder.slice(0, level))
        expect(await measure(new Map(types).set(name, smaller))).toBeGreaterThan(0.01)
    }
  })

  it('stays within the limit when there is no time to measure weights alone', async () => {
    const { measure } = additive({ a: 0.001, b: 0.02, c: 0.003 })
    const types = await chooseSmallest(weights, 0.01, measure, () => false)
    expect(await measure(types)).toBeLessThanOrEqual(0.01)
  })
})

describe('what weights contribute', () => {
  it('is measured alone, as long as there is time, and nothing for weights in float32', async () => {
    const { measure } = additive({ a: 0.1, b: 0.2 })
    let left = 1
    const contributions = await measureAlone(
      [
        { name: 'a', dtype: 'uint8' },
        { name: 'b', dtype: 'uint8' },
        { name: 'c', dtype: 'float32' },
      ],
      measure,
      () => left-- > 0,
    )
    expect(contributions).toEqual([
      { name: 'a', dtype: 'uint8', error: 0.1 },
      { name: 'b', dtype: 'uint8', error: null },
      { name: 'c', dtype: 'float32', error: 0 },
    ])
  })
})
