import { sigmoid, softmax } from '../activations.js'
import { argument, isTrue, tensorArgument, tensorIndex } from '../arguments.js'
import { alongAxes, choose, each, expand, pairs, pick, range, scalarOf } from '../arrays.js'
import { type Contraction, contracted } from '../contraction.js'
import { axisOf, tensorOf } from '../layout.js'
import { flagOption, numberOf, numberOption, numbersOf } from '../options.js'
import type { LayerCall, Semantics, Weight } from '../semantics.js'
import { type Computation, known, type Tensor } from '../tensor.js'
import { allows, causalMask, windowMask } from './attention-masks.js'
import { project } from './einsum.js'

type Name = 'query' | 'key' | 'gate' | 'value' | 'output'
type Projections = Readonly<Record<Name, { readonly kernel: Weight | undefined; readonly bias: Weight | undefined }>>

/** The projections in the order in which Keras makes them: each has a kernel and, with `use_bias`, a bias. */
function projectionsOf({ config, weights }: LayerCall['layer']): Projections {
  const biased = flagOption(config, 'use_bias', true)
  const left = [...weights]
  const next = () => ({ kernel: left.shift(), bias: biased ? left.shift() : undefined })
  const none = { kernel: undefined, bias: undefined }
  const [query, key, gate] = [next(), next(), flagOption(config, 'use_gate', false) ? next() : none]
  return { query, key, gate, value: next(), output: next() }
}

/** Labels of the axes of a tensor of `rank`. */
const labels = (rank: number, prefix = 'x'): string[] => range(rank).map(axis => `${prefix}${axis}`)

/** The last axis of a tensor taken to heads and the features of each. */
async function toHeads(input: Tensor, { kernel, bias }: Projections[Name]): Promise<Tensor> {
  if (kernel === undefined) throw new Error('an attention layer without the kernel of a projection')
  const own = labels(input.shape.length)
  const contraction: Contraction = {
    left: own,
    right: [own.at(-1) ?? '', 'head', 'feature'],
    output: [...own.slice(0, -1), 'head', 'feature'],
  }
  return tensorOf(await project(input, kernel, bias, contraction))
}

/** Heads and their features taken to the last axis, or axes, of the output. */
async function fromHeads(heads: Tensor, { kernel, bias }: Projections[Name]): Promise<Computation> {
  if (kernel === undefined) throw new Error('an attention layer without the kernel of its output')
  const own = labels(heads.shape.length)
  const further = labels(kernel.shape.length - 2, 'output')
  return project(heads, kernel, bias, {
    left: own,
    right: [...own.slice(-2), ...further],
    output: [...own.slice(0, -2), ...further],
  })
}

interface Inputs {
  readonly query: Tensor
  readonly key: Tensor
  readonly value: Tensor
  readonly masks: { readonly query: Tensor | null; readonly key: Tensor | null; readonly value: Tensor | null }
}

/** The tensors of the call, with the masks that count: those given, or those of the tensors. */
function inputsOf(call: LayerCall): Inputs | undefined {
  const given = [argument(call, 0, 'query'), argument(call, 1, 'value'), argument(call, 2, 'key')].map(tensorIndex)
  const [query, value, key] = given.map(index => (index === undefined ? undefined : call.inputs[index]))
  if (query === undefined || value === undefined) return undefined
  const ownMask = (index: number | undefined): Tensor | null =>
    index === undefined ? null : (call.masks[index] ?? null)
  const [queryMask = null, valueMask = null, keyMask = null] = given.map(ownMask)
  // MultiHeadAttention takes that of the query from the tensor, whatever it is given.
  const isGrouped = call.layer.className !== 'MultiHeadAttention'
  return {
    query,
    value,
    key: key ?? value,
    masks: {
      query: (isGrouped ? tensorArgument(call, 3, 'query_mask') : null) ?? queryMask,
      value: tensorArgument(call, 4, 'value_mask') ?? valueMask,
      key: tensorArgument(call, 5, 'key_mask') ?? keyMask,
    },
  }
}

/** What of the keys each query sees: `[batch, queries, keys]`, or as `attention_mask` has it; null for everything. */
function maskOf(call: LayerCall, { query, value, masks }: Inputs): Tensor | null {
  const [queries, keys] = [query.shape[1] ?? 0, value.shape[1] ?? 0]
  const [maskPlace, causalPlace] = call.generation === 3 ? [6, 9] : [3, 6]
  const width = numberOf(call.layer.config['sliding_window'])
  return [
    masks.query === null ? null : expand(masks.query, 2),
    masks.value === null ? null : expand(masks.value, 1),
    masks.key === null ? null : expand(masks.key, 1),
    isTrue(argument(call, causalPlace, 'use_causal_mask')) ? causalMask(queries, keys) : null,
    width === undefined ? null : windowMask(queries, keys, width),
    tensorArgument(call, maskPlace, 'attention_mask'),
  ].reduce(allows, null)
}

