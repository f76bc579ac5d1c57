import type { JsonObject } from '../keras/json.js'
import type { KerasModel, KerasNetwork } from '../keras/model.js'
import { firstInputShape, type NetworkShapes, type Shape, tfjsDtype } from '../keras/tensor-shapes.js'
import { isInput, layersByName } from '../keras/traverse.js'
import type { ModelTensor } from './model.js'
import type { NameOf } from './names.js'
import { withoutInfinity } from './options.js'

/**
 * The value of `modelTopology`, with the keys in the order of Python's converter. What the file does not say is left
 * out: tf.js reads `model_config` alone. JSON has no NaN, and tf.js does not look at the training config.
 */
export function topologyOf(model: KerasModel, modelConfig: JsonObject): JsonObject {
  const topology: JsonObject = Object.create(null)
  if (model.kerasVersion !== null) topology['keras_version'] = model.kerasVersion
  if (model.backend !== null) topology['backend'] = model.backend
  topology['model_config'] = withoutInfinity(modelConfig)
  if (model.saved.trainingConfig !== undefined)
    topology['training_config'] = withoutInfinity(model.saved.trainingConfig)
  return topology
}

/** The inputs of the whole model; a Sequential without an input layer gets the one that tf.js makes for its first. */
export function modelInputs(
  network: KerasNetwork,
  shapes: NetworkShapes,
  fallback: Shape,
  nameOf: NameOf,
): readonly ModelTensor[] {
  const layers = layersByName(network)
  if (network.inputs.length > 0) {
    return network.inputs.map((ref, i) => {
      const layer = layers.get(ref.layer)
      const info = shapes.inputs[i]
      return {
        name: layer === undefined ? ref.layer : nameOf(layer),
        shape: info?.shape ?? [],
        dtype: info?.dtype ?? 'float32',
      }
    })
  }
  const first = network.layers[0]
  if (first === undefined) return []
  const shape = firstInputShape(first) ?? fallback ?? []
  const dtype = typeof first.config['dtype'] === 'string' ? tfjsDtype(first.config['dtype']) : 'float32'
  return [{ name: isInput(first) ? nameOf(first) : `${nameOf(first)}_input`, shape, dtype }]
}

/** The outputs of the whole model, by the names of their layers. */
export function modelOutputs(network: KerasNetwork, shapes: NetworkShapes, nameOf: NameOf): readonly ModelTensor[] {
  const layers = layersByName(network)
  return network.outputs.map((ref, i) => {
    const layer = layers.get(ref.layer)
    const info = shapes.outputs[i]
    return {
      name: layer === undefined ? ref.layer : nameOf(layer),
      shape: info?.shape ?? [],
      dtype: info?.dtype ?? 'float32',
    }
  })
}
