import { numberOf } from './options.js'
import type { Config, Weight } from './semantics.js'

/** The rank of the adapter of a layer with LoRA, else `undefined`. */
export function adapterRank(config: Config): number | undefined {
  const rank = numberOf(config['lora_rank'])
  return rank === 0 ? undefined : rank
}

/**
 * The arrays of a layer with LoRA, whose last two are its adapter, with the adapter added to the first: Keras computes
 * `kernel + alpha / rank * a b` (`Dense.kernel` and its like).
 */
export function withoutAdapter(config: Config, weights: readonly Weight[]): readonly Weight[] {
  const rank = adapterRank(config)
  const [kernel, ...others] = weights
  const [a, b] = others.slice(-2)
  if (rank === undefined || kernel === undefined || a === undefined || b === undefined) return weights
  const factor = (numberOf(config['lora_alpha']) ?? rank) / rank
  return [adapted(kernel, a, b, factor), ...others.slice(0, -2)]
}

function adapted(kernel: Weight, a: Weight, b: Weight, factor: number): Weight {
  const rank = b.shape[0] ?? 0
  const width = b.shape[1] ?? 1
  const values = async (): Promise<Float64Array> => {
    const sums = Float64Array.from(await kernel.values())
    const [left, right] = [await a.values(), await b.values()]
    for (let position = 0; position < sums.length; position++) {
      const column = position % width
      const row = (position - column) / width
      let product = 0
      for (let i = 0; i < rank; i++) product += (left[row * rank + i] ?? 0) * (right[i * width + column] ?? 0)
      sums[position] = (sums[position] ?? 0) + factor * product
    }
    return sums
  }
  return {
    shape: kernel.shape,
    values,
    read: async (first, count) => (await values()).subarray(first, first + count),
  }
}
