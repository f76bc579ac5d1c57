import { keep, keepAll, rewritten, row } from './fates.js'
import type { LayerRow } from './row.js'

const merging = { shape: 'merge', masks: { keras: 'merge', tfjs: 'merge' }, checks: ['merge-inputs'] } as const

/** Those that put other values into masked steps in Keras 3 (maximum.py, minimum.py, multiply.py). */
const filling = { ...merging, masks: { ...merging.masks, keras3: 'filling-merge' } } as const

/** Layers that join several tensors. */
export const mergeRows: readonly LayerRow[] = [
  row('Add', {}, merging),
  row('Multiply', {}, filling),
  row('Average', {}, merging),
  row('Maximum', {}, filling),
  row('Minimum', {}, filling),
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
