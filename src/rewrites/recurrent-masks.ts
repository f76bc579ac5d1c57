import { copiedConfig, layerOf, rescaling } from './blocks.js'
import { concatenate } from './derive.js'
import { addRecurrent, joining, zeros } from './recurrent-parts.js'
import type { Rewrite, Site, Tensor } from './rewrite.js'

/**
 * Gives a recurrent layer its mask anew: as a column beside its input, of whose rows of zeros Masking makes the mask. The
 * kernel has a row of zeros for the column.
 */
function withOwnMask(site: Site): readonly Tensor[] | null {
  const { layer, inputs, variables, isSaved, graph } = site
  const mask = isSaved && layer.config['reset_after'] !== true ? graph.ownMask(0) : null
  const [input, ...states] = inputs
  const [kernel, ...others] = variables
  if (mask === null || input === undefined || kernel === undefined) return null
  const plain = graph.one('plain', rescaling(1), input)
  const kept = graph.one('unmasked', layerOf('Multiply'), plain, mask)
  const column = graph.one('with_mask', joining(-1), kept, mask)
  const masked = graph.one('mask', layerOf('Masking', { mask_value: 0 }), column)
  const wider = concatenate([kernel, zeros(1, kernel.shape[1] ?? 0)], 0)
  const added = { className: layer.className, config: copiedConfig(layer), variables: [wider, ...others] }
  return addRecurrent(graph, '', added, [masked, ...states])
}

export const ownMaskRewrites: readonly Rewrite[] = [
  {
    name: 'mask-beside-input',
    classes: ['LSTM', 'LSTMV1', 'LSTMV2', 'UnifiedLSTM', 'GRU', 'GRUV1', 'GRUV2', 'UnifiedGRU', 'SimpleRNN'],
    reason:
      'behind a rewritten GRU, TensorFlow.js would hand a mask of another length to the layer; it gets its own with its input',
    training: 'same',
    apply: withOwnMask,
  },
]
