import type { KerasLayer } from '../keras/model.js'
import type { Shape } from '../keras/tensor-shapes.js'
import { textOf } from '../keras/values.js'
import { layerTable } from '../layers/table.js'
import type { CheckContext } from './check-context.js'

/**
 * Reports a weight that does not fit what comes into its layer. TensorFlow.js would notice on loading; a model that is
 * not loaded to validate it must not be written all the same.
 */
export function checkWeightInputs({ place, calls, findings }: CheckContext): void {
  const { layer } = place
  const slots = layerTable.get(layer.className)?.variables ?? []
  for (const [i, variable] of layer.variables.entries()) {
    const axis = inputAxis(layer, slots[i]?.name ?? '', variable.shape.length)
    if (axis === null) continue
    const stored = variable.shape[axis]
    const given = calls
      .map(inputs => channelsOf(layer, inputs[0]?.shape ?? null))
      .find(size => size !== null && size !== stored)
    if (given === undefined) continue
    findings.add(
      'keras/weights-mismatch',
      place,
      `gets ${given} channels, but its ${slots[i]?.name ?? 'weight'} in the file has the shape [${variable.shape.join(', ')}].`,
    )
    return
  }
}

/** The axis of a weight that has the size of the input's channels. */
function inputAxis(layer: KerasLayer, slot: string, rank: number): number | null {
  if (slot !== 'kernel' && slot !== 'depthwise_kernel') return null
  switch (layerTable.get(layer.className)?.shape) {
    case 'units':
    case 'recurrent':
      return rank === 2 ? 0 : null
    case 'convolution':
    case 'depthwise-convolution':
      return rank > 2 ? rank - 2 : null
    case 'transposed-convolution':
      return rank > 2 ? rank - 1 : null
    default:
      return null
  }
}

function channelsOf(layer: KerasLayer, shape: Shape): number | null {
  if (shape === null) return null
  return shape[textOf(layer.config, 'data_format') === 'channels_first' ? 1 : shape.length - 1] ?? null
}
