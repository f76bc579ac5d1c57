import type { JsonValue } from '../keras/json.js'
import type { Variable } from '../keras/model.js'
import { numberOf, numbersOf } from '../keras/values.js'
import { carriedConfig } from './carried.js'
import { reshape } from './derive.js'
import { type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/**
 * Runs a layer of images on a sequence: [steps, channels] becomes [steps, 1, channels], and back. `work` adds the layer
 * of images; null when the number of channels is not known.
 */
export function asImage(site: Site, work: (image: Tensor) => Tensor): Tensor | null {
  const [input] = site.inputs
  const [, steps, channels] = input?.shape ?? []
  if (input?.shape?.length !== 3 || channels == null) return null
  const target_shape: JsonValue[] = [steps ?? -1, 1, channels]
  const image = site.graph.one('image', { className: 'Reshape', config: { target_shape } }, input)
  const output = work(image)
  const [, length, , depth] = output.shape ?? []
  const back: JsonValue[] = [length ?? -1, depth ?? channels]
  return site.graph.one('', { className: 'Reshape', config: { target_shape: back } }, output)
}

/** The refusal of a sequence whose number of channels is not known. */
export const unknownChannels = refuseRewrite(
  'layer/unsupported-input',
  'gets a sequence with an unknown number of channels.',
  'Give the Input a fixed last axis.',
)

/** What a layer of sequences is as a layer of images. */
interface ImageLayer {
  readonly config: (site: Site) => Readonly<Record<string, JsonValue>>
  readonly variables?: (variables: readonly Variable[]) => readonly Variable[]
}

/** A rewrite of a layer of sequences as the layer of images that does the same. */
const asImageLayer = (name: string, className: string, imageClass: string, image: ImageLayer): Rewrite => ({
  name,
  classes: [className],
  reason: `TensorFlow.js has no ${className}; ${imageClass} does the same on [steps, 1, channels]`,
  training: 'same',
  apply: site => {
    const config = { ...image.config(site), data_format: 'channels_last' }
    const variables = (image.variables ?? (() => []))(site.variables)
    const output = asImage(site, pixels =>
      site.graph.one('pixels', { className: imageClass, config, variables }, pixels),
    )
    return output === null ? unknownChannels : [output]
  },
})

/** `n` or `[n, m]` as a pair. */
function pairOf({ config }: Site, key: string): readonly [number, number] {
  const [first = 1, second = first] = numbersOf(config, key, 2) ?? []
  return [first, second]
}

const oneOf = ({ config }: Site, key: string, missing = 1): number => numbersOf(config, key, 1)?.[0] ?? missing

/** Kernels get a second axis of length 1; a bias has none. */
const asColumns = (variables: readonly Variable[]): readonly Variable[] =>
  variables.map(variable => {
    const [length, ...others] = variable.shape
    return others.length === 0 || length === undefined ? variable : reshape(variable, [length, 1, ...others])
  })

/** TensorFlow wants equal strides and dilations of depthwise convolutions; on an axis of length 1 they do nothing. */
const depthwise: ImageLayer = {
  config: site =>
    carriedConfig(site.config, {
      kernel_size: [oneOf(site, 'kernel_size'), 1],
      strides: [oneOf(site, 'strides'), oneOf(site, 'strides')],
      dilation_rate: [oneOf(site, 'dilation_rate'), oneOf(site, 'dilation_rate')],
    }),
  variables: asColumns,
}

const transposed: ImageLayer = {
  config: site => {
    const padding = numbersOf(site.config, 'output_padding', 1)?.[0] ?? null
    return carriedConfig(site.config, {
      kernel_size: [oneOf(site, 'kernel_size'), 1],
      strides: [oneOf(site, 'strides'), 1],
      dilation_rate: [oneOf(site, 'dilation_rate'), 1],
      output_padding: padding === null ? null : [padding, 0],
    })
  },
  variables: asColumns,
}

/** Causal convolutions, as a convolution of what has zeros in front. */
const causal: Rewrite = {
  name: 'causal-padding',
  classes: ['Conv1D', 'SeparableConv1D', 'DepthwiseConv1D'],
  reason: 'TensorFlow.js has no causal padding; ZeroPadding1D in front of a convolution with padding="valid" does it',
  training: 'same',
  apply: site => {
    const { config, graph, layer, variables } = site
    const [input] = site.inputs
    if (config['padding'] !== 'causal' || input === undefined) return null
    const front = (oneOf(site, 'kernel_size') - 1) * oneOf(site, 'dilation_rate')
    const padded = graph.one('padded', { className: 'ZeroPadding1D', config: { padding: [front, 0] } }, input)
    const settings = carriedConfig(config, { padding: 'valid' })
    return [graph.one('', { className: layer.className, config: settings, variables }, padded)]
  },
}

export const oneDimensionalRewrites: readonly Rewrite[] = [
  causal,
  asImageLayer('cropping-1d', 'Cropping1D', 'Cropping2D', {
    config: site => ({ cropping: [[...pairOf(site, 'cropping')], [0, 0]] }),
  }),
  asImageLayer('zero-padding-1d', 'ZeroPadding1D', 'ZeroPadding2D', {
    config: site => ({ padding: [[...pairOf(site, 'padding')], [0, 0]] }),
  }),
  asImageLayer('upsampling-1d', 'UpSampling1D', 'UpSampling2D', {
    config: ({ config }) => ({ size: [numberOf(config, 'size') ?? 2, 1], interpolation: 'nearest' }),
  }),
  asImageLayer('separable-conv-1d', 'SeparableConv1D', 'SeparableConv2D', depthwise),
  asImageLayer('depthwise-conv-1d', 'DepthwiseConv1D', 'DepthwiseConv2D', depthwise),
  asImageLayer('conv-1d-transpose', 'Conv1DTranspose', 'Conv2DTranspose', transposed),
]
