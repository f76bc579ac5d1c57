import type { JsonValue } from '../keras/json.js'
import type { Length } from '../keras/sizes.js'
import { plainValue } from '../keras/values.js'
import {
  arrange,
  asFloat,
  axesOf,
  batchNorm,
  chain,
  rescaling,
  reshapeStep,
  type Step,
  unknownLengths,
  variablesOf,
} from './blocks.js'
import { constant, elementwise, map, reshape } from './derive.js'
import type { Rewrite, Site, Tensor } from './rewrite.js'

/** Keras divides by no deviation below this. */
const smallestDeviation = 1e-7

/** (x - mean) / deviation, with statistics that the layer has learned or was given. */
export const normalizationByStatistics: Rewrite = {
  name: 'normalization',
  classes: ['Normalization'],
  reason: 'TensorFlow.js has no such layer; BatchNormalization with the learned statistics, or Rescaling, is the same',
  training: 'a BatchNormalization would use the statistics of the batch',
  apply: site => {
    const { config, graph } = site
    const [input] = site.inputs
    if (input?.shape == null) return unknownLengths('rank')
    const axis = config['axis']
    const none = axis === null || (Array.isArray(axis) && axis.length === 0)
    const axes = none ? [] : axesOf(axis ?? -1, input.shape.length)
    if (axes === null) return unknownLengths('rank')
    const x = asFloat(graph, input)
    const given = plainValue(config['mean'])
    return given == null ? byVariables(site, x, input.shape, axes) : byConstants(site, x, input.shape, axes)
  },
}

/** Statistics as variables: known only when the weights are written. */
function byVariables(
  site: Site,
  x: Tensor,
  shape: readonly Length[],
  axes: readonly number[],
): ReturnType<Rewrite['apply']> {
  const { config, graph } = site
  const of = variablesOf(site)
  const arranged = axes.length === 0 ? inOneColumn(shape) : arrange(shape, axes, shape.length - axes.length > 3)
  if (arranged === null) return unknownLengths('size')
  const { size } = arranged
  graph.ignore(of('count'))
  const mean = reshape(of('mean'), [size])
  const variance = elementwise('maximum', reshape(of('variance'), [size]), constant([1], [smallestDeviation ** 2]))
  const layer =
    config['invert'] === true
      ? batchNorm({ size, gamma: map(variance, 'square-root'), beta: mean })
      : batchNorm({ size, mean, variance })
  const normalized: Step = { part: 'normalized', layer }
  return [chain(graph, x, [...arranged.to, normalized, ...arranged.back])]
}

/** All values one below the other, for statistics of all of them. */
function inOneColumn(shape: readonly Length[]) {
  const lengths = shape.slice(1)
  if (lengths.filter(length => length === null).length > 1) return null
  const column = [lengths.includes(null) ? null : lengths.reduce<number>((all, one) => all * (one ?? 1), 1), 1]
  return { to: [reshapeStep('column', lengths, column)], back: [reshapeStep('shaped', column, lengths)], size: 1 }
}

/** Statistics in the config: a number, or nested lists that broadcast against the axes that are kept, from the right. */
function byConstants(
  site: Site,
  x: Tensor,
  shape: readonly Length[],
  axes: readonly number[],
): ReturnType<Rewrite['apply']> {
  const { config, graph } = site
  const aligned = (value: JsonValue): JsonValue => alignTo(value, axes, shape.length)
  const mean = plainValue(config['mean']) ?? 0
  const variance = plainValue(config['variance']) ?? 1
  const deviation = mapNumbers(variance, one => Math.max(Math.fround(Math.sqrt(one)), smallestDeviation))
  if (config['invert'] === true) return [graph.one('', rescaling(aligned(deviation), aligned(mean)), x)]
  // Apart, because Keras subtracts first: with the mean far from 0 the two orders round differently.
  const centered = graph.one('centered', rescaling(1, aligned(mapNumbers(mean, one => -one))), x)
  return [graph.one('', rescaling(aligned(mapNumbers(deviation, one => 1 / one))), centered)]
}

function mapNumbers(value: JsonValue, change: (one: number) => number): JsonValue {
  if (typeof value === 'number') return change(value)
  return Array.isArray(value) ? value.map(one => mapNumbers(one, change)) : value
}

const rankOf = (value: JsonValue): number => (Array.isArray(value) ? 1 + rankOf(value[0] ?? null) : 0)

/** Gives the value an axis of 1 for each axis of the tensor that is not kept. */
function alignTo(value: JsonValue, axes: readonly number[], rank: number): JsonValue {
  const own = rankOf(value)
  if (own === 0) return value
  const kept = axes.slice(-own)
  if (own > axes.length) return dropLeading(value, own - axes.length, axes, rank)
  const from = kept[0] ?? rank
  const wrap = (inner: JsonValue, axis: number, depth: number): JsonValue => {
    if (axis >= rank) return inner
    if (kept.includes(axis))
      return Array.isArray(inner) ? inner.map(one => wrap(one, axis + 1, depth + 1)) : wrap(inner, axis + 1, depth + 1)
    return [wrap(inner, axis + 1, depth)]
  }
  return wrap(value, from, 0)
}

/** Keras takes leading axes of 1, as numpy does. */
function dropLeading(value: JsonValue, count: number, axes: readonly number[], rank: number): JsonValue {
  let inner = value
  for (let i = 0; i < count; i++) {
    if (!Array.isArray(inner) || inner.length !== 1) throw new RangeError('statistics of too many axes')
    inner = inner[0] ?? 0
  }
  return alignTo(inner, axes, rank)
}
