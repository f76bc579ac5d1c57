import { keep, keepAll, rewriteUnless, row, trainable, weightFates } from './fates.js'
import type { LayerRow } from './row.js'

const passMasks = { keras: 'pass', tfjs: 'pass' } as const
// LeakyReLU and its like hand the mask on in Keras; tfjs-layers stops it (no supportsMasking in advanced_activations.js).
const losesMask = { keras: 'pass', tfjs: 'stop' } as const
/** Activation layers. */
export const activationRows: readonly LayerRow[] = [
  row(
    'ReLU',
    {
      max_value: keep,
      negative_slope: rewriteUnless('relu-options', [0, null]),
      threshold: rewriteUnless('relu-options', [0, null]),
    },
    { shape: 'same', masks: passMasks },
  ),
  // Keras 3 calls the slope `negative_slope`; tfjs-layers would take 0.3.
  row('LeakyReLU', { alpha: keep, negative_slope: { do: 'rename', to: 'alpha' } }, { shape: 'same', masks: losesMask }),
  row('ELU', { alpha: rewriteUnless('elu-alpha', [1, null]) }, { shape: 'same', masks: losesMask }),
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
