import type { JsonObject, JsonValue } from './json.js'
import type { KerasLayer } from './model.js'

/** A shape of which some sizes follow from the input; those are null. */
type PartialShape = readonly (number | null)[]

/**
 * What the config alone says of a variable's shape, or null when it says nothing. The sizes that depend on the input
 * are left to TensorFlow.js, which compares all of them on loading.
 */
export function expectedShape(layer: KerasLayer, variable: string): PartialShape | null {
  const { config } = layer
  const rule = rules.get(layer.className)
  return rule?.(config)?.[variable] ?? null
}

type Rule = (config: JsonObject) => Readonly<Record<string, PartialShape>> | null

const size = (value: JsonValue | undefined): number | null => (typeof value === 'number' ? value : null)

/** `size` times `factor`, where it is known. */
function times(value: JsonValue | undefined, factor: number): number | null {
  const known = size(value)
  return known === null ? null : known * factor
}

const dense: Rule = ({ units }) => ({ kernel: [null, size(units)], bias: [size(units)] })

const embedding: Rule = ({ input_dim, output_dim }) => ({ embeddings: [size(input_dim), size(output_dim)] })

const recurrent =
  (gates: number): Rule =>
  ({ units }) => ({
    kernel: [null, times(units, gates)],
    recurrent_kernel: [size(units), times(units, gates)],
    bias: [times(units, gates)],
  })

/** With `reset_after`, the input and the recurrent step have a bias each. */
const gru: Rule = config => {
  const gates = times(config['units'], 3)
  return { ...recurrent(3)(config), bias: config['reset_after'] === true ? [2, gates] : [gates] }
}

/** The window of a convolution of `rank` dimensions; null when the config has another. */
function windowOf(value: JsonValue | undefined, rank: number): PartialShape | null {
  if (!Array.isArray(value)) return new Array<number | null>(rank).fill(size(value))
  return value.length === rank ? value.map(size) : null
}

/** A rule from the window, where that is as it should be. */
const windowed =
  (rank: number, shapes: (window: PartialShape, config: JsonObject) => Readonly<Record<string, PartialShape>>): Rule =>
  config => {
    const window = windowOf(config['kernel_size'], rank)
    return window === null ? null : shapes(window, config)
  }

const convolution = (rank: number): Rule =>
  windowed(rank, (window, { filters }) => ({ kernel: [...window, null, size(filters)], bias: [size(filters)] }))

const transposed = (rank: number): Rule =>
  windowed(rank, (window, { filters }) => ({ kernel: [...window, size(filters), null], bias: [size(filters)] }))

const depthwise = (rank: number): Rule =>
  windowed(rank, (window, { depth_multiplier }) => ({
    depthwise_kernel: [...window, null, size(depth_multiplier)],
    bias: [null],
  }))

const separable = (rank: number): Rule =>
  windowed(rank, (window, { depth_multiplier, filters }) => ({
    depthwise_kernel: [...window, null, size(depth_multiplier)],
    pointwise_kernel: [...window.map(() => 1), null, size(filters)],
    bias: [size(filters)],
  }))

const convolutionalLstm: Rule = windowed(2, (window, { filters }) => ({
  kernel: [...window, null, times(filters, 4)],
  recurrent_kernel: [...window, size(filters), times(filters, 4)],
  bias: [times(filters, 4)],
}))

const rules: ReadonlyMap<string, Rule> = new Map([
  ['Dense', dense],
  ['Embedding', embedding],
  ...['SimpleRNN', 'SimpleRNNCell'].map(name => [name, recurrent(1)] as const),
  ...['LSTM', 'LSTMV1', 'LSTMV2', 'UnifiedLSTM', 'LSTMCell'].map(name => [name, recurrent(4)] as const),
  ...['GRU', 'GRUV1', 'GRUV2', 'UnifiedGRU', 'GRUCell'].map(name => [name, gru] as const),
  ['Conv1D', convolution(1)],
  ['Conv2D', convolution(2)],
  ['Conv3D', convolution(3)],
  ['Conv2DTranspose', transposed(2)],
  ['Conv3DTranspose', transposed(3)],
  ['Conv1DTranspose', transposed(1)],
  ['DepthwiseConv1D', depthwise(1)],
  ['DepthwiseConv2D', depthwise(2)],
  ['SeparableConv1D', separable(1)],
  ['SeparableConv2D', separable(2)],
  ['ConvLSTM2D', convolutionalLstm],
])
