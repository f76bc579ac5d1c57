import type { Variable } from '../keras/model.js'
import { textOf } from '../keras/values.js'
import { causal, maskArgument, scoreBias, weightsOf } from './attention-scores.js'
import {
  activation,
  asFloat,
  batchNorm,
  canReshape,
  dense,
  inner,
  layerOf,
  type Step,
  unknownLengths,
  unreadableMask,
  variablesOf,
} from './blocks.js'
import { flagOf, inputIndexes, tensorAt } from './call-arguments.js'
import { constant, elementwise, reshape } from './derive.js'
import { groupedQueryAttention, multiHeadAttention } from './multi-head-attention.js'
import { type Refusal, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

const isRefusal = (value: object): value is Refusal => 'refuse' in value

/** Scores of [queries, keys] for query and key [places, features]. */
type Score = (site: Site, query: Tensor, key: Tensor) => Tensor | Refusal

function attend(site: Site, score: Score): ReturnType<Rewrite['apply']> {
  const { graph, config, masks } = site
  const indexes = inputIndexes(site, ['query', 'value', 'key'])
  const [q, v, k = v] = ['query', 'value', 'key'].map(name => tensorAt(site, indexes[name]))
  if (q?.shape == null || v?.shape == null || k?.shape == null) return unknownLengths('rank')
  if ([q, v, k].some(({ shape }) => shape?.length !== 3))
    return refuseRewrite(
      'layer/unsupported-input',
      'gets inputs that are not of 3 axes (batch, places, features).',
      'Reshape the inputs.',
    )
  const [query, value, key] = [q, v, k].map(x => asFloat(graph, x))
  if (query === undefined || value === undefined || key === undefined) return null
  const bias = scoreBias(site, {
    query,
    key,
    // Keras before 2.13 has it in the config.
    sees: flagOf(site, 'use_causal_mask') || config['causal'] === true ? causal : null,
    maskedQuery: null,
    maskedKeys: [indexes['value']].filter(index => index !== undefined),
    attentionMask: null,
    zeroesBlind: false,
  })
  if (isRefusal(bias)) return bias
  const scores = score(site, query, key)
  if (isRefusal(scores)) return scores
  const weights = weightsOf(graph, 'weights', scores, bias)
  const product = layerOf('Dot', { axes: [2, 1], normalize: false })
  const hidden = masks[indexes['query'] ?? -1] ?? null
  const mask = hidden === null ? maskArgument(site, 'query', 'mask_of_query') : graph.maskOf(indexes['query'] ?? 0)
  if (mask === 'unreadable' || (hidden !== null && mask === null)) return unreadableMask
  const output =
    mask === null
      ? graph.one('', product, weights, value)
      : graph.one('', layerOf('Multiply'), graph.one('attended', product, weights, value), mask)
  return flagOf(site, 'return_attention_scores') ? [output, weights] : [output]
}

/** A scalar variable as a vector. */
const spread = (variable: Variable, size: number): Variable =>
  elementwise('multiply', reshape(variable, [1]), constant([size], new Array<number>(size).fill(1)))

/** x times a scalar variable. */
function scaled({ graph }: Site, part: string, x: Tensor, by: Variable): Tensor {
  const size = x.shape?.at(-1) ?? null
  if (size === null) throw new RangeError('an unknown number of features')
  return graph.one(part, batchNorm({ size, gamma: spread(by, size) }), x)
}

const dotProduct: Score = (site, query, key) => {
  const q = site.config['use_scale'] === true ? scaled(site, 'scaled', query, variablesOf(site)('scale')) : query
  return site.graph.one('scores', layerOf('Dot', { axes: [2, 2], normalize: false }), q, key)
}

/** sum(weight * tanh(scale * (query + key))) over the features, for each query and key. */
function additive(site: Site, query: Tensor, key: Tensor, weight: (size: number) => Variable, scale: Variable | null) {
  const { graph } = site
  const [, queries = null, size = null] = query.shape ?? []
  const keys = key.shape?.[1] ?? null
  if (size === null || !canReshape([queries, keys])) return unknownLengths('length')
  const rows = (part: string, x: Tensor, target: readonly (number | null)[]): Tensor =>
    graph.one(part, layerOf('Reshape', { target_shape: target.map(length => length ?? -1) }), x)
  const sum = graph.one(
    'sums',
    layerOf('Add'),
    rows('queries', query, [queries, 1, size]),
    rows('keys', key, [1, keys, size]),
  )
  const inside = scale === null ? sum : scaled(site, 'scaled', sum, scale)
  const steps: readonly Step[] = [
    { part: 'tanh', layer: activation('tanh') },
    { part: 'score', layer: dense(reshape(weight(size), [size, 1])) },
    { part: 'scores', layer: layerOf('Reshape', { target_shape: [queries ?? -1, keys ?? -1] }) },
  ]
  return inner(graph, inside, steps)
}

const ones = (size: number): Variable => constant([size], new Array<number>(size).fill(1))

const concatenated: Score = (site, query, key) => {
  const of = variablesOf(site)
  const scale = site.config['use_scale'] === true ? of('scale') : null
  return additive(site, query, key, size => spread(of('concat_score_weight'), size), scale)
}

const attention: Rewrite = {
  name: 'attention',
  classes: ['Attention'],
  reason: 'TensorFlow.js has no such layer; products (Dot) and softmax compute the same',
  training: 'dropout is lost, and a learned scale stands in a BatchNormalization',
  apply: site => attend(site, textOf(site.config, 'score_mode') === 'concat' ? concatenated : dotProduct),
}

const additiveAttention: Rewrite = {
  name: 'additive-attention',
  classes: ['AdditiveAttention'],
  reason: 'TensorFlow.js has no such layer; sums, tanh, Dense and softmax compute the same',
  training: 'dropout is lost, and without use_scale the scale of 1 would be trained',
  apply: site =>
    attend(site, (one, query, key) => {
      const scale = one.config['use_scale'] === false ? null : variablesOf(one)('scale')
      return additive(one, query, key, size => scale ?? ones(size), null)
    }),
}

/** Rewrites of the attention layers. */
export const attentionRewrites: readonly Rewrite[] = [
  multiHeadAttention,
  groupedQueryAttention,
  attention,
  additiveAttention,
]
