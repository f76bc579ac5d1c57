import {
  alongAxes,
  celu,
  elu,
  gatedLinear,
  gelu,
  hardShrink,
  leakyRelu,
  logAddExp,
  normalize,
  normalized,
  reluWithOptions,
  softShrink,
  threshold,
} from './activations.js'
import { type Arguments, normalAxis } from './arguments.js'
import {
  absolute,
  activation,
  add,
  affine,
  asDifference,
  clip,
  divide,
  extremum,
  filled,
  isTensor,
  multiply,
  negative,
  type Operand,
  power,
  scaled,
  square,
  subtract,
} from './arithmetic.js'
import { arrayFrom, type NumberArray, scalar, uniform } from './arrays.js'
import { getItem, sliceOf } from './get-item.js'
import { convolve, cropImages, depthToSpace, gray, padImages, pool, resize, spaceToDepth } from './images.js'
import { cast, oneHot, taken } from './lookup.js'
import { pad } from './padding.js'
import { dot, einsum, toMatmul, toTensordot, triangle, weighted } from './products.js'
import {
  broadcasted,
  expanded,
  flipped,
  lastAxesSwapped,
  moved,
  parts,
  repeated,
  reshaped,
  rolled,
  splitBySizes,
  squeezed,
  swapped,
  tiled,
  transposedTo,
} from './rearranging.js'
import { cumulative, difference, logSumExp, type Reduction, reduce, stack, unstack } from './reductions.js'
import { concatenate } from './structure.js'
import { floating, rankOf, refuseArguments, refuseForm, type Value } from './value.js'

/** What an operation gives: one tensor or a list. */
type Result = Value | readonly Value[]

/** An operation that layers can compute. */
export interface Operation {
  /** The arguments of its call, in their order; its options stand in the config. */
  readonly inputs: readonly string[]
  readonly compute: (args: Arguments) => Result
}

const tensorOf = (operand: Operand): Value => (isTensor(operand) ? operand : refuseForm('works on constants alone'))

const ofTensor = (compute: (x: Value, args: Arguments) => Result): Operation => ({
  inputs: ['x'],
  compute: args => compute(args.tensor('x'), args),
})

const ofTwo = (compute: (a: Operand, b: Operand) => Operand): Operation => ({
  inputs: ['x1', 'x2'],
  compute: args => tensorOf(compute(args.operand('x1'), args.operand('x2'))),
})

const activated = (name: string): Operation => ofTensor(x => activation(name, x))
const same: Operation = ofTensor(x => x)

const reduction = (kind: Reduction): Operation =>
  ofTensor((x, args) => reduce(kind, x, args.axes('axis', x), args.flag('keepdims')))

const joining = (axisOf: (args: Arguments, first: Value) => number): Operation => ({
  inputs: ['xs'],
  compute: args => {
    const values = args.tensors('xs')
    const [first] = values
    return first === undefined ? refuseArguments('no tensors') : concatenate(values, axisOf(args, first))
  },
})

const filling = (value: number): Operation => ofTensor(x => filled(floating(x), scalar(value)))

function toPower(args: Arguments): Value {
  const base = args.operand('x1')
  const exponent = args.operand('x2')
  const number = isTensor(exponent) ? null : uniform(exponent)
  if (number === null || !isTensor(base)) return refuseForm('takes a power that is not one number')
  return power(base, number)
}

const sumOf = (values: readonly Value[]): Value =>
  values.slice(1).reduce<Value>((all, one) => tensorOf(add(all, one)), values[0] ?? refuseArguments('no tensors'))

