import { fixed, refused, trainable } from './fates.js'
import type { LayerRow, VariableSlot } from './row.js'

const NO_SUCH = 'TensorFlow.js has no such layer'
const recurrentWeights: readonly VariableSlot[] = [
  trainable('kernel'),
  trainable('recurrent_kernel'),
  trainable('bias', 'use_bias'),
]

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
  ...['ClassMethod', 'InstanceMethod', 'InstanceProperty'].map(name =>
    refused(
      name,
      'it is a TensorFlow operation used between layers, for which TensorFlow.js has no layer',
      'Use a Keras layer instead of the operator or tf function: Add for +, Rescaling for a factor, Reshape, Concatenate, Activation.',
    ),
  ),
  // core
  refused('DenseFeatures', 'it works on feature columns', 'Feed the numbers through an Input layer.'),
  refused('RandomFourierFeatures', NO_SUCH, undefined, [fixed('random_features_scale'), fixed('bias')]),
  // convolution and shape
  refused('ConvLSTM3D', NO_SUCH, undefined, recurrentWeights),
  // recurrence
  refused('AbstractRNNCell', 'it is the base of cells that users write'),
  // preprocessing
  ...[
    'AutoContrast',
    'ContrastLimitedAdaptiveHistogramEqualization',
    'Equalization',
    'MaxNumBoundingBoxes',
    'Solarization',
  ].map(name =>
    refused(
      name,
      'it changes images in inference too, by what no layers of TensorFlow.js compute',
      'Do this step outside the model, in the code that prepares the input.',
    ),
  ),
  refused('PreprocessingLayer', 'it is the base of layers that users write'),
]
