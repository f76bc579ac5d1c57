import type { JsonObject, JsonValue } from '../keras/json.js'
import type { Variable } from '../keras/model.js'
import { valuesIn } from '../keras/sizes.js'
import { numberOf, numbersOf } from '../keras/values.js'
import { carriedConfig } from './carried.js'
import { isDilated, isGrouped } from './channels-first.js'
import { concatenate, reshape, slice, sliceAxis, zeroStuff } from './derive.js'
import { asImage, unknownChannels } from './one-dimensional.js'
import type { Graph, NewLayer, Rewrite, Site, Tensor } from './rewrite.js'

/** A kernel of more values than this is made of several, so that a model does not grow by its zeros. */
const largeKernel = 2 ** 18

/** The numbers under `key` for each axis that a window has. */
export function perAxis(config: JsonObject, key: string, axes: number): readonly number[] {
  const numbers = numbersOf(config, key, axes) ?? []
  return Array.from({ length: axes }, (_, axis) => numbers[axis] ?? 1)
}

/** The kernel with zeros between its values, for a convolution without dilation. */
export function dilatedKernel(kernel: Variable, dilation: readonly number[]): Variable {
  if (dilation.every(one => one === 1)) return kernel
  const every = kernel.shape.map((_, axis) => dilation[axis] ?? 1)
  const shape = kernel.shape.map((length, axis) => (length - 1) * (every[axis] ?? 1) + 1)
  return zeroStuff(
    kernel,
    shape,
    shape.map(() => 0),
    every,
  )
}

const hasStrides = (config: JsonObject): boolean => perAxis(config, 'strides', 2).some(one => one > 1)

/** Dilation of a kernel that begins with two axes of pixels, and of which each channel has its own. */
const depthwiseDilation: Rewrite = {
  name: 'depthwise-dilation',
  classes: ['DepthwiseConv2D', 'SeparableConv2D'],
  reason:
    'TensorFlow.js ignores dilation_rate of DepthwiseConv2D, and fails on that of SeparableConv2D with strides; zeros in the kernel dilate it',
  training: 'the zeros between the values of the kernel are trained too',
  apply: ({ layer, config, variables: [kernel, ...others], inputs, graph }) => {
    const fails = isDilated(config) && (layer.className === 'DepthwiseConv2D' || hasStrides(config))
    if (!fails || kernel?.shape.length !== 4) return null
    const dilated = dilatedKernel(kernel, perAxis(config, 'dilation_rate', 2))
    const settings = carriedConfig(config, { kernel_size: [...dilated.shape.slice(0, 2)], dilation_rate: [1, 1] })
    return graph.add('', { className: layer.className, config: settings, variables: [dilated, ...others] }, inputs)
  },
}

/** The kernel of one convolution that does what `count` groups from `first` on do: zeros between the groups. */
function blockKernel(kernel: Variable, groups: number, first: number, count: number): Variable {
  const axis = kernel.shape.length - 1
  const ins = kernel.shape[axis - 1] ?? 0
  const outs = (kernel.shape[axis] ?? 0) / groups
  const shape = [...kernel.shape.slice(0, -2), ins * count, outs]
  const blocks = Array.from({ length: count }, (_, i) =>
    zeroStuff(
      sliceAxis(kernel, axis, (first + i) * outs, outs),
      shape,
      shape.map((_, at) => (at === axis - 1 ? i * ins : 0)),
      shape.map(() => 1),
    ),
  )
  return concatenate(blocks, axis)
}

/** Into how many convolutions of adjacent groups a grouped one is divided. */
function partsOf(kernel: Variable, groups: number): number {
  const dense = valuesIn(kernel.shape) * groups
  for (let parts = 1; parts < groups; parts++)
    if (groups % parts === 0 && dense / parts ** 2 <= largeKernel) return parts
  return groups
}

/** The layer that convolves each channel on its own, when that is what the groups are; null otherwise. */
function depthwiseLayer({ layer, config, variables }: Site, groups: number): NewLayer | null {
  const [kernel, ...bias] = variables
  const axes = (kernel?.shape.length ?? 0) - 2
  const strides = perAxis(config, 'strides', axes)
  if (kernel === undefined || axes > 2 || kernel.shape[axes] !== 1 || strides.some(one => one !== strides[0]))
    return null
  const multiplier = (kernel.shape[axes + 1] ?? 0) / groups
  const own = Object.keys(config).filter(key => /^(filters|groups|rank|lora_.*|kernel_(?!size).*)$/.test(key))
  return {
    className: layer.className === 'Conv1D' ? 'DepthwiseConv1D' : 'DepthwiseConv2D',
    config: carriedConfig(config, { depth_multiplier: multiplier }, own),
    variables: [reshape(kernel, [...kernel.shape.slice(0, -2), groups, multiplier]), ...bias],
  }
}

