import type { ShapeRule } from '../layers/row.js'
import { layerTable } from '../layers/table.js'
import type { JsonObject } from './json.js'
import type { KerasLayer } from './model.js'
import { type Length, product } from './sizes.js'
import type { Shape } from './tensor-shapes.js'
import { numberOf, numbersOf, plainValue, textOf } from './values.js'

type Lengths = readonly Length[]

/** The first output shape of a layer inside another one, for an input shape. */
type InnerShape = (layer: KerasLayer, input: Shape) => Shape

interface Call {
  readonly layer: KerasLayer
  readonly config: JsonObject
  /** Shapes of all inputs; the rules that need one shape use `shape`. */
  readonly inputs: readonly Shape[]
  /** The shape of the first input, which is known. */
  readonly shape: Lengths
  readonly inner: InnerShape
}

/** Output shapes of one call of a layer by the rule in its row; `[null]` when nothing is known. */
export function outputShapes(layer: KerasLayer, inputs: readonly Shape[], inner: InnerShape): readonly Shape[] {
  const rule = layerTable.get(layer.className)?.shape
  const shape = inputs[0] ?? null
  if (rule === undefined || shape === null) return [null]
  const call: Call = { layer, config: layer.config, inputs, shape, inner }
  return rules[rule](call)
}

const channelsFirst = (config: JsonObject): boolean => textOf(config, 'data_format') === 'channels_first'

/** Axes of the pixels (or steps) of a `channels_last` or `channels_first` tensor. */
function spatialAxes(call: Call): readonly number[] {
  const first = channelsFirst(call.config) ? 2 : 1
  return Array.from({ length: Math.max(0, call.shape.length - 2) }, (_, i) => first + i)
}

/** The shape with each pixel axis changed by `change`, and another number of channels if given. */
function withSpatial(call: Call, change: (length: Length, i: number) => Length, channels?: Length): Lengths {
  const axes = spatialAxes(call)
  const channelAxis = channelsFirst(call.config) ? 1 : call.shape.length - 1
  return call.shape.map((length, axis) => {
    const i = axes.indexOf(axis)
    if (i >= 0) return change(length, i)
    return axis === channelAxis && channels !== undefined ? channels : length
  })
}

function windowed(length: Length, size: number, stride: number, dilation: number, padding: string | null): Length {
  if (length === null) return null
  if (padding === 'same' || padding === 'causal') return Math.ceil(length / stride)
  return Math.floor((length - (size - 1) * dilation - 1) / stride) + 1
}

function convolution(call: Call, channels: Length): Lengths {
  const n = call.shape.length - 2
  const size = numbersOf(call.config, 'kernel_size', n)
  const strides = numbersOf(call.config, 'strides', n)
  const dilation = numbersOf(call.config, 'dilation_rate', n)
  const padding = textOf(call.config, 'padding')
  return withSpatial(
    call,
    (length, i) => windowed(length, size?.[i] ?? 1, strides?.[i] ?? 1, dilation?.[i] ?? 1, padding),
    channels,
  )
}

function transposed(call: Call): Lengths {
  const n = call.shape.length - 2
  const size = numbersOf(call.config, 'kernel_size', n)
  const strides = numbersOf(call.config, 'strides', n)
  const dilation = numbersOf(call.config, 'dilation_rate', n)
  const outputPadding = numbersOf(call.config, 'output_padding', n)
  const same = textOf(call.config, 'padding') === 'same'
  const grow = (length: Length, i: number): Length => {
    if (length === null) return null
    const stride = strides?.[i] ?? 1
    const kernel = ((size?.[i] ?? 1) - 1) * (dilation?.[i] ?? 1) + 1
    const more = outputPadding?.[i]
    if (more !== undefined) return (length - 1) * stride + kernel - (same ? 2 * Math.floor(kernel / 2) : 0) + more
    return same ? length * stride : length * stride + Math.max(kernel - stride, 0)
  }
  return withSpatial(call, grow, numberOf(call.config, 'filters'))
}

function pooling(call: Call): Lengths {
  const n = call.shape.length - 2
  const size = numbersOf(call.config, 'pool_size', n)
  const strides = numbersOf(call.config, 'strides', n) ?? size
  const padding = textOf(call.config, 'padding')
  return withSpatial(call, (length, i) => windowed(length, size?.[i] ?? 1, strides?.[i] ?? 1, 1, padding))
}

