import { catalogue } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { valueAt } from '../keras/config.js'
import type { Description } from '../keras/describe.js'
import type { JsonObject } from '../keras/json.js'
import { bytesOf, type KerasLayer, type KerasModel, type KerasNetwork, type StoredVariable } from '../keras/model.js'
import { parseJson } from '../keras/parse-json.js'
import { stringifyJson } from '../keras/stringify-json.js'

/** A description as text. The config of each layer is left out: it stands in the saved form, at the layer's pointer. */
export function writeDescription({ model, diagnostics }: Description): string {
  const sent =
    model === null ? null : { ...model, network: mapLayers(model.network, layer => ({ ...layer, config: {} })) }
  return stringifyJson({ model: sent, diagnostics } as unknown as JsonObject)
}

/**
 * The description in a reader's answer. Everything that later stages rely on (shapes, ids, dtypes) is checked: a file
 * may have got the better of its reader. Throws an Error on what no reader sends.
 */
export function readDescription(text: string): Description {
  const { model, diagnostics } = parseJson(text, { what: 'The answer of the reader', ...answerLimits }) as unknown as {
    model: KerasModel | null
    diagnostics: readonly Diagnostic[]
  }
  if (!diagnostics.every(isFinding)) throw new Error('an unknown finding')
  if (model === null) return { model, diagnostics }
  if (!model.variables.every(isPossible)) throw new Error('an impossible variable')
  const { modelConfig } = model.saved
  const network = mapLayers(model.network, layer => ({
    ...layer,
    config: (valueAt(modelConfig, `${layer.pointer}/config`) ?? Object.create(null)) as JsonObject,
  }))
  return { model: { ...model, network }, diagnostics }
}

// The saved form, the layers and the variables together need more than one JSON text of a file.
const answerLimits = { characters: 200 * 2 ** 20, tokens: 20_000_000, depth: 512 }

const isFinding = ({ code, message }: Diagnostic): boolean =>
  Object.hasOwn(catalogue, code) && typeof message === 'string'

function isPossible({ id, shape, dtype }: StoredVariable, index: number): boolean {
  const values = shape.reduce((product, size) => product * size, 1)
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
