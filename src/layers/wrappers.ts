import { innerLayer, only, row } from './fates.js'
import type { LayerRow } from './row.js'

/** Layers that hold another layer. */
export const wrapperRows: readonly LayerRow[] = [
  row(
    'TimeDistributed',
    { layer: innerLayer },
    {
      shape: 'time-distributed',
      masks: { keras: 'time-distributed', tfjs: 'time-distributed' },
      checks: ['time-axis'],
    },
  ),
  row(
    'Bidirectional',
    {
      layer: innerLayer,
      backward_layer: innerLayer,
      // tfjs-layers knows the merge modes of Keras; null gives two outputs.
      merge_mode: only(['concat', 'sum', 'mul', 'ave', null]),
      num_constants: only([null, 0]),
    },
    {
      shape: 'bidirectional',
      masks: { keras: 'bidirectional', tfjs: 'bidirectional' },
      checks: ['recurrent-inside', 'equal-directions', 'time-axis', 'state-outputs'],
    },
  ),
]
