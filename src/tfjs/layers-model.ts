import { ConversionError, refuse } from '../diagnostics/diagnostic.js'
import { display, displayValue } from '../diagnostics/display.js'
import { isKeras3Config } from '../keras/dialect.js'
import type { JsonObject, JsonValue } from '../keras/json.js'
import type { KerasNetwork } from '../keras/model.js'
import { normaliseModel } from '../keras/network.js'
import { parseJson } from '../keras/parse-json.js'
import { valuesIn } from '../keras/sizes.js'
import { isObject } from '../keras/values.js'
import type { WeightEntry, WeightGroup } from './encode.js'

/** A `model.json` that anyone may have written, as far as TensorFlow.js reads it. */
export interface LayersModelJson {
  /** `{class_name, config}` of the model. */
  readonly topology: JsonObject
  readonly groups: readonly WeightGroup[]
}

/** Bytes of one value as the shards hold it. */
export const storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 } as const

/** Bytes that a weight takes in the shards. */
export const bytesOfEntry = ({ shape, dtype, quantization }: WeightEntry): number =>
  valuesIn(shape) * storedBytes[quantization?.dtype ?? dtype]

const broken = (rest: string, hint?: string): never => refuse('bundle/invalid', `The model.json ${rest}.`, {}, hint)

/** Reads the text of a `model.json`. Throws ConversionError `bundle/invalid` for what is no layers model. */
export function readLayersModel(text: string): LayersModelJson {
  const json = asBundleFault(() => parseJson(text, { what: 'The model.json' }))
  if (!isObject(json)) return broken('is no object')
  const { format, modelTopology, weightsManifest } = json
  if (format === 'graph-model' || (isObject(modelTopology) && 'node' in modelTopology))
    return broken(
      'is a graph model, whose layers are gone',
      'Only layers models, which tf.loadLayersModel loads, can be put on trial.',
    )
  if (!isObject(modelTopology)) return broken('has no modelTopology')
  const inner = modelTopology['model_config']
  const topology = isObject(inner) ? inner : modelTopology
  if (!Array.isArray(weightsManifest)) return broken('has no weightsManifest')
  return { topology, groups: weightsManifest.map(groupFrom) }
}

/**
 * The network that a topology describes, as tfjs-layers reads it. The layers have no variables. Throws ConversionError
 * `bundle/invalid`.
 */
export function readTopology(topology: JsonObject): KerasNetwork {
  const isKeras3 = isKeras3Config(topology)
  return asBundleFault(() => normaliseModel(topology, { generation: isKeras3 ? 3 : 2, isKeras2Syntax: !isKeras3 }, []))
}

/** What speaks of a Keras file elsewhere is here about the bundle. */
function asBundleFault<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error
    return refuse('bundle/invalid', `The bundle cannot be read: ${error.diagnostic.message}`)
  }
}

function groupFrom(group: JsonValue): WeightGroup {
  const { paths, weights } = isObject(group) ? group : { paths: null, weights: null }
  if (!Array.isArray(paths) || !Array.isArray(weights)) return broken('has a group of weights without paths or weights')
  const names = paths.filter(path => typeof path === 'string')
  if (names.length < paths.length) return broken('names weight files by other things than texts')
  for (const name of names) requireBelow(name)
  return { paths: names, weights: weights.map(entryFrom) }
}

/** A path of a manifest leads to the bundle's own files alone. Throws `bundle/path`. */
function requireBelow(path: string): void {
  const parts = path.split('/')
  if (/[\\:\0?#]|%(2e|2f|5c)/i.test(path) || parts.some(part => part === '' || part === '.' || part === '..'))
    refuse('bundle/path', `The model.json names the weight file ${display(path)}, which lies elsewhere.`)
}

function entryFrom(entry: JsonValue): WeightEntry {
  if (!isObject(entry) || typeof entry['name'] !== 'string') return broken('lists a weight without a name')
  const { name, shape, dtype } = entry
  const what = `lists the weight ${display(name)}`
  const sizes = Array.isArray(shape) ? shape.filter(isSize) : []
  if (!Array.isArray(shape) || sizes.length < shape.length || !Number.isSafeInteger(valuesIn(sizes) * 8))
    return broken(`${what} with the shape ${displayValue(shape)}`)
  if (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool')
    return broken(`${what} of type ${displayValue(dtype)}, which no layer has`)
  const { quantization } = entry
  if (quantization === undefined || quantization === null) return { name, shape: sizes, dtype }
  return { name, shape: sizes, dtype, quantization: quantizationFrom(quantization, what) }
}

const isSize = (value: JsonValue): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function quantizationFrom(value: JsonValue, what: string): NonNullable<WeightEntry['quantization']> {
  const { dtype, min, scale } = isObject(value) ? value : {}
  if (dtype === 'float16') return { dtype, original_dtype: 'float32' }
  if (dtype !== 'uint8' && dtype !== 'uint16') return broken(`${what} quantized to ${displayValue(dtype)}`)
  if (typeof min !== 'number' || typeof scale !== 'number')
    return broken(`${what} quantized without a number for min or scale`)
  return { dtype, min, scale, original_dtype: 'float32' }
}
