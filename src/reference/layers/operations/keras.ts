import { softmax } from '../../activations.js'
import { isTrue } from '../../arguments.js'
import { alongAxes, each, pairs, range, reshape, spread } from '../../arrays.js'
import { axisOf } from '../../layout.js'
import { isObject, numberOf, numberOption, numbersOf, plain, textOption } from '../../options.js'
import type { Config, Json, Semantics } from '../../semantics.js'
import type { Tensor } from '../../tensor.js'
import * as arrange from './arranging.js'
import { dtypeOf, integersFrom } from './constants.js'
import { activate, type BinaryName, binaryNames, cast, combine, unary } from './elementwise.js'
import { imageOperations } from './keras-images.js'
import { axisIn, integer, type Operate, table } from './keras-operation.js'
import { batchNormalize, normalizeLength, normalizeOrder, oneHot } from './normalizing.js'
import { axesIn, type OperationCall, operation } from './operation-call.js'
import { dot, einsum, matmul, tensordot, tensordotAxes } from './products.js'
import { type Reduction, reduceBy, reductions, runningSums } from './reductions.js'

const activations = `Celu Elu Gelu Glu HardShrink HardSigmoid HardSilu HardTanh LeakyRelu LogSigmoid LogSoftmax Mish ReLU
  Relu Relu6 Selu Sigmoid Silu SoftShrink Softplus Softsign SparsePlus SparseSigmoid Tanh TanhShrink Threshold`

const binaries: Record<string, Semantics> = Object.fromEntries(
  [...binaryNames.map(name => [name, name] as const), ...renamed()].map(([name, of]) => [
    `ops.${name}`,
    operation(call => combine(of, call.tensor(0, 'x1'), call.tensor(1, 'x2'))),
  ]),
)

function renamed(): (readonly [string, BinaryName])[] {
  return [
    ['Divide', 'TrueDivide'],
    ['Fmax', 'Maximum'],
    ['Fmin', 'Minimum'],
  ]
}

const unaries: Record<string, Semantics> = table({
  ...Object.fromEntries(Object.entries(unary).map(([name, apply]): [string, Operate] => [name, x => each(x, apply)])),
  Abs: x => each(x, Math.abs),
  Fabs: x => each(x, Math.abs),
  ...Object.fromEntries(
    activations.split(/\s+/).map((name): [string, Operate] => [name, (x, config) => activate(name, config, x)]),
  ),
  Softmax: (x, config) => alongAxes(x, axesIn(config['axis'] ?? -1, x.shape.length), softmax),
  Clip: (x, config) => {
    const [low, high] = [config['x_min'], config['x_max']].map(bound => Math.fround(numberOf(bound) ?? Number.NaN))
    return each(x, value => Math.min(Math.max(value, low ?? value), high ?? value))
  },
  ...Object.fromEntries(
    ['Copy', 'StopGradient', 'Conj', 'Conjugate', 'Real'].map((name): [string, Operate] => [name, x => x]),
  ),
  Cast: (x, config) => cast(x, dtypeOf(config['dtype'])),
  ConvertToTensor: (x, config) => cast(x, dtypeOf(config['dtype'])),
  Array: (x, config) => cast(x, dtypeOf(config['dtype'])),
  FullLike: (x, _, call) => spread(call.tensor(1, 'fill_value'), x.shape),
  ZerosLike: x => each(x, () => 0),
  OnesLike: x => each(x, () => 1),
})

