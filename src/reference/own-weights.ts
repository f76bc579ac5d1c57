import { flagOption } from './options.js'
import type { Config } from './semantics.js'

/** The arrays that a layer holds itself, as letters in their order: `t` for trainable, `n` for not. */
export type OwnWeights = string

const always = (arrays: OwnWeights) => () => arrays
const scaleAndCenter = (config: Config): OwnWeights =>
  (flagOption(config, 'scale', true) ? 't' : '') + (flagOption(config, 'center', true) ? 't' : '')

/** Batch renormalization of Keras 2 keeps three more statistics. */
const batchNormalization = (config: Config): OwnWeights =>
  `${scaleAndCenter(config)}nn${flagOption(config, 'renorm', false) ? 'nnn' : ''}`

/** With as many kernels and biases as there are projections. */
const projections = (config: Config): OwnWeights =>
  (flagOption(config, 'use_bias', true) ? 'tt' : 't').repeat(flagOption(config, 'use_gate', false) ? 5 : 4)

/** What the `build` of Keras's classes makes, by class. */
const made: Readonly<Record<string, (config: Config) => OwnWeights>> = {
  BatchNormalization: batchNormalization,
  SyncBatchNormalization: batchNormalization,
  LayerNormalization: config => (flagOption(config, 'rms_scaling', false) ? 't' : scaleAndCenter(config)),
  GroupNormalization: scaleAndCenter,
  RMSNormalization: always('t'),
  SpectralNormalization: always('n'),
  Normalization: config => (config['mean'] === undefined || config['mean'] === null ? 'nnn' : ''),
  Embedding: always('t'),
  ReversibleEmbedding: config => (flagOption(config, 'tie_weights', true) ? 't' : 'tt'),
  PReLU: always('t'),
  LayerScale: always('t'),
  EinsumDense: config => (config['bias_axes'] === undefined || config['bias_axes'] === null ? 't' : 'tt'),
  Attention: config =>
    (flagOption(config, 'use_scale', false) ? 't' : '') + (config['score_mode'] === 'concat' ? 't' : ''),
  AdditiveAttention: config => (flagOption(config, 'use_scale', true) ? 't' : ''),
  MultiHeadAttention: projections,
  GroupQueryAttention: projections,
  GroupedQueryAttention: projections,
  CuDNNGRU: always('ttt'),
  CuDNNLSTM: always('ttt'),
}

/** Classes with a kernel or several, and a bias unless `use_bias` is false. */
const kernels: Readonly<Record<OwnWeights, readonly string[]>> = {
  t: [
    ...['Dense', 'Conv1D', 'Conv2D', 'Conv3D', 'Convolution1D', 'Convolution2D', 'Convolution3D'],
    ...['Conv1DTranspose', 'Conv2DTranspose', 'Conv3DTranspose', 'Convolution2DTranspose', 'Convolution3DTranspose'],
    ...['DepthwiseConv1D', 'DepthwiseConv2D', 'LocallyConnected1D', 'LocallyConnected2D'],
  ],
  tt: [
    ...['SeparableConv1D', 'SeparableConv2D', 'SeparableConvolution1D', 'SeparableConvolution2D'],
    ...['SimpleRNN', 'GRU', 'LSTM', 'SimpleRNNCell', 'GRUCell', 'LSTMCell'],
    ...['ConvLSTM1D', 'ConvLSTM2D', 'ConvLSTM3D'],
  ],
}

/**
 * The arrays that a layer of Keras's class `className` holds itself; `''` for a class that holds none, `undefined` for a
 * class that is not Keras's.
 */
export function ownWeights(className: string, config: Config): OwnWeights | undefined {
  if (className.includes('>')) return undefined
  const kernel = Object.keys(kernels).find(letters => kernels[letters]?.includes(className))
  if (kernel !== undefined) return kernel + (flagOption(config, 'use_bias', true) ? 't' : '')
  return made[className]?.(config) ?? ''
}
