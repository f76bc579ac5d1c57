import { inputOf } from '../arguments.js'
import { axisOf, broadcast, filled, linesAlong, wholly } from '../layout.js'
import { flagOption, numberOption, numbersOf } from '../options.js'
import type { Config, LayerCall, Semantics } from '../semantics.js'
import { type Computation, computeEach, known, type Tensor } from '../tensor.js'

/** The smallest `epsilon` of TensorFlow's fused batch normalisation. */
const FUSED_EPSILON = 1.001e-5
/** `epsilon` of Keras's backend, for layers without their own. */
const BACKEND_EPSILON = 1e-7

/** The axes of a config, counted from the front, in ascending order. */
function axesOf(config: Config, rank: number): number[] {
  return (numbersOf(config['axis']) ?? [-1]).map(axis => axisOf(axis, rank)).sort((a, b) => a - b)
}

/** The layer's weights in their order, by those of `names` that it has. */
async function weightsOf(
  { layer }: LayerCall,
  names: readonly (string | false)[],
): Promise<Record<string, Float64Array>> {
  const present = names.filter(name => name !== false)
  const values = await Promise.all(layer.weights.slice(0, present.length).map(weight => weight.values()))
  return Object.fromEntries(present.map((name, index) => [name, new Float64Array(values[index] ?? [])]))
}

/** Which of the values kept for `axes` belongs to a row-major position. */
function keptAt(shape: readonly number[], axes: readonly number[]): (position: number) => number {
  return linesAlong(shape, axes).placeOf
}

/** Whether Keras 2 hands the layer to TensorFlow's fused batch normalisation, which has a smallest epsilon. */
function isFused(config: Config, rank: number, axes: readonly number[]): boolean {
  const [axis] = axes
  return (
    axes.length === 1 &&
    (rank === 4 || rank === 5) &&
    (axis === 1 || axis === rank - 1) &&
    !flagOption(config, 'renorm', false) &&
    !flagOption(config, 'synchronized', false) &&
    (config['virtual_batch_size'] ?? null) === null
  )
}

function batchNormalization(synchronized: boolean): Semantics {
  return {
    async compute(call) {
      const { config } = call.layer
      const input = inputOf(call)
      const rank = input.shape.length
      const axes = axesOf(config, rank)
      const { gamma, beta, mean, variance } = await weightsOf(call, [
        flagOption(config, 'scale', true) && 'gamma',
        flagOption(config, 'center', true) && 'beta',
        'mean',
        'variance',
      ])
      const own = numberOption(config, 'epsilon', 1e-3)
      const fused = call.generation === 2 && !synchronized && isFused(config, rank, axes)
      const epsilon = fused ? Math.max(own, FUSED_EPSILON) : own
      if (mean === undefined || variance === undefined) throw new Error(`"${call.layer.name}" has no statistics`)
      const scale = variance.map((value, kept) => (gamma?.[kept] ?? 1) / Math.sqrt(value + epsilon))
      const at = keptAt(input.shape, axes)
      return [
        computeEach(input.shape, position => {
          const kept = at(position)
          const value = input.values[position] as number
          return (value - (mean[kept] as number)) * (scale[kept] as number) + (beta?.[kept] ?? 0)
        }),
      ]
    },
  }
}

/** Mean and variance of each line of values, of which those with weight 0 do not count. */
function momentsOf(
  { shape, values }: Tensor,
  axes: readonly number[],
  weightAt: (position: number) => number = () => 1,
): { readonly mean: Float64Array; readonly variance: Float64Array; readonly lineOf: (position: number) => number } {
  const { count, first, offsets, lineOf } = linesAlong(shape, axes)
  const mean = new Float64Array(count)
  const variance = new Float64Array(count)
  for (let line = 0; line < count; line++) {
    const start = first(line)
    let weights = 0
    let sum = 0
    for (const offset of offsets) {
      const weight = weightAt(start + offset)
      weights += weight
      sum += weight * (values[start + offset] as number)
    }
    const center = sum / weights
    let squares = 0
    for (const offset of offsets)
      squares += weightAt(start + offset) * ((values[start + offset] as number) - center) ** 2
    mean[line] = center
    variance[line] = squares / weights
  }
  return { mean, variance, lineOf }
}

const layerNormalization: Semantics = {
  async compute(call) {
    const { config } = call.layer
    const input = inputOf(call)
    const axes = axesOf(config, input.shape.length)
    const scaling = flagOption(config, 'rms_scaling', false)
    const { gamma, beta } = await weightsOf(call, [
      (scaling || flagOption(config, 'scale', true)) && 'gamma',
      !scaling && flagOption(config, 'center', true) && 'beta',
    ])
    const epsilon = numberOption(config, 'epsilon', 1e-3)
    const at = keptAt(input.shape, axes)
    return [
      wholly(input.shape, () => {
        const { mean, variance, lineOf } = momentsOf(input, axes)
        return filled(input.values.length, position => {
          const value = input.values[position] as number
          const line = lineOf(position)
          // Keras's `rms_scaling` divides by the deviation, but takes no mean away.
          const centered = scaling ? value : value - (mean[line] as number)
          const scale = (gamma?.[at(position)] ?? 1) / Math.sqrt((variance[line] as number) + epsilon)
          return centered * scale + (beta?.[at(position)] ?? 0)
        })
      }),
    ]
  },
}

