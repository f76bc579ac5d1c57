import { catalogue } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { valueAt } from '../keras/config.js'
import type { Description } from '../keras/describe.js'
import type { JsonObject } from '../keras/json.js'
import { bytesOf, type KerasLayer, type KerasModel, type KerasNetwork, type StoredVariable } from '../keras/model.js'
import { parseJson } from '../keras/parse-json.js'
import { valuesIn } from '../keras/sizes.js'
import { stringifyJson } from '../keras/stringify-json.js'

/**
 * A description as text. The config of each layer is left out where it stands in the saved form, at the layer's pointer.
 */
export function writeDescription({ model, diagnostics }: Description): string {
  const sent =
    model === null || model.form === 'normal'
      ? model
      : { ...model, network: mapLayers(model.network, layer => ({ ...layer, config: {} })) }
  return stringifyJson({ model: sent, diagnostics } as unknown as JsonObject)
}

/**
 * The description in a reader's answer. Everything that later stages rely on (shapes, ids, dtypes) is checked: a file
 * may have got the better of its reader. Throws an Error on what no reader sends.
 */
export function readDescription(text: string): Description {
  const sent = parseJson(text, { what: 'The answer of the reader', ...answerLimits }) as unknown as {
    model: KerasModel | null
    diagnostics: readonly Diagnostic[]
  }
  const { model } = sent
  const diagnostics = sent.diagnostics.map(checkFinding)
  if (model === null) return { model, diagnostics }
  if (!model.variables.every(isPossible)) throw new Error('an impossible variable')
  if (model.form === 'normal') return { model, diagnostics }
  const { modelConfig } = model.saved
  const network = mapLayers(model.network, layer => ({
    ...layer,
    config: (valueAt(modelConfig, `${layer.pointer}/config`) ?? Object.create(null)) as JsonObject,
  }))
  return { model: { ...model, network }, diagnostics }
}

// The saved form, the layers and the variables together need more than one JSON text of a file.
const answerLimits = { characters: 200 * 2 ** 20, tokens: 20_000_000, depth: 512 }

/**
 * A finding in a reader's answer, of a known code and with that code's severity. Throws an Error on any other, and on one
 * whose text no `display()` has made: such text would reach logs as it is.
 */
export function checkFinding({ code, message, hint, subject }: Diagnostic): Diagnostic {
  const row = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined
  if (row === undefined || !isShown(message)) throw new Error('an unknown finding')
  if (typeof subject !== 'object' || subject === null) throw new Error('a finding about nothing')
  if (hint === undefined) return { code, severity: row.severity, message, subject }
  if (!isShown(hint)) throw new Error('an unknown hint')
  return { code, severity: row.severity, message, hint, subject }
}

const isShown = (text: unknown): boolean => typeof text === 'string' && !/[\p{Cc}\p{Cf}]/u.test(text)

function isPossible({ id, shape, dtype }: StoredVariable, index: number): boolean {
  const values = valuesIn(shape)
  const sizes = shape.every(size => Number.isSafeInteger(size) && size >= 0)
  return id === index && sizes && Number.isSafeInteger(values) && Object.hasOwn(bytesOf, dtype)
}

function mapLayers(network: KerasNetwork, change: (layer: KerasLayer) => KerasLayer): KerasNetwork {
  const map = (layer: KerasLayer): KerasLayer =>
    change({
      ...layer,
      ...(layer.network === undefined ? {} : { network: mapLayers(layer.network, change) }),
      wrapped: Object.fromEntries(Object.entries(layer.wrapped).map(([key, inner]) => [key, map(inner)])),
    })
  return { ...network, layers: network.layers.map(map) }
}
