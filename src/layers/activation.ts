import { keep, keepAll, only, row, trainable, weightFates } from './fates.js'
import type { LayerRow } from './row.js'

const passMasks = { keras: 'pass', tfjs: 'pass' } as const
// LeakyReLU and its like hand the mask on in Keras; tfjs-layers stops it (no supportsMasking in advanced_activations.js).
const losesMask = { keras: 'pass', tfjs: 'stop' } as const
const ignoredByTfjs = 'TensorFlow.js ignores this option; use LeakyReLU for a slope, ThresholdedReLU for a threshold.'

/** Activation layers. */
export const activationRows: readonly LayerRow[] = [
  row(
    'ReLU',
    { max_value: keep, negative_slope: only([0, null], ignoredByTfjs), threshold: only([0, null], ignoredByTfjs) },
    { shape: 'same', masks: passMasks },
  ),
  row('LeakyReLU', keepAll('alpha'), { shape: 'same', masks: losesMask }),
  row('ELU', { alpha: only([1], 'Use alpha=1; TensorFlow.js has no other.') }, { shape: 'same', masks: losesMask }),
  row('ThresholdedReLU', keepAll('theta'), { shape: 'same', masks: losesMask }),
  row('Softmax', keepAll('axis'), {
    shape: 'same',
    masks: { keras: 'softmax', tfjs: 'softmax' },
    checks: ['last-axis'],
  }),
  row(
    'PReLU',
    { shared_axes: keep, ...weightFates('alpha') },
    { variables: [trainable('alpha')], shape: 'same', masks: passMasks, checks: ['known-shape', 'shared-axes'] },
  ),
]
