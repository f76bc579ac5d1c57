import type { Length } from '../keras/sizes.js'
import { numberOf } from '../keras/values.js'
import {
  type Arrangement,
  arrange,
  asFloat,
  axesOf,
  chain,
  copiedConfig,
  layerOf,
  rescaling,
  reshapeStep,
  type Step,
  unknownLengths,
  variablesOf,
} from './blocks.js'
import { concatenate, constant, elementwise, reshape } from './derive.js'
import { groupNormalization } from './group-normalization.js'
import { normalizationByStatistics } from './normalization-statistics.js'
import type { Rewrite, Site, Tensor } from './rewrite.js'

/** What a normalising layer works on: the input, its lengths and axes; or the refusal that they are not known. */
export function placeOf({ inputs, config }: Site) {
  const [x] = inputs
  if (x?.shape == null) return null
  const axes = axesOf(config['axis'] ?? -1, x.shape.length)
  return axes === null ? null : { x, shape: x.shape, axes }
}

const unknownRank = unknownLengths('rank, or has axes that do not fit it')

const batchNormalizationAxes: Rewrite = {
  name: 'batch-normalization-axes',
  classes: ['BatchNormalization', 'BatchNormalizationV1', 'BatchNormalizationV2', 'SyncBatchNormalization'],
  reason: 'TensorFlow.js normalises along the last axis of up to 4; the others are moved there and joined',
  training: 'same',
  apply: site => {
    const { config, graph } = site
    const renorm = Boolean(config['renorm'])
    const place = placeOf(site)
    if (place === null) return config['axis'] === -1 && !renorm ? null : unknownRank
    const { x, shape, axes } = place
    const isLast = axes.length === 1 && axes[0] === shape.length - 1
    if (isLast && shape.length <= 4 && !renorm) return null
    const arranged = isLast && shape.length <= 4 ? asIs(shape) : arrange(shape, axes, shape.length - axes.length > 3)
    if (arranged === null) return unknownLengths('size')
    const of = variablesOf(site)
    const flat = (name: string) => reshape(of(name), [arranged.size])
    const names = ['gamma', 'beta'].filter(name => config[name === 'gamma' ? 'scale' : 'center'] !== false)
    if (renorm) graph.ignore(of('moving_stddev'), of('renorm_mean'), of('renorm_stddev'))
    const normalized: Step = {
      part: 'normalized',
      layer: {
        className: 'BatchNormalization',
        config: { ...copiedConfig(site.layer), axis: -1, renorm: false },
        variables: [...names, 'moving_mean', 'moving_variance'].map(flat),
      },
    }
    return [chain(graph, x, [...arranged.to, normalized, ...arranged.back])]
  },
}

/** The last axis, in place. */
const asIs = (shape: readonly Length[]): Arrangement | null => {
  const size = shape.at(-1)
  return size == null
    ? null
    : { to: [], back: [], restore: null, permuted: shape.slice(1), size, shape: shape.slice(1) }
}

const layerNormalizationRank: Rewrite = {
  name: 'layer-normalization-rank',
  classes: ['LayerNormalization'],
  reason: 'TensorFlow.js normalises up to 4 axes; others are joined',
  training: 'same',
  apply: site => {
    const { config, graph } = site
    if (config['rms_scaling'] === true) return scaledByVariance(site)
    const place = placeOf(site)
    if (place === null) return unknownRank
    const { x, shape, axes } = place
    if (shape.length <= 4) return null
    const arranged = arrange(shape, axes, true)
    if (arranged === null) return unknownLengths('size')
    const names = ['gamma', 'beta'].filter(name => config[name === 'gamma' ? 'scale' : 'center'] !== false)
    const of = variablesOf(site)
    const normalized: Step = {
      part: 'normalized',
      layer: {
        className: 'LayerNormalization',
        config: { ...copiedConfig(site.layer), axis: -1 },
        variables: names.map(name => reshape(of(name), [arranged.size])),
      },
    }
    return [chain(graph, x, [...arranged.to, normalized, ...arranged.back])]
  },
}

/**
 * x / sqrt(var(x) + epsilon) * gamma, which keeps the mean: LayerNormalization of the deviations d, -d and a constant
 * gives the factor for the constant.
 */
