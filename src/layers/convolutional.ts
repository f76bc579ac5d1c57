import {
  activation,
  dataFormat,
  type Fates,
  keep,
  keepAll,
  kernelAndBias,
  lora,
  only,
  rewriteUnless,
  rewritten,
  row,
  trainable,
  weightFates,
} from './fates.js'
import type { Fate, LayerRow } from './row.js'

const noDilation = (rewrite: string, hint: string): Fate => rewriteUnless(rewrite, [1, [1], [1, 1], [1, 1, 1]], hint)

/** tfjs-layers works along the wrong axis with channels_first. */
const channelsFirst = rewriteUnless('channels-first', ['channels_last', null], 'Give the Input a shape.')

const convolution: Fates = {
  ...keepAll('filters', 'kernel_size', 'strides', 'dilation_rate', 'use_bias'),
  rank: keep,
  padding: only(['valid', 'same']),
  data_format: dataFormat,
  groups: rewriteUnless('convolution-groups', [1, null]),
  activation,
  ...weightFates('kernel', 'bias'),
  ...lora,
}

const causal = rewriteUnless('causal-padding', ['valid', 'same'], 'Give the Input a fixed number of channels.')

const depthwise: Fates = {
  ...convolution,
  groups: only([1, null]),
  depth_multiplier: keep,
  ...weightFates('depthwise', 'pointwise'),
}

// tfjs-layers throws when SeparableConv2D has one of these; Keras 2 saves them but has no such weight.
const noKernel: Fates = {
  kernel_initializer: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
  kernel_regularizer: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
  kernel_constraint: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
}

const transposed: Fates = {
  ...convolution,
  groups: only([1, null]),
  dilation_rate: noDilation('conv-2d-transpose-options', 'Use dilation_rate=1.'),
  output_padding: rewriteUnless('conv-2d-transpose-options', [null], 'Leave it None and crop the output.'),
}

const plain = {
  variables: kernelAndBias,
  shape: 'convolution',
  checks: ['strides-or-dilation'],
} as const

const depthwiseAndBias = [trainable('depthwise_kernel'), trainable('bias', 'use_bias')]
const separableAndBias = [trainable('depthwise_kernel'), trainable('pointwise_kernel'), trainable('bias', 'use_bias')]

const locallyConnected: Fates = {
  ...convolution,
  padding: only(['valid']),
  data_format: only(['channels_last', null], 'Use channels_last.'),
  implementation: keep,
}

const upsampling = { size: keep, data_format: dataFormat }

/** Convolutions, and the layers that crop, pad or repeat pixels. */
export const convolutionalRows: readonly LayerRow[] = [
  row('Conv1D', { ...convolution, data_format: channelsFirst, padding: causal }, plain),
  row('Conv2D', convolution, plain),
  row('Conv3D', convolution, plain),
  rewritten(
    'Conv1DTranspose',
    { ...transposed, data_format: keep, dilation_rate: keep, output_padding: keep },
    {
      variables: kernelAndBias,
      shape: 'transposed-convolution',
    },
  ),
  row('Conv2DTranspose', transposed, {
    variables: kernelAndBias,
    shape: 'transposed-convolution',
  }),
  // The WebAssembly backend of TensorFlow.js 4.22 computes wrong numbers for its own.
  rewritten(
    'Conv3DTranspose',
    { ...transposed, data_format: keep, dilation_rate: keep, output_padding: keep },
    {
      variables: kernelAndBias,
      shape: 'transposed-convolution',
    },
  ),
  rewritten(
    'DepthwiseConv1D',
    { ...depthwise, data_format: keep, padding: keep },
    {
      variables: depthwiseAndBias,
      shape: 'depthwise-convolution',
    },
  ),
  row(
    'DepthwiseConv2D',
    { ...depthwise, dilation_rate: noDilation('depthwise-dilation', 'Use dilation_rate=1.') },
    { variables: depthwiseAndBias, shape: 'depthwise-convolution' },
  ),
  rewritten(
    'SeparableConv1D',
    { ...depthwise, ...noKernel, data_format: keep, padding: keep },
    {
      variables: separableAndBias,
      shape: 'convolution',
    },
  ),
  row(
    'SeparableConv2D',
    { ...depthwise, ...noKernel, data_format: channelsFirst },
    { variables: separableAndBias, shape: 'convolution', checks: ['strides-or-dilation'] },
  ),
  rewritten('LocallyConnected1D', locallyConnected, {
    variables: kernelAndBias,
    shape: 'convolution',
  }),
  rewritten('LocallyConnected2D', locallyConnected, {
    variables: kernelAndBias,
    shape: 'convolution',
  }),
  rewritten('Cropping1D', { cropping: keep, data_format: keep }, { shape: 'cropping' }),
  row('Cropping2D', { cropping: keep, data_format: dataFormat }, { shape: 'cropping' }),
  rewritten('Cropping3D', { cropping: keep, data_format: dataFormat }, { shape: 'cropping' }),
  rewritten('ZeroPadding1D', { padding: keep, data_format: keep }, { shape: 'zero-padding' }),
  row('ZeroPadding2D', { padding: keep, data_format: dataFormat }, { shape: 'zero-padding' }),
  rewritten('ZeroPadding3D', { padding: keep, data_format: dataFormat }, { shape: 'zero-padding' }),
  rewritten('UpSampling1D', { size: keep }, { shape: 'upsampling' }),
  row(
    'UpSampling2D',
    { ...upsampling, interpolation: rewriteUnless('upsampling-interpolation', ['nearest']) },
    { shape: 'upsampling' },
  ),
  rewritten('UpSampling3D', upsampling, { shape: 'upsampling' }),
]