/** The mask with axes of length 1 put in before those of queries and keys, until it has the rank of the scores. */
function toRank(mask: Tensor, rank: number, attended: number): Tensor {
  let own = mask
  while (own.shape.length < rank) own = expand(own, own.shape.length - 2 * attended)
  return own
}

/** Scores with masked ones out of the way, as each of Keras's ways does it, and softmax over the last `attended` axes. */
function weigh(scores: Tensor, mask: Tensor | null, attended: number, how: 'added' | 'replaced' | 'zeroed'): Tensor {
  const axes = range(scores.shape.length, scores.shape.length - attended)
  if (mask === null) return alongAxes(scores, axes, softmax)
  const own = toRank(mask, scores.shape.length, attended)
  if (how === 'added') {
    // In 32-bit floats little of a score is left beside 10⁹: where all steps are masked, they count alike.
    const moved = pairs(
      scores,
      own,
      (score, keep) => (keep === 1 ? score : Math.fround(Math.fround(score) + (1 - keep) * -1e9)),
      'float',
    )
    return alongAxes(moved, axes, softmax)
  }
  const weights = alongAxes(choose(own, scores, scalarOf(-1e30)), axes, softmax)
  return how === 'zeroed' ? choose(own, weights, scalarOf(0)) : weights
}

/** The labels of keys and values beside those of queries: their own in the axes attended over. */
function attentionLabels(rank: number, axes: readonly number[]): { query: string[]; key: string[]; scores: string[] } {
  const query = labels(rank)
  const key = query.map((label, axis) => (axes.includes(axis) ? `key${axis}` : label))
  const shared = query.slice(0, -1).filter((_, axis) => !axes.includes(axis))
  return {
    query,
    key,
    scores: [...shared, ...axes.map(axis => query[axis] ?? ''), ...axes.map(axis => key[axis] ?? '')],
  }
}

async function attend(
  call: LayerCall,
  scale: number,
  axes: readonly number[] | undefined,
  repeats: number,
): Promise<Computation[]> {
  const inputs = inputsOf(call)
  if (inputs === undefined) return []
  const projections = projectionsOf(call.layer)
  const repeated = (heads: Tensor): Tensor =>
    repeats === 1
      ? heads
      : pick(
          heads,
          2,
          range((heads.shape[2] ?? 0) * repeats).map(head => Math.floor(head / repeats)),
        )
  const query = await toHeads(inputs.query, projections.query)
  const key = repeated(await toHeads(inputs.key, projections.key))
  const value = repeated(await toHeads(inputs.value, projections.value))

  const rank = query.shape.length
  const over = axes?.map(axis => axisOf(axis, rank - 1)) ?? range(rank - 2, 1)
  const names = attentionLabels(rank, over)
  const products = await contracted(
    each(query, own => own * scale),
    key,
    { left: names.query, right: names.key, output: names.scores },
  )
  const returnsScores = isTrue(argument(call, call.generation === 3 ? 7 : 4, 'return_attention_scores'))
  const fused = rank === 4 && !returnsScores && numberOption(call.layer.config, 'dropout', 0) === 0
  const how = call.generation === 2 ? 'added' : fused ? 'replaced' : 'zeroed'
  const weights = weigh(products, maskOf(call, inputs), over.length, how)
  const combined = await contracted(weights, value, { left: names.scores, right: names.key, output: names.query })

  const gate = projections.gate.kernel === undefined ? null : await toHeads(inputs.query, projections.gate)
  const gated = gate === null ? combined : pairs(combined, each(gate, sigmoid), (own, open) => own * open)
  const output = await fromHeads(gated, projections.output)
  return returnsScores ? [output, known(weights)] : [output]
}

/** The mask of the output is that of the query. */
const queryMask: Semantics['mask'] = call => [inputsOf(call)?.masks.query ?? null]

/** Attention of several heads. */
export const multiHeadAttention: Readonly<Record<string, Semantics>> = {
  MultiHeadAttention: {
    compute({ layer, ...call }) {
      const scale = 1 / Math.sqrt(numberOption(layer.config, 'key_dim', 1))
      return attend({ layer, ...call }, scale, numbersOf(layer.config['attention_axes']), 1)
    },
    mask: queryMask,
  },
  ...Object.fromEntries(
    ['GroupedQueryAttention', 'GroupQueryAttention'].map((name): [string, Semantics] => [
      name,
      {
        compute(call) {
          const { config } = call.layer
          const repeats = numberOption(config, 'num_query_heads', 1) / numberOption(config, 'num_key_value_heads', 1)
          return attend(call, 1 / Math.sqrt(numberOption(config, 'head_dim', 1)), undefined, repeats)
        },
        mask: queryMask,
      },
    ]),
  ),
}
