import { softmax } from '../../activations.js'
import { alongAxes, arrayOf, each, range, reshape, spread } from '../../arrays.js'
import { axisOf } from '../../layout.js'
import { isObject, numberOf, numbersOf, plain } from '../../options.js'
import type { Config, Json, Semantics } from '../../semantics.js'
import type { Tensor } from '../../tensor.js'
import * as arrange from './arranging.js'
import { dtypeOf, integersFrom } from './constants.js'
import { activate, type BinaryName, cast, combine } from './elementwise.js'
import { FunctionCall, type Operate } from './function-call.js'
import { normalizeLength, oneHot } from './normalizing.js'
import { axesIn, type OperationCall, operation } from './operation-call.js'
import { matmul, tensordot, tensordotAxes } from './products.js'
import { type Reduction, reduceBy, runningSums } from './reductions.js'
import { imageFunctions } from './tensorflow-images.js'

const binary =
  (name: BinaryName): Operate =>
  call =>
    combine(name, call.x, call.tensor('y'))
const activation =
  (className: string, options: (call: FunctionCall) => Config = () => ({})): Operate =>
  call =>
    activate(className, options(call), call.x)
const same: Operate = call => call.x
const reduction =
  (name: Reduction): Operate =>
  call => {
    const { x } = call
    const axes = axesIn(call.option('axis', 'reduction_indices'), x.shape.length)
    return reduceBy(x, name, axes, call.flag('keepdims', 'keep_dims'))
  }

/** Functions of values, by TensorFlow's names of them. */
const values: Readonly<Record<string, Operate>> = {
  '__operators__.add': binary('Add'),
  'math.add': binary('Add'),
  'math.subtract': binary('Subtract'),
  'math.multiply': binary('Multiply'),
  'math.truediv': binary('TrueDivide'),
  'math.divide': binary('TrueDivide'),
  realdiv: binary('TrueDivide'),
  'math.divide_no_nan': binary('DivideNoNan'),
  'math.floordiv': binary('FloorDivide'),
  'math.maximum': binary('Maximum'),
  'math.minimum': binary('Minimum'),
  'math.pow': binary('Power'),
  'math.squared_difference': binary('SquaredDifference'),
  'math.scalar_mul': call => combine('Multiply', call.x, call.tensor('x')),
  'math.add_n': call => sumOf(call.operation.list(0, '')),
  'math.accumulate_n': call => sumOf(call.operation.list(0, '')),
  'math.abs': call => each(call.x, Math.abs),
  'math.negative': call => each(call.x, value => -value),
  'math.square': call => each(call.x, value => value * value),
  'math.tanh': activation('Tanh'),
  'math.sigmoid': activation('Sigmoid'),
  'math.softplus': activation('Softplus'),
  'math.log_sigmoid': activation('LogSigmoid'),
  'nn.relu': activation('Relu'),
  'nn.relu6': activation('Relu6'),
  'nn.elu': activation('Elu'),
  'nn.selu': activation('Selu'),
  'nn.sigmoid': activation('Sigmoid'),
  'nn.tanh': activation('Tanh'),
  'nn.softplus': activation('Softplus'),
  'nn.softsign': activation('Softsign'),
  'nn.gelu': activation('Gelu', call => ({ approximate: call.flag('approximate') })),
  'nn.leaky_relu': activation('LeakyRelu', call => ({ negative_slope: call.number(0.2, 'alpha') })),
  'nn.log_softmax': activation('LogSoftmax', call => ({ axis: call.number(-1, 'axis') })),
  'nn.softmax': call => alongAxes(call.x, [axisOf(call.number(-1, 'axis', 'dim'), call.x.shape.length)], softmax),
  'nn.silu': call => swish(call),
  'nn.swish': call => swish(call),
  'nn.bias_add': call => biased(call.x, call.tensor('bias'), String(call.option('data_format') ?? 'NHWC')),
  'nn.l2_normalize': call => unitLength(call),
  'math.l2_normalize': call => unitLength(call),
  'nn.moments': call => {
    const axes = axesIn(call.option('axes'), call.x.shape.length)
    const keep = call.flag('keepdims')
    return [reduceBy(call.x, 'Mean', axes, keep), reduceBy(call.x, 'Var', axes, keep)]
  },
  'math.cumsum': call => {
    const lane = (values: Float64Array): Float64Array =>
      runningSums(values, call.flag('exclusive'), call.flag('reverse'))
    return alongAxes(call.x, [axisOf(call.number(0, 'axis'), call.x.shape.length)], lane)
  },
  'math.reduce_sum': reduction('Sum'),
  'math.reduce_mean': reduction('Mean'),
  'math.reduce_max': reduction('Max'),
  'math.reduce_min': reduction('Min'),
  'math.reduce_prod': reduction('Prod'),
  'math.reduce_variance': reduction('Var'),
  'math.reduce_logsumexp': reduction('Logsumexp'),
  clip_by_value: call => {
    const [low, high] = [call.tensor('clip_value_min'), call.tensor('clip_value_max')]
    return combine('Maximum', combine('Minimum', call.x, high), low)
  },
  cast: call => cast(call.x, dtypeOf(call.option('dtype'))),
  identity: same,
  stop_gradient: same,
  convert_to_tensor: same,
  ones_like: call => each(call.x, () => 1),
  zeros_like: call => each(call.x, () => 0),
}

