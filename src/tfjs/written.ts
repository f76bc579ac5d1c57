import type { JsonObject } from '../keras/json.js'
import type { KerasLayer, KerasModel, KerasNetwork } from '../keras/model.js'
import { isInput } from '../keras/traverse.js'
import { copyJson, isObject, jsonObject, objectAt } from '../keras/values.js'

/** The model config that will be written, to be edited in place. */
export interface Written {
  /** `{class_name, config}` of the model. */
  readonly root: JsonObject
  /** The object `{class_name, config, …}` of a layer. */
  readonly of: (layer: KerasLayer) => JsonObject
}

/** A copy of the saved form where the topology is an edit of it, else the network in the form of Keras 2. */
export function writtenForm(model: KerasModel): Written {
  if (model.form === 'saved') {
    const root = copyJson(model.saved.modelConfig)
    return { root, of: layer => objectAt(root, layer.pointer) ?? jsonObject() }
  }
  const objects = new Map<KerasLayer, JsonObject>()
  const root = jsonObject({ class_name: model.network.className, config: networkConfig(model.network, objects) })
  return { root, of: layer => objects.get(layer) ?? jsonObject() }
}

/** The `config` of a model; the references between its layers are written later (src/tfjs/graph.ts). */
function networkConfig(network: KerasNetwork, objects: Map<KerasLayer, JsonObject>): JsonObject {
  if (network.className === 'Sequential')
    return jsonObject({ name: network.name, layers: network.layers.map(layer => layerObject(layer, objects)) })
  const layers = network.layers.map(layer => {
    const written = layerObject(layer, objects)
    written['name'] = layer.name
    written['inbound_nodes'] = []
    return written
  })
  return jsonObject({ name: network.name, layers, input_layers: [], output_layers: [] })
}

function layerObject(layer: KerasLayer, objects: Map<KerasLayer, JsonObject>): JsonObject {
  const { network } = layer
  const written =
    network === undefined
      ? jsonObject({ class_name: layer.className, config: layerConfig(layer, objects) })
      : jsonObject({ class_name: network.className, config: { ...networkConfig(network, objects), name: layer.name } })
  objects.set(layer, written)
  return written
}

function layerConfig(layer: KerasLayer, objects: Map<KerasLayer, JsonObject>): JsonObject {
  const config = copyJson(layer.config)
  const { cells } = config
  for (const [key, inner] of Object.entries(layer.wrapped)) {
    const index = /^cells\/(\d+)$/.exec(key)?.[1]
    if (index !== undefined && Array.isArray(cells)) cells[Number(index)] = layerObject(inner, objects)
    // A Bidirectional always has a backward_layer in normal form; it is written only where the config names one.
    else if (key !== 'backward_layer' || isObject(config[key])) config[key] = layerObject(inner, objects)
  }
  if (isInput(layer) && config['name'] === undefined) config['name'] = layer.name
  return config
}
