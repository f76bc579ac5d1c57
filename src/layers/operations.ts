import { common, drop, type Fates, keep, only } from './fates.js'
import type { Fate, LayerRow } from './row.js'

/** What stands before the name of an operation of Keras 3 in its class name, so that it is no layer of the same name. */
export const operationPrefix = 'ops.'

/** Stands for `tf.shape` in networks that are being rewritten. */
export const shapeClass = `${operationPrefix}Shape`

// Operations that rewrites know (src/rewrites/ops), with the options that Keras saves.
const rewrittenOperations = `
Abs
Absolute
Add
Amax axis keepdims
Amin axis keepdims
Append axis
Array dtype
ArraySplit indices_or_sections axis
Average axis
AveragePool pool_size strides padding data_format
BatchNorm axis epsilon
BroadcastTo shape
Cast dtype
Celu alpha
Clip x_min x_max
Concatenate axis
Conj
Conjugate
Conv strides padding data_format dilation_rate
ConvertToTensor dtype sparse ragged
Copy
CropImages top_cropping left_cropping bottom_cropping right_cropping target_height target_width data_format
Cumsum axis dtype
Deg2rad
DepthToSpace block_size data_format
Diff n axis
Divide
DivideNoNan
Dot
Dstack
Einsum subscripts
Elu alpha
ExpandDims axis
Fabs
Flip axis
Fliplr
Fmax
Fmin
FullLike dtype
Gelu approximate
GetItem
Glu axis
HardShrink threshold
HardSigmoid
HardSilu
HardTanh
Hsplit indices_or_sections
Hstack
LeakyRelu negative_slope
LogSigmoid
LogSoftmax axis
Logaddexp
Logsumexp axis keepdims
Matmul
Max axis keepdims initial
MaxPool pool_size strides padding data_format
Maximum
Mean axis keepdims
Min axis keepdims initial
Minimum
Mish
Moments axes keepdims synchronized
Moveaxis source destination
Multiply
Negative
Normalize axis order epsilon
OneHot num_classes axis dtype sparse
OnesLike dtype
Pad pad_width mode
PadImages top_padding left_padding bottom_padding right_padding target_height target_width data_format
Power
Prod axis keepdims dtype
Ptp axis keepdims
RGBToGrayscale data_format
Rad2deg
ReLU negative_slope max_value threshold
Real
Relu
Relu6
Repeat repeats axis
Reshape newshape
Resize size interpolation antialias crop_to_aspect_ratio pad_to_aspect_ratio fill_mode fill_value data_format
Roll shift axis
Selu
Sigmoid
Silu
Slice shape
SoftShrink threshold
Softmax axis
Softplus
Softsign
SpaceToDepth block_size data_format
SparsePlus
SparseSigmoid
Split indices_or_sections axis
Square
Squeeze axis
Stack axis
StopGradient
Subtract
Sum axis keepdims
Swapaxes axis1 axis2
Take axis
Tanh
TanhShrink
Tensordot axes
Threshold threshold default_value
Tile repeats
Transpose axes
Tril k
Triu k
TrueDivide
Unstack num axis
Var axis keepdims
ZerosLike dtype
`

// Operations of Keras 3 that no layers of TensorFlow.js compute.
const refusedOperations = `
AdaptiveAveragePool AdaptiveMaxPool AffineTransform All AllClose Angle Any Arange Arccos Arccosh Arcsin Arcsinh
Arctan Arctan2 Arctanh Argmax Argmin Argpartition Argsort AssociativeScan BinaryCrossentropy Bincount BitwiseAnd
BitwiseInvert BitwiseLeftShift BitwiseNot BitwiseOr BitwiseRightShift BitwiseXor CDist CTCDecode CTCLoss
CategoricalCrossentropy Cbrt Ceil Cholesky CholeskyInverse Cond ConvTranspose Corrcoef Correlate Cos Cosh
CountNonzero Cross Cumprod DepthwiseConv Det Diag Diagflat Diagonal Digitize DotProductAttention Dsplit Eig Eigh
ElasticTransform EmptyLike Equal Erf Erfc Erfinv Exp Exp2 Expm1 ExtractPatches ExtractSequences FFT FFT2 Flipud
Floor FloorDivide Fmod Fold ForiLoop Full Function GaussianBlur Gcd Geomspace Greater GreaterEqual HSVToRGB
Heaviside Histogram Hypot I0 IFFT2 IRFFT ISTFT Imag InTopK Inner Inv IsIn Isclose Isfinite Isinf Isnan Isneginf
Isposinf Isreal JVP Kron LayerNorm Lcm Ldexp LeftShift Less LessEqual Linspace Log Log10 Log1p Log2 Logaddexp2
Logdet LogicalAnd LogicalNot LogicalOr LogicalXor Logspace Lstsq LuFactor Map MapCoordinates MatrixRank Median
Meshgrid Mod MultiHot NanToNum Nanargmax Nanargmin Nancumprod Nancumsum Nanmax Nanmean Nanmedian Nanmin
Nanpercentile Nanprod Nanquantile Nanstd Nansum Nanvar Ndim Nextafter Nonzero Norm NotEqual Outer PSNR Percentile
PerspectiveTransform Pinv Polar Qr Quantile RFFT RGBToHSV RMSNorm Ravel Rearrange Reciprocal RightShift Rot90 Round
Rsqrt SSIM STFT SVD SaturateCast ScaleAndTranslate Scan Scatter ScatterUpdate SearchSorted SegmentMax SegmentMin
SegmentProd SegmentReduction SegmentSum Select SeparableConv Sign Signbit Sin Sinc Sinh Size SliceUpdate Slogdet
SobelEdges Solve SolveTriangular Sort SparseCategoricalCrossentropy Sparsemax Sqrt Squareplus Std Switch
TakeAlongAxis Tan TopK Trace Trapezoid Trunc Unfold Unique UnravelIndex Vander Vdot VectorizedMap View ViewAsComplex
ViewAsReal Vsplit Vstack Where WhileLoop
`

