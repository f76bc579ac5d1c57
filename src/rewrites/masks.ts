import { numberOf } from '../keras/values.js'
import { filledSteps } from './filling-merge.js'
import type { NewLayer, Rewrite, Site, Tensor } from './rewrite.js'

const activation = (name: string): NewLayer => ({ className: 'Activation', config: { activation: name } })

/** Far below any score, yet finite, so that 0 times it is 0. */
const farBelow = 1e9

/** Softmax never sees a mask as an Activation; the layer of tfjs-layers adds whatever mask came last. */
const softmaxWithoutMask: Rewrite = {
  name: 'softmax-without-mask',
  classes: ['Softmax'],
  reason: 'the Softmax layer of TensorFlow.js would read the mask of another layer; Activation reads none',
  training: 'same',
  apply: ({ hasMasks, masks, inputs, config, graph }) => {
    const [input] = inputs
    const axis = numberOf(config, 'axis') ?? -1
    const last = axis === -1 || (input?.shape != null && axis === input.shape.length - 1)
    if (!hasMasks || (masks[0] ?? null) !== null || !last || input === undefined) return null
    return [graph.one('', activation('softmax'), input)]
  },
}

/** The mean over the steps that a mask lets through: a product with softmax(0 or -1e9), which is 1/n or 0. */
const maskedAverage: Rewrite = {
  name: 'masked-average',
  classes: ['GlobalAveragePooling1D'],
  reason: 'TensorFlow.js averages padded steps too; the mean of the others is a product with their weights',
  training: 'same',
  apply: site => {
    const { masks, inputs, config, graph } = site
    const [input] = inputs
    const channels = input?.shape?.[2]
    if ((masks[0] ?? null) === null || input === undefined || channels == null) return null
    if (config['data_format'] === 'channels_first') return null
    const mask = graph.maskOf(0)
    if (mask === null) return null
    const turned = graph.one('turned', { className: 'Permute', config: { dims: [2, 1] } }, mask)
    const scores = graph.one(
      'scores',
      { className: 'Rescaling', config: { scale: farBelow, offset: -farBelow } },
      turned,
    )
    const weights = graph.one('weights', activation('softmax'), scores)
    const mean = graph.one('mean', { className: 'Dot', config: { axes: [2, 1], normalize: false } }, weights, input)
    const target_shape = config['keepdims'] === true ? [1, channels] : [channels]
    return [graph.one('', { className: 'Reshape', config: { target_shape } }, mean)]
  },
}

/** Keras puts zeros into padded steps; TensorFlow.js repeats the output before. A product with 0 or 1 makes it the same. */
const zeroedPadding: Rewrite = {
  name: 'zeroed-padding',
  classes: ['LSTM', 'GRU', 'SimpleRNN', 'RNN', 'Bidirectional'],
  reason:
    'TensorFlow.js repeats outputs in padded steps where Keras puts zeros; the outputs are multiplied by the mask',
  training: 'same',
  apply: site => {
    const { layer, masks, inputs, isSaved, paddingMatters, graph } = site
    if (!isSaved || !paddingMatters || (masks[0] ?? null) === null || inputs.length !== 1 || !zeroesPadding(site))
      return null
    const mask = graph.maskOf(0, true)
    if (mask === null) return null
    const { className, config, variables, wrapped } = layer
    const [sequence, ...states] = graph.add('steps', { className, config, variables, wrapped }, inputs)
    if (sequence === undefined || config['merge_mode'] === null) return null
    graph.paddingAsInKeras()
    return [graph.one('', { className: 'Multiply', config: {} }, mask, sequence), ...states]
  },
}

function zeroesPadding({ layer }: Site): boolean {
  const inner = layer.wrapped['layer']
  // Keras sets zero_output_for_mask of the layers inside a Bidirectional to return_sequences; the file does not say so.
  if (layer.className === 'Bidirectional') return inner?.config['return_sequences'] === true
  return layer.config['return_sequences'] === true && layer.config['zero_output_for_mask'] === true
}

/**
 * Merge layers of tfjs-layers make a mask that no other layer can use. Without masks on their inputs they make none, and
 * later layers find the mask that came last.
 */
const mergeWithoutMasks: Rewrite = {
  name: 'merge-without-masks',
  classes: ['Add', 'Multiply', 'Average', 'Maximum', 'Minimum', 'Subtract'],
  reason: 'TensorFlow.js would join the masks of the inputs into one that no layer can read',
  training: 'same',
  apply: ({ layer, masks, masksRead, inputs, isSaved, graph }) => {
    if (!isSaved || !masks.some(mask => mask !== null && masksRead.has(mask))) return null
    const plain = inputs.map(
      (input, i): Tensor =>
        (masks[i] ?? null) === null
          ? input
          : graph.one(`input_${i}`, { className: 'Rescaling', config: { scale: 1, offset: 0 } }, input),
    )
    return graph.add('', { className: layer.className, config: layer.config }, plain)
  },
}

/** A mask that no layer reads in Keras would reach layers that read masks in TensorFlow.js. */
const unreadMask: Rewrite = {
  name: 'unread-mask',
  classes: ['Embedding'],
  reason: 'no layer of Keras reads the mask that the layer makes, but TensorFlow.js would hand it to later layers',
  training: 'same',
  apply: ({ layer, inputs, masksRead, graph }) => {
    const { config, variables } = layer
    const read = [...masksRead].some(mask => mask?.includes(layer.name))
    if (config['mask_zero'] !== true || read) return null
    return graph.add('', { className: 'Embedding', config: { ...config, mask_zero: false }, variables }, inputs)
  },
}

/** A step on whole networks (src/rewrites/isolate-masks.ts), listed here for its name and reason. */
export const maskIsolation: Rewrite = {
  name: 'mask-isolation',
  classes: ['Embedding', 'Masking'],
  reason:
    'TensorFlow.js would hand the mask to layers that have none in Keras; the part that reads it becomes a nested model, where masks end',
  training: 'TensorFlow.js follows masks inside nested models in predict() only',
  apply: () => null,
}

/** Rewrites without which masks would reach other layers, or do other things, than in Keras. */
export const maskRewrites: readonly Rewrite[] = [
  softmaxWithoutMask,
  maskedAverage,
  zeroedPadding,
  filledSteps,
  mergeWithoutMasks,
  unreadMask,
  maskIsolation,
]
