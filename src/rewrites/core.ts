import { numberOf } from '../keras/values.js'
import {
  activation,
  chain,
  copiedConfig,
  dense,
  layerOf,
  rescaling,
  type Step,
  unknownLengths,
  variablesOf,
} from './blocks.js'
import { flagOf } from './call-arguments.js'
import { reshape, transpose } from './derive.js'
import { einsumDense } from './einsum-dense.js'
import { type Rewrite, refuseRewrite } from './rewrite.js'

const spectralNormalization: Rewrite = {
  name: 'spectral-normalization',
  classes: ['SpectralNormalization'],
  reason:
    'TensorFlow.js has no such layer; the kernel in the file is normalised already, so the inner layer alone is the same',
  training: 'the kernel is no longer normalised',
  apply: ({ layer, variables, inputs, generation, graph }) => {
    const { layer: inner } = layer.wrapped
    if (inner === undefined || inner.network !== undefined) return null
    graph.ignore(...variables)
    const { className, wrapped } = inner
    return graph.add(
      '',
      { className, config: copiedConfig(inner), variables: inner.variables, wrapped, generation },
      inputs,
    )
  },
}

const reversibleEmbedding: Rewrite = {
  name: 'reversible-embedding',
  classes: ['ReversibleEmbedding'],
  reason: 'TensorFlow.js has no such layer; it is an Embedding, and reversed a Dense layer with the embeddings turned',
  training: 'the two directions would be trained apart',
  apply: site => {
    const { config, layer, inputs, graph } = site
    const [x] = inputs
    if (x === undefined) return null
    const of = variablesOf(site)
    const tied = config['tie_weights'] !== false
    graph.ignore(...site.variables)
    if (!flagOf(site, 'reverse', 1)) {
      const { tie_weights: _, reverse_dtype: __, logit_soft_cap: ___, ...embedding } = copiedConfig(layer)
      return graph.add('', { className: 'Embedding', config: embedding, variables: [of('embeddings')] }, inputs)
    }
    const kernel = tied ? transpose(of('embeddings'), [1, 0]) : of('reverse_embeddings')
    const cap = numberOf(config, 'logit_soft_cap')
    const capped: readonly Step[] =
      cap === null
        ? []
        : [
            { part: 'capped', layer: rescaling(1 / cap) },
            { part: 'bent', layer: activation('tanh') },
            { part: 'logits', layer: rescaling(cap) },
          ]
    const steps = [{ part: 'reversed', layer: dense(kernel) }, ...capped]
    // The layer that has this one's name is the Embedding.
    const output = steps.reduce((tensor, step, i) => graph.one(`reverse_${i}`, step.layer, tensor), x)
    return [output]
  },
}

/** A layer of ConvNeXt in keras.applications: a factor for each channel. */
const layerScale: Rewrite = {
  name: 'layer-scale',
  classes: ['LayerScale'],
  reason: 'TensorFlow.js has no such layer (it is one of keras.applications); DepthwiseConv2D of one pixel is the same',
  training: 'same',
  apply: site => {
    const { inputs, config, graph } = site
    const [x] = inputs
    const channels = numberOf(config, 'projection_dim')
    if (x?.shape?.length !== 4 || channels === null) return unknownLengths('rank')
    const kernel = reshape(variablesOf(site)('gamma'), [1, 1, channels, 1])
    const convolution = {
      kernel_size: [1, 1],
      strides: [1, 1],
      padding: 'valid',
      depth_multiplier: 1,
      data_format: 'channels_last',
      dilation_rate: [1, 1],
      activation: 'linear',
      use_bias: false,
    }
    return [graph.one('', { className: 'DepthwiseConv2D', config: convolution, variables: [kernel] }, x)]
  },
}

/** A layer of InceptionResNetV2 in keras.applications: input 0 + scale * input 1. */
const customScaleLayer: Rewrite = {
  name: 'custom-scale-layer',
  // Keras 2 saves it as a class that is registered under no package.
  classes: ['CustomScaleLayer', 'Custom>CustomScaleLayer'],
  reason: 'TensorFlow.js has no such layer (it is one of keras.applications); Add and Rescaling are the same',
  training: 'same',
  apply: ({ inputs, config, graph }) => {
    const [a, b] = inputs
    const scale = numberOf(config, 'scale')
    if (a === undefined || b === undefined || scale === null)
      return refuseRewrite('layer/unsupported-input', 'is not called on two tensors.')
    return [graph.one('', layerOf('Add'), a, graph.one('scaled', rescaling(scale), b))]
  },
}

const stochasticDepth: Rewrite = {
  name: 'stochastic-depth',
  classes: ['StochasticDepth'],
  reason: 'TensorFlow.js has no such layer (it is one of keras.applications), which does nothing when predicting',
  training: 'no paths are dropped',
  apply: ({ inputs: [x], graph }) => (x === undefined ? null : [chain(graph, x, [])]),
}

/** Rewrites of layers that are small changes of another one. */
export const coreRewrites: readonly Rewrite[] = [
  einsumDense,
  spectralNormalization,
  reversibleEmbedding,
  layerScale,
  customScaleLayer,
  stochasticDepth,
]