const reducing: Record<string, Semantics> = table({
  ...Object.fromEntries(
    [
      ...(Object.keys(reductions) as Reduction[]).map(name => [name, name] as const),
      ['Amax', 'Max'] as const,
      ['Amin', 'Min'] as const,
    ].map(([name, of]): [string, Operate] => [
      name,
      (x, config) => reduceBy(x, of, axesIn(config['axis'], x.shape.length), isTrue(config['keepdims'])),
    ]),
  ),
  Average: (x, config, call) => {
    const axes = axesIn(config['axis'], x.shape.length)
    const given = call.given(1, 'weights')
    if (given === undefined) return reduceBy(x, 'Mean', axes, false)
    const axis = axes[0] ?? 0
    const shape = x.shape.map((length, at) => (at === axis ? length : 1))
    const weights = spread(given.shape.length === x.shape.length ? given : reshape(given, shape), x.shape)
    const total = reduceBy(combine('Multiply', x, weights), 'Sum', axes, false)
    return combine('TrueDivide', total, reduceBy(weights, 'Sum', axes, false))
  },
  Moments: (x, config) => {
    const axes = axesIn(config['axes'], x.shape.length)
    const keep = isTrue(config['keepdims'])
    return [reduceBy(x, 'Mean', axes, keep), reduceBy(x, 'Var', axes, keep)]
  },
  Cumsum: (x, config) => {
    const axis = axisIn(config)
    const lanes = axis === undefined ? reshape(x, [-1]) : x
    return alongAxes(lanes, [axisOf(axis ?? 0, lanes.shape.length)], lane => runningSums(lane))
  },
  Diff: (x, config) => differences(x, axisOf(integer(config, 'axis', -1), x.shape.length), integer(config, 'n', 1)),
  Normalize: (x, config) => {
    const axes = axesIn(config['axis'] ?? -1, x.shape.length)
    const [order, epsilon] = [integer(config, 'order', 2), numberOption(config, 'epsilon', 1e-7)]
    return order === 2 ? normalizeLength(x, axes, epsilon) : normalizeOrder(x, axes, order, epsilon)
  },
  BatchNorm: (x, config, call) =>
    batchNormalize(
      x,
      {
        mean: call.tensor(1, 'mean'),
        variance: call.tensor(2, 'variance'),
        offset: call.given(3, 'offset'),
        scale: call.given(4, 'scale'),
      },
      integer(config, 'axis', -1),
      numberOption(config, 'epsilon', 1e-3),
    ),
})

function differences(x: Tensor, axis: number, times: number): Tensor {
  if (times === 0) return x
  const length = x.shape[axis] ?? 0
  const [, ahead = x] = arrange.cut(x, [1], axis)
  const [behind = x] = arrange.cut(x, [length - 1], axis)
  return differences(
    pairs(ahead, behind, (later, earlier) => later - earlier),
    axis,
    times - 1,
  )
}

const arranging: Record<string, Semantics> = table({
  Reshape: (x, config, call) => reshape(x, targetShape(config['newshape'] ?? call.saved(1, 'newshape'))),
  BroadcastTo: (x, config) => spread(x, numbersOf(config['shape']) ?? []),
  Transpose: (x, config) => {
    const axes = numbersOf(config['axes']) ?? range(x.shape.length).reverse()
    return arrange.moveAxes(x, axes, range(axes.length))
  },
  Swapaxes: (x, config) => arrange.swapAxes(x, integer(config, 'axis1', 0), integer(config, 'axis2', 1)),
  Moveaxis: (x, config) =>
    arrange.moveAxes(x, numbersOf(config['source']) ?? [], numbersOf(config['destination']) ?? []),
  ExpandDims: (x, config) => arrange.expandAxes(x, numbersOf(config['axis']) ?? []),
  Squeeze: (x, config) => arrange.squeeze(x, numbersOf(config['axis'])),
  Flip: (x, config) => arrange.flip(x, axesIn(config['axis'], x.shape.length)),
  Fliplr: x => arrange.flip(x, [1]),
  Flipud: x => arrange.flip(x, [0]),
  Roll: (x, config) => arrange.roll(x, numbersOf(config['shift']) ?? [], numbersOf(config['axis'])),
  Tile: (x, config) => arrange.tile(x, numbersOf(config['repeats']) ?? []),
  Repeat: (x, config) => arrange.repeat(x, numbersOf(config['repeats']) ?? [], axisIn(config)),
  Pad: (x, config, call) => {
    const fill = call.given(1, 'constant_values')?.values[0] ?? 0
    return arrange.pad(x, pairsIn(config['pad_width']), arrange.padMode(textOption(config, 'mode', 'constant')), fill)
  },
  Take: (x, config, call) => arrange.take(x, call.tensor(1, 'indices'), axisIn(config), true),
  GetItem: (x, _, call) => arrange.getItem(x, keysIn(call.saved(1, 'key'), call)),
  Tril: (x, config) => arrange.triangle(x, integer(config, 'k', 0), false),
  Triu: (x, config) => arrange.triangle(x, integer(config, 'k', 0), true),
  Split: (x, config) => sections(x, config, integer(config, 'axis', 0)),
  ArraySplit: (x, config) => sections(x, config, integer(config, 'axis', 0)),
  Hsplit: (x, config) => sections(x, config, x.shape.length > 1 ? 1 : 0),
  Unstack: (x, config) => arrange.unstack(x, integer(config, 'axis', 0)),
  OneHot: (x, config) => oneHot(x, integer(config, 'num_classes', 1), integer(config, 'axis', -1)),
})

/** The shape that a Reshape asks for; an unknown length is saved as null. */
function targetShape(saved: Json | undefined): number[] {
  const list = plain(saved)
  return (Array.isArray(list) ? list : [list ?? null]).map(length => numberOf(length) ?? -1)
}

