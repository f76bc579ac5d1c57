import { joinedMask } from '../keras/keras-masks.js'
import { isMaskSource, type Mask, type MaskUse, madeBy, maskRules } from '../keras/mask-rules.js'
import type { KerasLayer, KerasNetwork } from '../keras/model.js'
import { callsOf, isInput, layersByName, tensorKey } from '../keras/traverse.js'
import { numberOf } from '../keras/values.js'
import { executionOrder } from './execution.js'

/**
 * The one object of keyword arguments of a `predict` call of tfjs-layers 4.22 (engine/executor.js): the first layer that
 * receives a mask creates it; mask and initial state stay in it for every layer that runs later, nested models included.
 */
interface Kwargs {
  mask: Mask
  initialState: boolean
}

const RANK_3 = 'ranks of '

/** Follows masks through a network as the executor of tfjs-layers does, stale ones included, and records every reading. */
export function tfjsMasks(network: KerasNetwork, record: (use: MaskUse) => void, keyOf: typeof madeBy = madeBy): void {
  execute(network, [], null, { record, keyOf })
}

/** Who is told, and by which names. */
interface Tracing {
  readonly record: (use: MaskUse) => void
  readonly keyOf: typeof madeBy
}

function execute(network: KerasNetwork, path: readonly string[], given: Kwargs | null, tracing: Tracing): void {
  let kwargs = given
  const layers = layersByName(network)
  const masks = new Map<string, Mask>()
  for (const ref of executionOrder(network)) {
    const layer = layers.get(ref.layer)
    if (layer === undefined || isInput(layer)) continue
    const inputs = (callsOf(layer)[ref.node]?.inputs ?? []).map(input => masks.get(tensorKey(input)) ?? null)
    if (inputs.some(mask => mask !== null)) {
      kwargs ??= { mask: null, initialState: false }
      kwargs.mask = inputs[0] ?? null
    }
    const mask = runLayer({ layer, path, call: ref.node, inputs, kwargs, tracing })
    // Every output of the call gets the first mask, states too.
    for (let tensor = 0; tensor < 8; tensor++) {
      const key = tensorKey({ ...ref, tensor })
      if (!masks.has(key)) masks.set(key, mask)
    }
  }
}

interface Run {
  readonly layer: KerasLayer
  readonly path: readonly string[]
  readonly call: number
  readonly inputs: readonly Mask[]
  readonly kwargs: Kwargs | null
  readonly tracing: Tracing
}

/** Runs one call and returns the mask of its outputs. */
function runLayer(run: Run): Mask {
  const { layer, path, call, inputs, kwargs } = run
  const { record, keyOf } = run.tracing
  if (layer.network !== undefined) {
    runNested(layer.network, run)
    return null
  }
  const key = keyOf(path, layer, call)
  const stale = kwargs?.mask ?? null
  const use = (problem?: string, hint?: string): void => {
    record(
      problem === undefined
        ? { layer, path, key, mask: stale }
        : { layer, path, key: `${key} ${problem}`, mask: stale, problem, ...(hint === undefined ? {} : { hint }) },
    )
  }
  switch (maskRules(layer).tfjs) {
    case 'recurrent':
    case 'bidirectional':
      readSequence(run, use)
      return sequenceLayer(layer)?.config['return_sequences'] === true ? (inputs[0] ?? null) : null
    case 'softmax':
      use()
      return null
    case 'time-distributed':
      if ((stale !== null || kwargs?.initialState === true) && readsKwargs(layer.wrapped['layer'])) {
        use('would hand the mask or state of another layer to the layer inside it in TensorFlow.js.')
      }
      return inputs[0] ?? null
    case 'embedding':
    case 'masking':
      return isMaskSource(layer) ? key : null
    case 'merge':
      return mergedMask(inputs, use)
    case 'concatenate':
      if (inputs.some(mask => mask?.startsWith(RANK_3)))
        use('joins masks of different ranks in TensorFlow.js, which fails.')
      return joinedMask(inputs, numberOf(layer.config, 'axis'))
    case 'pass':
      return inputs[0] ?? null
    default:
      return null
  }
}

const sequenceLayer = (layer: KerasLayer): KerasLayer | undefined =>
  maskRules(layer).tfjs === 'bidirectional' ? layer.wrapped['layer'] : layer

/** Recurrent layers take the initial state of an earlier one out of the keyword arguments, and fail on it. */
function readSequence({ layer, call, kwargs }: Run, use: (problem?: string, hint?: string) => void): void {
  use()
  if (kwargs === null) return
  if (kwargs.initialState)
    use(
      'runs after a layer with a given initial state, and TensorFlow.js would give it that state too.',
      'Build the recurrent layers in the outermost model, not in a nested one, and without masks.',
    )
  if ((layer.calls[call]?.inputs.length ?? 0) > 1) kwargs.initialState = true
}

/** A nested model shares the keyword arguments of the call, or starts its own when there are none yet. */
function runNested(network: KerasNetwork, { layer, path, call, kwargs, tracing }: Run): void {
  const before = kwargs?.mask ?? null
  const inner = [...path, call === 0 ? layer.name : `${layer.name}#${call}`]
  execute(network, inner, kwargs ?? { mask: null, initialState: false }, tracing)
  // The masks made inside are disposed at its end, but stay in the keyword arguments.
  if (kwargs !== null && kwargs.mask !== before) kwargs.mask = `${kwargs.mask} (disposed)`
}

/** Merge.computeMask adds an axis in front and never takes it away, and fails on a missing mask in the middle. */
function mergedMask(inputs: readonly Mask[], use: (problem?: string) => void): Mask {
  if (inputs.every(mask => mask === null)) return null
  const [first = null, ...others] = inputs
  if (others.slice(0, -1).some(mask => mask === null) || (first === null && others.length > 1)) {
    use('merges tensors with and without a mask, on which TensorFlow.js fails.')
  }
  return first === null ? null : `${RANK_3}${inputs.map(mask => mask ?? 'all steps').join(' and ')}`
}

function readsKwargs(layer: KerasLayer | undefined): boolean {
  if (layer === undefined) return false
  return (
    layer.network !== undefined ||
    ['recurrent', 'bidirectional', 'softmax', 'time-distributed'].includes(maskRules(layer).tfjs)
  )
}
