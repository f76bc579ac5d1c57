import type { JsonObject, JsonValue } from './json.js'
import { isObject } from './values.js'

/** How a model config is written. */
export interface Dialect {
  /** Which Keras wrote it: what its options mean. */
  readonly generation: 2 | 3
  /**
   * Whether configs are in the syntax of Keras 2 already, so that they are taken as they are. Those of Keras 3 are not,
   * nor those in a `.keras` archive of tf.keras.
   */
  readonly isKeras2Syntax: boolean
}

/**
 * Whether Keras 3 wrote a model config: an InputLayer with `batch_shape`, a dtype policy as an object of the module
 * `keras`, or a call with `args`. Keras 2 writes none of these. Looks at the layers of nested models too.
 */
export function isKeras3Config(modelConfig: JsonObject): boolean {
  const { config } = modelConfig
  const layers = isObject(config) ? config['layers'] : config
  if (!Array.isArray(layers)) return false
  return layers.some(layer => isObject(layer) && (isKeras3Layer(layer) || isKeras3Config(layer)))
}

function isKeras3Layer({ class_name: className, config, inbound_nodes: calls }: JsonObject): boolean {
  if (Array.isArray(calls) && calls.some(call => isObject(call) && 'args' in call)) return true
  if (!isObject(config)) return false
  if (className === 'InputLayer' && 'batch_shape' in config) return true
  const { dtype } = config
  return isObject(dtype) && /DTypePolicy/.test(String(dtype['class_name']))
}

// `keras.layers`, `keras.src.ops.numpy`, `tf_keras.src.engine.functional`; not `keras_hub.src.models`.
const ownModule = /^(tf_)?keras(\.|$)/
const layersWithoutTrainable = new Set([
  'InputLayer',
  'Discretization',
  'FeatureSpace',
  'HashedCrossing',
  'Pipeline',
  'SpatialDropout1D',
  'SpatialDropout2D',
  'SpatialDropout3D',
])
const operationModule = /^keras(\.src)?\.ops(\.|$)/

/**
 * The class name of a serialised object, as Keras 2 writes it. Registered classes of the user are `package>Class`; the
 * new format says that apart, in `registered_name`, and says the module of Keras's own.
 */
export function classNameOf(object: JsonObject): JsonValue | undefined {
  const { module, class_name: className, registered_name: registered } = object
  if (typeof registered !== 'string' || !registered.includes('>')) return className
  return typeof module === 'string' && ownModule.test(module) ? className : registered
}

/**
 * Whether an entry of a functional graph of Keras 3 is a call of `keras.ops`, not a layer: the HDF5 format leaves out the
 * module, but every layer besides these saves `trainable` and no operation does.
 */
export function isOperation(entry: JsonObject, config: JsonObject): boolean {
  const { module } = entry
  if (typeof module === 'string') return operationModule.test(module)
  return !layersWithoutTrainable.has(String(entry['class_name'])) && !('trainable' in config)
}

/**
 * A copy of a layer's config in the syntax of Keras 2: `batch_input_shape`, dtypes by name, and serialised objects as
 * `{class_name, config}`. What an option means is left as it is. Layers of a model, which have configs of their own, are
 * left out.
 */
export function inKeras2Syntax(config: JsonObject): JsonObject {
  const copy: JsonObject = Object.create(null)
  const isModel = Array.isArray(config['layers'])
  for (const [key, value] of Object.entries(config)) {
    if (isModel && ['layers', 'input_layers', 'output_layers'].includes(key)) continue
    if (key === 'batch_shape' && 'batch_input_shape' in config) continue
    copy[key === 'batch_shape' ? 'batch_input_shape' : key] = key === 'dtype' ? dtypeOf(value) : plain(value)
  }
  return copy
}

const policyClasses = new Set(['DTypePolicy', 'FloatDTypePolicy', 'Policy'])

/** A dtype policy by its name; one that is more than a name (quantized, a map by layer) stays an object. */
function dtypeOf(value: JsonValue): JsonValue {
  if (!isObject(value) || !policyClasses.has(String(value['class_name'])) || !isObject(value['config']))
    return plain(value)
  return typeof value['config']['name'] === 'string' ? value['config']['name'] : plain(value)
}

function plain(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(plain)
  if (!isObject(value)) return value
  const copy: JsonObject = Object.create(null)
  if (!isSerialised(value)) {
    for (const [key, one] of Object.entries(value)) copy[key] = plain(one)
    return copy
  }
  copy['class_name'] = classNameOf(value) ?? null
  const { config } = value
  copy['config'] = isObject(config) ? inKeras2Syntax(config) : plain(config ?? null)
  return copy
}

/** Whether Keras's new format wrote an object: `{module, class_name, config, registered_name}`. */
const isSerialised = (value: JsonObject): boolean =>
  typeof value['class_name'] === 'string' && 'config' in value && 'registered_name' in value
