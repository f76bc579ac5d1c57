import type { SampleArray } from '../../src/validate/npy.js'
import { findSamples, readSamples } from '../../src/validate/samples.js'
import type { Prediction } from './chromium.js'

/** Inputs of an example as a page can be handed them, and Keras's outputs, by name. */
export async function readExample(name: string) {
  const { inputs, outputs } = await readSamples((await findSamples(`examples/${name}.h5`)) ?? '')
  if (inputs.by !== 'name' || outputs?.by !== 'name') throw new Error(`the samples of ${name} have no names`)
  const plain = [...inputs.arrays].map(([input, { shape, values }]) => {
    return [input, { shape, values: Array.from(values, Number) }] as const
  })
  return { inputs: Object.fromEntries(plain), outputs: outputs.arrays }
}

/** Largest difference of an output from Keras's, as a part of what is allowed; NaN where a value is no number. */
export function shareOfTolerance(got: Prediction['outputs'][number] | undefined, wanted: SampleArray): number {
  const values = Array.from(wanted.values, Number)
  const largest = Math.max(...values.map(Math.abs))
  const differences = values.map((value, at) => Math.abs((got?.values[at] ?? Number.NaN) - value))
  return Math.max(...differences) / Math.max(1e-5 * largest, 1e-6)
}
