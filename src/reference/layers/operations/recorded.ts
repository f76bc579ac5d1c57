import { softmax } from '../../activations.js'
import { alongAxes, each, range, reshape } from '../../arrays.js'
import { isObject, numberOf } from '../../options.js'
import type { Config, Json, LayerCall, Semantics } from '../../semantics.js'
import type { Tensor } from '../../tensor.js'
import * as arrange from './arranging.js'
import { dtypeOf, tensorFrom } from './constants.js'
import { activate, type BinaryName, cast, combine } from './elementwise.js'
import { convolve, depthToSpace, pool, spaceToDepth } from './images.js'
import { type Answer, answersOf } from './operation-call.js'
import { matmul } from './products.js'
import { type Reduction, reduceBy, runningSums } from './reductions.js'
import { biased, splitBySizes } from './tensorflow.js'

/** A node of a TensorFlow graph as Keras recorded it: its inputs, constants among them, and its attributes. */
interface Node {
  readonly call: LayerCall
  readonly inputs: readonly Tensor[]
  readonly attributes: Config
}

type Operate = (x: Tensor, node: Node) => Answer | Promise<Answer>

/** The inputs of a node: constants at their places, the tensors of the call at the others. */
function inputsOf({ inputs, layer }: LayerCall): Tensor[] {
  const constants = isObject(layer.config['constants']) ? layer.config['constants'] : {}
  const tensors = [...inputs]
  const count = tensors.length + Object.keys(constants).length
  return range(count).flatMap(place => {
    const constant = constants[String(place)]
    return constant === undefined ? tensors.splice(0, 1) : [tensorFrom(constant, [])]
  })
}

/** What an attribute holds: `{b: true}`, `{i: "2"}`, `{f: 0.3}`, `{s: base64}`, `{type: "DT_FLOAT"}`, `{list: {i: […]}}`. */
function attribute({ attributes }: Node, name: string, kind: 'b' | 'i' | 'f' | 's' | 'type'): Json | undefined {
  const held = attributes[name]
  return isObject(held) ? held[kind] : undefined
}

const flag = (node: Node, name: string): boolean => attribute(node, name, 'b') === true
const integer = (node: Node, name: string): number => Number(attribute(node, name, 'i') ?? 0)
const text = (node: Node, name: string): string => atob(String(attribute(node, name, 's') ?? ''))

function integers({ attributes }: Node, name: string): number[] {
  const held = attributes[name]
  const list = isObject(held) && isObject(held['list']) ? held['list']['i'] : undefined
  return Array.isArray(list) ? list.map(Number) : []
}

/** The values of a further input, which is a constant. */
const valuesAt = ({ inputs }: Node, place: number): number[] => Array.from(inputs[place]?.values ?? [])

function second({ inputs }: Node): Tensor {
  const [, tensor] = inputs
  if (tensor === undefined) throw new Error('the operation has no second input')
  return tensor
}

const binary =
  (name: BinaryName): Operate =>
  (x, node) =>
    combine(name, x, second(node))
const activation =
  (className: string): Operate =>
  x =>
    activate(className, {}, x)
const reduction =
  (name: Reduction): Operate =>
  (x, node) =>
    reduceBy(x, name, axesFrom(valuesAt(node, 1), x), flag(node, 'keep_dims'))
const same: Operate = x => x

function axesFrom(axes: readonly number[], { shape }: Tensor): number[] {
  return axes.map(axis => (axis < 0 ? axis + shape.length : axis))
}

function product(x: Tensor, node: Node, left: string, right: string): Answer {
  const turned = (tensor: Tensor, name: string): Tensor =>
    flag(node, name) ? arrange.swapAxes(tensor, -2, -1) : tensor
  return matmul(turned(x, left), turned(second(node), right))
}

/** The rows of a constant of two columns. */
function rowsAt(node: Node, place: number): number[][] {
  const values = valuesAt(node, place)
  return range(values.length / 2).map(row => values.slice(2 * row, 2 * row + 2))
}

/** Numbers whose bits mark what the places of a slice are. */
function stridedSlice(x: Tensor, node: Node): Tensor {
  const [begins, ends, steps] = [1, 2, 3].map(place => valuesAt(node, place))
  const marked = (name: string, place: number): boolean => (integer(node, `${name}_mask`) & (1 << place)) !== 0
  const keys = (begins ?? []).map((begin, place): arrange.Key => {
    if (marked('ellipsis', place)) return { kind: 'rest' }
    if (marked('new_axis', place)) return { kind: 'new' }
    if (marked('shrink_axis', place)) return { kind: 'index', index: begin }
    return {
      kind: 'slice',
      start: marked('begin', place) ? undefined : begin,
      stop: marked('end', place) ? undefined : ends?.[place],
      step: steps?.[place] ?? 1,
    }
  })
  return arrange.getItem(x, keys)
}

function windowOptions(x: Tensor, node: Node): Config {
  const first = text(node, 'data_format').startsWith('NC')
  const inside = (name: string): number[] => {
    const all = integers(node, name)
    return first ? all.slice(2) : all.slice(1, x.shape.length - 1)
  }
  return {
    strides: inside('strides'),
    dilation_rate: inside('dilations'),
    pool_size: inside('ksize'),
    padding: text(node, 'padding').toLowerCase(),
    data_format: first ? 'channels_first' : 'channels_last',
  }
}

