import { alias, drop, fixed, keepAll, only, rewriteUnless, rewritten, row, trainable, weightFates } from './fates.js'
import type { LayerRow, VariableSlot } from './row.js'

const passMasks = { keras: 'pass', tfjs: 'pass' } as const
const scaleAndCenter: readonly VariableSlot[] = [trainable('gamma', 'scale'), trainable('beta', 'center')]

const batchNormalization = row(
  'BatchNormalization',
  {
    ...keepAll('axis', 'momentum', 'epsilon', 'center', 'scale'),
    ...weightFates('beta', 'gamma'),
    moving_mean_initializer: { do: 'initializer' },
    moving_variance_initializer: { do: 'initializer' },
    renorm: rewriteUnless('batch-normalization-axes', [false, null]),
    renorm_clipping: drop('read only with renorm=True'),
    renorm_momentum: drop('read only with renorm=True'),
    virtual_batch_size: drop('about training; the moving statistics are used in inference'),
    adjustment: only([null]),
    fused: drop('another kernel for the same numbers'),
    synchronized: drop('about training on several devices'),
  },
  {
    variables: [
      ...scaleAndCenter,
      fixed('moving_mean'),
      fixed('moving_variance'),
      ...['moving_stddev', 'renorm_mean', 'renorm_stddev'].map(name => ({
        ...fixed(name),
        given: { renorm: 'truthy' } as const,
      })),
    ],
    shape: 'same',
    masks: passMasks,
    checks: ['normalization-axis', 'rank-below-5'],
  },
)

/** BatchNormalization by all its names, LayerNormalization. */
export const normalizationRows: readonly LayerRow[] = [
  batchNormalization,
  alias('BatchNormalizationV1', batchNormalization),
  alias('BatchNormalizationV2', batchNormalization),
  alias('SyncBatchNormalization', batchNormalization),
  row(
    'LayerNormalization',
    {
      ...keepAll('axis', 'epsilon', 'center', 'scale'),
      ...weightFates('beta', 'gamma'),
      rms_scaling: rewriteUnless('layer-normalization-rank', [false, null]),
    },
    {
      variables: [trainable('gamma', 'scale'), { ...trainable('beta', 'center'), given: { rms_scaling: 'falsy' } }],
      shape: 'same',
      masks: passMasks,
      checks: ['rank-below-5'],
    },
  ),
  rewritten(
    'GroupNormalization',
    { ...keepAll('groups', 'axis', 'epsilon', 'center', 'scale'), ...weightFates('beta', 'gamma') },
    { variables: scaleAndCenter, shape: 'same', masks: passMasks },
  ),
  rewritten('RMSNormalization', keepAll('axis', 'epsilon'), {
    variables: [trainable('scale')],
    shape: 'same',
  }),
  rewritten('UnitNormalization', keepAll('axis'), { shape: 'same', masks: passMasks }),
  rewritten('Normalization', keepAll('axis', 'mean', 'variance', 'invert'), {
    variables: ['mean', 'variance', 'count'].map(name => ({ ...fixed(name), given: { mean: 'null' } as const })),
    shape: 'same',
    masks: { keras: 'stop', keras3: 'pass', tfjs: 'stop' },
  }),
]