function scaledByVariance(site: Site): ReturnType<Rewrite['apply']> {
  const { config, graph } = site
  const place = placeOf(site)
  const arranged = place === null ? null : arrange(place.shape, place.axes, true)
  if (place === null || arranged === null) return unknownLengths('size')
  const { size } = arranged
  const epsilon = numberOf(config, 'epsilon') ?? 0.001
  // The variance of [d, -d, c, -c] is (n var + c^2) / (n + 1); with c^2 = n epsilon it is n / (n + 1) (var + epsilon).
  const c = Math.sqrt(size * epsilon)
  const deviations = Array.from({ length: size }, (_, i) =>
    Array.from({ length: 2 * size + 2 }, (_, j) => {
      if (j >= 2 * size) return 0
      const deviation = (i === j % size ? 1 : 0) - 1 / size
      return j < size ? deviation : -deviation
    }),
  )
  const bias = [...new Array<number>(2 * size).fill(0), c, -c]
  const rows = arranged.to.reduce((x, step) => (step === null ? x : graph.one(step.part, step.layer, x)), place.x)
  const around = graph.one(
    'deviations',
    {
      className: 'Dense',
      config: { units: 2 * size + 2, activation: 'linear', use_bias: true },
      variables: [constant([size, 2 * size + 2], deviations.flat()), constant([2 * size + 2], bias)],
    },
    rows,
  )
  const normalized = graph.one(
    'normalized',
    layerOf('LayerNormalization', { axis: -1, epsilon: 0, scale: false, center: false }),
    around,
  )
  // Picks the place of c and spreads it with gamma: the factor of each value.
  const gamma = reshape(variablesOf(site)('gamma'), [1, size])
  const one = (row: number) =>
    constant(
      [2 * size + 2, 1],
      [...bias].map((_, i) => (i === row ? 1 / c : 0)),
    )
  const pick = elementwise('multiply', one(2 * size), gamma)
  const factorScale = Math.sqrt(size / (size + 1))
  const factor = graph.one(
    'factor',
    {
      className: 'Dense',
      config: { units: size, activation: 'linear', use_bias: false },
      variables: [elementwise('multiply', pick, constant([1], [factorScale]))],
    },
    normalized,
  )
  const scaled = (part: string): Tensor => graph.one(part, layerOf('Multiply'), rows, factor)
  const back = arranged.back.filter(step => step !== null)
  return [back.length === 0 ? scaled('') : chain(graph, scaled('scaled'), back)]
}

/**
 * x / sqrt(mean(x^2) + epsilon) * scale along some axes: the LayerNormalization of [x, -x], of which the first half is
 * kept.
 */
export function rootMeanSquare(
  site: Site,
  epsilon: (size: number) => number,
  scaleOf: (size: number) => ReturnType<typeof constant> | ReturnType<typeof reshape>,
): ReturnType<Rewrite['apply']> {
  const { graph } = site
  const place = placeOf(site)
  if (place === null) return unknownRank
  const arranged = arrange(place.shape, place.axes, true)
  if (arranged === null) return unknownLengths('size')
  const { size } = arranged
  const [rows = null] = arranged.shape
  const x = arranged.to.reduce(
    (tensor, step) => (step === null ? tensor : graph.one(step.part, step.layer, tensor)),
    asFloat(graph, place.x),
  )
  const axis = (x.shape?.length ?? 3) - 1
  const both = graph.one('both', layerOf('Concatenate', { axis }), x, graph.one('minus', rescaling(-1), x))
  const scale = scaleOf(size)
  const steps: readonly (Step | null)[] = [
    {
      part: 'normalized',
      layer: {
        className: 'LayerNormalization',
        config: { axis: -1, epsilon: epsilon(size), center: false, scale: true },
        variables: [concatenate([scale, scale], 0)],
      },
    },
    { part: 'rows', layer: layerOf('Reshape', { target_shape: [rows ?? -1, 2 * size, 1] }) },
    {
      part: 'half',
      layer: layerOf('Cropping2D', {
        cropping: [
          [0, 0],
          [0, size],
        ],
        data_format: 'channels_last',
      }),
    },
    reshapeStep('split', [rows, size, 1], arranged.permuted),
    arranged.restore,
  ]
  return [chain(graph, both, steps)]
}

const rmsNormalization: Rewrite = {
  name: 'rms-normalization',
  classes: ['RMSNormalization'],
  reason: 'TensorFlow.js has no such layer; it is half of the LayerNormalization of [x, -x]',
  training: 'the scale is held twice, and the two would drift apart',
  apply: site =>
    rootMeanSquare(
      site,
      () => numberOf(site.config, 'epsilon') ?? 1e-6,
      size => reshape(variablesOf(site)('scale'), [size]),
    ),
}

/** So far below the squares of all values that only a tensor of zeros sees it; Keras divides zeros by a small number too. */
const nothing = 1e-30

const unitNormalization: Rewrite = {
  name: 'unit-normalization',
  classes: ['UnitNormalization'],
  reason: 'TensorFlow.js has no such layer; it is half of the LayerNormalization of [x, -x]',
  training: 'the factor that makes the length 1 would be trained',
  apply: site =>
    rootMeanSquare(
      site,
      size => nothing / size,
      size => constant([size], new Array<number>(size).fill(1 / Math.sqrt(size))),
    ),
}

export const normalizationRewrites: readonly Rewrite[] = [
  batchNormalizationAxes,
  layerNormalizationRank,
  groupNormalization,
  rmsNormalization,
  unitNormalization,
  normalizationByStatistics,
]