const operations: Readonly<Record<string, Operate>> = {
  Add: binary('Add'),
  AddV2: binary('Add'),
  Sub: binary('Subtract'),
  Mul: binary('Multiply'),
  Div: binary('TrueDivide'),
  RealDiv: binary('TrueDivide'),
  Pow: binary('Power'),
  Maximum: binary('Maximum'),
  Minimum: binary('Minimum'),
  SquaredDifference: binary('SquaredDifference'),
  AddN: (x, { inputs }) => inputs.slice(1).reduce((sum, input) => combine('Add', sum, input), x),
  BiasAdd: (x, node) => biased(x, second(node), text(node, 'data_format')),
  ClipByValue: (x, { inputs: [, low = x, high = x] }) => combine('Maximum', combine('Minimum', x, high), low),
  Abs: x => each(x, Math.abs),
  Neg: x => each(x, value => -value),
  Square: x => each(x, value => value * value),
  Cast: (x, node) =>
    cast(
      x,
      dtypeOf(
        String(attribute(node, 'DstT', 'type') ?? '')
          .replace('DT_', '')
          .toLowerCase(),
      ),
    ),
  Identity: same,
  StopGradient: same,
  OnesLike: x => each(x, () => 1),
  ZerosLike: x => each(x, () => 0),
  LeakyRelu: (x, node) => activate('LeakyRelu', { negative_slope: numberOf(attribute(node, 'alpha', 'f')) ?? 0.2 }, x),
  Softmax: x => alongAxes(x, [x.shape.length - 1], softmax),
  ...Object.fromEntries(
    ['Relu', 'Relu6', 'Elu', 'Selu', 'Sigmoid', 'Tanh', 'Softplus', 'Softsign', 'LogSoftmax'].map(name => [
      name,
      activation(name),
    ]),
  ),
  Sum: reduction('Sum'),
  Mean: reduction('Mean'),
  Max: reduction('Max'),
  Min: reduction('Min'),
  Prod: reduction('Prod'),
  Cumsum: (x, node) =>
    alongAxes(x, axesFrom(valuesAt(node, 1), x), lane =>
      runningSums(lane, flag(node, 'exclusive'), flag(node, 'reverse')),
    ),
  MatMul: (x, node) => product(x, node, 'transpose_a', 'transpose_b'),
  BatchMatMul: (x, node) => product(x, node, 'adj_x', 'adj_y'),
  BatchMatMulV2: (x, node) => product(x, node, 'adj_x', 'adj_y'),
  Reshape: (x, node) => reshape(x, valuesAt(node, 1)),
  Transpose: (x, node) => {
    const order = valuesAt(node, 1)
    return arrange.moveAxes(x, order, range(order.length))
  },
  ExpandDims: (x, node) => arrange.expandAxes(x, valuesAt(node, 1)),
  Squeeze: (x, node) => {
    const axes = integers(node, 'squeeze_dims')
    return arrange.squeeze(x, axes.length === 0 ? undefined : axes)
  },
  Tile: (x, node) => arrange.tile(x, valuesAt(node, 1)),
  ReverseV2: (x, node) => arrange.flip(x, valuesAt(node, 1)),
  Pad: (x, node) => arrange.pad(x, rowsAt(node, 1), 'constant'),
  PadV2: (x, node) => arrange.pad(x, rowsAt(node, 1), 'constant', valuesAt(node, 2)[0] ?? 0),
  MirrorPad: (x, node) => arrange.pad(x, rowsAt(node, 1), arrange.padMode(text(node, 'mode'))),
  GatherV2: (x, node) => {
    if (integer(node, 'batch_dims') !== 0) throw new Error('the reference cannot gather with batch_dims')
    return arrange.take(x, second(node), valuesAt(node, 2)[0] ?? 0, false)
  },
  Slice: (x, node) => arrange.part(x, valuesAt(node, 1), valuesAt(node, 2)),
  StridedSlice: stridedSlice,
  ConcatV2: (_, { inputs }) => arrange.concatenate(inputs.slice(0, -1), inputs.at(-1)?.values[0] ?? 0),
  Pack: (_, node) => arrange.stack(node.inputs, integer(node, 'axis')),
  Unpack: (x, node) => arrange.unstack(x, integer(node, 'axis')),
  // The axis is the first input of one, and the last of the other.
  Split: (axis, node) => splitBySizes(second(node), [integer(node, 'num_split')], axis.values[0] ?? 0),
  SplitV: (x, node) => splitBySizes(x, valuesAt(node, 1), valuesAt(node, 2)[0] ?? 0),
  Conv2D: (x, node) => convolve(node.call, x, second(node), windowOptions(x, node)),
  MaxPool: (x, node) => pool(node.call, 'Max', x, windowOptions(x, node)),
  AvgPool: (x, node) => pool(node.call, 'Average', x, windowOptions(x, node)),
  DepthToSpace: (x, node) => depthToSpace(x, integer(node, 'block_size')),
  SpaceToDepth: (x, node) => spaceToDepth(x, integer(node, 'block_size')),
}

/** Operations of TensorFlow graphs as Keras of TensorFlow 2.0 to 2.3 recorded them. */
export const recordedOperations: Readonly<Record<string, Semantics>> = {
  TensorFlowOpLayer: {
    async compute(call) {
      const definition = call.layer.config['node_def']
      const name = isObject(definition) ? String(definition['op']) : ''
      const attributes = isObject(definition) && isObject(definition['attr']) ? definition['attr'] : {}
      const operate = operations[name]
      const inputs = inputsOf(call)
      const [first] = inputs
      if (operate === undefined || first === undefined)
        throw new Error(`the reference has no operation "${name}" of TensorFlow`)
      return answersOf(await operate(first, { call, inputs, attributes }))
    },
    mask: 'drop',
  },
}
