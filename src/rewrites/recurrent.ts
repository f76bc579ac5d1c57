import { displayValue } from '../diagnostics/display.js'
import { asLstm, candidateOf, gatesOf } from './recurrent-gru.js'
import { activationOf } from './recurrent-parts.js'
import { type Refusal, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

const gruClasses = ['GRU', 'GRUV1', 'GRUV2', 'UnifiedGRU']

function gruResetAfter(site: Site): readonly Tensor[] | Refusal | null {
  if (site.config['reset_after'] !== true) return null
  const gates = gatesOf(site)
  const candidate = candidateOf(site)
  if (gates === null) return null
  const outputs = candidate === null ? null : asLstm(site, gates, candidate)
  if (outputs !== null) return outputs
  if (candidate !== null)
    return refuseRewrite(
      'graph/mask',
      'has reset_after=true and reads a mask that is not made by an Embedding beside it.',
      'Use reset_after=False, or leave the mask out.',
    )
  return refuseRewrite(
    'layer/unsupported-option',
    `has reset_after=true with activation=${displayValue(activationOf(site))} and recurrent_activation=${displayValue(
      activationOf(site, 'recurrent_activation'),
    )}, which cannot be made of the layers of TensorFlow.js.`,
    'Use activation="tanh" and recurrent_activation="sigmoid", the defaults of Keras, or reset_after=False.',
    'reset_after',
  )
}

/** Recurrent layers as those of TensorFlow.js. */
export const recurrentRewrites: readonly Rewrite[] = [
  {
    name: 'gru-reset-after',
    classes: gruClasses,
    reason:
      'TensorFlow.js has no GRU with reset_after=True; an LSTM computes the same in three steps for each of the GRU, with about 5 times the weights and 3 times the time',
    training: 'the weights that make an LSTM compute as a GRU would be trained too',
    apply: gruResetAfter,
  },
]
