import { product } from '../keras/sizes.js'
import { layerOf } from './blocks.js'
import { constant, reshape, zeroStuff } from './derive.js'
import { diagonal, reshapeTo, zeroInitializer, zeros } from './recurrent-parts.js'
import { type Graph, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/** The refusal of a sequence that `reverseSteps` cannot turn round. */
export const unknownSteps = refuseRewrite(
  'layer/unsupported-input',
  'gets a sequence of unknown length, whose steps TensorFlow.js cannot turn round here.',
  'Give the Input a fixed number of steps.',
)

/** Up to so many steps a sequence is turned round by one product with a matrix. */
const mostByMatrix = 512

/**
 * The steps of a sequence in the opposite order, in layers that training leaves alone. Null where too little of its
 * shape is known.
 */
export function reverseSteps(site: Site, part: string, tensor: Tensor): Tensor | null {
  const { shape } = tensor
  if (shape === null || shape.length < 3) return null
  const steps = shape[1] ?? null
  return steps !== null && steps <= mostByMatrix
    ? byMatrix(site.graph, part, tensor, steps)
    : byReading(site, part, tensor)
}

/** Turned so that the steps are the last axis, and multiplied with a matrix. */
function byMatrix(graph: Graph, part: string, tensor: Tensor, steps: number): Tensor {
  const last = (tensor.shape?.length ?? 0) - 1
  const features = Array.from({ length: last - 1 }, (_, i) => i + 2)
  const turned = graph.one(`${part}_turned`, layerOf('Permute', { dims: [...features, 1] }), tensor)
  const config = { units: steps, use_bias: false, activation: 'linear', trainable: false }
  const opposite = graph.one(`${part}_opposite`, { className: 'Dense', config, variables: [exchange(steps)] }, turned)
  return graph.one(
    `${part}_reversed`,
    layerOf('Permute', { dims: [last, ...features.map(axis => axis - 1)] }),
    opposite,
  )
}

/** Read by a recurrent layer from its end. */
function byReading({ graph, hasMasks }: Site, part: string, tensor: Tensor): Tensor | null {
  const [, steps = null, ...features] = tensor.shape ?? []
  const width = product(features)
  // A stale mask would reach the layer.
  if (width === null || hasMasks) return null
  const isFlat = features.length === 1
  const flat = isFlat ? tensor : graph.one(`${part}_flat`, reshapeTo([steps, width]), tensor)
  const reversed = graph.one(`${part}_reversed`, reader(width), flat)
  return isFlat ? reversed : graph.one(`${part}_steps`, reshapeTo([steps, ...features]), reversed)
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
    trainable: false,
  },
  variables: [diagonal(width), zeros(width, width)],
})
