import { isObject } from './options.js'
import type { Config } from './semantics.js'

/** Names of Keras classes in older files. */
const formerNames: Readonly<Record<string, string>> = {
  BatchNormalizationV1: 'BatchNormalization',
  BatchNormalizationV2: 'BatchNormalization',
  GRUV1: 'GRU',
  GRUV2: 'GRU',
  LSTMV1: 'LSTM',
  LSTMV2: 'LSTM',
  UnifiedGRU: 'GRU',
  UnifiedLSTM: 'LSTM',
  NormalizationV1: 'Normalization',
}

/**
 * The class that a saved object `{class_name, …}` is of: `Dense` for a layer of Keras, `ops.Add` for an operation of
 * Keras 3, and with the package or module before it, `pkg>Dense`, for what is not Keras's own.
 */
export function savedName(object: Config, generation: 2 | 3): string {
  const { class_name: saved, module, registered_name: registered } = object
  const name = typeof saved === 'string' ? saved : ''
  if (module === undefined) return generation === 3 && isOperation(object) ? `ops.${name}` : (formerNames[name] ?? name)
  const where = typeof module === 'string' ? module : ''
  if (!/^(tf_)?keras(\.|$)/.test(where))
    return typeof registered === 'string' && registered.includes('>') ? registered : `${where}>${name}`
  return /^keras(\.src)?\.ops(\.|$)/.test(where) ? `ops.${name}` : (formerNames[name] ?? name)
}

/** Layers of Keras 3 whose config has no `trainable`. */
const withoutTrainable: ReadonlySet<string> = new Set([
  ...['InputLayer', 'Discretization', 'HashedCrossing', 'Pipeline'],
  ...['SpatialDropout1D', 'SpatialDropout2D', 'SpatialDropout3D'],
])

/** HDF5 files of Keras 3 name no module; only layers have `trainable` in their config. */
function isOperation({ class_name: name, config }: Config): boolean {
  const isLayer = typeof name === 'string' && withoutTrainable.has(name)
  return !isLayer && isObject(config) && config['trainable'] === undefined && config['layers'] === undefined
}
