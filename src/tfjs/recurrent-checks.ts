import { displayValue } from '../diagnostics/display.js'
import { isObject, textOf } from '../keras/values.js'
import { layerTable } from '../layers/table.js'
import { differentOptions } from '../rewrites/recurrent-bidirectional.js'
import { type CheckContext, ranks, refuseInput, refuseOption } from './check-context.js'

/** Recurrence and TimeDistributed need a time axis. */
export function checkTimeAxis(context: CheckContext): void {
  const low = ranks(context).find(rank => rank < 3)
  if (low === undefined) return
  refuseInput(
    context,
    `gets an input of ${low} axes; TensorFlow.js needs batch, time and features.`,
    'Reshape the input to 3 axes, or apply the inner layer itself.',
  )
}

/**
 * A layer that keeps its state needs a fixed batch size, and must run once in a prediction: tfjs-layers runs a call again
 * for each of its outputs, and a nested model for each of its own.
 */
export function checkFixedBatch(context: CheckContext): void {
  const { config, place, calls } = context
  if (config['stateful'] !== true) return
  const batchHint = 'Build the model with batch_size in the Input, or with stateful=False.'
  if (!calls.every(inputs => typeof inputs[0]?.shape?.[0] === 'number')) {
    refuseOption(
      context,
      'stateful',
      'has stateful=true but no fixed batch size, without which TensorFlow.js cannot keep the state.',
      batchHint,
    )
  }
  if (place.isNested !== true && calls.length <= 1 && usedOutputs(context).every(tensors => tensors.length <= 1)) return
  refuseOption(
    context,
    'stateful',
    'has stateful=true and would run several times in one prediction of TensorFlow.js.',
    'Use one output of the layer, call it once, and in the outermost model; or build it with stateful=False.',
  )
}

/** The outputs of each call that something depends on. */
function usedOutputs({ network, place }: CheckContext): readonly (readonly number[])[] {
  const refs =
    network === null
      ? []
      : [...network.outputs, ...network.layers.flatMap(layer => layer.calls.flatMap(call => call.inputs))]
  const used = (call: number): readonly number[] => [
    ...new Set(refs.filter(ref => ref.layer === place.layer.name && ref.node === call).map(ref => ref.tensor)),
  ]
  return place.layer.calls.map((_, call) => used(call))
}

/**
 * Without return_sequences the output of a recurrent layer and its first state are one tensor in tfjs-layers (the cells
 * return `[h, h, …]`), which is disposed as soon as one of the two has been used.
 */
export function checkStateOutputs(context: CheckContext): void {
  const { network, place, config } = context
  const inner = place.layer.wrapped['layer']
  const options = inner === undefined ? config : inner.config
  if (options['return_state'] !== true || options['return_sequences'] === true || network === null) return
  // Bidirectional makes a new tensor of its two outputs unless it leaves them apart.
  if (inner !== undefined && config['merge_mode'] !== null) return
  const outputs = new Set(
    network.outputs.filter(ref => ref.layer === place.layer.name).map(ref => `${ref.node}:${ref.tensor}`),
  )
  const kept = (call: number, tensor: number): boolean => place.isNested !== true && outputs.has(`${call}:${tensor}`)
  const shared = usedOutputs(context).some((tensors, call) =>
    inner === undefined
      ? tensors.includes(0) && tensors.includes(1) && !(kept(call, 0) && kept(call, 1))
      : tensors.length > 1 && !tensors.every(tensor => kept(call, tensor)),
  )
  if (!shared) return
  refuseOption(
    context,
    'return_state',
    'has return_state=true, and both its output and its first state are used; TensorFlow.js disposes one with the other.',
    'They are equal: use the output in both places, or set return_sequences=True.',
  )
}

const CELLS = new Set(['SimpleRNNCell', 'GRUCell', 'LSTMCell', 'StackedRNNCells'])

/** Cells must be known, and stacked cells keep their states to themselves. */
export function checkCellClasses(context: CheckContext): void {
  const { place, findings, config } = context
  const cells = Object.values(place.layer.wrapped)
  for (const cell of cells) {
    if (CELLS.has(cell.className)) continue
    findings.add(
      'layer/unsupported-class',
      { layer: cell, path: [...place.path, place.layer.name] },
      'is a cell that TensorFlow.js does not have.',
      'Use LSTMCell, GRUCell or SimpleRNNCell.',
    )
  }
  const stacked = cells.some(cell => cell.className === 'StackedRNNCells')
  const returnsOrTakesState = config['return_state'] === true || place.layer.calls.some(call => call.inputs.length > 1)
  if (stacked && returnsOrTakesState) {
    refuseOption(
      context,
      'return_state',
      'hands on the states of stacked cells, which TensorFlow.js keeps in the opposite order.',
      'Use one recurrent layer per cell.',
    )
  }
}

const RECURRENT = new Set(['LSTM', 'GRU', 'SimpleRNN'])

/** What Bidirectional can hold. */
export function checkRecurrentInside(context: CheckContext): void {
  const { place, network, config } = context
  const inner = place.layer.wrapped['layer']
  if (inner === undefined || !RECURRENT.has(layerTable.get(inner.className)?.tfjs ?? '')) {
    refuseOption(
      context,
      'layer',
      `has layer=${displayValue(inner?.className ?? null)}; TensorFlow.js runs LSTM, GRU or SimpleRNN in both directions.`,
      'Use one of these inside it.',
    )
  }
  if (config['merge_mode'] === null && network?.className === 'Sequential') {
    refuseOption(
      context,
      'merge_mode',
      'has merge_mode=None, so it has two outputs, which a Sequential of TensorFlow.js does not take.',
      'Use merge_mode="concat", or the functional API.',
    )
  }
}

/** tfjs-layers makes the backward layer from the forward one, whatever the config says. */
export function checkEqualDirections(context: CheckContext): void {
  const { place } = context
  const forward = place.layer.wrapped['layer']
  const backward = place.layer.config['backward_layer']
  const backwardConfig = isObject(backward) && isObject(backward['config']) ? backward['config'] : null
  if (forward === undefined || backwardConfig === null || !isObject(backward)) return
  const different = differentOptions(forward.config, backwardConfig)
  const sameDirection = (forward.config['go_backwards'] === true) === (backwardConfig['go_backwards'] === true)
  const classes = layerTable.get(textOf(backward, 'class_name') ?? '')?.tfjs !== layerTable.get(forward.className)?.tfjs
  if (different.length === 0 && !sameDirection && !classes) return
  refuseOption(
    context,
    'backward_layer',
    `has a backward layer that differs from the forward one${different.length > 0 ? ` in ${displayValue(different)}` : ''}; TensorFlow.js ignores it.`,
    'Let both layers have the same options, or use two layers and a Concatenate.',
  )
}
