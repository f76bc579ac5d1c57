import type { JsonValue } from '../keras/json.js'
import type { Length } from '../keras/sizes.js'
import { activation, inner, layerOf, rescaling, type Step, unknownLengths, unreadableMask } from './blocks.js'
import { causalPlaces } from './causal-places.js'
import { type Graph, type Refusal, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/** Far below any score: softmax makes exactly 0 of it, or the same of all where nothing else is left. */
const farBelow = 1e9

/** A rule for which keys a query may see, by their places. */
export type Sees = (query: number, key: number) => boolean

/** More places than this are not written into model.json. */
const mostPlaces = 2 ** 20

/** What has to be added to scores [queries, keys] before softmax. */
export interface ScoreBias {
  readonly apply: (scores: Tensor) => Tensor
  /** What to do with the weights then, in the layer of this name. */
  readonly zero: ((part: string, weights: Tensor) => Tensor) | null
}

/** What keeps queries from keys: masks of both, an attention mask, and a rule by place. */
export interface Visibility {
  /** Queries and keys as [places, features]. */
  readonly query: Tensor
  readonly key: Tensor
  readonly sees: Sees | null
  /** Input indexes whose masks hide queries, and keys. */
  readonly maskedQuery: number | null
  readonly maskedKeys: readonly number[]
  /** A tensor [queries, keys] of 0 and 1. */
  readonly attentionMask: Tensor | null
  /** True where a query that sees no key has weights of 0, as the Softmax layer of Keras makes them from 3.10 on. */
  readonly zeroesBlind: boolean
}

/** Prepares what `Visibility` asks for, once for all heads; or says why it cannot be made. */
export function scoreBias(site: Site, visibility: Visibility): ScoreBias | Refusal {
  const { graph } = site
  const { query, key, sees } = visibility
  const queries: Length = query.shape?.[1] ?? null
  const keys: Length = key.shape?.[1] ?? null
  const isCounted = sees === causal && (queries === null || keys === null)
  let places: JsonValue[] | null = null
  if (sees !== null && !isCounted) {
    if (queries === null || keys === null) return unknownLengths('length')
    if (queries * keys > mostPlaces) return tooManyPlaces(queries, keys)
    places = matrix(queries, keys, sees, 0, -farBelow)
  }
  const given = maskTensors(site, visibility)
  if ('refuse' in given) return given
  const counted = isCounted ? causalPlaces(site, query, key) : null
  if (isCounted && counted === null) return unknownLengths('length')
  const masks = counted === null ? given : [...given, counted]
  if (masks.length === 0)
    return {
      apply: scores => (places === null ? scores : graph.one('hidden', rescaling(1, places), scores)),
      zero: null,
    }
  let seen: Tensor | null = null
  let bias: Tensor | null = null
  return {
    apply: scores => {
      seen ??= seenOf(
        graph,
        masks,
        scores,
        places === null || sees === null ? null : matrix(queries ?? 0, keys ?? 0, sees, 1, 0),
      )
      bias ??= graph.one('mask_bias', rescaling(farBelow, -farBelow), seen)
      return graph.one('masked', layerOf('Add'), scores, bias)
    },
    zero: visibility.zeroesBlind
      ? (part, weights) => graph.one(part, layerOf('Multiply'), weights, seen ?? weights)
      : null,
  }
}

const matrix = (queries: number, keys: number, sees: Sees, yes: number, no: number): JsonValue[] =>
  Array.from({ length: queries }, (_, q) => Array.from({ length: keys }, (__, k) => (sees(q, k) ? yes : no)))

const tooManyPlaces = (queries: number, keys: number): Refusal =>
  refuseRewrite(
    'layer/unsupported-input',
    `attends from ${queries} to ${keys} places by a rule for each; TensorFlow.js would need a table of that size in model.json.`,
    'Use shorter sequences.',
  )

/** 1 where every mask lets through, else 0. */
function seenOf(graph: Graph, masks: readonly Tensor[], scores: Tensor, places: JsonValue[] | null): Tensor {
  const all = places === null ? masks : [graph.one('ones', rescaling(0, 1), scores), ...masks]
  const [first] = all
  const seen = all.length === 1 && first !== undefined ? first : graph.one('mask_product', layerOf('Multiply'), ...all)
  return places === null ? seen : graph.one('mask_places', rescaling(places), seen)
}

/** The masks as tensors that broadcast against [queries, keys]. */
function maskTensors(site: Site, visibility: Visibility): readonly Tensor[] | Refusal {
  const { graph, masks } = site
  const found: Tensor[] = []
  const has = (input: number): boolean => (masks[input] ?? null) !== null
  if (visibility.maskedQuery !== null && has(visibility.maskedQuery)) {
    const mask = graph.maskOf(visibility.maskedQuery)
    if (mask === null) return unreadableMask
    found.push(mask)
  } else if (visibility.maskedQuery !== null) {
    const mask = maskArgument(site, 'query', 'mask_of_query')
    if (mask === 'unreadable') return unreadableMask
    if (mask !== null) found.push(mask)
  }
  const seen = new Set<string>()
  for (const input of visibility.maskedKeys) {
    const identity = masks[input] ?? null
    if (identity === null || seen.has(identity)) continue
    seen.add(identity)
    const mask = graph.maskOf(input)
    if (mask === null) return unreadableMask
    found.push(graph.one(`key_mask_${input}`, layerOf('Permute', { dims: [2, 1] }), mask))
  }
  for (const name of ['value', 'key'] as const) {
    const index = visibility.maskedKeys[name === 'value' ? 0 : 1]
    if (index === undefined || has(index)) continue
    const mask = maskArgument(site, name, `mask_of_${name}`)
    if (mask === 'unreadable') return unreadableMask
    if (mask !== null) found.push(graph.one(`key_mask_${index}`, layerOf('Permute', { dims: [2, 1] }), mask))
  }
  const { attentionMask } = visibility
  if (attentionMask !== null) {
    const mask = asTruth(site, attentionMask)
    if (mask === null)
      return refuseRewrite(
        'layer/unsupported-input',
        'gets an attention mask that is not one of [queries, keys] for all heads.',
        'Give a mask of the shape (batch, queries, keys).',
      )
    found.push(mask)
  }
  return found
}

/** A mask that the call names itself, as a tensor [places, 1] of 0 and 1; null where it names none. */
export function maskArgument(
  { call, graph }: Site,
  name: 'query' | 'value' | 'key',
  part: string,
): Tensor | 'unreadable' | null {
  const { mask, [`${name}_mask`]: own } = call.masks ?? {}
  const listed = Array.isArray(mask) ? mask[['query', 'value', 'key'].indexOf(name)] : undefined
  const ref = own ?? listed ?? null
  if (ref === null) return null
  if (!('layer' in ref)) return 'unreadable'
  const tensor = graph.tensorOf(ref)
  if (tensor.tainted || tensor.dtype !== 'bool' || tensor.shape?.length !== 2) return 'unreadable'
  const column = layerOf('Reshape', { target_shape: [tensor.shape[1] ?? -1, 1] })
  return inner(graph, tensor, [
    { part: `${part}_numbers`, layer: rescaling(1) },
    { part, layer: column },
  ])
}

/** An attention mask as 0 and 1 in [queries, keys]. */
function asTruth({ graph, generation }: Site, mask: Tensor): Tensor | null {
  const shape = mask.shape?.slice(1)
  if (shape === undefined) return null
  const [one, queries, keys] = shape
  const squeeze = shape.length === 3 && one === 1 && (queries !== null || keys !== null)
  if (shape.length !== 2 && !squeeze) return null
  const flat: Step | null = squeeze
    ? { part: 'mask_rows', layer: layerOf('Reshape', { target_shape: [queries ?? -1, keys ?? -1] }) }
    : null
  const numbers = inner(graph, mask, [
    flat,
    { part: 'mask_numbers', layer: rescaling(mask.dtype === 'bool' ? 1 : 1e19) },
  ])
  if (mask.dtype === 'bool') return numbers
  // Keras 2 computes with the numbers as they are.
  if (generation === 2) return inner(graph, mask, [flat, { part: 'mask_values', layer: rescaling(1) }])
  const square = graph.one('mask_square', layerOf('Multiply'), numbers, numbers)
  return graph.one('mask_truth', layerOf('ReLU', { max_value: 1 }), square)
}

/** softmax(scores + bias) over the keys. */
export function weightsOf(graph: Graph, part: string, scores: Tensor, { apply, zero }: ScoreBias): Tensor {
  if (zero === null) return graph.one(part, activation('softmax'), apply(scores))
  return zero(part, graph.one(`${part}_softmax`, activation('softmax'), apply(scores)))
}

/** A query sees no later key. */
export const causal: Sees = (query, key) => key <= query
