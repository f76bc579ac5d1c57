import type { KerasLayer, KerasModel, KerasNetwork } from '../keras/model.js'
import type { TfjsModel } from '../tfjs/model.js'
import { bindSamples } from './bind-samples.js'
import type { Precision } from './compare.js'
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

/** Every trial on wasm, then on cpu where that is not too slow. */
export function runsOf(trials: readonly Trial[]): Run[] {
  return [...runsOn('wasm', trials, false), ...runsOn('cpu', trials, true)]
}

/** Every trial on one backend. */
export function runsOn(backend: Run['backend'], trials: readonly Trial[], optional: boolean): Run[] {
  return trials.map(({ batch }, inputSet) => ({ backend, inputSet, batch, optional }))
}

/** How exactly Keras computes this model, by the dtype policies of its layers. */
export function precisionOf({ network }: KerasModel): Precision {
  const policies = new Set<string>()
  collectPolicies(network, policies)
  const named = (type: string): boolean => [...policies].some(policy => policy === type || policy === `mixed_${type}`)
  if (named('bfloat16')) return 'bfloat16'
  return named('float16') ? 'float16' : 'float32'
}

function collectPolicies(network: KerasNetwork, policies: Set<string>): void {
  const collect = ({ config, network: nested, wrapped }: KerasLayer): void => {
    const { dtype } = config
    const inner = typeof dtype === 'object' && dtype !== null && !Array.isArray(dtype) ? dtype['config'] : undefined
    const policy = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner['name'] : dtype
    if (typeof policy === 'string') policies.add(policy)
    if (nested !== undefined) collectPolicies(nested, policies)
    Object.values(wrapped).forEach(collect)
  }
  network.layers.forEach(collect)
}
