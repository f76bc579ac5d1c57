import type { JsonObject } from '../keras/json.js'
import { numberOf, numbersOf, textOf } from '../keras/values.js'
import { permuted } from './along-axis.js'
import { carriedConfig } from './carried.js'
import { type Rewrite, refuseRewrite } from './rewrite.js'

/** Whether a convolution has groups. */
export const isGrouped = (config: JsonObject): boolean => (numberOf(config, 'groups') ?? 1) > 1

/** Whether a convolution looks at values that are not next to each other. */
export const isDilated = (config: JsonObject): boolean =>
  (numbersOf(config, 'dilation_rate', 1) ?? []).some(one => one > 1)

/** The layers that tfjs-layers runs with channels_first too, unless an option of theirs needs another rewrite. */
const native: Readonly<Record<string, (config: JsonObject) => boolean>> = {
  Conv2D: config => !isGrouped(config),
  Conv3D: config => !isGrouped(config),
  DepthwiseConv2D: config => !isDilated(config),
  Conv2DTranspose: config => !isDilated(config) && (config['output_padding'] ?? null) === null,
  UpSampling2D: config => (textOf(config, 'interpolation') ?? 'nearest') === 'nearest',
}

const never = () => false

/** Activations that Keras computes along the last axis, whichever that is. */
const OF_LAST_AXIS = new Set(['softmax', 'log_softmax'])

/** Layers with channels_first that need it, as a Permute, the layer with channels_last, and a Permute. */
export const channelsFirstRewrites: readonly Rewrite[] = [
  {
    name: 'channels-first',
    classes: [
      ...Object.keys(native),
      'Conv1D',
      'Conv1DTranspose',
      'Conv3DTranspose',
      'SeparableConv1D',
      'SeparableConv2D',
      'DepthwiseConv1D',
      'MaxPooling1D',
      'MaxPooling3D',
      'AveragePooling1D',
      'GlobalMaxPooling1D',
      'GlobalMaxPooling3D',
      'GlobalAveragePooling1D',
      'GlobalAveragePooling3D',
      'AdaptiveAveragePooling1D',
      'AdaptiveAveragePooling2D',
      'AdaptiveAveragePooling3D',
      'AdaptiveMaxPooling1D',
      'AdaptiveMaxPooling2D',
      'AdaptiveMaxPooling3D',
      'Cropping3D',
      'ZeroPadding1D',
      'ZeroPadding3D',
      'UpSampling3D',
      'Resizing',
      'CenterCrop',
    ],
    reason: 'TensorFlow.js runs it with channels_last only; a Permute before and after it moves the channels',
    training: 'same',
    apply: ({ layer, config, variables, inputs: [input], graph }) => {
      if (textOf(config, 'data_format') !== 'channels_first' || input === undefined) return null
      if ((native[layer.className] ?? never)(config)) return null
      const rank = input.shape?.length
      if (rank === undefined || rank < 3)
        return refuseRewrite('layer/unsupported-input', 'gets an input of unknown rank.', 'Give the Input a shape.')
      const axes = Array.from({ length: rank - 1 }, (_, axis) => axis)
      const last = permuted(graph, 'to_channels_last', input, [...axes.slice(1), 0])
      // Without the axes of pixels, the channels are where they belong.
      const pooledAway = layer.className.startsWith('Global') && config['keepdims'] !== true
      const work = {
        className: layer.className,
        config: carriedConfig(config, { data_format: 'channels_last' }),
        variables,
      }
      if (pooledAway) return [graph.one('', work, last)]
      const back = [rank - 2, ...axes.slice(0, -1)]
      const activation = textOf(config, 'activation') ?? 'linear'
      if (!OF_LAST_AXIS.has(activation)) return [permuted(graph, '', graph.one('channels_last', work, last), back)]
      const plain = { ...work, config: { ...work.config, activation: 'linear' } }
      const first = permuted(graph, 'channels_first', graph.one('channels_last', plain, last), back)
      return [graph.one('', { className: 'Activation', config: { activation } }, first)]
    },
  },
]
