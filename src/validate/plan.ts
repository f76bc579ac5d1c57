import type { KerasModel } from '../keras/model.js'
import type { TfjsModel } from '../tfjs/model.js'
import { bindSamples } from './bind-samples.js'
import { countSizeChoices, fixedBatchOf, generateInputs } from './generate-inputs.js'
import type { SampleArray } from './npy.js'
import type { Samples } from './samples.js'
import type { Run, TensorValue } from './wire.js'

/** Inputs to predict on, and what is known of the outputs. */
export interface Trial {
  readonly source: 'samples' | 'generated'
  /** Number of samples. */
  readonly count: number
  /** Samples that are computed together. */
  readonly batch: number
  readonly inputs: readonly TensorValue[]
  /** What Keras predicted, in the order of the model's outputs. */
  readonly expected?: readonly SampleArray[]
}

/** tfjs's own default for `predict`. */
const LARGEST_BATCH = 32

/**
 * The ways to try the model, best first: one list of trials each. A model whose input sizes are open has several,
 * because generated sizes may not suit it. Throws ConversionError when the samples do not fit the model.
 */
export function planTrials(model: TfjsModel, keras: KerasModel, samples: Samples | undefined): Trial[][] {
  const fixed = fixedBatchOf(model)
  if (samples !== undefined) {
    const { inputs, outputs, count } = bindSamples(samples, model, keras)
    const batch = fixed ?? Math.min(count, LARGEST_BATCH)
    return [[{ source: 'samples', count, batch, inputs, ...(outputs === undefined ? {} : { expected: outputs }) }]]
  }
  const batches = fixed === null ? [1, 3] : [fixed]
  return Array.from({ length: countSizeChoices(model) }, (_, choice) =>
    batches.map(batch => ({
      source: 'generated',
      count: batch,
      batch,
      inputs: generateInputs(model, keras, batch, choice),
    })),
  )
}

/** Every trial on wasm, then on a second backend: cpu where that is not too slow, or node. */
export function runsOf(trials: readonly Trial[], second: 'cpu' | 'node'): Run[] {
  return [...runsOn('wasm', trials, false), ...runsOn(second, trials, second === 'cpu')]
}

/** Every trial on one backend. */
export function runsOn(backend: Run['backend'], trials: readonly Trial[], optional: boolean): Run[] {
  return trials.map(({ batch }, inputSet) => ({ backend, inputSet, batch, optional }))
}
