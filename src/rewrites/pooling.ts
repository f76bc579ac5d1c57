import { numbersOf, textOf } from '../keras/values.js'
import { type AxisMatrix, axisMatrix, multiplyLast, permuted, reshaped, selection } from './along-axis.js'
import { asFloat } from './blocks.js'
import { carriedConfig } from './carried.js'
import { type Graph, type Rewrite, refuseRewrite, type Tensor } from './rewrite.js'

const keepdims: Rewrite = {
  name: 'pooling-keepdims',
  classes: ['Average', 'Max'].flatMap(kind => ['1D', '2D', '3D'].map(axes => `Global${kind}Pooling${axes}`)),
  reason: 'TensorFlow.js ignores keepdims; a Reshape puts the axes of length 1 back',
  training: 'same',
  apply: ({ layer, config, inputs: [input], graph }) => {
    if (config['keepdims'] !== true || input === undefined) return null
    const pooled = graph.one(
      'pooled',
      { className: layer.className, config: carriedConfig(config, { keepdims: false }) },
      input,
    )
    const ones = Array.from({ length: Number(layer.className.at(-2)) }, () => 1)
    const channels = pooled.shape?.[1] ?? null
    const isFirst = textOf(config, 'data_format') === 'channels_first'
    return [reshaped(graph, '', pooled, isFirst ? [channels, ...ones] : [...ones, channels])]
  },
}

/** The windows into which Keras divides an axis: where each begins, and how long it is. */
interface Windows {
  readonly begins: readonly number[]
  readonly lengths: readonly number[]
  /** The length of all windows and the step between them, if these are the same for all. */
  readonly regular: { readonly size: number; readonly stride: number } | null
}

function windowsOf(from: number, to: number): Windows {
  const begins = Array.from({ length: to }, (_, i) => Math.floor((i * from) / to))
  const lengths = begins.map((begin, i) => Math.ceil(((i + 1) * from) / to) - begin)
  const [size = 1] = lengths
  const stride = begins[1] ?? size
  const isRegular = lengths.every(one => one === size) && begins.every((begin, i) => begin === i * stride)
  return { begins, lengths, regular: isRegular && stride > 0 ? { size, stride } : null }
}

const averages = (from: number, { begins, lengths }: Windows): AxisMatrix =>
  axisMatrix(from, begins.length, (row, column) => {
    const begin = begins[column] ?? 0
    const length = lengths[column] ?? 1
    return row >= begin && row < begin + length ? 1 / length : 0
  })

/** What changes a tensor along its middle axis: [before, length, after]. */
type Middle = (graph: Graph, part: string, tensor: Tensor, windows: Windows) => Tensor

/** Multiplies along the middle axis. */
function multiplied(graph: Graph, part: string, tensor: Tensor, matrix: AxisMatrix): Tensor {
  const turned = permuted(graph, `${part}_last`, tensor, [0, 2, 1])
  return permuted(graph, `${part}_back`, multiplyLast(graph, part, turned, matrix), [0, 2, 1])
}

const averaged: Middle = (graph, part, tensor, windows) =>
  multiplied(graph, part, tensor, averages(tensor.shape?.[2] ?? 1, windows))

/** The maxima of all windows of each length that occurs, of which those that are asked for are taken. */
const maximal: Middle = (graph, part, tensor, { begins, lengths }) => {
  const sizes = [...new Set(lengths)].sort((a, b) => a - b)
  const pooled = sizes.map(size => {
    const config = { pool_size: [1, size], strides: [1, 1], padding: 'valid', data_format: 'channels_last' }
    return graph.one(`${part}_of_${size}`, { className: 'MaxPooling2D', config }, tensor)
  })
  const counts = pooled.map(one => one.shape?.[2] ?? 0)
  const from = begins.map((begin, i) => {
    const at = sizes.indexOf(lengths[i] ?? 0)
    return begin + counts.slice(0, at).reduce((sum, one) => sum + one, 0)
  })
  const [first] = pooled
  const joined =
    pooled.length === 1 ? first : graph.add(`${part}_all`, { className: 'Concatenate', config: { axis: 2 } }, pooled)[0]
  const total = counts.reduce((sum, one) => sum + one, 0)
  return joined === undefined ? tensor : multiplied(graph, part, joined, selection(total, from))
}

const names = ['first', 'second', 'third']

const adaptive = (kind: 'Average' | 'Max', axes: 1 | 2 | 3): Rewrite => ({
  name: `adaptive-${kind.toLowerCase()}-pooling-${axes}d`,
  classes: [`Adaptive${kind}Pooling${axes}D`],
  reason: `TensorFlow.js has no Adaptive${kind}Pooling${axes}D; ${
    kind === 'Max'
      ? 'pooling with all lengths of windows, of which the right ones are taken,'
      : 'a matrix of averages along each axis'
  } does the same, or plain pooling where all windows are alike`,
  training: 'same',
  apply: ({ config, inputs: [input], graph }) => {
    const [, ...shape] = input?.shape ?? []
    const sizes = numbersOf(config, 'output_size', axes)
    if (input === undefined || shape.length !== axes + 1 || shape.some(length => length === null) || sizes === null)
      return refuseRewrite('layer/unsupported-input', 'gets an input of unknown size.', 'Give the Input a fixed shape.')
    const lengths = shape.map(length => length ?? 1)
    const windows = sizes.map((size, axis) => windowsOf(lengths[axis] ?? 1, size))
    const regular = windows.map(one => one.regular)
    if (regular.every(one => one !== null)) {
      const pool_size = regular.map(one => one?.size ?? 1)
      const strides = regular.map(one => one?.stride ?? 1)
      const settings = { pool_size, strides, padding: 'valid', data_format: 'channels_last' }
      return [graph.one('', { className: `${kind}Pooling${axes}D`, config: settings }, asFloat(graph, input))]
    }
    const pool = kind === 'Max' ? maximal : averaged
    let tensor = asFloat(graph, input)
    windows.forEach((one, axis) => {
      const name = names[axis] ?? 'axis'
      const [before, after] = [lengths.slice(0, axis), lengths.slice(axis + 1)].map(part =>
        part.reduce((all, length) => all * length, 1),
      )
      tensor = reshaped(graph, `${name}_axis`, tensor, [before ?? 1, lengths[axis] ?? 1, after ?? 1])
      tensor = pool(graph, `${name}_windows`, tensor, one)
      lengths[axis] = one.begins.length
    })
    return [reshaped(graph, '', tensor, lengths)]
  },
})

/** What tfjs-layers cannot do of pooling. */
export const poolingRewrites: readonly Rewrite[] = [
  keepdims,
  ...([1, 2, 3] as const).flatMap(axes => [adaptive('Average', axes), adaptive('Max', axes)]),
]
