import type { Variable } from '../keras/model.js'
import { dense, layerOf, rescaling } from './blocks.js'
import { constant } from './derive.js'
import { zeroInitializer, zeros } from './recurrent-parts.js'
import type { Graph, NewLayer, Site, Tensor } from './rewrite.js'

/**
 * 1 where a key is not later than the query, else 0, as [queries, keys] of any lengths: the places are counted when
 * predicting. Null where the features are not known, or where a mask of another layer would reach the one that counts.
 */
export function causalPlaces({ graph, hasMasks }: Site, query: Tensor, key: Tensor): Tensor | null {
  if (hasMasks) return null
  const queries = places(graph, 'query_places', query)
  const keys = query === key ? queries : places(graph, 'key_places', key)
  if (queries === null || keys === null) return null
  // [-query, 1] · [1, key] is how much later the key is: whole numbers, exact up to 2^24.
  const left = graph.one('query_terms', dense(constant([1, 2], [-1, 0]), constant([2], [0, 1])), queries)
  const right = graph.one('key_terms', dense(constant([1, 2], [0, 1]), constant([2], [1, 0])), keys)
  const later = graph.one('later', layerOf('Dot', { axes: [2, 2], normalize: false }), left, right)
  const isLater = graph.one('is_later', layerOf('ReLU', { max_value: 1 }), later)
  return graph.one('not_later', rescaling(-1, 1), isLater)
}

/** 1, 2, 3 … for the places of [places, features], as [places, 1]. */
function places(graph: Graph, part: string, x: Tensor): Tensor | null {
  const features = x.shape?.[2] ?? null
  if (features === null) return null
  const ones = graph.one(`${part}_ones`, dense(zeros(features, 1), one(1)), x)
  return graph.one(part, counter, ones)
}

const one = (...shape: readonly number[]): Variable => constant(shape, [1])

/** Adds up what it reads. */
const counter: NewLayer = {
  className: 'SimpleRNN',
  config: {
    units: 1,
    activation: 'linear',
    use_bias: false,
    return_sequences: true,
    recurrent_initializer: zeroInitializer(),
    trainable: false,
  },
  variables: [one(1, 1), one(1, 1)],
}
