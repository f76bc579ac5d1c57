import type { Variable } from '../keras/model.js'
import { numberOf } from '../keras/values.js'
import { carriedConfig } from './carried.js'
import { elementwise, scale, sliceAxis } from './derive.js'
import type { Rewrite } from './rewrite.js'

/**
 * A layer with LoRA of which the file has the weight and the two matrices of the adapter, as HDF5 files of Keras 3 do:
 * the same layer with `weight + alpha / rank * a b` as its weight.
 */
export const lora: Rewrite = {
  name: 'lora',
  classes: ['Dense', 'EinsumDense', 'Embedding', 'Conv1D', 'Conv2D', 'Conv3D'],
  reason: 'TensorFlow.js has no adapters of low rank (LoRA); their product is added to the weight',
  training: 'the whole weight would be trained',
  apply: ({ layer, config, variables, inputs, generation, call, graph }) => {
    const { className, wrapped } = layer
    const [weight, ...others] = variables
    const [a, b] = others.slice(-2)
    const rank = numberOf(config, 'lora_rank')
    if (rank === null || rank === 0 || weight === undefined || a === undefined || b === undefined) return null
    // An archive has the product in the weight, and no more than a bias beside it.
    if (others.length < (config['use_bias'] === false || className === 'Embedding' ? 2 : 3)) return null
    const adapted = elementwise('add', weight, scale(product(a, b), (numberOf(config, 'lora_alpha') ?? rank) / rank))
    const { args = [], kwargs } = call
    const added = {
      className,
      config: carriedConfig(config, {}, ['lora_rank', 'lora_alpha']),
      variables: [adapted, ...others.slice(0, -2)],
      wrapped,
      generation,
      args,
      kwargs,
    }
    return graph.add('', added, inputs)
  },
}

/** The product of matrices [..., rank] and [rank, size], as a sum of products of their columns and rows. */
function product(a: Variable, b: Variable): Variable {
  const rank = b.shape[0] ?? 0
  const last = a.shape.length - 1
  if (rank === 0 || a.shape[last] !== rank)
    throw new RangeError(`[${a.shape.join(', ')}] does not fit [${b.shape.join(', ')}]`)
  const terms = Array.from({ length: rank }, (_, i) =>
    elementwise('multiply', sliceAxis(a, last, i, 1), sliceAxis(b, 0, i, 1)),
  )
  return terms.reduce((sum, term) => elementwise('add', sum, term))
}