function globallyPooled(call: Call): Lengths {
  if (call.config['keepdims'] === true) return withSpatial(call, () => 1)
  return [call.shape[0] ?? null, call.shape[channelsFirst(call.config) ? 1 : call.shape.length - 1] ?? null]
}

/** `cropping` or `padding` as pairs, one an axis. */
function pairs(config: JsonObject, key: string, n: number): readonly (readonly number[])[] {
  const value = plainValue(config[key])
  if (typeof value === 'number') return Array.from({ length: n }, () => [value, value])
  if (!Array.isArray(value)) return []
  return value.map(one => (Array.isArray(one) ? one.map(Number) : [Number(one), Number(one)]))
}

function changedByPairs(call: Call, key: string, sign: 1 | -1): Lengths {
  const change = pairs(call.config, key, call.shape.length - 2)
  return withSpatial(call, (length, i) =>
    length === null ? null : length + sign * ((change[i]?.[0] ?? 0) + (change[i]?.[1] ?? 0)),
  )
}

function reshaped(call: Call): Lengths | null {
  const target = call.config['target_shape']
  if (!Array.isArray(target)) return null
  const lengths = target.map(one => (typeof one === 'number' && one >= 0 ? one : null))
  const all = product(call.shape.slice(1))
  const known = product(lengths.filter(one => one !== null))
  const filled = lengths.map(one => one ?? (all === null || known === null || known === 0 ? null : all / known))
  return [call.shape[0] ?? null, ...(lengths.filter(one => one === null).length > 1 ? lengths : filled)]
}

/** The shape of the sum of tensors that broadcast against each other; Keras aligns ranks after the batch axis. */
function broadcast(inputs: readonly Shape[]): Shape {
  return inputs.reduce((a, b) => {
    if (a === null || b === null) return null
    const [long, short] = a.length >= b.length ? [a, b] : [b, a]
    const padded = [...long.slice(0, long.length - short.length + 1).map((): Length => 1), ...short.slice(1)]
    return long.map((length, axis) => (axis === 0 ? length : joined(length, padded[axis] ?? null)))
  })
}

function joined(a: Length, b: Length): Length {
  if (a === 1) return b
  if (b === 1) return a
  return a ?? b
}

function concatenated(call: Call): Shape {
  const axis = numberOf(call.config, 'axis') ?? -1
  const at = axis < 0 ? axis + call.shape.length : axis
  if (call.inputs.some(shape => shape === null || shape.length !== call.shape.length)) return null
  const total = call.inputs.reduce<Length>((sum, shape) => {
    const length = shape?.[at] ?? null
    return sum === null || length === null ? null : sum + length
  }, 0)
  return call.shape.map((length, i) => (i === at ? total : length))
}

function dotted(call: Call): Shape {
  const other = call.inputs[1]
  if (other == null) return null
  const axes = numbersOf(call.config, 'axes', 2)
  if (axes === null) return null
  const at = (shape: Lengths, axis: number | undefined): number =>
    (axis ?? 1) < 0 ? (axis ?? 1) + shape.length : (axis ?? 1)
  const a = call.shape.filter((_, i) => i !== at(call.shape, axes[0]))
  const b = other.filter((_, i) => i !== at(other, axes[1])).slice(1)
  return a.length + b.length === 1 ? [...a, 1] : [...a, ...b]
}

/** Sizes of the states of a recurrent layer, in the order in which it returns them. */
function stateSizes(layer: KerasLayer): readonly Length[] {
  const cell = layer.wrapped['cell']
  if (cell !== undefined) return stateSizes(cell)
  const cells = Object.keys(layer.wrapped).filter(key => key.startsWith('cells/'))
  // Keras 2 keeps the order of the cells; tfjs-layers 4.22 reverses it.
  if (cells.length > 0) return cells.flatMap(key => stateSizes(layer.wrapped[key] ?? layer))
  const units = numberOf(layer.config, 'units')
  return layer.className.includes('LSTM') ? [units, units] : [units]
}