function sumOf(tensors: readonly Tensor[]): Tensor {
  return tensors.reduce((sum, tensor) => combine('Add', sum, tensor))
}

function swish(call: FunctionCall): Tensor {
  const beta = call.number(1, 'beta')
  return each(call.x, value => value / (1 + Math.exp(-beta * value)))
}

function unitLength(call: FunctionCall): Tensor {
  return normalizeLength(
    call.x,
    axesIn(call.option('axis', 'dim'), call.x.shape.length),
    Math.sqrt(call.number(1e-12, 'epsilon')),
  )
}

/** A vector added along the channels. */
export function biased(x: Tensor, bias: Tensor, dataFormat: string): Tensor {
  const further = dataFormat.startsWith('NC') ? x.shape.length - 2 : 0
  return combine('Add', x, reshape(bias, [bias.values.length, ...range(further).map(() => 1)]))
}

/** Functions that arrange values anew. */
const arrangements: Readonly<Record<string, Operate>> = {
  shape: call => arrayOf([call.x.shape.length], Int32Array.from(call.x.shape), 'int'),
  reshape: call => reshape(call.x, call.integers('shape')),
  transpose: call => {
    const order = call.option('perm') === undefined ? range(call.x.shape.length).reverse() : call.integers('perm')
    return arrange.moveAxes(call.x, order, range(order.length))
  },
  expand_dims: call => arrange.expandAxes(call.x, [call.number(0, 'axis', 'dim')]),
  squeeze: call => {
    const axes = call.integers('axis', 'squeeze_dims')
    return arrange.squeeze(call.x, axes.length === 0 ? undefined : axes)
  },
  tile: call => arrange.tile(call.x, call.integers('multiples')),
  repeat: call =>
    arrange.repeat(
      call.x,
      call.integers('repeats'),
      call.option('axis') === undefined ? undefined : call.number(0, 'axis'),
    ),
  reverse: call => arrange.flip(call.x, call.integers('axis')),
  roll: call => arrange.roll(call.x, call.integers('shift'), call.integers('axis')),
  broadcast_to: call => spread(call.x, call.integers('shape')),
  stack: call => arrange.stack(call.operation.list(0, 'values'), call.number(0, 'axis')),
  unstack: call => arrange.unstack(call.x, call.number(0, 'axis')),
  concat: call => arrange.concatenate(call.operation.list(0, 'values'), call.number(0, 'axis')),
  split: call => splitBySizes(call.x, call.integers('num_or_size_splits'), call.number(0, 'axis')),
  slice: call => arrange.part(call.x, call.integers('begin'), call.integers('size')),
  pad: call => {
    const { inputs } = call.operation.call
    const widths = plain(call.option('paddings'))
    const rows = Array.isArray(widths) ? widths.map(row => integersFrom(row, inputs)) : []
    return arrange.pad(
      call.x,
      rows,
      arrange.padMode(String(call.option('mode') ?? 'CONSTANT')),
      call.number(0, 'constant_values'),
    )
  },
  gather: call => {
    if (call.number(0, 'batch_dims') !== 0) throw new Error('the reference cannot gather with batch_dims')
    return arrange.take(call.x, call.tensor('indices'), call.number(0, 'axis'), false)
  },
  one_hot: call =>
    oneHot(
      call.x,
      call.number(1, 'depth'),
      call.number(-1, 'axis'),
      call.number(1, 'on_value'),
      call.number(0, 'off_value'),
    ),
  '__operators__.getitem': call => arrange.getItem(call.x, keysOf(call.operation)),
  'linalg.matrix_transpose': call => arrange.swapAxes(call.x, -2, -1),
  'linalg.matmul': call => {
    const turned = (tensor: Tensor, ...flags: string[]): Tensor =>
      call.flag(...flags) ? arrange.swapAxes(tensor, -2, -1) : tensor
    return matmul(turned(call.x, 'transpose_a', 'adjoint_a'), turned(call.tensor('b'), 'transpose_b', 'adjoint_b'))
  },
  tensordot: call => {
    const saved = plain(call.option('axes'))
    const axes = Array.isArray(saved) ? saved.map(list => numbersOf(list) ?? []) : (numberOf(saved) ?? 2)
    return tensordot(call.x, call.tensor('b'), ...tensordotAxes(axes, call.x))
  },
}

