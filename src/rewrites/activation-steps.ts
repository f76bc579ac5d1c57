import { activation, canReshape, chain, dense, layerOf, rescaling, reshapeStep, type Step } from './blocks.js'
import { constant } from './derive.js'
import type { Graph, Tensor } from './rewrite.js'

/** Adds the layers of an activation function; null when the shape of the tensor must be known and is not. */
export type ActivationSteps = (graph: Graph, x: Tensor) => Tensor | null

const step = (part: string, layer: Step['layer']): Step => ({ part, layer })
const clip = (part: string, max: number): Step => step(part, layerOf('ReLU', { max_value: max }))
const add = layerOf('Add')
const multiply = layerOf('Multiply')

/** One layer after the other. */
const along =
  (...steps: readonly Step[]): ActivationSteps =>
  (graph, x) =>
    chain(graph, x, steps)

/** relu6(x + 3) / 6, as Keras 3 defines it. */
const hardSigmoid: readonly Step[] = [step('sixth', rescaling(1 / 6, 0.5)), clip('clipped', 1)]

const through = (graph: Graph, x: Tensor, steps: readonly Step[]): Tensor =>
  steps.reduce((tensor, { part, layer }) => graph.one(part, layer, tensor), x)

/** x times a gate that is computed from it. */
const gated =
  (...gate: readonly Step[]): ActivationSteps =>
  (graph, x) =>
    graph.one('', multiply, x, through(graph, x, gate))

/** The sum of two branches of x. */
const sum =
  (a: readonly Step[], b: readonly Step[]): ActivationSteps =>
  (graph, x) =>
    graph.one('', add, through(graph, x, a), through(graph, x, b))

const negated = step('minus', rescaling(-1))

/** 0.5 x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))). */
const approximateGelu: ActivationSteps = (graph, x) => {
  const cube = graph.one('cube', multiply, x, x, x)
  const inside = graph.one('inside', add, x, graph.one('scaled_cube', rescaling(0.044715), cube))
  const curved = through(graph, inside, [
    step('root', rescaling(Math.sqrt(2 / Math.PI))),
    step('tanh', activation('tanh')),
    step('half', rescaling(0.5, 0.5)),
  ])
  return graph.one('', multiply, x, curved)
}

/** The first half of the last axis times the sigmoid of the second. */
const gatedLinearUnit: ActivationSteps = (graph, x) => {
  const shape = x.shape?.slice(1) ?? []
  const length = shape.at(-1)
  if (length == null || length % 2 !== 0) return null
  const half = length / 2
  const rest = shape.slice(0, -1)
  const flat = rest.some(one => one === null) ? null : rest.reduce<number>((all, one) => all * (one ?? 1), 1)
  if (rest.filter(one => one === null).length > 1) return null
  const rows = through(graph, x, [step('rows', layerOf('Reshape', { target_shape: [flat ?? -1, length, 1] }))])
  const part = (name: string, cropping: readonly number[]): Tensor =>
    graph.one(name, layerOf('Cropping2D', { cropping: [[0, 0], [...cropping]], data_format: 'channels_last' }), rows)
  const gate = graph.one('sigmoid', activation('sigmoid'), part('gate', [half, 0]))
  const product = graph.one('product', multiply, part('value', [0, half]), gate)
  return chain(graph, product, [reshapeStep('shaped', [flat, half, 1], [...rest, half])])
}

/** Small enough that its square does not count beside that of a sigmoid in use, and large enough to have a square. */
const speck = 1e-18

/**
 * exp(x) as (sigmoid(x/4) / sigmoid(-x/4))^4. To divide by s, LayerNormalization of [s, -s, speck, -speck] makes
 * sqrt(2) speck / s of the third value. A quarter of x, so that s stays above the speck wherever exp(x) is finite.
 */
const exponential: ActivationSteps = (graph, x) => {
  const lengths = x.shape?.slice(1)
  if (lengths === undefined || !canReshape([...lengths, 1])) return null
  const quarter = graph.one('quarter', rescaling(0.25), x)
  const rising = graph.one('rising', activation('sigmoid'), quarter)
  const around = dense(constant([1, 4], [1, -1, 0, 0]), constant([4], [0, 0, speck, -speck]))
  const inverse = through(graph, quarter, [
    negated,
    step('falling', activation('sigmoid')),
    step('column', layerOf('Reshape', { target_shape: [...lengths.map(length => length ?? -1), 1] })),
    step('around', around),
    step('normalized', layerOf('LayerNormalization', { axis: -1, epsilon: 0, scale: false, center: false })),
    step('inverse', dense(constant([4, 1], [0, 0, Math.SQRT1_2 / speck, 0]))),
    step('shaped', layerOf('Reshape', { target_shape: lengths.map(length => length ?? -1) })),
  ])
  const root = graph.one('root', multiply, rising, inverse)
  const square = graph.one('square', multiply, root, root)
  return graph.one('', multiply, square, square)
}

const threshold = 0.5
const shrunk = (part: string, scale: number): readonly Step[] => [
  step(`${part}_shifted`, rescaling(scale, -threshold)),
  step(`${part}_relu`, activation('relu')),
]

/**
 * Activation functions that tfjs-layers lacks, or has under another meaning, from layers that it has; with their default
 * arguments, the only ones that a name can have. `hard_sigmoid` is that of Keras 3.
 */
export const activationSteps: ReadonlyMap<string, ActivationSteps> = new Map<string, ActivationSteps>([
  ['hard_sigmoid', along(...hardSigmoid)],
  ['hard_silu', gated(...hardSigmoid)],
  ['hard_swish', gated(...hardSigmoid)],
  ['leaky_relu', along(step('leaky', layerOf('LeakyReLU', { alpha: 0.2 })))],
  ['celu', along(step('elu', activation('elu')))],
  ['log_sigmoid', along(negated, step('softplus', activation('softplus')), step('negated', rescaling(-1)))],
  ['hard_tanh', along(step('up', rescaling(1, 1)), clip('clipped', 2), step('down', rescaling(1, -1)))],
  ['tanh_shrink', sum([], [step('tanh', activation('tanh')), step('minus_tanh', rescaling(-1))])],
  ['soft_shrink', sum(shrunk('upper', 1), [...shrunk('lower', -1), negated])],
  [
    'hard_shrink',
    sum(
      [step('upper', layerOf('ThresholdedReLU', { theta: threshold }))],
      [negated, step('lower', layerOf('ThresholdedReLU', { theta: threshold })), step('minus_lower', rescaling(-1))],
    ),
  ],
  ['sparse_sigmoid', along(step('half', rescaling(0.5, 0.5)), clip('clipped', 1))],
  [
    'sparse_plus',
    (graph, x) => {
      const bend = through(graph, x, [step('up', rescaling(1, 1)), clip('clipped', 2)])
      const square = graph.one('quarter', rescaling(0.25), graph.one('square', multiply, bend, bend))
      const line = through(graph, x, [step('down', rescaling(1, -1)), step('line', activation('relu'))])
      return graph.one('', add, square, line)
    },
  ],
  ['gelu_tanh', approximateGelu],
  ['glu', gatedLinearUnit],
  ['exponential', exponential],
])
