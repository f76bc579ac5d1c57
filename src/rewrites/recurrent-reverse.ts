import { product } from '../keras/sizes.js'
import { layerOf } from './blocks.js'
import { constant, reshape, zeroStuff } from './derive.js'
import { diagonal, reshapeTo, zeroInitializer, zeros } from './recurrent-parts.js'
import type { Site, Tensor } from './rewrite.js'

/** Up to so many steps a sequence is turned round by one product with a matrix. */
const mostByMatrix = 512

/** The steps of a sequence in the opposite order; null where neither its length nor its features are known. */
export function reverseSteps({ graph, hasMasks }: Site, part: string, tensor: Tensor): Tensor | null {
  const [, steps = null, ...features] = tensor.shape ?? []
  const width = product(features)
  if (tensor.shape === null || width === null) return null
  const flat = features.length === 1 ? tensor : graph.one(`${part}_flat`, reshapeTo([steps, width]), tensor)
  let reversed: Tensor
  if (steps !== null && steps <= mostByMatrix) {
    const turned = graph.one(`${part}_turned`, layerOf('Permute', { dims: [2, 1] }), flat)
    const config = { units: steps, use_bias: false, activation: 'linear' }
    const opposite = graph.one(`${part}_opposite`, { className: 'Dense', config, variables: [exchange(steps)] }, turned)
    reversed = graph.one(`${part}_reversed`, layerOf('Permute', { dims: [2, 1] }), opposite)
  } else {
    // A stale mask would reach the layer.
    if (hasMasks) return null
    reversed = graph.one(`${part}_reversed`, reader(width), flat)
  }
  return features.length === 1 ? reversed : graph.one(`${part}_steps`, reshapeTo([steps, ...features]), reversed)
}

/** Ones from one corner to the other. */
function exchange(size: number) {
  const ones = constant([size], new Array<number>(size).fill(1))
  return size === 1 ? diagonal(1) : reshape(zeroStuff(ones, [size * size], [size - 1], [size - 1]), [size, size])
}

/** A recurrent layer that reads from the end and puts out what it reads. */
const reader = (width: number) => ({
  className: 'SimpleRNN',
  config: {
    units: width,
    activation: 'linear',
    use_bias: false,
    go_backwards: true,
    return_sequences: true,
    recurrent_initializer: zeroInitializer(),
  },
  variables: [diagonal(width), zeros(width, width)],
})
