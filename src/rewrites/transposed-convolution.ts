import type { JsonObject, JsonValue } from '../keras/json.js'
import type { Variable } from '../keras/model.js'
import { type Length, valuesIn } from '../keras/sizes.js'
import { numberOf, numbersOf, textOf } from '../keras/values.js'
import { permuted, reshaped } from './along-axis.js'
import { carriedConfig } from './carried.js'
import { isDilated } from './channels-first.js'
import { perAxis } from './convolution.js'
import { concatenate, flip, reshape, transpose, zeroStuff } from './derive.js'
import type { Graph, Rewrite, Site, Tensor } from './rewrite.js'
import { unknownVolume } from './three-dimensional.js'

/**
 * Which part of a full transposed convolution, whose `length` values become `(length - 1) * stride + kernel`, a layer
 * puts out on one axis: from `begin` on, `(length - 1) * stride + extra` values.
 */
interface Part {
  readonly kernel: number
  readonly stride: number
  readonly begin: number
  readonly extra: number
}

function partsOf(config: JsonObject, kernel: Variable): readonly Part[] {
  const axes = kernel.shape.length - 2
  const strides = perAxis(config, 'strides', axes)
  const dilation = perAxis(config, 'dilation_rate', axes)
  const outputPadding = numbersOf(config, 'output_padding', axes)
  const isSame = textOf(config, 'padding') === 'same'
  return strides.map((stride, axis) => {
    const size = ((kernel.shape[axis] ?? 1) - 1) * (dilation[axis] ?? 1) + 1
    const more = outputPadding?.[axis]
    const whole = more === undefined ? Math.max(size, stride) : size + more
    const extra = !isSame ? whole : more === undefined ? stride : size - 2 * Math.floor(size / 2) + more
    return { kernel: size, stride, extra, begin: isSame ? Math.floor(Math.max(size - extra, 0) / 2) : 0 }
  })
}

/** The kernel, dilated, with zeros behind it up to `lengths`. */
function extendedKernel(config: JsonObject, kernel: Variable, lengths: readonly number[]): Variable {
  const dilation = perAxis(config, 'dilation_rate', lengths.length)
  const shape = kernel.shape.map((length, axis) => lengths[axis] ?? length)
  return zeroStuff(
    kernel,
    shape,
    shape.map(() => 0),
    shape.map((_, axis) => dilation[axis] ?? 1),
  )
}

const hasOutputPadding = (config: JsonObject): boolean => (config['output_padding'] ?? null) !== null

/** Conv2DTranspose with dilation or output_padding: without, of a kernel with zeros, and cropped. */
const planar: Rewrite = {
  name: 'conv-2d-transpose-options',
  classes: ['Conv2DTranspose'],
  reason:
    'TensorFlow.js ignores dilation_rate and output_padding of transposed convolutions; zeros in the kernel and Cropping2D do what they do',
  training: 'the zeros in the kernel are trained too',
  apply: ({ config, variables: [kernel, ...bias], inputs: [input], graph }) => {
    if (!isDilated(config) && !hasOutputPadding(config)) return null
    if (kernel?.shape.length !== 4 || input === undefined) return null
    const parts = partsOf(config, kernel)
    const lengths = parts.map(part => Math.max(part.kernel, part.begin + part.extra))
    const cropping = parts.map(({ begin, extra, stride }, axis): [number, number] => [
      begin,
      Math.max(lengths[axis] ?? 0, stride) - begin - extra,
    ])
    const isWhole = cropping.flat().every(one => one === 0)
    const changes = { kernel_size: lengths, dilation_rate: [1, 1], padding: 'valid', output_padding: null }
    const own = [extendedKernel(config, kernel, lengths), ...bias]
    const work = { className: 'Conv2DTranspose', config: carriedConfig(config, changes), variables: own }
    if (isWhole) return [graph.one('', work, input)]
    const whole = graph.one('whole', work, input)
    return [graph.one('', { className: 'Cropping2D', config: { cropping, data_format: 'channels_last' } }, whole)]
  },
}

/** How one axis of a transposed convolution is made by a plain one: `stride` values of the output at a time. */
interface Phases {
  readonly stride: number
  /** Length of the kernel of each phase. */
  readonly taps: number
  readonly padding: readonly [number, number]
  readonly cropping: readonly [number, number]
}

function phasesOf({ kernel, stride, begin, extra }: Part): Phases {
  const taps = Math.ceil(kernel / stride)
  const first = Math.floor(begin / stride)
  const last = Math.floor((begin + extra - 1) / stride)
  const before = begin - stride * first
  return {
    stride,
    taps,
    padding: [taps - 1 - first, last],
    cropping: [before, stride * (last - first + 1) - extra - before],
  }
}

