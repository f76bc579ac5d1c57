import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { JsonObject, JsonValue } from '../keras/json.js'
import { version } from '../version.js'
import type { EncodeOptions, WeightGroup } from './encode.js'
import type { TfjsModel } from './model.js'

/** The text of `model.json`: keys in the Python converter's order, in the style of Python's `json.dump`. */
export function modelJson(
  model: TfjsModel,
  weightsManifest: readonly WeightGroup[],
  metadata: EncodeOptions['metadata'],
): string {
  return dumpJson({
    format: 'layers-model',
    generatedBy: model.generatedBy,
    convertedBy: `keras-to-tfjs v${version}`,
    ...(Object.keys(metadata).length === 0 ? {} : { userDefinedMetadata: metadata as JsonObject }),
    modelTopology: model.modelTopology,
    ...(model.trainingConfig === undefined ? {} : { trainingConfig: model.trainingConfig }),
    weightsManifest: weightsManifest as unknown as JsonValue,
  })
}

/**
 * JSON as Python writes it by default: `", "` and `": "`, nothing but ASCII. Python would write NaN and the infinities
 * as words that no browser reads; they throw `keras/invalid-config`.
 */
export function dumpJson(value: JsonValue, pointer = ''): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuseNumber(value, pointer)
    return Object.is(value, -0) ? '-0.0' : String(value)
  }
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return dumpText(value)
  if (Array.isArray(value)) return `[${value.map((item, index) => dumpJson(item, `${pointer}/${index}`)).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(
        ([key, item]) =>
          `${dumpText(key)}: ${dumpJson(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)}`,
      )
      .join(', ')}}`
  return String(value)
}

const topology = '/modelTopology/model_config'

function refuseNumber(value: number, place: string): never {
  const message = `The value ${value} at ${display(place)} cannot be written in JSON.`
  // Subjects point into the saved model_config.
  refuse('keras/invalid-config', message, place.startsWith(topology) ? { pointer: place.slice(topology.length) } : {})
}

function dumpText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
