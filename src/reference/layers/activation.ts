import { activated, activationOf, activationOfLayer, relu, softmax } from '../activations.js'
import { inputOf, tensorArgument } from '../arguments.js'
import { broadcast, filled, linesAlong, wholly } from '../layout.js'
import { numberOf, numbersOf } from '../options.js'
import type { LayerCall, Semantics } from '../semantics.js'
import { computeEach, known, type Tensor } from '../tensor.js'

const activation: Semantics = {
  compute: call => [activated(known(inputOf(call)), activationOf(call.layer.config['activation'], call.generation))],
}

/** A layer that is an activation with options. */
function ownActivation(className: string): Semantics {
  return {
    compute(call) {
      const own = activationOfLayer(className, call.layer.config, call.generation)
      if (own === undefined) throw new Error(`the reference has no activation ${className}`)
      return [activated(known(inputOf(call)), own)]
    },
  }
}

/** A slope for each value below 0, or one along the axes that share it. */
const prelu: Semantics = {
  async compute(call) {
    const input = inputOf(call)
    const alpha = call.layer.weights[0]
    if (alpha === undefined) throw new Error(`"${call.layer.name}" has no weight`)
    const slope = broadcast({ shape: alpha.shape, values: new Float64Array(await alpha.values()) }, input.shape)
    return [
      computeEach(input.shape, position => {
        const value = input.values[position] as number
        return relu(value) - slope(position) * relu(-value)
      }),
    ]
  },
}

/** What Keras takes the logarithm of a masked probability to be. */
const MASKED = -1e9

/** The mask of a call: the argument, or the mask of the input. */
function maskOf(call: LayerCall): Tensor | null {
  return tensorArgument(call, 1, 'mask') ?? call.masks[0] ?? null
}

/**
 * Softmax along one axis or more. Masked values get no share; where all are masked, Keras 2 adds a large number that
 * float32 has no digits beside, and Keras 3 sets all to 0.
 */
const softmaxLayer: Semantics = {
  compute(call) {
    const input = inputOf(call)
    const axes = numbersOf(call.layer.config['axis']) ?? [-1]
    const mask = maskOf(call)
    const seen = mask === null ? () => 1 : broadcast(mask, input.shape)
    const masked = call.generation === 2 ? (value: number) => Math.fround(value + MASKED) : () => MASKED
    const hidden = call.generation === 3 ? 0 : 1
    return [
      wholly(input.shape, () => {
        const { count, length, first, offsets } = linesAlong(input.shape, axes)
        const values = new Float64Array(input.values.length)
        for (let line = 0; line < count; line++) {
          const start = first(line)
          const place = (index: number) => start + (offsets[index] as number)
          const logits = filled(length, index => {
            const value = input.values[place(index)] as number
            return seen(place(index)) === 0 ? masked(value) : value
          })
          const shares = softmax(logits)
          for (let index = 0; index < length; index++) {
            const share = shares[index] as number
            values[place(index)] = seen(place(index)) === 0 ? share * hidden : share
          }
        }
        return values
      }),
    ]
  },
}

/** Of keras.applications (ConvNeXt): each channel times its own number. */
const layerScale: Semantics = {
  mask: 'drop',
  async compute(call) {
    const input = inputOf(call)
    const gamma =
      (await call.layer.weights[0]?.values()) ?? Float64Array.of(numberOf(call.layer.config['init_values']) ?? 1)
    const scale = broadcast({ shape: [gamma.length], values: gamma }, input.shape)
    return [computeEach(input.shape, position => (input.values[position] as number) * scale(position))]
  },
}

/** Keras's layers that are activations, and those of keras.applications that scale. */
export const activationLayers: Readonly<Record<string, Semantics>> = {
  Activation: activation,
  ReLU: ownActivation('ReLU'),
  LeakyReLU: ownActivation('LeakyReLU'),
  ELU: ownActivation('ELU'),
  ThresholdedReLU: ownActivation('ThresholdedReLU'),
  PReLU: prelu,
  Softmax: softmaxLayer,
  LayerScale: layerScale,
}