const floatOnly: Fate = only(['float32', null], 'Compute in float32.')

/** Fates of options by their names; by `Operation option` where it differs from other operations. */
const special: Fates = {
  initial: only([null]),
  synchronized: only([false]),
  sparse: only([false, null]),
  ragged: only([false, null]),
  dtype: floatOnly,
  'Array dtype': keep,
  'Cast dtype': keep,
  'ConvertToTensor dtype': keep,
  fill_mode: drop('only with pad_to_aspect_ratio, which is refused'),
  fill_value: drop('only with pad_to_aspect_ratio, which is refused'),
}

function rewrittenRow(line: string): LayerRow {
  const [name = '', ...options] = line.split(' ')
  const fates = options.map((option): readonly [string, Fate] => [
    option,
    special[`${name} ${option}`] ?? special[option] ?? keep,
  ])
  return {
    keras: `${operationPrefix}${name}`,
    tfjs: null,
    rewritten: true,
    variables: [],
    refusal: { why: 'no layers of TensorFlow.js compute it', code: 'layer/unsupported-op' },
    fates: { name: keep, dtype: common['dtype'] ?? keep, ...Object.fromEntries(fates) },
  }
}

const refusedRow = (name: string): LayerRow => ({
  keras: `${operationPrefix}${name}`,
  tfjs: null,
  variables: [],
  refusal: {
    why: 'no layers of TensorFlow.js compute this operation exactly',
    hint: 'Use Keras layers and activations that TensorFlow.js has instead, or do this step outside the model.',
    code: 'layer/unsupported-op',
  },
  fates: {},
})

/** What TensorFlow functions and losses are in functional graphs of Keras 2. */
const ofTensorFlow = (keras: string, fates: Fates): LayerRow => ({
  keras,
  tfjs: null,
  rewritten: true,
  variables: [],
  refusal: { why: 'no layers of TensorFlow.js compute it', code: 'layer/unsupported-op' },
  fates: { ...common, ...fates },
})

const words = (text: string, separator: RegExp): readonly string[] => text.trim().split(separator)

/** Operations between layers in functional graphs: `keras.ops` of Keras 3, functions of TensorFlow in Keras 2. */
export const operationRows: readonly LayerRow[] = [
  ...words(rewrittenOperations, /\n/).map(rewrittenRow),
  ...words(refusedOperations, /\s+/).map(refusedRow),
  refusedRow('Shape'),
  ofTensorFlow('TFOpLambda', { function: keep }),
  ofTensorFlow('SlicingOpLambda', { function: keep }),
  ofTensorFlow('TensorFlowOpLayer', { node_def: keep, constants: keep }),
  ofTensorFlow('AddLoss', { unconditional: drop('a loss counts in training only') }),
  ofTensorFlow('AddMetric', {
    aggregation: drop('a metric does not change what the layer gives'),
    metric_name: drop('a metric does not change what the layer gives'),
    metric: drop('a metric does not change what the layer gives'),
  }),
]

const ofKeras2 = new Set([
  'TFOpLambda',
  'SlicingOpLambda',
  'TensorFlowOpLayer',
  'ClassMethod',
  'InstanceMethod',
  'InstanceProperty',
  'AddLoss',
  'AddMetric',
])

/** Whether a class is that of operations between layers, which have no variables. */
export const isOperation = (className: string): boolean =>
  className.startsWith(operationPrefix) || ofKeras2.has(className)
