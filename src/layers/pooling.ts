import { dataFormat, type Fates, keep, keepAll, only, rewriteUnless, rewritten, row } from './fates.js'
import type { LayerRow } from './row.js'

/** tfjs-layers ignores data_format in the 1-D layers and pools the channels. */
const channelsFirst = rewriteUnless('channels-first', ['channels_last', null], 'Give the Input a shape.')

const pooling: Fates = { ...keepAll('pool_size', 'strides'), padding: only(['valid', 'same']), data_format: dataFormat }
const pooling1d: Fates = { ...pooling, data_format: channelsFirst }
const keepdims = rewriteUnless('pooling-keepdims', [false, null])
const global1d: Fates = { data_format: channelsFirst, keepdims }
const global2d: Fates = { data_format: dataFormat, keepdims }
const global3d: Fates = { data_format: dataFormat, keepdims: keep }

const adaptive = (kind: 'Average' | 'Max'): readonly LayerRow[] =>
  [1, 2, 3].map(axes =>
    rewritten(
      `Adaptive${kind}Pooling${axes}D`,
      { output_size: keep, data_format: dataFormat },
      { shape: 'adaptive-pooling' },
    ),
  )

/** Pooling, local and global. */
export const poolingRows: readonly LayerRow[] = [
  row('MaxPooling1D', pooling1d, { shape: 'pooling' }),
  row('AveragePooling1D', pooling1d, { shape: 'pooling' }),
  row('MaxPooling2D', pooling, { shape: 'pooling' }),
  row('AveragePooling2D', pooling, { shape: 'pooling' }),
  row('MaxPooling3D', pooling, { shape: 'pooling', checks: ['nonnegative-input'] }),
  row('AveragePooling3D', pooling, { shape: 'pooling' }),
  row('GlobalAveragePooling1D', global1d, { shape: 'global-pooling', masks: { keras: 'average', tfjs: 'stop' } }),
  row('GlobalMaxPooling1D', global1d, { shape: 'global-pooling' }),
  row('GlobalAveragePooling2D', global2d, { shape: 'global-pooling' }),
  row('GlobalMaxPooling2D', global2d, { shape: 'global-pooling' }),
  rewritten('GlobalAveragePooling3D', global3d, { shape: 'global-pooling' }),
  rewritten('GlobalMaxPooling3D', global3d, { shape: 'global-pooling' }),
  ...adaptive('Average'),
  ...adaptive('Max'),
]
