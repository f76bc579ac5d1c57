import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { below, isObject, listAt, refuseConfig } from './config.js'
import type { JsonObject, JsonValue } from './json.js'
import type { TensorRef } from './model.js'

/** A call as saved: its references still count the nodes of nested models as Keras does. */
export interface SavedCall {
  readonly inputs: readonly TensorRef[]
  readonly kwargs: JsonObject
}

/** Keras's mark for a first argument that is no tensor of the graph; see `KerasCall.kwargs`. */
export const CONSTANT = '_CONSTANT_VALUE'

/**
 * Reads `inbound_nodes` of a Keras 2 layer: a list of calls, each a list (or other nest) of
 * `[layer, node, tensor, kwargs]`, or one such reference alone (tf.keras 2.4 and later, for operations).
 */
export function readCalls(value: JsonValue | undefined, pointer: string): SavedCall[] {
  return listAt(value, pointer).map((call, index) => readCall(call, below(pointer, index)))
}

/** Reads `input_layers` or `output_layers`: triples in a list, a dictionary or nested lists, or one triple alone. */
export function readTensors(value: JsonValue | undefined, pointer: string): TensorRef[] {
  if (!Array.isArray(value) && !isObject(value)) return refuseConfig(pointer, 'a list', value)
  return references(value, pointer).map(({ reference, at }) => readReference(reference, at))
}

/** The layers and calls that the keyword arguments of a call refer to, as far as they look like references. */
export function kwargReferences(kwargs: JsonObject): TensorRef[] {
  const found: TensorRef[] = []
  const search = (value: JsonValue): void => {
    if (isReference(value)) found.push({ layer: String(value[0]), node: Number(value[1]), tensor: Number(value[2]) })
    else if (Array.isArray(value)) value.forEach(search)
    else if (isObject(value)) Object.values(value).forEach(search)
  }
  for (const [key, value] of Object.entries(kwargs)) if (key !== CONSTANT) search(value)
  return found
}

function readCall(value: JsonValue, pointer: string): SavedCall {
  if (isObject(value) && 'args' in value)
    return refuse('keras/keras-3', 'The model configuration is one of Keras 3 (calls with "args").', { pointer })
  const inputs: TensorRef[] = []
  let kwargs: JsonObject = Object.create(null)
  for (const { reference, at } of references(value, pointer)) {
    // Keras repeats the arguments of the call with each tensor and reads those of the last.
    kwargs = reference[3] === undefined ? kwargs : readKwargs(reference[3], below(at, 3))
    if (reference[0] === CONSTANT) kwargs = { ...kwargs, [CONSTANT]: reference[2] ?? null }
    else inputs.push(readReference(reference, at))
  }
  return { inputs, kwargs }
}

function readKwargs(value: JsonValue, pointer: string): JsonObject {
  return isObject(value) ? value : refuseConfig(pointer, 'the arguments of a call', value)
}

interface Found {
  readonly reference: readonly JsonValue[]
  readonly at: string
}

/** Flattens a nest as `tf.nest.flatten` does: dictionaries in the order of their sorted keys. */
function references(value: JsonValue, pointer: string): Found[] {
  if (isReference(value)) return [{ reference: value, at: pointer }]
  if (Array.isArray(value)) return value.flatMap((item, index) => references(item, below(pointer, index)))
  if (isObject(value))
    return Object.keys(value)
      .sort(byCodePoint)
      .flatMap(key => references(value[key] ?? null, below(pointer, key)))
  return refuseConfig(pointer, 'a reference to a tensor', value)
}

function isReference(value: JsonValue | undefined): value is JsonValue[] {
  return Array.isArray(value) && typeof value[0] === 'string' && value.length >= 3 && value.length <= 4
}

function readReference(reference: readonly JsonValue[], pointer: string): TensorRef {
  const [layer, node, tensor] = reference
  if (typeof layer !== 'string' || !isIndex(node) || !isIndex(tensor))
    return refuseConfig(pointer, 'a reference to a tensor (layer, node, tensor)', [...reference])
  return { layer, node, tensor }
}

const isIndex = (value: JsonValue | undefined): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** The order of Python's `sorted()` on texts. */
function byCodePoint(a: string, b: string): number {
  const left = Array.from(a, character => character.codePointAt(0) ?? 0)
  const right = Array.from(b, character => character.codePointAt(0) ?? 0)
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** How a reference is shown in messages. */
export function displayReference({ layer, node, tensor }: TensorRef): string {
  return `output ${tensor} of call ${node} of layer "${display(layer)}"`
}