/** Channels `first` to `first + count` of an image: with channels_first, Cropping2D works on the last axis. */
function channelsOf(graph: Graph, part: string, image: Tensor, first: number, count: number): Tensor {
  const after = (image.shape?.[3] ?? 0) - first - count
  const cropping: JsonValue = [
    [0, 0],
    [first, after],
  ]
  return graph.one(part, { className: 'Cropping2D', config: { cropping, data_format: 'channels_first' } }, image)
}

/** Several convolutions of adjacent groups, side by side. */
function inParts(site: Site, image: Tensor, groups: number, parts: number): Tensor | null {
  const { config, variables, graph } = site
  const [kernel, bias] = variables
  if (kernel === undefined) return null
  const each = groups / parts
  const ins = (kernel.shape[2] ?? 0) * each
  const outs = (kernel.shape[3] ?? 0) / parts
  const outputs = Array.from({ length: parts }, (_, i) => {
    const channels = channelsOf(graph, `channels_${i}`, image, i * ins, ins)
    const settings = carriedConfig(config, { filters: outs, groups: 1, activation: 'linear' })
    const own = [blockKernel(kernel, groups, i * each, each)]
    if (bias !== undefined) own.push(slice(bias, [i * outs], [outs]))
    return graph.one(`group_${i}`, { className: 'Conv2D', config: settings, variables: own }, channels)
  })
  const activation = config['activation'] ?? 'linear'
  const last = activation === 'linear' ? '' : 'groups'
  const [joined] = graph.add(last, { className: 'Concatenate', config: { axis: 3 } }, outputs)
  if (joined === undefined || last === '') return joined ?? null
  return graph.one('', { className: 'Activation', config: { activation } }, joined)
}

/** A Conv1D as the Conv2D that does the same. */
function asConv2d(site: Site): Tensor | null {
  const { config, variables } = site
  const column = (key: string): JsonValue => [perAxis(config, key, 1)[0] ?? 1, 1]
  const settings = carriedConfig(config, {
    kernel_size: column('kernel_size'),
    strides: column('strides'),
    dilation_rate: column('dilation_rate'),
  })
  const own = variables.map(one =>
    one.shape.length < 2 ? one : reshape(one, [one.shape[0] ?? 0, 1, ...one.shape.slice(1)]),
  )
  return asImage(site, image =>
    site.graph.one('pixels', { className: 'Conv2D', config: settings, variables: own }, image),
  )
}

const groups: Rewrite = {
  name: 'convolution-groups',
  classes: ['Conv1D', 'Conv2D', 'Conv3D'],
  reason: 'TensorFlow.js has no groups; a kernel with zeros between the groups, or one layer for some of them, does it',
  training: 'the zeros between the groups are trained too',
  apply: site => {
    const { layer, config, variables, inputs, graph } = site
    const [kernel, ...bias] = variables
    const [input] = inputs
    const count = numberOf(config, 'groups') ?? 1
    if (!isGrouped(config) || kernel === undefined || input === undefined) return null
    const rank = kernel.shape.length
    if (rank < 3 || (kernel.shape[rank - 1] ?? 0) % count !== 0) return null
    const depthwise = depthwiseLayer(site, count)
    if (depthwise !== null) return [graph.one('', depthwise, input)]
    const parts = partsOf(kernel, count)
    if (parts > 1 && rank === 3) {
      const output = asConv2d(site)
      return output === null ? unknownChannels : [output]
    }
    if (parts > 1 && rank === 4 && (input.shape?.slice(1) ?? [null]).every(length => length !== null)) {
      const output = inParts(site, input, count, parts)
      return output === null ? null : [output]
    }
    const settings = carriedConfig(config, { groups: 1 })
    const own = [blockKernel(kernel, count, 0, count), ...bias]
    return [graph.one('', { className: layer.className, config: settings, variables: own }, input)]
  },
}

/** What tfjs-layers cannot do of convolutions. */
export const convolutionRewrites: readonly Rewrite[] = [groups, depthwiseDilation]
