import { arrayOf, pairs, pick, range, reduce } from '../arrays.js'
import { flagOption, textOption } from '../options.js'
import type { Json, Layer, LayerCall, Semantics } from '../semantics.js'
import { known, type Tensor } from '../tensor.js'
import { maskOfSequence, statesAndMask } from './recurrence.js'

/** Runs one direction: the layer with its half of the states, and always with the mask that the wrapper got. */
async function direction(call: LayerCall, layer: Layer, states: readonly Tensor[]): Promise<readonly Tensor[]> {
  const { mask } = statesAndMask(call)
  const inputs = [...call.inputs.slice(0, 1), ...states, ...(mask === null ? [] : [mask])]
  const kwargs: Record<string, Json> = {}
  if (states.length > 0) kwargs['initial_state'] = states.map((_, index) => ({ tensor: index + 1 }))
  if (mask !== null) kwargs['mask'] = { tensor: inputs.length - 1 }
  // Keras sets this option of both directions by itself; it is not in the config.
  const config = { ...layer.config, zero_output_for_mask: flagOption(layer.config, 'return_sequences', false) }
  return call.run({
    ...call,
    layer: { ...layer, config },
    inputs,
    masks: inputs.map(() => null),
    args: [{ tensor: 0 }],
    kwargs,
  })
}

/** The layer that runs backwards: the one saved, or the forward one turned round. */
function backwardOf({ layer }: LayerCall): Layer | undefined {
  return layer.wrapped['backward_layer']
}

const merges: Readonly<Record<string, (forward: Tensor, backward: Tensor) => Tensor>> = {
  sum: (forward, backward) => pairs(forward, backward, (left, right) => left + right),
  ave: (forward, backward) => pairs(forward, backward, (left, right) => (left + right) / 2),
  mul: (forward, backward) => pairs(forward, backward, (left, right) => left * right),
  concat: (forward, backward) => joinLast(forward, backward),
}

function joinLast(forward: Tensor, backward: Tensor): Tensor {
  const width = forward.shape.at(-1) ?? 1
  const other = backward.shape.at(-1) ?? 1
  const rows = forward.values.length / width
  const values = new Float64Array(rows * (width + other))
  for (let row = 0; row < rows; row++) {
    values.set(forward.values.subarray(row * width, (row + 1) * width), row * (width + other))
    values.set(backward.values.subarray(row * other, (row + 1) * other), row * (width + other) + width)
  }
  return arrayOf([...forward.shape.slice(0, -1), width + other], values)
}

/** How the two directions are merged; null for not at all. */
function mergeMode({ layer }: LayerCall): string | null {
  return layer.config['merge_mode'] === null ? null : textOption(layer.config, 'merge_mode', 'concat')
}

const bidirectional: Semantics = {
  async compute(call) {
    const forward = call.layer.wrapped['layer']
    const backward = backwardOf(call)
    if (forward === undefined || backward === undefined) throw new Error('a Bidirectional without two layers')
    const states = statesAndMask(call).states.flatMap(index => call.inputs[index] ?? [])
    const half = states.length / 2
    const [ahead, ...aheadStates] = await direction(call, forward, states.slice(0, half))
    const [back, ...backStates] = await direction(call, backward, states.slice(half))
    if (ahead === undefined || back === undefined) return []
    const timeAxis = flagOption(forward.config, 'time_major', false) ? 0 : 1
    const last = (back.shape[timeAxis] ?? 1) - 1
    const sequences = flagOption(forward.config, 'return_sequences', false)
    const behind = sequences
      ? pick(
          back,
          timeAxis,
          range(last + 1).map(step => last - step),
        )
      : back
    const mode = mergeMode(call)
    const merge = merges[mode ?? '']
    const outputs = merge === undefined ? [ahead, behind] : [merge(ahead, behind)]
    return [...outputs, ...aheadStates, ...backStates].map(known)
  },
  mask(call) {
    const forward = call.layer.wrapped['layer']
    const mask = forward === undefined ? null : maskOfSequence({ ...call, layer: forward })
    return mergeMode(call) === null ? [mask, mask] : [mask]
  },
}

/** A tensor whose first two axes are one. */
const joinedSteps = (tensor: Tensor): Tensor => ({
  ...tensor,
  shape: [(tensor.shape[0] ?? 1) * (tensor.shape[1] ?? 1), ...tensor.shape.slice(2)],
})

/** A tensor whose first axis is two: batch and steps. */
const splitSteps = (tensor: Tensor, [batch = 1, steps = 1]: readonly number[]): Tensor => ({
  ...tensor,
  shape: [batch, steps, ...tensor.shape.slice(1)],
})

/** The call of the layer inside, for all steps of all samples at once: no layer mixes samples when predicting. */
function stepsCall(call: LayerCall, layer: Layer): Parameters<LayerCall['run']>[0] {
  const [mask] = call.masks
  const masked = mask === null || mask === undefined || mask.shape.length < 3 ? null : joinedSteps(mask)
  return {
    ...call,
    layer,
    inputs: call.inputs.slice(0, 1).map(joinedSteps),
    masks: [masked],
    args: [{ tensor: 0 }],
    kwargs: {},
  }
}

const timeDistributed: Semantics = {
  async compute(call) {
    const layer = call.layer.wrapped['layer']
    const shape = call.inputs[0]?.shape ?? []
    if (layer === undefined) throw new Error('a TimeDistributed without a layer')
    const outputs = await call.run(stepsCall(call, layer))
    return outputs.map(output => known(splitSteps(output, shape)))
  },
  async mask(call) {
    const layer = call.layer.wrapped['layer']
    const mask = call.masks[0] ?? null
    if (call.generation === 3 || layer === undefined) return [mask]
    const [inner] = await call.maskOf(stepsCall(call, layer))
    if (inner !== undefined && inner !== null) return [splitSteps(inner, call.inputs[0]?.shape ?? [])]
    if (mask === null) return [null]
    const further = range(mask.shape.length, 2)
    return [further.length === 0 ? mask : reduce(mask, further, false, lane => Number(lane.some(value => value !== 0)))]
  },
}

/** Layers that hold other layers. */
export const wrappers: Readonly<Record<string, Semantics>> = {
  Bidirectional: bidirectional,
  TimeDistributed: timeDistributed,
}
