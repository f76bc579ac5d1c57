import { channelsLast, dataFormat, type Fates, keepAll, only, row } from './fates.js'
import type { LayerRow } from './row.js'

const pooling: Fates = { ...keepAll('pool_size', 'strides'), padding: only(['valid', 'same']), data_format: dataFormat }
const pooling1d: Fates = { ...pooling, data_format: channelsLast }
const keepdims = only([false, null], 'TensorFlow.js ignores keepdims; use keepdims=False and a Reshape layer.')
const global1d: Fates = { data_format: channelsLast, keepdims }
const global2d: Fates = { data_format: dataFormat, keepdims }

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
]
