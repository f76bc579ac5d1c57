import { layerTable } from '../layers/table.js'
import type { JsonObject, JsonValue } from './json.js'
import { outputShapes } from './layer-shapes.js'
import type { KerasLayer, KerasNetwork, TensorRef } from './model.js'
import { isInput, orderCalls, tensorKey } from './traverse.js'
import { textOf } from './values.js'

/** A shape with the batch axis; null for an axis is an unknown length, null for all an unknown rank. */
export type Shape = readonly (number | null)[] | null

/** What is known of a tensor before any value is. `dtype` is `float32`, `int32` or `bool`. */
export interface TensorInfo {
  readonly shape: Shape
  readonly dtype: string
}

/** What is known of the tensors of one network, for one call of it. */
export interface NetworkShapes {
  /** By `tensorKey`. */
  readonly tensors: ReadonlyMap<string, TensorInfo>
  /** What comes into each call, by `${call}:${layer}`. */
  readonly arguments: ReadonlyMap<string, readonly TensorInfo[]>
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
  /** Nested networks by `${call}:${layer}`. */
  readonly nested: ReadonlyMap<string, NetworkShapes>
}

const unknown: TensorInfo = { shape: null, dtype: 'float32' }

/** The dtype in which TensorFlow.js holds what Keras holds as `dtype`. */
export function tfjsDtype(dtype: string | null): string {
  if (dtype === null) return 'float32'
  if (dtype === 'bool') return 'bool'
  return /^u?int/.test(dtype) ? 'int32' : 'float32'
}

/** A saved shape (`batch_input_shape`, `build_input_shape`), or null. */
export function shapeFrom(value: JsonValue | undefined): Shape {
  if (!Array.isArray(value)) return null
  const shape = value.map(length => (typeof length === 'number' ? length : null))
  return value.every(length => length === null || typeof length === 'number') ? shape : null
}

function declaredInput(layer: KerasLayer): TensorInfo {
  const shape = shapeFrom(layer.config['batch_input_shape'])
  return { shape, dtype: tfjsDtype(textOf(layer.config, 'dtype')) }
}

/** The input shape of the first layer of a network that has no InputLayer: its own, or that of the network inside it. */
export function firstInputShape(layer: KerasLayer | undefined): Shape {
  if (layer === undefined) return null
  const own = shapeFrom(layer.config['batch_input_shape'])
  if (own !== null) return own
  return layer.network === undefined ? null : (firstInputShape(layer.network.layers[0]) ?? builtShape(layer.config))
}

/** The shape with which Keras built a Sequential that was given none. */
export const builtShape = (config: JsonObject): Shape => shapeFrom(config['build_input_shape'])

/**
 * Infers the shapes of all tensors of a network. `given` are the tensors on which it is called; without them, its own
 * input layers say what comes in. `fallback` is the input shape of a Sequential that does not say it itself.
 */
export function inferShapes(
  network: KerasNetwork,
  given: readonly TensorInfo[] | null,
  fallback: Shape = null,
): NetworkShapes {
  const tensors = new Map<string, TensorInfo>()
  const nested = new Map<string, NetworkShapes>()
  const received = new Map<string, readonly TensorInfo[]>()
  const inputs = new Map(network.inputs.map((ref, i) => [ref.layer, given?.[i]]))
  const read = (ref: TensorRef): TensorInfo => tensors.get(tensorKey(ref)) ?? unknown
  for (const { layer, index, call } of orderCalls(network)) {
    const declared = declaredInput(layer)
    let from = call.inputs.map(read)
    if (from.length === 0 && !isInput(layer)) {
      const first = given?.[0] ?? { shape: firstInputShape(layer) ?? fallback, dtype: declared.dtype }
      from = [first]
    }
    received.set(`${index}:${layer.name}`, from)
    const outputs = isInput(layer)
      ? [merged(declared, inputs.get(layer.name))]
      : outputsOf(layer, from, inner => nested.set(`${index}:${layer.name}`, inner))
    outputs.forEach((info, tensor) => {
      tensors.set(tensorKey({ layer: layer.name, node: index, tensor }), info)
    })
  }
  const inputInfos = network.inputs.map(read)
  return { tensors, nested, arguments: received, inputs: inputInfos, outputs: network.outputs.map(read) }
}

/** What an InputLayer declares, with the lengths filled in that the tensor it is called on has. */
function merged(declared: TensorInfo, given: TensorInfo | undefined): TensorInfo {
  if (given?.shape == null) return declared
  if (declared.shape === null || declared.shape.length !== given.shape.length)
    return { ...declared, shape: given.shape }
  return { ...declared, shape: declared.shape.map((length, axis) => length ?? given.shape?.[axis] ?? null) }
}

/**
 * What is known of the outputs of one call of a layer. For an InputLayer, `inputs` is what its network is called on;
 * none when it is the outermost.
 */
export function layerOutputs(layer: KerasLayer, inputs: readonly TensorInfo[]): readonly TensorInfo[] {
  if (isInput(layer)) return [merged(declaredInput(layer), inputs[0])]
  return outputsOf(layer, inputs, () => undefined)
}

function outputsOf(
  layer: KerasLayer,
  inputs: readonly TensorInfo[],
  onNested: (inner: NetworkShapes) => void,
): readonly TensorInfo[] {
  if (layer.network !== undefined) {
    const inner = inferShapes(layer.network, inputs)
    onNested(inner)
    return inner.outputs
  }
  const shapes = outputShapes(
    layer,
    inputs.map(info => info.shape),
    (one, shape) => outputsOf(one, [{ shape, dtype: 'float32' }], () => undefined)[0]?.shape ?? null,
  )
  const dtype = outputDtype(layer, inputs[0]?.dtype ?? 'float32')
  return shapes.map(shape => ({ shape, dtype }))
}

const KEEPS_DTYPE = new Set([
  'same',
  'flatten',
  'reshape',
  'permute',
  'repeat',
  'merge',
  'concatenate',
  'cropping',
  'zero-padding',
  'upsampling',
])
const ALWAYS_FLOAT = new Set(['Rescaling', 'BatchNormalization', 'LayerNormalization', 'Softmax', 'Average'])

function outputDtype(layer: KerasLayer, input: string): string {
  const row = layerTable.get(layer.className)
  if (row?.shape === undefined || !KEEPS_DTYPE.has(row.shape) || ALWAYS_FLOAT.has(row.keras)) return 'float32'
  return input
}
