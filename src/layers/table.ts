import { activationRows } from './activation.js'
import { attentionRows } from './attention.js'
import { convolutionalRows } from './convolutional.js'
import { coreRows } from './core.js'
import { encodingRows } from './encoding.js'
import { mergeRows } from './merge.js'
import { normalizationRows } from './normalization.js'
import { operationRows } from './operations.js'
import { poolingRows } from './pooling.js'
import { preprocessingRows } from './preprocessing.js'
import { recurrentRows } from './recurrent.js'
import type { LayerRow } from './row.js'
import { unsupportedRows } from './unsupported.js'
import { wrapperRows } from './wrappers.js'

const rows: readonly LayerRow[] = [
  ...coreRows,
  ...activationRows,
  ...attentionRows,
  ...mergeRows,
  ...encodingRows,
  ...normalizationRows,
  ...convolutionalRows,
  ...poolingRows,
  ...preprocessingRows,
  ...recurrentRows,
  ...wrapperRows,
  ...operationRows,
  ...unsupportedRows,
]

/**
 * What is known of each Keras 2 layer class, by the class name in the file. A class without a row is not converted.
 * Models (`Functional`, `Model`, `Sequential`) are no layers in this sense and have no row.
 */
export const layerTable: ReadonlyMap<string, LayerRow> = new Map(rows.map(row => [row.keras, row]))