/** [d, h, w, filters, channels] as the kernel of a convolution that gives the values of all phases as filters. */
function phaseKernel(config: JsonObject, kernel: Variable, phases: readonly Phases[]): Variable {
  const extended = extendedKernel(
    config,
    kernel,
    phases.map(({ stride, taps }) => stride * taps),
  )
  const [filters = 0, channels = 0] = kernel.shape.slice(3)
  const split = reshape(extended, [...phases.flatMap(({ taps, stride }) => [taps, stride]), filters, channels])
  const turned = transpose(flip(split, [0, 2, 4]), [0, 2, 4, 7, 1, 3, 5, 6])
  return reshape(turned, [...turned.shape.slice(0, 4), valuesIn(turned.shape.slice(4))])
}

const times = (a: Length, b: Length): Length => (a === null || b === null ? null : a * b)

/** [d, h, w, filters of all phases] as a volume in which the phases lie side by side. */
function interleaved(graph: Graph, tensor: Tensor, phases: readonly Phases[], filters: number): Tensor {
  const [a = 1, b = 1, c = 1] = phases.map(({ stride }) => stride)
  const [, d = null, h = null, w = null] = tensor.shape ?? []
  let volume = tensor
  if (a > 1) {
    volume = reshaped(graph, 'planes', volume, [d, times(h, w), a, b * c * filters])
    volume = permuted(graph, 'planes_in_order', volume, [0, 2, 1, 3])
  }
  if (b > 1) {
    volume = reshaped(graph, 'rows', volume, [times(times(d, a), h), w, b, c * filters])
    volume = permuted(graph, 'rows_in_order', volume, [0, 2, 1, 3])
  }
  return reshaped(graph, 'pixels', volume, [times(d, a), times(h, b), times(w, c), filters])
}

const pairsOf = (phases: readonly Phases[], key: 'padding' | 'cropping'): number[][] => phases.map(one => [...one[key]])

/** A volume with zeros around it or without its borders, or itself when there is nothing to do. */
function bordered(graph: Graph, part: string, key: 'padding' | 'cropping', phases: readonly Phases[], tensor: Tensor) {
  const pairs = pairsOf(phases, key)
  if (pairs.flat().every(one => one === 0)) return tensor
  const className = key === 'padding' ? 'ZeroPadding3D' : 'Cropping3D'
  const config: Readonly<Record<string, JsonValue>> = { [key]: pairs, data_format: 'channels_last' }
  return graph.one(part, { className, config }, tensor)
}

/** Adds the plain convolution that gives all phases. */
function phaseConvolution(
  { config, variables, graph }: Site,
  kernel: Variable,
  phases: readonly Phases[],
  input: Tensor,
) {
  const [, bias] = variables
  const copies = phases.reduce((all, { stride }) => all * stride, 1)
  const own = [phaseKernel(config, kernel, phases)]
  if (bias !== undefined)
    own.push(
      concatenate(
        Array.from({ length: copies }, () => bias),
        0,
      ),
    )
  const settings = carriedConfig(
    config,
    {
      filters: (numberOf(config, 'filters') ?? kernel.shape[3] ?? 0) * copies,
      kernel_size: phases.map(({ taps }) => taps),
      strides: [1, 1, 1],
      dilation_rate: [1, 1, 1],
      padding: 'valid',
      activation: 'linear',
    },
    ['output_padding', 'groups'],
  )
  return graph.one('phases', { className: 'Conv3D', config: settings, variables: own }, input)
}

/** Conv3DTranspose as a plain convolution that gives all values between two of the input at once. */
const spatial: Rewrite = {
  name: 'conv-3d-transpose',
  classes: ['Conv3DTranspose'],
  reason:
    'TensorFlow.js with WebAssembly computes wrong numbers for it; a Conv3D with a filter for each step of the strides, whose values are put side by side, computes the same',
  training: 'zeros at the end of the kernel are trained too, and so is a bias for each step of the strides',
  apply: site => {
    const { config, variables, inputs, graph } = site
    const [kernel] = variables
    const [input] = inputs
    if (kernel?.shape.length !== 5 || input === undefined) return null
    if (input.shape?.slice(1).some(length => length === null) ?? true) return unknownVolume
    const phases = partsOf(config, kernel).map(phasesOf)
    const filters = kernel.shape[3] ?? 0
    const padded = bordered(graph, 'padded', 'padding', phases, input)
    const all = phaseConvolution(site, kernel, phases, padded)
    const whole = phases.every(({ stride }) => stride === 1) ? all : interleaved(graph, all, phases, filters)
    const output = bordered(graph, 'cropped', 'cropping', phases, whole)
    const activation = config['activation'] ?? 'linear'
    return [graph.one('', { className: 'Activation', config: { activation } }, output)]
  },
}

/** What tfjs-layers cannot do of transposed convolutions. */
export const transposedConvolutionRewrites: readonly Rewrite[] = [planar, spatial]
