import { fixed, kernelAndBias, refused, trainable } from './fates.js'
import type { LayerRow, VariableSlot } from './row.js'

const NO_SUCH = 'TensorFlow.js has no such layer'
const recurrentWeights: readonly VariableSlot[] = [
  trainable('kernel'),
  trainable('recurrent_kernel'),
  trainable('bias', 'use_bias'),
]
const depthwiseWeights: readonly VariableSlot[] = [trainable('depthwise_kernel'), trainable('bias', 'use_bias')]
const separableWeights: readonly VariableSlot[] = [
  trainable('depthwise_kernel'),
  trainable('pointwise_kernel'),
  trainable('bias', 'use_bias'),
]
const augmentation = (name: string): LayerRow =>
  refused(
    name,
    'it augments images and TensorFlow.js has no such layer',
    'Take it out of the model that you save: augment in the input pipeline; in inference it does nothing.',
  )

const lookup = (name: string, what: string): LayerRow =>
  refused(
    name,
    `it needs ${what}, which TensorFlow.js layers do not have`,
    'Do this step outside the model, in the code that prepares the input.',
  )

/** Well-known layer classes of Keras 2 that TensorFlow.js cannot run; each says what to use instead. */
export const unsupportedRows: readonly LayerRow[] = [
  // executable code
  {
    ...refused(
      'Lambda',
      'it holds Python code, which is never executed',
      'Replace it by standard layers (Rescaling, Reshape, Permute, Activation …) before saving.',
    ),
    refusal: {
      why: 'it holds Python code, which is never executed',
      hint: 'Replace it by standard layers (Rescaling, Reshape, Permute, Activation …) before saving.',
      code: 'layer/executable-code',
    },
  },
  ...['TensorFlowOpLayer', 'ClassMethod', 'InstanceMethod', 'InstanceProperty'].map(name =>
    refused(
      name,
      'it is a TensorFlow operation used between layers, for which TensorFlow.js has no layer',
      'Use a Keras layer instead of the operator or tf function: Add for +, Rescaling for a factor, Reshape, Concatenate, Activation.',
    ),
  ),
  // core
  refused('SpatialDropout2D', NO_SUCH, 'Use Dropout with noise_shape=(None, 1, 1, None), the same thing.'),
  refused('SpatialDropout3D', NO_SUCH, 'Use Dropout with noise_shape=(None, 1, 1, 1, None), the same thing.'),
  refused('EinsumDense', NO_SUCH, 'Use Dense and Reshape.', [trainable('kernel'), trainable('bias', 'bias_axes')]),
  refused('DenseFeatures', 'it works on feature columns', 'Feed the numbers through an Input layer.'),
  refused('LocallyConnected1D', NO_SUCH, 'Use Conv1D, or Flatten, Dense and Reshape.', kernelAndBias),
  refused('LocallyConnected2D', NO_SUCH, 'Use Conv2D, or Flatten, Dense and Reshape.', kernelAndBias),
  refused('RandomFourierFeatures', NO_SUCH, undefined, [fixed('random_features_scale'), fixed('bias')]),
  refused('SpectralNormalization', NO_SUCH, 'Save the wrapped layer with its normalised kernel.', [fixed('sn_u')]),
  // convolution and shape
  refused('Conv1DTranspose', NO_SUCH, 'Use Reshape, Conv2DTranspose with a kernel of (k, 1), Reshape.', kernelAndBias),
  refused(
    'DepthwiseConv1D',
    NO_SUCH,
    'Use Reshape, DepthwiseConv2D with a kernel of (k, 1), Reshape.',
    depthwiseWeights,
  ),
  refused(
    'SeparableConv1D',
    NO_SUCH,
    'Use Reshape, SeparableConv2D with a kernel of (k, 1), Reshape.',
    separableWeights,
  ),
  refused('ConvLSTM1D', NO_SUCH, 'Use Reshape, ConvLSTM2D with a kernel of (k, 1), Reshape.', recurrentWeights),
  refused('ConvLSTM3D', NO_SUCH, undefined, recurrentWeights),
  refused('Cropping3D', NO_SUCH, 'Use Reshape and Cropping2D.'),
  refused('ZeroPadding3D', NO_SUCH, 'Use Reshape and ZeroPadding2D.'),
  refused('UpSampling3D', NO_SUCH, 'Use Reshape and UpSampling2D.'),
  refused('GlobalAveragePooling3D', NO_SUCH, 'Use Reshape and GlobalAveragePooling2D.'),
  refused('GlobalMaxPooling3D', NO_SUCH, 'Use Reshape and GlobalMaxPooling2D.'),
  // recurrence
  refused(
    'CuDNNLSTM',
    NO_SUCH,
    'Load its weights into an LSTM with recurrent_activation="sigmoid" (Keras converts them) and save that.',
    [trainable('kernel'), trainable('recurrent_kernel'), trainable('bias')],
  ),
  refused('CuDNNGRU', NO_SUCH, 'Train a GRU with reset_after=False, or an LSTM.', [
    trainable('kernel'),
    trainable('recurrent_kernel'),
    trainable('bias'),
  ]),
  refused('AbstractRNNCell', 'it is the base of cells that users write'),
  // preprocessing
  ...[
    'RandomBrightness',
    'RandomContrast',
    'RandomFlip',
    'RandomRotation',
    'RandomTranslation',
    'RandomZoom',
    'RandomHeight',
    'RandomCrop',
  ].map(augmentation),
  refused(
    'RandomWidth',
    'TensorFlow.js has the layer but runs it at random in inference too',
    'Take it out of the model that you save: augment in the input pipeline.',
  ),
  refused(
    'Resizing',
    'the layer of TensorFlow.js loses the batch axis and uses another pixel grid',
    'Resize the images before they reach the model.',
  ),
  refused(
    'CenterCrop',
    'the layer of TensorFlow.js changes the input shape of the model and interpolates',
    'Use Cropping2D.',
  ),
  refused(
    'CategoryEncoding',
    'the layer of TensorFlow.js changes the input shape of the model and fails in predict',
    'Encode outside the model, or use an Embedding with the identity matrix.',
  ),
  lookup('Discretization', 'a step function'),
  lookup('Hashing', 'a hash function'),
  lookup('HashedCrossing', 'a hash function'),
  lookup('IntegerLookup', 'a lookup table'),
  lookup('StringLookup', 'strings'),
  lookup('TextVectorization', 'strings'),
  refused('PreprocessingLayer', 'it is the base of layers that users write'),
]