function pairsIn(saved: Json | undefined): number[][] {
  const list = plain(saved)
  if (!Array.isArray(list)) return [[numberOf(list) ?? 0, numberOf(list) ?? 0]]
  const rows = list.map(row => numbersOf(row) ?? [])
  return list.some(row => numberOf(row) !== undefined)
    ? [rows.flat()]
    : rows.map(row => (row.length === 1 ? [...row, ...row] : row))
}

function sections(x: Tensor, config: Config, axis: number): Tensor[] {
  const saved = plain(config['indices_or_sections'])
  return Array.isArray(saved)
    ? arrange.cut(x, numbersOf(saved) ?? [], axis)
    : arrange.cutEvenly(x, numberOf(saved) ?? 1, axis)
}

/** The key of `x[key]`: integers, null for a new axis, slices and an ellipsis. */
function keysIn(saved: Json | undefined, { call }: OperationCall): arrange.Key[] {
  const held = plain(saved)
  if (Array.isArray(held)) return held.map(item => keyOf(item, call.inputs))
  return [keyOf(held ?? null, call.inputs)]
}

function keyOf(saved: Json, inputs: readonly Tensor[]): arrange.Key {
  if (saved === null) return { kind: 'new' }
  if (isObject(saved) && saved['class_name'] === '__ellipsis__') return { kind: 'rest' }
  if (isObject(saved) && saved['class_name'] === '__slice__' && isObject(saved['config'])) {
    const { start, stop, step } = saved['config']
    const bound = (value: Json | undefined): number | undefined =>
      value === undefined || value === null ? undefined : integersFrom(value, inputs)[0]
    return { kind: 'slice', start: bound(start), stop: bound(stop), step: bound(step) ?? 1 }
  }
  const [index] = integersFrom(saved, inputs)
  return { kind: 'index', index: index ?? 0 }
}

const joining: Record<string, Semantics> = {
  'ops.Concatenate': operation(call =>
    arrange.concatenate(call.list(0, 'xs'), integer(call.call.layer.config, 'axis', -1)),
  ),
  'ops.Stack': operation(call => arrange.stack(call.list(0, 'x'), integer(call.call.layer.config, 'axis', 0))),
  'ops.Hstack': operation(call => {
    const tensors = call.list(0, 'xs')
    return arrange.concatenate(tensors, tensors.every(({ shape }) => shape.length < 2) ? 0 : 1)
  }),
  'ops.Dstack': operation(call => {
    const tensors = call
      .list(0, 'xs')
      .map(tensor => (tensor.shape.length < 3 ? { ...tensor, shape: [...tensor.shape, 1] } : tensor))
    return arrange.concatenate(tensors, 2)
  }),
  'ops.Append': operation(call => {
    const axis = axisIn(call.call.layer.config)
    const tensors = [call.tensor(0, 'x1'), call.tensor(1, 'x2')]
    return arrange.concatenate(axis === undefined ? tensors.map(tensor => reshape(tensor, [-1])) : tensors, axis ?? 0)
  }),
  'ops.Slice': operation(call => {
    const x = call.tensor(0, 'inputs')
    const starts = integersFrom(call.saved(1, 'start_indices'), call.call.inputs)
    const lengths = numbersOf(call.call.layer.config['shape']) ?? []
    return arrange.part(x, starts, lengths)
  }),
}

const multiplying: Record<string, Semantics> = {
  'ops.Matmul': operation(call => matmul(call.tensor(0, 'x1'), call.tensor(1, 'x2'))),
  'ops.Dot': operation(call => dot(call.tensor(0, 'x1'), call.tensor(1, 'x2'))),
  'ops.Tensordot': operation(call => {
    const left = call.tensor(0, 'x1')
    const saved = plain(call.call.layer.config['axes'])
    const axes = Array.isArray(saved) ? saved.map(list => numbersOf(list) ?? []) : (numberOf(saved) ?? 2)
    return tensordot(left, call.tensor(1, 'x2'), ...tensordotAxes(axes, left))
  }),
  'ops.Einsum': operation(call =>
    einsum(
      textOption(call.call.layer.config, 'subscripts', ''),
      call.call.args.map((_, place) => call.tensor(place, '')),
    ),
  ),
}

/** Operations of Keras 3 between layers, and those that work out masks. */
export const kerasOperations: Readonly<Record<string, Semantics>> = {
  ...binaries,
  ...unaries,
  ...reducing,
  ...arranging,
  ...joining,
  ...multiplying,
  ...imageOperations,
}
