import { seededRandom } from './seeded-random.js'
import type { TensorValue } from './wire.js'

/**
 * Moves every float value up or down by one unit in the last place, by `seed`. What the outputs then move by is the
 * noise that rounding alone makes in this model. Null when there is no float value to move.
 */
export function perturbInputs(inputs: readonly TensorValue[], seed: number): TensorValue[] | null {
  if (!inputs.some(({ dtype, values }) => dtype === 'float32' && (values as Float32Array).some(isBetweenIntegers)))
    return null
  const random = seededRandom(seed)
  return inputs.map(input => {
    if (input.dtype !== 'float32') return input
    const values = Float32Array.from(input.values, value => value * (1 + (random() < 0.5 ? -1 : 1) * 2 ** -23))
    return { ...input, values }
  })
}

// Token ids travel as floats where Keras declares them so, and must stay what they are.
const isBetweenIntegers = (value: number): boolean => !Number.isInteger(value)
