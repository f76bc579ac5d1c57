import { inputOf } from '../arguments.js'
import { axisOf, linesAlong } from '../layout.js'
import { flagOption, numbersOf, numbersOption, textOption } from '../options.js'
import type { Semantics } from '../semantics.js'
import { type Computation, computeEach, type Tensor } from '../tensor.js'
import { hasChannelsFirst, inChannelsLast, type Sliding, sliding, still, threeOf } from '../windows.js'

type Reduction = 'max' | 'mean'

/**
 * The maximum or mean of what a window sees at each place, channels last. Places outside the input do not count, in the
 * mean either.
 */
function pooled(input: Tensor, slidings: readonly Sliding[], reduction: Reduction): Computation {
  const rank = input.shape.length
  const first = rank - 1 - slidings.length
  const shape = input.shape.map((length, axis) => slidings[axis - first]?.length ?? length)
  const channels = input.shape[rank - 1] ?? 1
  const cost = slidings.reduce((seen, { starts, length }) => (seen * (starts[length] ?? 1)) / Math.max(length, 1), 1)
  const sizes = threeOf(input.shape.slice(first, rank - 1), 1)
  const [depths, rows, columns] = threeOf(slidings, still)
  const isMaximum = reduction === 'max'
  return computeEach(
    shape,
    position => {
      const channel = position % channels
      const place = (position - channel) / channels
      const column = place % columns.length
      const row = Math.floor(place / columns.length) % rows.length
      const depth = Math.floor(place / (columns.length * rows.length)) % depths.length
      const image = Math.floor(place / (columns.length * rows.length * depths.length))
      let result = isMaximum ? Number.NEGATIVE_INFINITY : 0
      let count = 0
      for (let d = depths.starts[depth] as number; d < (depths.starts[depth + 1] as number); d++) {
        for (let r = rows.starts[row] as number; r < (rows.starts[row + 1] as number); r++) {
          const plane = (image * sizes[0] + (depths.input[d] as number)) * sizes[1] + (rows.input[r] as number)
          for (let c = columns.starts[column] as number; c < (columns.starts[column + 1] as number); c++) {
            const at = (plane * sizes[2] + (columns.input[c] as number)) * channels + channel
            const value = input.values[at] as number
            result = isMaximum ? Math.max(result, value) : result + value
            count++
          }
        }
      }
      return isMaximum ? result : result / count
    },
    { dtype: input.dtype, costPerValue: cost },
  )
}

/** MaxPooling and AveragePooling, 1D to 3D. */
function pooling(rank: number, reduction: Reduction): Semantics {
  return {
    mask: 'drop',
    compute(call) {
      const { config } = call.layer
      const sizes = numbersOption(config, 'pool_size', rank, 2)
      const strides = numbersOf(config['strides']) === undefined ? sizes : numbersOption(config, 'strides', rank, 1)
      const padding = textOption(config, 'padding', 'valid').toLowerCase()
      return [
        inChannelsLast(inputOf(call), rank, config, input => {
          const first = input.shape.length - 1 - rank
          const slidings = sizes.map((window, axis) =>
            sliding({ input: input.shape[first + axis] ?? 1, window, stride: strides[axis] ?? 1 }, padding),
          )
          return pooled(input, slidings, reduction)
        }),
      ]
    },
  }
}

/** AdaptiveAveragePooling and AdaptiveMaxPooling of Keras 3: as many windows as asked for, which may overlap. */
function adaptivePooling(rank: number, reduction: Reduction): Semantics {
  return {
    mask: 'drop',
    compute(call) {
      const { config } = call.layer
      const sizes = numbersOption(config, 'output_size', rank, 1)
      return [
        inChannelsLast(inputOf(call), rank, config, input => {
          const first = input.shape.length - 1 - rank
          const slidings = sizes.map((length, axis) => adaptiveSliding(input.shape[first + axis] ?? 1, length))
          return pooled(input, slidings, reduction)
        }),
      ]
    },
  }
}

/** The window of place `o` goes from `o * input / output`, rounded down, to `(o + 1) * input / output`, rounded up. */
function adaptiveSliding(input: number, length: number): Sliding {
  const starts = [0]
  const places: number[] = []
  for (let output = 0; output < length; output++) {
    const end = Math.ceil(((output + 1) * input) / length)
    for (let place = Math.floor((output * input) / length); place < end; place++) places.push(place)
    starts.push(places.length)
  }
  const inputs = Int32Array.from(places)
  return { length, starts: Int32Array.from(starts), window: inputs, input: inputs }
}

/** GlobalMaxPooling and GlobalAveragePooling, 1D to 3D. Keras gives the mask to the average of one axis only. */
function globalPooling(rank: number, reduction: Reduction): Semantics {
  return {
    mask: 'drop',
    compute(call) {
      const { config } = call.layer
      const input = inputOf(call)
      const first = axisOf(hasChannelsFirst(config) ? -rank : -rank - 1, input.shape.length)
      const axes = Array.from({ length: rank }, (_, axis) => first + axis)
      const mask = rank === 1 && reduction === 'mean' ? (call.masks[0] ?? null) : null
      return [reduced(input, { axes, keep: flagOption(config, 'keepdims', false), reduction, mask })]
    },
  }
}

function reduced(
  input: Tensor,
  options: {
    readonly axes: readonly number[]
    readonly keep: boolean
    readonly reduction: Reduction
    readonly mask: Tensor | null
  },
): Computation {
  const { axes, keep, reduction, mask } = options
  const lines = linesAlong(input.shape, axes)
  const shape = input.shape.flatMap((length, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [length]))
  const channels = lines.count / (input.shape[0] ?? 1)
  const result = (line: number) => {
    const first = lines.first(line)
    let total = reduction === 'max' ? Number.NEGATIVE_INFINITY : 0
    let count = 0
    for (let place = 0; place < lines.length; place++) {
      const value = input.values[first + (lines.offsets[place] as number)] as number
      const seen = mask === null ? 1 : (mask.values[Math.floor(line / channels) * lines.length + place] as number)
      total = reduction === 'max' ? Math.max(total, value) : seen === 0 ? total : total + value
      count += seen
    }
    return reduction === 'max' ? total : total / count
  }
  return computeEach(shape, result, { dtype: input.dtype, costPerValue: lines.length })
}

/** Keras's pooling layers. */
export const poolings: Readonly<Record<string, Semantics>> = {
  MaxPooling1D: pooling(1, 'max'),
  MaxPooling2D: pooling(2, 'max'),
  MaxPooling3D: pooling(3, 'max'),
  AveragePooling1D: pooling(1, 'mean'),
  AveragePooling2D: pooling(2, 'mean'),
  AveragePooling3D: pooling(3, 'mean'),
  AdaptiveMaxPooling1D: adaptivePooling(1, 'max'),
  AdaptiveMaxPooling2D: adaptivePooling(2, 'max'),
  AdaptiveMaxPooling3D: adaptivePooling(3, 'max'),
  AdaptiveAveragePooling1D: adaptivePooling(1, 'mean'),
  AdaptiveAveragePooling2D: adaptivePooling(2, 'mean'),
  AdaptiveAveragePooling3D: adaptivePooling(3, 'mean'),
  GlobalMaxPooling1D: globalPooling(1, 'max'),
  GlobalMaxPooling2D: globalPooling(2, 'max'),
  GlobalMaxPooling3D: globalPooling(3, 'max'),
  GlobalAveragePooling1D: globalPooling(1, 'mean'),
  GlobalAveragePooling2D: globalPooling(2, 'mean'),
  GlobalAveragePooling3D: globalPooling(3, 'mean'),
}
