import type { JsonValue } from '../../keras/json.js'
/** An operation of TensorFlow in the words of `operations`. */
export interface TensorFlowOperation {
  /** Class of the operation in Keras 3. */
  readonly name: string
  /** The argument that comes first. */
  readonly first: string
  /** Name of an argument in TensorFlow to its name here. */
  readonly names: ReadonlyMap<string, string>
  /** Arguments that TensorFlow takes for granted. */
  readonly given: Readonly<Record<string, JsonValue>>
}

// Function, operation, first argument, other arguments (`theirs:ours` where they differ); name= and the like mean nothing.
const table = `
math.add Add x1 y:x2
__operators__.add Add x1 y:x2
math.add_n AddN xs
math.accumulate_n AddN xs
math.subtract Subtract x1 y:x2
math.multiply Multiply x1 y:x2
math.scalar_mul Multiply x1 x:x2 scalar:x1
math.divide TrueDivide x1 y:x2
math.truediv TrueDivide x1 y:x2
realdiv TrueDivide x1 y:x2
math.divide_no_nan DivideNoNan x1 y:x2
math.maximum Maximum x1 y:x2
math.minimum Minimum x1 y:x2
math.pow Power x1 y:x2
math.squared_difference SquaredDifference x1 y:x2
math.negative Negative x
math.abs Absolute x
math.square Square x
clip_by_value Clip x clip_value_min:x_min clip_value_max:x_max
zeros_like ZerosLike x dtype:_float
ones_like OnesLike x dtype:_float
identity Identity x
stop_gradient Identity x
convert_to_tensor Identity x dtype_hint:_ dtype:_
cast Cast x dtype
math.sigmoid Sigmoid x
nn.sigmoid Sigmoid x
math.tanh Tanh x
nn.tanh Tanh x
nn.relu Relu x
nn.relu6 Relu6 x
nn.leaky_relu LeakyRelu x alpha:negative_slope
nn.elu Elu x
nn.selu Selu x
nn.silu Silu x
nn.swish Silu x
nn.gelu Gelu x approximate
math.softplus Softplus x
nn.softplus Softplus x
nn.softsign Softsign x
math.log_sigmoid LogSigmoid x
nn.softmax Softmax x axis
nn.log_softmax LogSoftmax x axis
math.l2_normalize Normalize x axis epsilon
nn.l2_normalize Normalize x axis epsilon
math.reduce_mean Mean x axis keepdims
math.reduce_sum Sum x axis keepdims
math.reduce_max Max x axis keepdims
math.reduce_min Min x axis keepdims
math.reduce_prod Prod x axis keepdims
math.reduce_variance Var x axis keepdims
math.reduce_logsumexp Logsumexp x axis keepdims
math.cumsum Cumsum x axis exclusive reverse
nn.moments Moments x axes keepdims shift:_
reshape Reshape x shape:newshape
squeeze Squeeze x axis
expand_dims ExpandDims x axis
transpose Transpose x perm:axes conjugate:_
linalg.matrix_transpose MatrixTranspose x conjugate:_
reverse Flip x axis
image.flip_left_right FlipColumns x
image.flip_up_down FlipRows x
roll Roll x shift axis
repeat Repeat x repeats axis
tile Tile x multiples:repeats
broadcast_to BroadcastTo x shape
pad Pad x paddings:pad_width mode constant_values
concat Concatenate xs axis
stack Stack x axis
unstack Unstack x num axis
split SplitBySizes x num_or_size_splits:indices_or_sections axis num:_
__operators__.getitem GetItem x slice_spec:key
slice Slice inputs begin:start_indices size:shape
gather Take x indices axis validate_indices:_ batch_dims
one_hot OneHot x depth:num_classes axis dtype:_float on_value off_value
linalg.matmul Matmul x1 b:x2 transpose_a transpose_b adjoint_a:transpose_a adjoint_b:transpose_b
tensordot Tensordot x1 b:x2 axes
nn.bias_add Add x1 bias:x2 data_format
nn.max_pool2d MaxPool inputs ksize:pool_size strides padding data_format
nn.max_pool MaxPool inputs ksize:pool_size strides padding data_format
nn.max_pool1d MaxPool inputs ksize:pool_size strides padding data_format
nn.avg_pool2d AveragePool inputs ksize:pool_size strides padding data_format
nn.avg_pool AveragePool inputs ksize:pool_size strides padding data_format
nn.avg_pool1d AveragePool inputs ksize:pool_size strides padding data_format
nn.conv2d Conv inputs filters:kernel filter:kernel strides padding data_format dilations:dilation_rate use_cudnn_on_gpu:_
image.resize Resize images size method:interpolation antialias preserve_aspect_ratio:_false
nn.space_to_depth SpaceToDepth x block_size data_format
nn.depth_to_space DepthToSpace x block_size data_format
image.rgb_to_grayscale RGBToGrayscale images
`

const given: Readonly<Record<string, Readonly<Record<string, JsonValue>>>> = {
  'nn.gelu': { approximate: false },
  gather: { axis: 0 },
}

/** Functions of TensorFlow by their names, without `tf.` and `compat.v1.`. */
export const tensorFlowOperations: ReadonlyMap<string, TensorFlowOperation> = new Map(
  table
    .trim()
    .split('\n')
    .map((line): readonly [string, TensorFlowOperation] => {
      const [name = '', operation = '', first = '', ...rest] = line.split(' ')
      const names = rest.map((one): readonly [string, string] => {
        const [theirs = '', ours = theirs] = one.split(':')
        return [theirs, ours]
      })
      return [name, { name: operation, first, names: new Map(names), given: given[name] ?? {} }]
    }),
)

/** The name of a function without the part that says where in TensorFlow it stands. */
export const withoutVersion = (name: string): string => name.replace(/^tf\./, '').replace(/^compat\.v[12]\./, '')
