import type { QuantizationDtype } from '../tfjs/encode.js'

/** How a weight is stored; `float32` is as it was. */
export type StorageType = QuantizationDtype | 'float32'

/** A weight and the types that it may get. */
export interface WeightChoice {
  readonly name: string
  /** Number of its values. */
  readonly values: number
  /** Never empty; several stand smallest first, and the choice falls on the first that the limit allows. */
  readonly types: readonly StorageType[]
}

/** A type for each weight by its name. */
export type Assignment = ReadonlyMap<string, StorageType>

/** What a weight does to the predictions when it alone is quantized. */
export interface Contribution {
  readonly name: string
  readonly dtype: StorageType
  /** The largest error of an output; null when time was short. */
  readonly error: number | null
}

/** Measures an assignment: the largest error of an output, as `ErrorOfOutput` defines it. Weights without a type stay float32. */
export type Measure = (types: Assignment) => Promise<number>

/** Whether there is time for another measurement that is not needed for an answer. */
export type HasTime = () => boolean

const bytesOf = { float32: 4, float16: 2, uint16: 2, uint8: 1 } as const

/**
 * What each weight contributes: each is quantized alone, in the order given (the most suspicious first), as long as there
 * is time.
 */
export async function measureAlone(
  weights: readonly { readonly name: string; readonly dtype: StorageType }[],
  measure: Measure,
  hasTime: HasTime,
): Promise<readonly Contribution[]> {
  const contributions: Contribution[] = []
  for (const { name, dtype } of weights) {
    const error = dtype === 'float32' ? 0 : hasTime() ? await measure(new Map([[name, dtype]])) : null
    contributions.push({ name, dtype, error })
  }
  return contributions
}

/**
 * Picks a type for each weight, so that the error of all together stays within `limit`. Starts from the smallest types;
 * raises weights to the next one, those first whose error falls most for a byte, as few as needed; and then lowers again
 * each that can be, as long as there is time. When even the largest types exceed the limit, those are the answer.
 */
export async function chooseSmallest(
  weights: readonly WeightChoice[],
  limit: number,
  measure: Measure,
  hasTime: HasTime,
): Promise<Assignment> {
  const levels = new Map(weights.map(({ name }) => [name, 0]))
  const deepest = Math.max(...weights.map(({ types }) => types.length - 1))
  for (let level = 0; level < deepest; level++) {
    if ((await measure(typesAt(weights, levels))) <= limit) break
    const rising = weights.filter(({ types }) => types.length > level + 1)
    const order = await orderByGain(rising, level, measure, hasTime)
    const raised = await fewestRaised(weights, order, levels, limit, measure)
    for (const { name } of order.slice(0, raised)) levels.set(name, level + 1)
    // Otherwise all of them go on to the next level.
    if (raised < order.length) break
  }
  await lowerAgain(weights, levels, limit, measure, hasTime)
  return typesAt(weights, levels)
}

function typesAt(weights: readonly WeightChoice[], levels: ReadonlyMap<string, number>): Assignment {
  return new Map(weights.map(({ name, types }) => [name, typeAt(types, levels.get(name) ?? 0)]))
}

const typeAt = (types: readonly StorageType[], level: number): StorageType =>
  types[Math.min(level, types.length - 1)] ?? 'float32'

/** The weights by how much error, alone at their level, each further byte would save. */
async function orderByGain(
  weights: readonly WeightChoice[],
  level: number,
  measure: Measure,
  hasTime: HasTime,
): Promise<readonly WeightChoice[]> {
  const alone = await measureAlone(
    weights.map(({ name, types }) => ({ name, dtype: typeAt(types, level) })),
    measure,
    hasTime,
  )
  const gains = new Map(
    weights.map(({ name, types, values }, index) => {
      const bytes = values * (bytesOf[typeAt(types, level + 1)] - bytesOf[typeAt(types, level)])
      // Types of the same size cost nothing to try.
      return [name, (alone[index]?.error ?? 0) / Math.max(bytes, 1)]
    }),
  )
  return [...weights].sort((a, b) => (gains.get(b.name) ?? 0) - (gains.get(a.name) ?? 0))
}

/** The least number of weights, from the start of `order`, to raise by one level; all of them when none suffices. */
async function fewestRaised(
  weights: readonly WeightChoice[],
  order: readonly WeightChoice[],
  levels: ReadonlyMap<string, number>,
  limit: number,
  measure: Measure,
): Promise<number> {
  let low = 1
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    const raised = new Map(levels)
    for (const { name } of order.slice(0, middle)) raised.set(name, (raised.get(name) ?? 0) + 1)
    if ((await measure(typesAt(weights, raised))) <= limit) high = middle
    else low = middle + 1
  }
  const raised = new Map(levels)
  for (const { name } of order.slice(0, low)) raised.set(name, (raised.get(name) ?? 0) + 1)
  return (await measure(typesAt(weights, raised))) <= limit ? low : order.length
}

/** Lowers weights one by one, the largest first, where the whole still stays within the limit. */
async function lowerAgain(
  weights: readonly WeightChoice[],
  levels: Map<string, number>,
  limit: number,
  measure: Measure,
  hasTime: HasTime,
): Promise<void> {
  const raised = weights.filter(({ name }) => (levels.get(name) ?? 0) > 0).sort((a, b) => b.values - a.values)
  for (const { name } of raised) {
    for (let level = 0; level < (levels.get(name) ?? 0) && hasTime(); level++) {
      const lowered = new Map(levels).set(name, level)
      if ((await measure(typesAt(weights, lowered))) <= limit) levels.set(name, level)
    }
  }
}
