import { activated, activationOf } from '../activations.js'
import { type Contraction, contract, readEquation } from '../contraction.js'
import { broadcast } from '../layout.js'
import { textOption } from '../options.js'
import type { Semantics, Weight } from '../semantics.js'
import type { Computation, Tensor } from '../tensor.js'

/** A weight as a tensor, all of its values. */
export async function tensorOfWeight(weight: Weight): Promise<Tensor> {
  return { shape: weight.shape, dtype: 'float', values: await weight.values() }
}

/** `input` and `kernel` as an equation puts them together, plus a bias that spreads over the result. */
export async function project(
  input: Tensor,
  kernel: Weight,
  bias: Weight | undefined,
  contraction: Contraction,
): Promise<Computation> {
  const product = contract(input, await tensorOfWeight(kernel), contraction)
  if (bias === undefined) return product
  const biasAt = broadcast(await tensorOfWeight(bias), product.shape)
  return {
    ...product,
    async compute(positions) {
      const values = await product.compute(positions)
      return values.map((value, index) => value + biasAt(positions?.[index] ?? index))
    },
  }
}

/** EinsumDense. */
export const einsum: Readonly<Record<string, Semantics>> = {
  EinsumDense: {
    async compute({ layer, inputs, generation }) {
      const [input] = inputs
      const [kernel, bias] = layer.weights
      if (input === undefined || kernel === undefined) return []
      const equation = textOption(layer.config, 'equation', '')
      const contraction = readEquation(equation, input.shape.length, kernel.shape.length)
      const sum = await project(input, kernel, bias, contraction)
      return [activated(sum, activationOf(layer.config['activation'], generation))]
    },
    mask: 'drop',
  },
}
