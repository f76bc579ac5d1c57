import { range } from '../arrays.js'
import { transposed } from '../layout.js'
import { flagOption, numberOption, numbersOption, textOption } from '../options.js'
import type { LayerCall, Semantics } from '../semantics.js'
import { sizeOf } from '../tensor.js'
import { type Cell, recurrent, vectorFunction } from './recurrence.js'

interface Convolution {
  readonly strides: readonly number[]
  readonly dilations: readonly number[]
  readonly same: boolean
}

/** For each output place along one axis, the input place under each tap of the kernel; negative or too large is padding. */
interface Axis {
  readonly input: number
  readonly output: number
  readonly kernel: number
  place(output: number, tap: number): number
}

function axesOf(lengths: readonly number[], kernel: readonly number[], convolution: Convolution): Axis[] {
  return lengths.map((input, index) => {
    const size = kernel[index] ?? 1
    const stride = convolution.strides[index] ?? 1
    const dilation = convolution.dilations[index] ?? 1
    const reach = (size - 1) * dilation + 1
    const output = convolution.same ? Math.ceil(input / stride) : Math.max(Math.ceil((input - reach + 1) / stride), 0)
    const padding = convolution.same ? Math.max((output - 1) * stride + reach - input, 0) : 0
    const before = Math.floor(padding / 2)
    return { input, output, kernel: size, place: (at, tap) => at * stride + tap * dilation - before }
  })
}

/** All index tuples of arrays of these lengths, row-major. */
function places(lengths: readonly number[]): number[][] {
  return lengths.reduce<number[][]>(
    (all, length) => all.flatMap(start => range(length).map(index => [...start, index])),
    [[]],
  )
}

/** Adds to `sums` the convolution of `input`, channels last, with a kernel of `[…, channels, filters]`. */
function addConvolution(
  sums: Float64Array,
  input: Float64Array,
  axes: readonly Axis[],
  kernel: Float64Array | Float32Array | Int32Array,
): void {
  const outputs = places(axes.map(({ output }) => output))
  const taps = places(axes.map(axis => axis.kernel))
  const channels = input.length / sizeOf(axes.map(axis => axis.input))
  const filters = sums.length / outputs.length
  for (const [output, at] of outputs.entries()) {
    for (const [tap, offsets] of taps.entries()) {
      let place = 0
      for (const [index, axis] of axes.entries()) {
        const own = axis.place(at[index] ?? 0, offsets[index] ?? 0)
        place = own < 0 || own >= axis.input || place < 0 ? -1 : place * axis.input + own
      }
      if (place < 0) continue
      for (let channel = 0; channel < channels; channel++) {
        const factor = input[place * channels + channel] ?? 0
        const row = (tap * channels + channel) * filters
        for (let filter = 0; filter < filters; filter++)
          sums[output * filters + filter] =
            (sums[output * filters + filter] ?? 0) + factor * (kernel[row + filter] ?? 0)
      }
    }
  }
}

/** A ConvLSTM cell: an LSTM whose products are convolutions; the one of the state keeps its size. */
async function convLstmCell({ layer, generation }: LayerCall, inputShape: readonly number[]): Promise<Cell> {
  const { config, weights } = layer
  const [kernelWeight, recurrentWeight, biasWeight] = weights
  if (kernelWeight === undefined || recurrentWeight === undefined) throw new Error('a ConvLSTM layer without kernels')
  const [kernel, recurrentKernel, bias] = await Promise.all([
    kernelWeight.values(),
    recurrentWeight.values(),
    biasWeight?.values() ?? new Float64Array(0),
  ])
  const rank = inputShape.length - 1
  const first = textOption(config, 'data_format', 'channels_last') === 'channels_first'
  const lengths = first ? inputShape.slice(1) : inputShape.slice(0, -1)
  const filters = numberOption(config, 'filters', recurrentWeight.shape.at(-2) ?? 0)
  const kernelShape = kernelWeight.shape.slice(0, rank)
  const axes = axesOf(lengths, kernelShape, {
    strides: numbersOption(config, 'strides', rank, 1),
    dilations: numbersOption(config, 'dilation_rate', rank, 1),
    same: textOption(config, 'padding', 'valid').toLowerCase() === 'same',
  })
  const spatial = axes.map(({ output }) => output)
  const one = range(rank).map(() => 1)
  const stateAxes = axesOf(spatial, kernelShape, { strides: one, dilations: one, same: true })
  const gate = vectorFunction(
    config['recurrent_activation'] ?? (generation === 2 ? 'hard_sigmoid' : 'sigmoid'),
    generation,
  )
  const activation = vectorFunction(config['activation'] ?? ('activation' in config ? null : 'tanh'), generation)
  const size = sizeOf(spatial)
  const shape = first ? [filters, ...spatial] : [...spatial, filters]

  const channelsLast = (values: Float64Array, ofShape: readonly number[]): Float64Array =>
    first ? turned(values, ofShape, [...range(rank + 1, 1), 0]) : values
  const asSaved = (values: Float64Array): Float64Array =>
    first ? turned(values, [...spatial, filters], [rank, ...range(rank)]) : values
  return {
    stateShapes: [shape, shape],
    outputShape: shape,
    cost: size * (kernel.length + recurrentKernel.length),
    step(input, [before = new Float64Array(size * filters), carry = new Float64Array(size * filters)]) {
      const sums = Float64Array.from({ length: size * 4 * filters }, (_, at) => bias[at % (4 * filters)] ?? 0)
      addConvolution(sums, channelsLast(input, inputShape), axes, kernel)
      addConvolution(sums, channelsLast(before, shape), stateAxes, recurrentKernel)
      const part = (index: number): Float64Array =>
        Float64Array.from(
          { length: size * filters },
          (_, at) => sums[Math.floor(at / filters) * 4 * filters + index * filters + (at % filters)] ?? 0,
        )
      const [enter, forget, candidate, leave] = [gate(part(0)), gate(part(1)), activation(part(2)), gate(part(3))]
      const next = channelsLast(carry, shape).map(
        (value, at) => (forget[at] ?? 0) * value + (enter[at] ?? 0) * (candidate[at] ?? 0),
      )
      const output = asSaved(activation(next).map((value, at) => (leave[at] ?? 0) * value))
      return { output, states: [output, asSaved(next)] }
    },
  }
}

function turned(values: Float64Array, shape: readonly number[], order: readonly number[]): Float64Array {
  return Float64Array.from(transposed({ shape, dtype: 'float', values }, order).values)
}

// The layers of Keras 2 do not hand `zero_output_for_mask` on to the recurrence.
const layer: Semantics = recurrent(
  convLstmCell,
  (config, generation) => generation === 3 && flagOption(config, 'zero_output_for_mask', false),
)

/** Convolutional recurrent layers. */
export const recurrentConvolutional: Readonly<Record<string, Semantics>> = {
  ConvLSTM1D: layer,
  ConvLSTM2D: layer,
  ConvLSTM3D: layer,
}
