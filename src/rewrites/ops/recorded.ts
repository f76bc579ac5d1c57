import { display } from '../../diagnostics/display.js'
import type { JsonValue } from '../../keras/json.js'
import { isObject, jsonObject, textOf } from '../../keras/values.js'
import type { Site } from '../rewrite.js'
import { arrayFrom } from './arrays.js'
import { OperationRefusal, refuseArguments } from './value.js'

/** An operation of a TensorFlow graph in the words of `allOperations`. */
interface Recorded {
  readonly name: string
  /** Names of its inputs, in their order; `...xs` stands for as many as there are. */
  readonly inputs: readonly string[]
  /** Name of an attribute to that of an argument. */
  readonly attributes: ReadonlyMap<string, string>
}

// Operation, its name here, its inputs; behind the bar its attributes (`theirs:ours`).
const table = `
Add Add x1 x2
AddV2 Add x1 x2
BiasAdd Add x1 x2
Sub Subtract x1 x2
Mul Multiply x1 x2
RealDiv TrueDivide x1 x2
Div TrueDivide x1 x2
Maximum Maximum x1 x2
Minimum Minimum x1 x2
Pow Power x1 x2
SquaredDifference SquaredDifference x1 x2
AddN AddN ...xs
Neg Negative x
Abs Absolute x
Square Square x
ClipByValue Clip x x_min x_max
Identity Identity x
StopGradient Identity x
ZerosLike ZerosLike x
OnesLike OnesLike x
Cast Cast x | DstT:dtype
Relu Relu x
Relu6 Relu6 x
Elu Elu x
Selu Selu x
Sigmoid Sigmoid x
Tanh Tanh x
Softplus Softplus x
Softsign Softsign x
LeakyRelu LeakyRelu x | alpha:negative_slope
Softmax Softmax x
LogSoftmax LogSoftmax x
Mean Mean x axis | keep_dims:keepdims
Sum Sum x axis | keep_dims:keepdims
Max Max x axis | keep_dims:keepdims
Min Min x axis | keep_dims:keepdims
Prod Prod x axis | keep_dims:keepdims
Cumsum Cumsum x axis | exclusive reverse
Reshape Reshape x newshape
Squeeze Squeeze x | squeeze_dims:axis
ExpandDims ExpandDims x axis
Transpose Transpose x axes
ReverseV2 Flip x axis
Tile Tile x repeats
Pad Pad x pad_width
PadV2 Pad x pad_width constant_values
MirrorPad Pad x pad_width | mode
ConcatV2 Concatenate ...xs axis
Pack Stack ...x | axis
Unpack Unstack x | axis
Split Split axis x | num_split:indices_or_sections
SplitV SplitBySizes x indices_or_sections axis
Slice Slice inputs start_indices shape
StridedSlice GetItem x begin end strides | begin_mask end_mask ellipsis_mask new_axis_mask shrink_axis_mask
GatherV2 Take x indices axis
BatchMatMul Matmul x1 x2 | adj_x:transpose_a adj_y:transpose_b
BatchMatMulV2 Matmul x1 x2 | adj_x:transpose_a adj_y:transpose_b
MatMul Matmul x1 x2 | transpose_a transpose_b
SpaceToDepth SpaceToDepth x | block_size data_format
DepthToSpace DepthToSpace x | block_size data_format
MaxPool MaxPool inputs | ksize:pool_size strides padding data_format
AvgPool AveragePool inputs | ksize:pool_size strides padding data_format
Conv2D Conv inputs kernel | strides padding data_format dilations:dilation_rate
`

const operations: ReadonlyMap<string, Recorded> = new Map(
  table
    .trim()
    .split('\n')
    .map((line): readonly [string, Recorded] => {
      const [before = '', after = ''] = line.split(' | ')
      const [operation = '', name = '', ...inputs] = before.split(' ')
      const attributes = after.split(' ').map((one): readonly [string, string] => {
        const [theirs = '', ours = theirs] = one.split(':')
        return [theirs, ours]
      })
      return [operation, { name, inputs, attributes: new Map(attributes) }]
    }),
)

/** Attributes that say types and counts, or how TensorFlow computes. */
const meaningless =
  /^(T|N|T[a-z]+|TI|Index|num|SrcT|num_split|grad_[xy]|use_cudnn_on_gpu|explicit_paddings|_.*|batch_dims|data_format)$/

