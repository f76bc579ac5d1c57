import { displayValue } from '../diagnostics/display.js'
import { bidirectionalRewrites } from './recurrent-bidirectional.js'
import { cellRewrites } from './recurrent-cells.js'
import { convolutionalRecurrentRewrites } from './recurrent-convolutional.js'
import { cudnnRewrites } from './recurrent-cudnn.js'
import { cannotBeScaled, inKeras2Terms, needsScaling } from './recurrent-gates.js'
import { asLstm, candidateOf, gatesOf } from './recurrent-gru.js'
import { ownMaskRewrites } from './recurrent-masks.js'
import { activationOf, addRecurrent } from './recurrent-parts.js'
import { mostSteps, unrolled } from './recurrent-unroll.js'
import { type Refusal, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

const gruClasses = ['GRU', 'GRUV1', 'GRUV2', 'UnifiedGRU']
const lstmClasses = ['LSTM', 'LSTMV1', 'LSTMV2', 'UnifiedLSTM']

function gruResetAfter(site: Site): readonly Tensor[] | Refusal | null {
  if (site.config['reset_after'] !== true) return null
  const gates = gatesOf(site)
  if (gates === null) return null
  const candidate = candidateOf(site)
  const outputs = candidate === null ? unrolled(site, gates) : asLstm(site, gates, candidate)
  if (outputs !== null) return outputs
  return candidate === null ? otherActivations(site) : unreadableMask
}

const unreadableMask = refuseRewrite(
  'graph/mask',
  'has reset_after=true and reads a mask, for which the number of features must be known.',
  'Give the Input a fixed last axis, use reset_after=False, or leave the mask out.',
)

function otherActivations(site: Site): Refusal {
  const activations = ['activation', 'recurrent_activation']
    .map(key => `${key}=${displayValue(activationOf(site, key))}`)
    .join(' and ')
  return refuseRewrite(
    'layer/unsupported-option',
    `has reset_after=true with ${activations}, which can only be written step by step: without a mask, stateful, or more than ${mostSteps} steps.`,
    'Use activation="tanh" and recurrent_activation="sigmoid", the defaults of Keras, or reset_after=False, or fix the number of steps of the Input.',
    'reset_after',
  )
}

function hardSigmoid({ layer, inputs, generation, graph }: Site): readonly Tensor[] | Refusal | null {
  if (generation !== 3 || !needsScaling(layer)) return null
  if (cannotBeScaled(layer))
    return refuseRewrite(
      'layer/unsupported-activation',
      'has activation="hard_sigmoid" in an LSTM, which TensorFlow.js computes as in Keras 2.',
      'Use hard_sigmoid for the recurrent_activation only.',
      'activation',
    )
  return addRecurrent(graph, '', inKeras2Terms(layer, generation), inputs)
}

/** A layer whose output and first state are both in use. */
function outputAndState({ layer, inputs, used, kept, graph }: Site): readonly Tensor[] | null {
  const { return_state, return_sequences } = layer.config
  if (return_state !== true || return_sequences === true || !used?.has(0) || !used.has(1)) return null
  if (kept.has(0) && kept.has(1)) return null
  return addRecurrent(graph, '', inKeras2Terms(layer, 2), inputs)
}

/** Recurrent layers as those of TensorFlow.js. */
export const recurrentRewrites: readonly Rewrite[] = [
  {
    name: 'hard-sigmoid-gates',
    classes: [...lstmClasses, ...gruClasses, 'SimpleRNN', 'ConvLSTM2D', 'Bidirectional'],
    reason:
      'the hard_sigmoid of Keras 3 is another than that of TensorFlow.js; the weights before it are scaled by 5/6, which makes up for it',
    training: 'the gradients of these weights are scaled, too',
    apply: hardSigmoid,
  },
  ...ownMaskRewrites,
  ...cellRewrites,
  ...bidirectionalRewrites,
  {
    name: 'gru-reset-after',
    classes: gruClasses,
    reason:
      'TensorFlow.js has no GRU with reset_after=True; an LSTM computes the same in three steps for each of the GRU, with up to 8 times the weights and about twice the time (with other activations: 16 small layers for each step)',
    training: 'the weights that make other layers compute as a GRU would be trained too',
    apply: gruResetAfter,
  },
  {
    name: 'output-and-state',
    classes: [...lstmClasses, ...gruClasses, 'SimpleRNN', 'ConvLSTM2D'],
    reason: 'TensorFlow.js would dispose the output with the state, which is equal; a copy is used for one of them',
    training: 'same',
    apply: outputAndState,
  },
  ...cudnnRewrites,
  ...convolutionalRecurrentRewrites,
]
