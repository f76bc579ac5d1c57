import {
  activation,
  channelsLast,
  dataFormat,
  type Fates,
  keep,
  keepAll,
  kernelAndBias,
  noDilation,
  only,
  rewritten,
  row,
  trainable,
  weightFates,
} from './fates.js'
import type { LayerRow } from './row.js'

const noGroups = only([1, null], 'Replace the grouped convolution by one convolution per group and a Concatenate.')
const validOrSame = only(['valid', 'same'])

const convolution: Fates = {
  ...keepAll('filters', 'kernel_size', 'strides', 'dilation_rate', 'use_bias'),
  rank: keep,
  padding: validOrSame,
  data_format: dataFormat,
  groups: noGroups,
  activation,
  ...weightFates('kernel', 'bias'),
}

const depthwise: Fates = {
  ...convolution,
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
  dilation_rate: noDilation('TensorFlow.js ignores dilation_rate here; use dilation_rate=1.'),
  output_padding: only([null], 'TensorFlow.js ignores output_padding; leave it None and crop the output.'),
}

const plain = {
  variables: kernelAndBias,
  shape: 'convolution',
  checks: ['strides-or-dilation'],
} as const

/** Convolutions, and the layers that crop, pad or repeat pixels. */
export const convolutionalRows: readonly LayerRow[] = [
  row(
    'Conv1D',
    {
      ...convolution,
      data_format: channelsLast,
      padding: only(
        ['valid', 'same'],
        'TensorFlow.js has no causal padding; pad the input in front and use padding="valid".',
      ),
    },
    plain,
  ),
  row('Conv2D', convolution, plain),
  row('Conv3D', convolution, plain),
  row('Conv2DTranspose', transposed, {
    variables: kernelAndBias,
    shape: 'transposed-convolution',
  }),
  {
    ...row('Conv3DTranspose', transposed, { variables: kernelAndBias, shape: 'transposed-convolution' }),
    refusal: {
      why: 'the WebAssembly backend of TensorFlow.js 4.22 computes wrong numbers for it',
      hint: 'Replace it by UpSampling and Conv3D, or by Conv2DTranspose per slice.',
    },
  },
  row(
    'DepthwiseConv2D',
    {
      ...depthwise,
      dilation_rate: noDilation('TensorFlow.js ignores dilation_rate of DepthwiseConv2D; use dilation_rate=1.'),
    },
    {
      variables: [trainable('depthwise_kernel'), trainable('bias', 'use_bias')],
      shape: 'depthwise-convolution',
    },
  ),
  row(
    'SeparableConv2D',
    {
      ...depthwise,
      ...noKernel,
      data_format: only(['channels_last'], 'Use data_format="channels_last", with Permute around it.'),
    },
    {
      variables: [trainable('depthwise_kernel'), trainable('pointwise_kernel'), trainable('bias', 'use_bias')],
      shape: 'convolution',
      checks: ['strides-or-dilation'],
    },
  ),
  row('Cropping2D', { cropping: keep, data_format: dataFormat }, { shape: 'cropping' }),
  row('ZeroPadding2D', { padding: keep, data_format: dataFormat }, { shape: 'zero-padding' }),
  rewritten('Cropping1D', { cropping: keep, data_format: channelsLast }, { shape: 'cropping' }),
  rewritten('ZeroPadding1D', { padding: keep, data_format: channelsLast }, { shape: 'zero-padding' }),
  rewritten('UpSampling1D', { size: keep }, { shape: 'upsampling' }),
  row(
    'UpSampling2D',
    {
      size: keep,
      data_format: dataFormat,
      interpolation: only(
        ['nearest'],
        'TensorFlow.js interpolates with another pixel grid; use interpolation="nearest" or Conv2DTranspose.',
      ),
    },
    { shape: 'upsampling' },
  ),
]
