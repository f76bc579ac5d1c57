import type { JsonObject } from './json.js'
import type { KerasLayer } from './model.js'

/** A shape of which some sizes follow from the input; those are null. */
type PartialShape = readonly (number | null)[]

/**
 * What the config alone says of a variable's shape, or null when it says nothing. The sizes that depend on the input
 * are left to TensorFlow.js, which compares all of them on loading.
 */
export function expectedShape(layer: KerasLayer, variable: string): PartialShape | null {
  const { config } = layer
  const rule = rules[layer.className]
  return rule === undefined ? null : (rule(config)?.[variable] ?? null)
}

type Rule = (config: JsonObject) => Readonly<Record<string, PartialShape>> | null

const size = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const dense: Rule = ({ units }) => ({ kernel: [null, size(units)], bias: [size(units)] })

const embedding: Rule = ({ input_dim, output_dim }) => ({ embeddings: [size(input_dim), size(output_dim)] })

const recurrent =
  (gates: number): Rule =>
  ({ units }) => {
    const count = size(units)
    if (count === null) return null
    return { kernel: [null, gates * count], recurrent_kernel: [count, gates * count] }
  }

const convolution =
  (rank: number): Rule =>
  ({ kernel_size, filters }) => {
    const window = Array.isArray(kernel_size)
      ? kernel_size.map(size)
      : Array.from({ length: rank }, () => size(kernel_size))
    return window.length === rank ? { kernel: [...window, null, size(filters)], bias: [size(filters)] } : null
  }

const rules: Readonly<Record<string, Rule>> = {
  Dense: dense,
  Embedding: embedding,
  SimpleRNN: recurrent(1),
  SimpleRNNCell: recurrent(1),
  LSTM: recurrent(4),
  LSTMCell: recurrent(4),
  GRU: recurrent(3),
  GRUCell: recurrent(3),
  Conv1D: convolution(1),
  Conv2D: convolution(2),
  Conv3D: convolution(3),
}