/** Operations by the name of their class in Keras 3. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries<Operation>({
    Add: ofTwo(add),
    Subtract: ofTwo(subtract),
    Multiply: ofTwo(multiply),
    TrueDivide: ofTwo(divide),
    Divide: ofTwo(divide),
    DivideNoNan: ofTwo((a, b) => (isTensor(b) || !b.values.includes(0) ? divide(a, b) : refuseForm('divides by 0'))),
    Maximum: ofTwo((a, b) => extremum('Maximum', a, b)),
    Fmax: ofTwo((a, b) => extremum('Maximum', a, b)),
    Minimum: ofTwo((a, b) => extremum('Minimum', a, b)),
    Fmin: ofTwo((a, b) => extremum('Minimum', a, b)),
    Power: { inputs: ['x1', 'x2'], compute: toPower },
    Logaddexp: { inputs: ['x1', 'x2'], compute: args => logAddExp(args.tensor('x1'), args.tensor('x2')) },
    Negative: ofTensor(negative),
    Absolute: ofTensor(absolute),
    Abs: ofTensor(absolute),
    Fabs: ofTensor(absolute),
    Square: ofTensor(square),
    Clip: ofTensor((x, args) =>
      clip(
        x,
        args.json('x_min') === undefined ? null : numbersOf(args, 'x_min'),
        args.json('x_max') === undefined ? null : numbersOf(args, 'x_max'),
      ),
    ),
    Deg2rad: ofTensor(x => scaled(floating(x), Math.PI / 180)),
    Rad2deg: ofTensor(x => scaled(floating(x), 180 / Math.PI)),
    ZerosLike: filling(0),
    OnesLike: filling(1),
    FullLike: {
      inputs: ['x', 'fill_value'],
      compute: args => filled(floating(args.tensor('x')), numbersOf(args, 'fill_value')),
    },
    Copy: same,
    Conj: same,
    Conjugate: same,
    Real: same,
    StopGradient: { inputs: ['variable'], compute: args => args.tensor('variable') },
    ConvertToTensor: ofTensor(cast),
    Array: ofTensor(cast),
    Cast: ofTensor(cast),

    Relu: activated('relu'),
    Relu6: activated('relu6'),
    ReLU: ofTensor((_, args) => reluWithOptions(args)),
    Sigmoid: activated('sigmoid'),
    Tanh: activated('tanh'),
    Softplus: activated('softplus'),
    Softsign: activated('softsign'),
    Silu: activated('silu'),
    Selu: activated('selu'),
    Mish: activated('mish'),
    HardSigmoid: activated('hard_sigmoid'),
    HardSilu: activated('hard_silu'),
    HardTanh: activated('hard_tanh'),
    LogSigmoid: activated('log_sigmoid'),
    TanhShrink: activated('tanh_shrink'),
    SparsePlus: activated('sparse_plus'),
    SparseSigmoid: activated('sparse_sigmoid'),
    Elu: ofTensor((_, args) => elu(args)),
    Celu: ofTensor((_, args) => celu(args)),
    Glu: ofTensor((_, args) => gatedLinear(args)),
    Gelu: ofTensor((_, args) => gelu(args, true)),
    LeakyRelu: ofTensor((_, args) => leakyRelu(args)),
    HardShrink: ofTensor((_, args) => hardShrink(args)),
    SoftShrink: ofTensor((_, args) => softShrink(args)),
    Threshold: ofTensor((_, args) => threshold(args)),
    Softmax: ofTensor((_, args) => alongAxes('softmax', args)),
    LogSoftmax: ofTensor((_, args) => alongAxes('log_softmax', args)),
    Normalize: ofTensor((_, args) => normalize(args)),
    BatchNorm: { inputs: ['x', 'mean', 'variance', 'offset', 'scale'], compute: normalized },

    Mean: reduction('Mean'),
    Sum: reduction('Sum'),
    Max: reduction('Max'),
    Amax: reduction('Max'),
    Min: reduction('Min'),
    Amin: reduction('Min'),
    Prod: reduction('Prod'),
    Var: reduction('Var'),
    Ptp: ofTensor((x, args) => {
      const axes = args.axes('axis', x)
      return asDifference(reduce('Max', x, axes, args.flag('keepdims')), reduce('Min', x, axes, args.flag('keepdims')))
    }),
    Moments: ofTensor((x, args) => {
      const axes = args.axes('axes', x)
      return [reduce('Mean', x, axes, args.flag('keepdims')), reduce('Var', x, axes, args.flag('keepdims'))]
    }),
    Average: { inputs: ['x', 'weights'], compute: args => weighted(args.tensor('x'), args) },
    Logsumexp: ofTensor((x, args) => logSumExp(x, args.axes('axis', x), args.flag('keepdims'))),
    Cumsum: ofTensor(cumulative),
    Diff: { inputs: ['a'], compute: args => difference(args.tensor('a'), args) },

    Reshape: ofTensor(reshaped),
    Squeeze: ofTensor(squeezed),
    ExpandDims: ofTensor(expanded),
    Transpose: ofTensor(transposedTo),
    Moveaxis: ofTensor(moved),
    Swapaxes: ofTensor(swapped),
    Flip: ofTensor((x, args) => flipped(x, args.axes('axis', x))),
    Fliplr: ofTensor(x => flipped(x, [1])),
    Roll: ofTensor(rolled),
    Repeat: ofTensor(repeated),
    Tile: ofTensor(tiled),
    BroadcastTo: ofTensor(broadcasted),
    Pad: { inputs: ['x', 'constant_values'], compute: pad },
    Concatenate: joining((args, first) => args.axis('axis', first, 0)),
    Hstack: joining((_, first) => (rankOf(first) > 1 ? 1 : 0)),
    Dstack: joining((_, first) => (rankOf(first) > 2 ? 2 : 0)),
    Append: {
      inputs: ['x1', 'x2'],
      compute: args =>
        args.json('axis') === undefined
          ? refuseForm('joins along the batch axis')
          : concatenate([args.tensor('x1'), args.tensor('x2')], args.axis('axis', args.tensor('x1'))),
    },
    Stack: { inputs: ['x'], compute: args => stacked(args) },
    Unstack: ofTensor((x, args) =>
      args.axis('axis', x, 0) === 0 ? refuseForm('takes the batch apart') : unstack(x, args.axis('axis', x, 0)),
    ),
    Split: ofTensor((x, args) => parts(x, args.axis('axis', x, 0), args.json('indices_or_sections'))),
    ArraySplit: ofTensor((x, args) => parts(x, args.axis('axis', x, 0), args.json('indices_or_sections'), true)),
    Hsplit: ofTensor((x, args) => parts(x, rankOf(x) > 1 ? 1 : 0, args.json('indices_or_sections'))),
    GetItem: { inputs: ['x', 'key'], compute: args => getItem(args.tensor('x'), args.json('key') ?? null) },
    Slice: { inputs: ['inputs', 'start_indices'], compute: sliceOf },
    Take: { inputs: ['x', 'indices'], compute: taken },
    OneHot: ofTensor(oneHot),
    Tril: ofTensor((x, args) => affine(x, triangle(x, true, args.number('k', 0)), scalar(0), 'triangle')),
    Triu: ofTensor((x, args) => affine(x, triangle(x, false, args.number('k', 0)), scalar(0), 'triangle')),

    Matmul: { inputs: ['x1', 'x2'], compute: toMatmul },
    Dot: { inputs: ['x1', 'x2'], compute: args => dot(args.operand('x1'), args.operand('x2')) },
    Tensordot: { inputs: ['x1', 'x2'], compute: toTensordot },
    Einsum: { inputs: ['*operands'], compute: args => einsum(args.text('subscripts', ''), operandsOf(args)) },

    MaxPool: { inputs: ['inputs'], compute: args => pool('Max', args) },
    AveragePool: { inputs: ['inputs'], compute: args => pool('Average', args) },
    Conv: { inputs: ['inputs', 'kernel'], compute: convolve },
    Resize: { inputs: ['images'], compute: resize },
    CropImages: { inputs: ['images'], compute: cropImages },
    PadImages: { inputs: ['images'], compute: padImages },
    RGBToGrayscale: { inputs: ['images'], compute: gray },
    SpaceToDepth: { inputs: ['x'], compute: spaceToDepth },
    DepthToSpace: { inputs: ['x'], compute: depthToSpace },
  }),
)

function stacked(args: Arguments): Value {
  const values = args.tensors('x')
  const [first] = values
  if (first === undefined) return refuseArguments('no tensors')
  return stack(values, normalAxis(args.number('axis', 0), rankOf(first) + 1))
}

const numbersOf = (args: Arguments, name: string): NumberArray =>
  arrayFrom(args.json(name)) ?? refuseForm(`has a ${name} that is computed`)

function operandsOf(args: Arguments): readonly Operand[] {
  const names = args.json('*operands')
  return Array.isArray(names) ? names.map((_, i) => args.operand(`*operands/${i}`)) : []
}

/** Operations of TensorFlow; those that Keras 3 has too are told in its words (tensorflow.ts). */
export const allOperations: ReadonlyMap<string, Operation> = new Map([
  ...operations,
  ...Object.entries<Operation>({
    Identity: same,
    AddN: { inputs: ['xs'], compute: args => sumOf(args.tensors('xs')) },
    SquaredDifference: ofTwo((a, b) => square(tensorOf(subtract(a, b)))),
    MatrixTranspose: ofTensor(lastAxesSwapped),
    FlipRows: ofTensor(x => flipped(x, [rankOf(x) - 3])),
    FlipColumns: ofTensor(x => flipped(x, [rankOf(x) - 2])),
    SplitBySizes: ofTensor(splitBySizes),
  }),
])