/** Parts of the lengths given, of which one may be -1 for what is left; one number is that of equal parts. */
export function splitBySizes(x: Tensor, sizes: readonly number[], axis: number): Tensor[] {
  const [count = 1] = sizes
  if (sizes.length === 1) return arrange.cutEvenly(x, count, axis)
  const left = (x.shape[axisOf(axis, x.shape.length)] ?? 0) - sizes.reduce((sum, size) => sum + Math.max(size, 0), 0)
  let start = 0
  const starts = sizes.slice(0, -1).map(size => {
    start += size < 0 ? left : size
    return start
  })
  return arrange.cut(x, starts, axis)
}

function keysOf({ call }: OperationCall): arrange.Key[] {
  const saved = plain(call.kwargs['slice_spec'])
  const bound = (value: Json | undefined): number | undefined =>
    value === undefined || value === null ? undefined : integersFrom(value, call.inputs)[0]
  const keyOf = (key: Json): arrange.Key => {
    if (key === null) return { kind: 'new' }
    if (isObject(key) && key['class_name'] === '__ellipsis__') return { kind: 'rest' }
    if (isObject(key) && 'start' in key)
      return { kind: 'slice', start: bound(key['start']), stop: bound(key['stop']), step: bound(key['step']) ?? 1 }
    return { kind: 'index', index: bound(key) ?? 0 }
  }
  return Array.isArray(saved) ? saved.map(keyOf) : [keyOf(saved ?? null)]
}

const functions: Readonly<Record<string, Operate>> = { ...values, ...arrangements, ...imageFunctions }

const byFunction: Semantics = operation(call => {
  const saved = String(call.call.layer.config['function'] ?? '')
  const operate = functions[saved.replace(/^compat\.v1\./, '')]
  if (operate === undefined) throw new Error(`the reference has no function "${saved}" of TensorFlow`)
  return operate(new FunctionCall(call))
})

const firstInput: Semantics = operation(call => call.tensor(0, ''))

/** Functions of TensorFlow between layers of Keras 2, and the layers that add losses and metrics. */
export const tensorflowOperations: Readonly<Record<string, Semantics>> = {
  TFOpLambda: byFunction,
  SlicingOpLambda: byFunction,
  AddLoss: firstInput,
  AddMetric: firstInput,
}