/** The operation that a TensorFlowOpLayer (TensorFlow 2.0 to 2.3) holds, and its arguments. */
export function recordedCall({ config, inputs }: Site): {
  readonly name: string
  readonly args: ReadonlyMap<string, JsonValue>
} {
  const node = config['node_def']
  const operation = isObject(node) ? textOf(node, 'op') : null
  if (!isObject(node) || operation === null) return refuseArguments('an operation in a binary form')
  const known = operations.get(operation)
  if (known === undefined)
    throw new OperationRefusal(
      'layer/unsupported-op',
      `computes the operation ${display(operation)} of TensorFlow, which this version cannot make of layers of TensorFlow.js.`,
      'Use a Keras layer instead, or do this step outside the model.',
    )
  const args = named(known.inputs, operands(config['constants'], inputs.length))
  const attributes = isObject(node['attr']) ? node['attr'] : {}
  for (const [key, value] of Object.entries(attributes)) {
    const ours = known.attributes.get(key)
    const plain = attribute(value)
    if (ours !== undefined && !args.has(ours)) args.set(ours, plain)
    else if (!isHarmless(key, plain)) return refuseArguments(`the attribute ${display(key)}`)
  }
  if (operation === 'StridedSlice') args.set('key', sliceKey(args))
  return { name: known.name, args }
}

/** What stands for nothing. An empty list of axes to squeeze is all of them. */
const isHarmless = (key: string, value: JsonValue): boolean =>
  (meaningless.test(key) && !(key === 'batch_dims' && value !== 0) && !(key === 'data_format' && value !== 'NHWC')) ||
  value === false ||
  value === 0

/** Constants at their indexes, and the tensors between them. */
function operands(constants: JsonValue | undefined, count: number): readonly JsonValue[] {
  const known = isObject(constants) ? constants : {}
  const total = Object.keys(known).length + count
  let tensor = 0
  return Array.from({ length: total }, (_, i) => {
    const constant = known[String(i)]
    return constant === undefined ? jsonObject({ tensor: tensor++ }) : constant
  })
}

function named(names: readonly string[], values: readonly JsonValue[]): Map<string, JsonValue> {
  const args = new Map<string, JsonValue>()
  const [first = ''] = names
  if (first.startsWith('...')) {
    const count = values.length - names.length + 1
    args.set(first.slice('...'.length), values.slice(0, count))
    names.slice(1).forEach((name, i) => void args.set(name, values[count + i] ?? null))
  } else if (values.length > names.length) return refuseArguments(`${values.length} inputs`)
  else values.forEach((value, i) => void args.set(names[i] ?? '', value))
  return args
}

const dtypes: Readonly<Record<string, string>> = {
  DT_FLOAT: 'float32',
  DT_DOUBLE: 'float64',
  DT_HALF: 'float16',
  DT_INT32: 'int32',
  DT_INT64: 'int64',
}

/** The value of an attribute; JSON has 64-bit integers as texts, and texts in base64. */
function attribute(value: JsonValue): JsonValue {
  if (!isObject(value)) return value
  const { i, b, f, s, type, list } = value
  if (i !== undefined) return Number(i)
  if (b !== undefined) return b
  if (f !== undefined) return f
  if (typeof s === 'string') return decoded(s)
  if (typeof type === 'string') return dtypes[type] ?? type
  if (isObject(list) && Array.isArray(list['i'])) return list['i'].map(Number)
  return isObject(list) ? null : value
}

function decoded(text: string): string {
  try {
    return atob(text)
  } catch {
    return text
  }
}

/** What stands between the brackets of `x[…]`, from the numbers and bit masks of StridedSlice. */
function sliceKey(args: Map<string, JsonValue>): JsonValue {
  const numbers = (name: string): readonly number[] => {
    const value = args.get(name)
    args.delete(name)
    return arrayFrom(value)?.values ?? refuseArguments('a slice whose places are computed')
  }
  const bits = (name: string): ((i: number) => boolean) => {
    const mask = Number(args.get(name) ?? 0)
    args.delete(name)
    return i => ((mask >> i) & 1) === 1
  }
  const begin = numbers('begin')
  const end = numbers('end')
  const strides = numbers('strides')
  const [isOpen, isEndless, isEllipsis, isNew, isIndex] = [
    bits('begin_mask'),
    bits('end_mask'),
    bits('ellipsis_mask'),
    bits('new_axis_mask'),
    bits('shrink_axis_mask'),
  ]
  return begin.map((first, i): JsonValue => {
    if (isEllipsis(i)) return jsonObject({ class_name: '__ellipsis__' })
    if (isNew(i)) return null
    if (isIndex(i)) return first
    return jsonObject({
      start: isOpen(i) ? null : first,
      stop: isEndless(i) ? null : (end[i] ?? null),
      step: strides[i] ?? 1,
    })
  })
}
