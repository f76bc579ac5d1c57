import { keep, keepAll, rewritten, row } from './fates.js'
import type { LayerRow } from './row.js'

const merging = { shape: 'merge', masks: { keras: 'merge', tfjs: 'merge' }, checks: ['merge-inputs'] } as const

/** Layers that join several tensors. */
export const mergeRows: readonly LayerRow[] = [
  row('Add', {}, merging),
  row('Multiply', {}, merging),
  row('Average', {}, merging),
  row('Maximum', {}, merging),
  row('Minimum', {}, merging),
  rewritten('Subtract', {}, { shape: 'merge', masks: { keras: 'merge', tfjs: 'merge' } }),
  row(
    'Concatenate',
    { axis: keep },
    {
      shape: 'concatenate',
      masks: { keras: 'concatenate', tfjs: 'concatenate' },
      checks: ['merge-inputs', 'concatenate-axis'],
    },
  ),
  row('Dot', keepAll('axes', 'normalize'), {
    shape: 'dot',
    masks: { keras: 'stop', tfjs: 'stop' },
    checks: ['merge-inputs', 'dot-rank'],
  }),
]
