import {
  activation,
  dataFormat,
  drop,
  type Fates,
  fixed,
  innerLayer,
  keep,
  keepAll,
  kernelAndBias,
  lora,
  only,
  rewritten,
  row,
  trainable,
  weightFates,
} from './fates.js'
import type { LayerRow } from './row.js'

const passMasks = { keras: 'pass', tfjs: 'pass' } as const

/** Adapters of Keras 3 of low rank; quantized weights are not floats. */
const adapted: Fates = {
  ...lora,
  quantization_config: only([null], 'Save the model before quantizing it.'),
}

/** InputLayer, Dense, Embedding, Masking, dropout and noise, and the layers that rearrange. */
export const coreRows: readonly LayerRow[] = [
  row(
    'InputLayer',
    {
      sparse: only([false, null], 'Use a dense Input; TensorFlow.js has no sparse tensors.'),
      ragged: only([false, null], 'Use a dense Input; TensorFlow.js has no ragged tensors.'),
      optional: only([false, null]),
      type_spec: only([null]),
    },
    { shape: 'input-layer', masks: passMasks, checks: ['declared-shape'] },
  ),
  row(
    'Dense',
    { units: keep, activation, use_bias: keep, ...weightFates('kernel', 'bias'), ...adapted },
    { variables: kernelAndBias, shape: 'units', masks: passMasks },
  ),
  row(
    'Embedding',
    {
      ...keepAll('input_dim', 'output_dim', 'mask_zero', 'input_length'),
      sparse: only([false, null]),
      ...weightFates('embeddings'),
      ...adapted,
    },
    { variables: [trainable('embeddings')], shape: 'embedding', masks: { keras: 'embedding', tfjs: 'embedding' } },
  ),
  row('Masking', keepAll('mask_value'), { shape: 'same', masks: { keras: 'masking', tfjs: 'masking' } }),
  row('Activation', { activation }, { shape: 'same', masks: passMasks }),
  row('Flatten', { data_format: dataFormat }, { shape: 'flatten', checks: ['flatten-rank', 'flatten-known-shape'] }),
  row('Reshape', keepAll('target_shape'), { shape: 'reshape' }),
  row('Permute', keepAll('dims'), { shape: 'permute' }),
  row('RepeatVector', keepAll('n'), { shape: 'repeat' }),
  row('Dropout', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: passMasks }),
  row('SpatialDropout1D', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: passMasks }),
  ...['SpatialDropout2D', 'SpatialDropout3D'].map(name =>
    rewritten(name, keepAll('rate', 'noise_shape', 'seed', 'data_format'), { shape: 'same', masks: passMasks }),
  ),
  row(
    'GaussianNoise',
    { stddev: keep, seed: drop('noise is added in training only (layers/noise.js)') },
    { shape: 'same', masks: passMasks },
  ),
  row(
    'GaussianDropout',
    { rate: keep, seed: drop('drops in training only (layers/noise.js)') },
    { shape: 'same', masks: passMasks },
  ),
  row('AlphaDropout', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: passMasks }),
  row('Rescaling', keepAll('scale', 'offset'), {
    shape: 'same',
    masks: { keras: 'stop', keras3: 'pass', tfjs: 'stop' },
  }),
  rewritten('Identity', {}, { shape: 'same', masks: { keras: 'stop', keras3: 'pass', tfjs: 'stop' } }),
  rewritten('ActivityRegularization', keepAll('l1', 'l2'), { shape: 'same', masks: passMasks }),
  rewritten(
    'EinsumDense',
    {
      ...keepAll('equation', 'output_shape', 'bias_axes'),
      activation,
      ...weightFates('kernel', 'bias'),
      ...adapted,
      gptq_unpacked_column_size: only([null]),
    },
    { variables: [trainable('kernel'), trainable('bias', 'bias_axes')] },
  ),
  rewritten(
    'SpectralNormalization',
    { layer: innerLayer, power_iterations: drop('read in training only') },
    { variables: [fixed('vector_u')], repeatedInArchive: 1, masks: passMasks },
  ),
  rewritten(
    'ReversibleEmbedding',
    {
      ...keepAll('input_dim', 'output_dim', 'mask_zero', 'tie_weights', 'logit_soft_cap'),
      reverse_dtype: only([null, 'float32'], 'Leave reverse_dtype out; TensorFlow.js computes in float32.'),
      ...weightFates('embeddings'),
      ...adapted,
    },
    {
      variables: [trainable('embeddings'), { ...trainable('reverse_embeddings'), given: { tie_weights: 'falsy' } }],
      masks: { keras: 'embedding', tfjs: 'embedding' },
    },
  ),
  // of keras.applications
  rewritten('LayerScale', keepAll('init_values', 'projection_dim'), {
    variables: [trainable('gamma')],
    shape: 'same',
  }),
  rewritten('StochasticDepth', { drop_path_rate: drop('paths are dropped in training only') }, { shape: 'same' }),
  ...['CustomScaleLayer', 'Custom>CustomScaleLayer'].map(name => rewritten(name, keepAll('scale'), { shape: 'merge' })),
]
