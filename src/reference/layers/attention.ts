import { softmax } from '../activations.js'
import { argument, isTrue, tensorIndices } from '../arguments.js'
import { alongAxes, choose, each, expand, pairs, reduce, scalarOf } from '../arrays.js'
import { contract, contracted, readEquation } from '../contraction.js'
import { tensorOf } from '../layout.js'
import { flagOption, textOption } from '../options.js'
import type { LayerCall, Semantics } from '../semantics.js'
import { type Computation, known, type Tensor } from '../tensor.js'
import { allows, causalMask } from './attention-masks.js'

const EQUATION = 'bqd,bkd->bqk'
/** What Keras takes from, or puts for, scores that are masked. */
const LARGE = 1e9

/** Dot products of queries and keys, times the scale if there is one; or sums of tanh of their sums. */
async function attentionScores({ layer }: LayerCall, additive: boolean, query: Tensor, key: Tensor): Promise<Tensor> {
  const weights = [...layer.weights]
  const scale = flagOption(layer.config, 'use_scale', additive) ? await weights.shift()?.values() : undefined
  const factor = scale?.[0] ?? 1
  if (additive) return sumsOfTanh(query, key, 1, unit => scale?.[unit] ?? 1)
  if (textOption(layer.config, 'score_mode', 'dot') === 'dot') {
    const products = await contracted(query, key, readEquation(EQUATION, 3, 3))
    return each(products, value => value * factor)
  }
  const weight = (await weights.shift()?.values())?.[0] ?? 1
  return sumsOfTanh(query, key, factor, () => weight)
}

function sumsOfTanh(query: Tensor, key: Tensor, inner: number, outer: (unit: number) => number): Tensor {
  const sums = pairs(expand(query, 2), expand(key, 1), (left, right) => Math.tanh(inner * (left + right)))
  return reduce(sums, [3], false, lane => lane.reduce((total, value, unit) => total + outer(unit) * value, 0))
}

/** Attention and AdditiveAttention: `softmax(scores) · value`, of [query, value] or [query, value, key]. */
function dense(additive: boolean): Semantics {
  return {
    async compute(call) {
      const [query, value, key = value] = tensorIndices(call.args[0]).map(index => call.inputs[index])
      if (query === undefined || value === undefined || key === undefined) return []
      const [queryMask = null, valueMask = null] = masksOf(call)
      const scores = await attentionScores(call, additive, query, key)
      const looksBack = isTrue(call.layer.config['causal']) || isTrue(argument(call, 4, 'use_causal_mask'))
      const mask = allows(
        valueMask === null ? null : expand(valueMask, 1),
        looksBack ? causalMask(scores.shape[1] ?? 0, scores.shape[2] ?? 0) : null,
      )
      // In 32-bit floats little of a score is left beside 10⁹: where all steps are masked, they count alike.
      const masked =
        mask === null
          ? scores
          : choose(
              mask,
              scores,
              each(scores, score => Math.fround(Math.fround(score) - LARGE)),
            )
      const weights = alongAxes(masked, [2], softmax)
      const product = contract(weights, value, readEquation('bqk,bkd->bqd', 3, 3))
      const output = queryMask === null ? product : await withoutSteps(product, queryMask)
      return isTrue(argument(call, 3, 'return_attention_scores')) ? [output, known(weights)] : [output]
    },
    mask: call => [masksOf(call)[0] ?? null],
  }
}

/** Masks of query and value: those given, or those of the tensors. */
function masksOf(call: LayerCall): (Tensor | null)[] {
  const given = tensorIndices(argument(call, 1, 'mask'))
  if (given.length > 0) return given.map(index => call.inputs[index] ?? null)
  return tensorIndices(call.args[0]).map(index => call.masks[index] ?? null)
}

/** Zeros in masked steps. */
async function withoutSteps(computation: Computation, mask: Tensor): Promise<Computation> {
  const tensor = await tensorOf(computation)
  return known(choose(expand(mask, 2), tensor, scalarOf(0)))
}

/** Attention of one head. */
export const attention: Readonly<Record<string, Semantics>> = {
  Attention: dense(false),
  AdditiveAttention: dense(true),
}