const groupNormalization: Semantics = {
  async compute(call) {
    const { config } = call.layer
    const input = inputOf(call)
    const axis = axisOf(numberOption(config, 'axis', -1), input.shape.length)
    const channels = input.shape[axis] ?? 1
    const groups = numberOption(config, 'groups', 32)
    const count = groups === -1 ? channels : groups
    const shape = [...input.shape.slice(0, axis), count, channels / count, ...input.shape.slice(axis + 1)]
    const axes = [...shape.keys()].filter(own => own !== 0 && own !== axis)
    const { gamma, beta } = await weightsOf(call, [
      flagOption(config, 'scale', true) && 'gamma',
      flagOption(config, 'center', true) && 'beta',
    ])
    const epsilon = numberOption(config, 'epsilon', 1e-3)
    const at = keptAt(input.shape, [axis])
    // Keras 2 gives the mask to the moments, spread over the input as numpy spreads it.
    const mask = call.generation === 2 ? (call.masks[0] ?? null) : null
    const weightAt = mask === null ? undefined : broadcast(mask, input.shape)
    return [
      wholly(input.shape, () => {
        const { mean, variance, lineOf } = momentsOf({ ...input, shape }, axes, weightAt)
        return filled(input.values.length, position => {
          const value = input.values[position] as number
          const line = lineOf(position)
          const scale = (gamma?.[at(position)] ?? 1) / Math.sqrt((variance[line] as number) + epsilon)
          return (value - (mean[line] as number)) * scale + (beta?.[at(position)] ?? 0)
        })
      }),
    ]
  },
}

const rmsNormalization: Semantics = {
  mask: 'drop',
  async compute(call) {
    const { config } = call.layer
    const input = inputOf(call)
    const axes = axesOf(config, input.shape.length)
    const { scale } = await weightsOf(call, ['scale'])
    const epsilon = numberOption(config, 'epsilon', 1e-6)
    const at = keptAt(input.shape, axes)
    return [
      wholly(input.shape, () => {
        const squares = squareSums(input, axes)
        return filled(input.values.length, position => {
          const value = input.values[position] as number
          const mean = squares.of(position) / squares.length
          return (value / Math.sqrt(mean + epsilon)) * (scale?.[at(position)] as number)
        })
      }),
    ]
  },
}

function squareSums(
  { shape, values }: Tensor,
  axes: readonly number[],
): { readonly length: number; of(position: number): number } {
  const { count, length, first, offsets, lineOf } = linesAlong(shape, axes)
  const sums = Float64Array.from({ length: count }, (_, line) => {
    const start = first(line)
    let sum = 0
    for (const offset of offsets) sum += (values[start + offset] as number) ** 2
    return sum
  })
  return { length, of: position => sums[lineOf(position)] as number }
}

/**
 * Values divided by the length of their line along `axes`. Keras 2 takes the square of a length to be `1e-12` or more;
 * Keras 3 takes the length to be `epsilon` or more.
 */
export function normalized(
  input: Tensor,
  axes: readonly number[],
  { generation, epsilon = BACKEND_EPSILON }: { readonly generation: 2 | 3; readonly epsilon?: number },
): Computation {
  return wholly(input.shape, () => {
    const squares = squareSums(input, axes)
    return filled(input.values.length, position => {
      const value = input.values[position] as number
      const square = squares.of(position)
      return (
        value *
        (generation === 2 ? 1 / Math.sqrt(Math.max(square, 1e-12)) : Math.min(1 / Math.sqrt(square), 1 / epsilon))
      )
    })
  })
}

const unitNormalization: Semantics = {
  compute(call) {
    const input = inputOf(call)
    const axes = axesOf(call.layer.config, input.shape.length)
    return [normalized(input, axes, { generation: call.generation, epsilon: 1e-12 })]
  },
}

/** At inference the wrapped layer alone: its kernel is stored as training left it. */
const spectralNormalization: Semantics = {
  mask: 'drop',
  async compute(call) {
    const { layer: wrapped } = call.layer.wrapped
    if (wrapped === undefined) throw new Error(`"${call.layer.name}" wraps no layer`)
    const outputs = await call.run({ ...call, layer: wrapped })
    return outputs.map(known)
  },
}

/** Keras's normalisation layers. */
export const normalizations: Readonly<Record<string, Semantics>> = {
  BatchNormalization: batchNormalization(false),
  SyncBatchNormalization: batchNormalization(true),
  LayerNormalization: layerNormalization,
  GroupNormalization: groupNormalization,
  RMSNormalization: rmsNormalization,
  UnitNormalization: unitNormalization,
  SpectralNormalization: spectralNormalization,
}