function lastUnits(layer: KerasLayer): Length {
  const cell = layer.wrapped['cell']
  if (cell !== undefined) return lastUnits(cell)
  const cells = Object.keys(layer.wrapped).filter(key => key.startsWith('cells/'))
  const last = layer.wrapped[`cells/${cells.length - 1}`]
  return last === undefined ? numberOf(layer.config, 'units') : lastUnits(last)
}

function recurrent(layer: KerasLayer, shape: Lengths): readonly Lengths[] {
  const batch = shape[0] ?? null
  const units = lastUnits(layer)
  const output = layer.config['return_sequences'] === true ? [batch, shape[1] ?? null, units] : [batch, units]
  const states = layer.config['return_state'] === true ? stateSizes(layer).map(size => [batch, size]) : []
  return [output, ...states]
}

function convolutionalRecurrent(call: Call): readonly Lengths[] {
  const step = [call.shape[0] ?? null, ...call.shape.slice(2)]
  const state = convolution({ ...call, shape: step }, numberOf(call.config, 'filters'))
  const sequence = call.config['return_sequences'] === true
  const output = sequence ? [state[0] ?? null, call.shape[1] ?? null, ...state.slice(1)] : state
  return call.config['return_state'] === true ? [output, state, state] : [output]
}

function bidirectional(call: Call): readonly Shape[] {
  const layer = call.layer.wrapped['layer']
  if (layer === undefined) return [null]
  const [output = null, ...states] = recurrent(layer, call.shape)
  if (output === null) return [null]
  const mode = call.config['merge_mode']
  const last = output[output.length - 1] ?? null
  const merged = mode === 'concat' ? [...output.slice(0, -1), last === null ? null : last * 2] : output
  return [...(mode === null ? [output, output] : [merged]), ...states, ...states]
}

function timeDistributed(call: Call): Shape {
  const layer = call.layer.wrapped['layer']
  if (layer === undefined) return null
  const inner = call.inner(layer, [call.shape[0] ?? null, ...call.shape.slice(2)])
  return inner === null ? null : [inner[0] ?? null, call.shape[1] ?? null, ...inner.slice(1)]
}

const rules: Readonly<Record<ShapeRule, (call: Call) => readonly Shape[]>> = {
  'input-layer': call => [call.shape],
  same: call => [call.shape],
  units: call => [[...call.shape.slice(0, -1), numberOf(call.config, 'units')]],
  embedding: call => [[...call.shape, numberOf(call.config, 'output_dim')]],
  flatten: call => [[call.shape[0] ?? null, product(call.shape.slice(1))]],
  reshape: call => [reshaped(call)],
  permute: call => {
    const dims = numbersOf(call.config, 'dims', 1)
    return [dims === null ? null : [call.shape[0] ?? null, ...dims.map(axis => call.shape[axis] ?? null)]]
  },
  repeat: call => [[call.shape[0] ?? null, numberOf(call.config, 'n'), ...call.shape.slice(1)]],
  convolution: call => [convolution(call, numberOf(call.config, 'filters'))],
  'depthwise-convolution': call => {
    const channels = call.shape[channelsFirst(call.config) ? 1 : call.shape.length - 1] ?? null
    return [convolution(call, channels === null ? null : channels * (numberOf(call.config, 'depth_multiplier') ?? 1))]
  },
  'transposed-convolution': call => [transposed(call)],
  pooling: call => [pooling(call)],
  'global-pooling': call => [globallyPooled(call)],
  'adaptive-pooling': call => {
    const size = numbersOf(call.config, 'output_size', call.shape.length - 2)
    return [withSpatial(call, (_, i) => size?.[i] ?? null)]
  },
  resizing: call => [withSpatial(call, (_, i) => numberOf(call.config, i === 0 ? 'height' : 'width'))],
  cropping: call => [changedByPairs(call, 'cropping', -1)],
  'zero-padding': call => [changedByPairs(call, 'padding', 1)],
  upsampling: call => {
    const size = numbersOf(call.config, 'size', call.shape.length - 2)
    return [withSpatial(call, (length, i) => (length === null ? null : length * (size?.[i] ?? 1)))]
  },
  merge: call => [broadcast(call.inputs)],
  concatenate: call => [concatenated(call)],
  dot: call => [dotted(call)],
  recurrent: call => recurrent(call.layer, call.shape),
  'convolutional-recurrent': convolutionalRecurrent,
  'time-distributed': call => [timeDistributed(call)],
  bidirectional,
}
