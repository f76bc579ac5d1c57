import type { Variable } from '../keras/model.js'
import { type Length, product } from '../keras/sizes.js'
import { numberOf, numbersOf } from '../keras/values.js'
import { causal, type ScoreBias, type Sees, scoreBias, weightsOf } from './attention-scores.js'
import {
  activation,
  asFloat,
  canReshape,
  chain,
  dense,
  inner,
  layerOf,
  reshapeStep,
  unknownLengths,
  variablesOf,
} from './blocks.js'
import { flagOf, inputIndexes, tensorAt } from './call-arguments.js'
import { reshape, scale, sliceAxis } from './derive.js'
import { type Graph, type Refusal, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/** Sizes of a multi-head attention. */
interface Heads {
  readonly count: number
  /** Heads of keys and values, which neighbouring queries share. */
  readonly keyCount: number
  readonly keySize: number
}

/** The tensors of a call: queries, keys and values as [places, features], and where they come from. */
interface Sources {
  readonly query: Tensor
  readonly key: Tensor
  readonly value: Tensor
  readonly indexes: Readonly<Record<string, number>>
  /** The query as saved, with its axes. */
  readonly shape: readonly Length[]
  readonly sees: Sees | null
}

const isRefusal = (value: object): value is Refusal => 'refuse' in value

function attend(site: Site, heads: Heads): ReturnType<Rewrite['apply']> {
  const { graph, config } = site
  const sources = sourcesOf(site)
  if (isRefusal(sources)) return sources
  const { query, key, indexes, shape } = sources
  const bias = scoreBias(site, {
    query,
    key,
    sees: sources.sees,
    maskedQuery: indexes['query'] ?? null,
    maskedKeys: ['value', 'key'].map(name => indexes[name]).filter(index => index !== undefined),
    attentionMask: tensorAt(site, indexes['attention_mask']) ?? null,
    zeroesBlind: zeroesBlind(site, shape.length),
  })
  if (isRefusal(bias)) return bias
  const found = Array.from({ length: heads.count }, (_, head) => attendOnce(site, sources, heads, head, bias))
  const outputs = found.map(({ output }) => output)
  const [only] = outputs
  if (only === undefined) return null
  const joined = outputs.length === 1 ? only : graph.add('heads', layerOf('Concatenate', { axis: 2 }), outputs)[0]
  if (joined === undefined) return null
  const gated = config['use_gate'] === true ? gate(site, query, joined) : joined
  const projected = project(site, gated, shape)
  if (!flagOf(site, 'return_attention_scores')) return [projected]
  if (shape.length !== 3) return unknownScores
  const scores = joinScores(
    graph,
    found.map(({ weights }) => weights),
  )
  return scores === null ? unknownLengths('length') : [projected, scores]
}

/**
 * Whether the Softmax layer of Keras 3 makes the weights, which from 3.10 on puts zeros where a mask hides everything.
 * Without dropout, Keras 3 uses another function for inputs of 3 axes, which does not.
 */
function zeroesBlind(site: Site, rank: number): boolean {
  if (site.generation !== 3) return false
  const [, minor] = (site.kerasVersion ?? '3.15').split('.').map(Number)
  const usesSoftmaxLayer =
    (numberOf(site.config, 'dropout') ?? 0) > 0 || flagOf(site, 'return_attention_scores') || rank > 3
  return usesSoftmaxLayer && (minor ?? 15) >= 10
}

const unknownScores = refuseRewrite(
  'layer/unsupported-input',
  'returns the attention scores of inputs of more than 3 axes.',
  'Return the output alone.',
)

/** One head: softmax(query keys^T / sqrt(size)) values. */
function attendOnce(site: Site, { query, key, value }: Sources, heads: Heads, head: number, bias: ScoreBias) {
  const { graph } = site
  const keyHead = Math.floor((head * heads.keyCount) / heads.count)
  const projected = (name: string, of: Tensor, index: number, factor: number): Tensor =>
    graph.one(`${name}_${index}`, headDense(site, name, index, factor), of)
  const q = projected('query', query, head, 1 / Math.sqrt(heads.keySize))
  const k = projected('key', key, keyHead, 1)
  const v = projected('value', value, keyHead, 1)
  const scores = graph.one('scores', layerOf('Dot', { axes: [2, 2], normalize: false }), q, k)
  const weights = weightsOf(graph, 'weights', scores, bias)
  return { weights, output: graph.one('attended', layerOf('Dot', { axes: [2, 1], normalize: false }), weights, v) }
}

/** The projection of one head, times a factor. */
function headDense(site: Site, name: string, head: number, factor: number) {
  const of = variablesOf(site)
  const part = (variable: Variable, axis: number): Variable => {
    const own = sliceAxis(variable, axis, head, 1)
    const flat = reshape(
      own,
      own.shape.filter((_, i) => i !== axis),
    )
    return factor === 1 ? flat : scale(flat, factor)
  }
  const bias = site.config['use_bias'] === false ? null : part(of(`${name}/bias`), 0)
  return dense(part(of(`${name}/kernel`), 1), bias)
}

/** The outputs of the heads times the sigmoid of a projection of the query. */
function gate(site: Site, query: Tensor, joined: Tensor): Tensor {
  const { graph, config } = site
  const of = variablesOf(site)
  const kernel = of('gate/kernel')
  const [features = 0, ...own] = kernel.shape
  const size = product(own) ?? 0
  const layer = dense(
    reshape(kernel, [features, size]),
    config['use_bias'] === false ? null : reshape(of('gate/bias'), [size]),
  )
  const gates = inner(graph, query, [
    { part: 'gate', layer },
    { part: 'gate_sigmoid', layer: activation('sigmoid') },
  ])
  return graph.one('gated', layerOf('Multiply'), joined, gates)
}

/** The projection of all heads together, in the axes of the query. */
function project(site: Site, joined: Tensor, shape: readonly Length[]): Tensor {
  const { graph, config } = site
  const of = variablesOf(site)
  const kernel = of('attention_output/kernel')
  const [count = 0, size = 0, ...output] = kernel.shape
  const width = product(output) ?? 0
  const layer = dense(
    reshape(kernel, [count * size, width]),
    config['use_bias'] === false ? null : reshape(of('attention_output/bias'), [width]),
  )
  const places = joined.shape?.[1] ?? null
  return chain(graph, joined, [
    { part: 'attention_output', layer },
    reshapeStep('shaped', [places, width], [...shape.slice(1, -1), ...output]),
  ])
}

/** The weights of all heads as [heads, queries, keys]. */
function joinScores(graph: Graph, weights: readonly Tensor[]): Tensor | null {
  const parts: Tensor[] = []
  for (const one of weights) {
    const target = [1, ...(one.shape?.slice(1) ?? [null, null])]
    if (!canReshape(target)) return null
    const step = reshapeStep('head_weights', [], target)
    parts.push(step === null ? one : graph.one(step.part, step.layer, one))
  }
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  return graph.add('attention_scores', layerOf('Concatenate', { axis: 1 }), parts)[0] ?? null
}

/** The inputs of a call, their axes between batch and features joined; or why they cannot be. */
function sourcesOf(site: Site): Sources | Refusal {
  const { graph, config } = site
  const indexes = inputIndexes(site, [
    'query',
    'value',
    'key',
    'query_mask',
    'value_mask',
    'key_mask',
    'attention_mask',
  ])
  const query = tensorAt(site, indexes['query'])
  const value = tensorAt(site, indexes['value'])
  if (query?.shape == null || value?.shape == null) return unknownLengths('rank')
  const key = tensorAt(site, indexes['key']) ?? value
  const rank = query.shape.length
  const axes = attended(config['attention_axes'] == null ? null : numbersOf(config, 'attention_axes', 1), rank)
  const byPlace = flagOf(site, 'use_causal_mask') || numberOf(config, 'sliding_window') !== null
  if (rank < 3 || value.shape.length !== rank || key.shape?.length !== rank || axes === null || (rank > 3 && byPlace))
    return unsupportedAxes
  const rows = (part: string, x: Tensor): Tensor | null => {
    const flat = [product(x.shape?.slice(1, -1) ?? []), x.shape?.at(-1) ?? null]
    if (rank === 3) return asFloat(graph, x)
    if (!canReshape(flat) || !canReshape(x.shape?.slice(1) ?? [])) return null
    return inner(graph, asFloat(graph, x), [reshapeStep(part, x.shape?.slice(1) ?? [], flat)])
  }
  const flat = { query: rows('query_rows', query), key: rows('key_rows', key), value: rows('value_rows', value) }
  if (flat.query === null || flat.key === null || flat.value === null) return unknownLengths('size')
  const rules = [
    flagOf(site, 'use_causal_mask') ? causal : null,
    withinWindow(numberOf(config, 'sliding_window')),
    sameElsewhere(query.shape, key.shape, axes),
  ]
  return {
    query: flat.query,
    key: flat.key,
    value: flat.value,
    indexes,
    shape: query.shape,
    sees: allOf(rules.filter(rule => rule !== null)),
  }
}

/** One rule for several; null for none. */
function allOf(rules: readonly Sees[]): Sees | null {
  const [only] = rules
  return rules.length > 1 ? (q, k) => rules.every(rule => rule(q, k)) : (only ?? null)
}

const unsupportedAxes = refuseRewrite(
  'layer/unsupported-input',
  'attends along axes that TensorFlow.js layers cannot.',
  'Give query, key and value the shape (batch, places, features).',
)

/** The axes along which is attended, from 1; all between batch and features when none are said. */
function attended(axes: readonly number[] | null, rank: number): readonly number[] | null {
  const all = Array.from({ length: Math.max(0, rank - 2) }, (_, i) => i + 1)
  const own = axes?.map(axis => (axis < 0 ? axis + rank : axis)) ?? all
  return own.length > 0 && own.every(axis => all.includes(axis)) ? own : null
}

function withinWindow(window: number | null): Sees | null {
  return window === null ? null : (query, key) => Math.abs(query - key) < window
}

/** Places see each other only where they agree on the axes along which is not attended. */
function sameElsewhere(query: readonly Length[], key: readonly Length[], axes: readonly number[]): Sees | null {
  const others = query
    .map((_, axis) => axis)
    .filter(axis => axis > 0 && axis < query.length - 1 && !axes.includes(axis))
  if (others.length === 0) return null
  return (q, k) => others.every(axis => coordinate(query, axis, q) === coordinate(key, axis, k))
}

function coordinate(shape: readonly Length[], axis: number, place: number): number {
  const after = product(shape.slice(axis + 1, -1)) ?? 1
  return Math.floor(place / after) % (shape[axis] ?? 1)
}

const reason =
  'TensorFlow.js has no such layer; for each head, Dense layers, products (Dot) and softmax compute the same'
const training =
  'dropout of the attention scores is lost, and the weights of the queries hold a factor that scales their gradients too'

export const multiHeadAttention: Rewrite = {
  name: 'multi-head-attention',
  classes: ['MultiHeadAttention'],
  reason,
  training,
  apply: site => {
    const count = numberOf(site.config, 'num_heads')
    const keySize = numberOf(site.config, 'key_dim')
    if (count === null || keySize === null) return null
    return attend(site, { count, keyCount: count, keySize })
  },
}

export const groupedQueryAttention: Rewrite = {
  name: 'grouped-query-attention',
  classes: ['GroupedQueryAttention', 'GroupQueryAttention'],
  reason,
  training,
  apply: site => {
    const count = numberOf(site.config, 'num_query_heads')
    const keyCount = numberOf(site.config, 'num_key_value_heads')
    const keySize = numberOf(site.config, 'head_dim')
    if (count === null || keyCount === null || keySize === null) return null
    return attend(site, { count, keyCount, keySize })
  },
}
