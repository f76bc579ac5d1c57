import { display } from '../diagnostics/display.js'
import type { JsonValue } from '../keras/json.js'
import { isObject, numberOf, textOf } from '../keras/values.js'
import { type ActivationSteps, activationSteps } from './activation-steps.js'
import {
  activation,
  arrange,
  axesOf,
  chain,
  copiedConfig,
  layerOf,
  permuteStep,
  rescaling,
  unknownLengths,
  unreadableMask,
  variablesOf,
} from './blocks.js'
import { transpose } from './derive.js'
import { type Graph, type Refusal, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/** Activations that tfjs-layers computes itself, under these names; `hard_sigmoid` as in Keras 2. */
const NATIVE = new Set(
  'elu selu relu relu6 linear sigmoid hard_sigmoid softplus softsign tanh softmax log_softmax gelu mish swish silu'.split(
    ' ',
  ),
)

/** Layers that can stand in the place of an activation function. */
const LAYERS = new Set(['ReLU', 'LeakyReLU', 'ELU', 'ThresholdedReLU', 'Softmax', 'Activation'])

/** A serialised activation: a function by its name, a layer, or something else. */
type Saved =
  | { readonly kind: 'native' }
  | { readonly kind: 'steps'; readonly steps: ActivationSteps }
  | { readonly kind: 'layer'; readonly className: string; readonly config: Readonly<Record<string, JsonValue>> }
  | { readonly kind: 'unknown' }

function savedActivation(value: JsonValue | undefined, generation: 2 | 3): Saved {
  if (value === null || value === undefined) return { kind: 'native' }
  if (typeof value === 'string') return byName(value, generation)
  if (!isObject(value)) return { kind: 'unknown' }
  const className = textOf(value, 'class_name') ?? ''
  const { config } = value
  if (className === 'function' && typeof config === 'string') return byName(config, generation)
  if (LAYERS.has(className) && isObject(config)) return { kind: 'layer', className, config: copiedConfig({ config }) }
  return { kind: 'unknown' }
}

function byName(name: string, generation: 2 | 3): Saved {
  if (NATIVE.has(name) && !(name === 'hard_sigmoid' && generation === 3)) return { kind: 'native' }
  const steps = activationSteps.get(name)
  return steps === undefined ? { kind: 'unknown' } : { kind: 'steps', steps }
}

/** Whether tfjs-layers computes a saved activation itself, as the option of any layer. */
export const isNativeActivation = (value: JsonValue | undefined, generation: 2 | 3): boolean =>
  savedActivation(value, generation).kind === 'native'

/** The refusal of an activation that no layers of TensorFlow.js compute. */
export function refuseActivation(value: JsonValue | undefined): Refusal {
  const name = typeof value === 'string' ? value : isObject(value) ? textOf(value, 'class_name') : null
  return refuseRewrite(
    'layer/unsupported-activation',
    `has the activation "${display(name ?? 'of no name')}", which no layers of TensorFlow.js compute.`,
    'Use one of relu, elu, selu, gelu, mish, swish, sigmoid, hard_sigmoid, tanh, softplus, softsign, softmax.',
    'activation',
  )
}

/**
 * Adds what computes a saved activation of this generation, as the layer that stands for the replaced one; null when
 * nothing can.
 */
export function addActivation(graph: Graph, x: Tensor, value: JsonValue | undefined, generation: 2 | 3): Tensor | null {
  const saved = savedActivation(value, generation)
  if (saved.kind === 'native') return graph.one('', layerOf('Activation', { activation: value ?? 'linear' }), x)
  if (saved.kind === 'layer') return graph.one('', layerOf(saved.className, saved.config), x)
  return saved.kind === 'steps' ? saved.steps(graph, x) : null
}

const activationFunction: Rewrite = {
  name: 'activation',
  classes: ['Activation'],
  reason: 'TensorFlow.js has no such activation, or computes another function by its name; other layers compute it',
  training: 'same',
  apply: ({ config, inputs: [x], generation, graph }) => {
    const value = config['activation']
    if (x === undefined || isNativeActivation(value, generation)) return null
    const output = addActivation(graph, x, value, generation)
    return output === null ? null : [output]
  },
}

const fusedActivation: Rewrite = {
  name: 'fused-activation',
  classes: [
    'Dense',
    'Conv1D',
    'Conv2D',
    'Conv3D',
    'Conv1DTranspose',
    'Conv2DTranspose',
    'Conv3DTranspose',
    'DepthwiseConv1D',
    'DepthwiseConv2D',
    'SeparableConv1D',
    'SeparableConv2D',
    'LocallyConnected1D',
    'LocallyConnected2D',
    'EinsumDense',
  ],
  reason: 'the layer cannot compute its activation in TensorFlow.js; layers behind it do',
  training: 'same',
  apply: site => {
    const { layer, config, variables, inputs, generation, graph } = site
    const value = config['activation']
    const saved = savedActivation(value, generation)
    if (saved.kind === 'native') return null
    if (saved.kind === 'unknown') return layer.className === 'EinsumDense' ? refuseActivation(value) : null
    const before = { ...copiedConfig(layer), activation: 'linear' }
    const [linear] = graph.add('linear', { className: layer.className, config: before, variables }, inputs)
    const output = linear === undefined ? null : addActivation(graph, linear, value, generation)
    return output === null ? null : [output]
  },
}

/** The slope of the negative part. */
const slopeOf = ({ config }: Site): number => numberOf(config, 'negative_slope') ?? numberOf(config, 'alpha') ?? 0

const reluOptions: Rewrite = {
  name: 'relu-options',
  classes: ['ReLU'],
  reason: 'TensorFlow.js ignores negative_slope and threshold; LeakyReLU, ThresholdedReLU and a sum compute them',
  training: 'same',
  apply: site => {
    const {
      config,
      inputs: [x],
      graph,
    } = site
    const slope = slopeOf(site)
    const threshold = numberOf(config, 'threshold') ?? 0
    const max = numberOf(config, 'max_value')
    if (x === undefined || (slope === 0 && threshold === 0)) return null
    const cap = max === null ? null : { part: 'cap', layer: layerOf('ReLU', { max_value: max }) }
    if (threshold === 0 && cap === null) return [graph.one('', layerOf('LeakyReLU', { alpha: slope }), x)]
    const above = threshold === 0 ? null : { part: 'above', layer: layerOf('ThresholdedReLU', { theta: threshold }) }
    if (slope === 0) return [chain(graph, x, [above, cap])]
    const upper = above === null ? x : graph.one(above.part, above.layer, x)
    const positive = cap === null ? upper : graph.one(cap.part, cap.layer, upper)
    const below = graph.one('below', rescaling(-1, threshold), x)
    const negative = graph.one('sloped', rescaling(-slope), graph.one('negative', activation('relu'), below))
    return [graph.one('', layerOf('Add'), positive, negative)]
  },
}

const eluAlpha: Rewrite = {
  name: 'elu-alpha',
  classes: ['ELU'],
  reason: 'TensorFlow.js has ELU with alpha=1 only; the positive and the negative part are computed apart',
  training: 'same',
  apply: ({ config, inputs: [x], graph }) => {
    const alpha = numberOf(config, 'alpha') ?? 1
    if (x === undefined || alpha === 1) return null
    const positive = graph.one('positive', activation('relu'), x)
    const negative = graph.one('negative', layerOf('Add'), x, graph.one('minus', rescaling(-1), positive))
    const curved = graph.one('curved', activation('elu'), negative)
    return [graph.one('', layerOf('Add'), positive, graph.one('scaled', rescaling(alpha), curved))]
  },
}

const softmaxAxis: Rewrite = {
  name: 'softmax-axis',
  classes: ['Softmax'],
  reason: 'TensorFlow.js has softmax along the last axis only; the others are moved there and joined',
  training: 'same',
  apply: ({ config, inputs: [x], masks, graph }) => {
    if (x?.shape == null) return null
    const axes = axesOf(config['axis'] ?? -1, x.shape.length)
    if (axes === null || (axes.length === 1 && axes[0] === x.shape.length - 1)) return null
    if ((masks[0] ?? null) !== null) return unreadableMask
    const arranged = arrange(x.shape, axes)
    if (arranged === null) return unknownLengths('size')
    const softmax = { part: 'softmax', layer: activation('softmax') }
    return [chain(graph, x, [...arranged.to, softmax, ...arranged.back])]
  },
}

const sharedSlopes: Rewrite = {
  name: 'prelu-shared-axes',
  classes: ['PReLU'],
  reason: 'the wasm backend of TensorFlow.js needs the shared axes to come first; they are moved there and back',
  training: 'same',
  apply: site => {
    const {
      config,
      layer,
      inputs: [x],
      graph,
    } = site
    const rank = x?.shape?.length
    const shared = rank === undefined ? null : axesOf(config['shared_axes'], rank)
    if (x === undefined || rank === undefined || shared === null || shared.every((axis, i) => axis === i + 1))
      return null
    const own = Array.from({ length: rank - 1 }, (_, i) => i + 1).filter(axis => !shared.includes(axis))
    const dims = [...shared, ...own]
    const alpha = transpose(
      variablesOf(site)('alpha'),
      dims.map(axis => axis - 1),
    )
    const turned = { ...copiedConfig(layer), shared_axes: shared.map((_, i) => i + 1) }
    return [
      chain(graph, x, [
        permuteStep('turned', dims),
        { part: 'sloped', layer: { className: 'PReLU', config: turned, variables: [alpha] } },
        permuteStep(
          'restored',
          dims.map((_, i) => dims.indexOf(i + 1) + 1),
        ),
      ]),
    ]
  },
}

/** Layers that do nothing when predicting. */
const identity = (className: string, reason: string, training: string): Rewrite => ({
  name: `${className.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`,
  classes: [className],
  reason,
  training,
  apply: ({ inputs, graph }) => inputs.map((x, i) => graph.one(i === 0 ? '' : `output_${i}`, activation('linear'), x)),
})

export const activationRewrites: readonly Rewrite[] = [
  activationFunction,
  fusedActivation,
  reluOptions,
  eluAlpha,
  softmaxAxis,
  sharedSlopes,
  identity(
    'Identity',
    'TensorFlow.js takes the name for an initializer; Activation("linear") does nothing too',
    'same',
  ),
  identity(
    'ActivityRegularization',
    'TensorFlow.js has no such layer, which does nothing when predicting',
    'the penalty on the activations is lost',
  ),
]
