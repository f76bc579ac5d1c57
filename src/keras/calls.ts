import { below, listAt, objectAt, refuseConfig } from './config.js'
import type { JsonObject, JsonValue } from './json.js'
import type { KerasCall, TensorRef } from './model.js'
import { isObject, jsonObject } from './values.js'

/** Keras's mark for a first argument that is no tensor of the graph; see `KerasCall.kwargs`. */
export const CONSTANT = '_CONSTANT_VALUE'

/** All tensors that a call refers to, its masks included. */
export const tensorsOf = ({ inputs, masks = {} }: KerasCall): readonly TensorRef[] => [
  ...inputs,
  ...Object.values(masks)
    .flat()
    .filter(ref => ref !== null),
]

/** The same call on other tensors. */
export function mapTensors(call: KerasCall, change: (ref: TensorRef) => TensorRef): KerasCall {
  const { masks } = call
  const inputs = call.inputs.map(change)
  if (masks === undefined) return { ...call, inputs }
  const changed = Object.entries(masks).map(([name, refs]) => [
    name,
    'layer' in refs ? change(refs) : refs.map(ref => (ref === null ? null : change(ref))),
  ])
  return { ...call, inputs, masks: Object.fromEntries(changed) }
}

/**
 * Reads `inbound_nodes` of a layer. Keras 3 writes a list of calls `{args, kwargs}`; Keras 2 a list of calls, each a
 * list (or other nest) of `[layer, node, tensor, kwargs]`, or one such reference alone (tf.keras 2.4 and later, for
 * operations). `isLayer` tells the names of the layers of the network, without which a reference in Keras 2's keyword
 * arguments looks like any list. Nodes are as saved: those of nested models may count from 1.
 */
export function readCalls(
  value: JsonValue | undefined,
  pointer: string,
  isLayer: (name: string) => boolean,
): KerasCall[] {
  return listAt(value, pointer).map((call, index) => {
    const at = below(pointer, index)
    return isObject(call) && 'args' in call ? readKeras3Call(call, at) : readKeras2Call(call, at, isLayer)
  })
}

/**
 * Reads `input_layers` or `output_layers`: triples in a list, a dictionary or nested lists, or one triple alone. Those
 * of a dictionary come in the order of its sorted keys, which is the order of `model.inputs` and `model.outputs`
 * whatever the file's.
 */
export function readTensors(value: JsonValue | undefined, pointer: string): TensorRef[] {
  if (!Array.isArray(value) && !isObject(value)) return refuseConfig(pointer, 'a list', value)
  return references(value, pointer).map(({ reference, at }) => readReference(reference, at))
}

/** What has been read of a call so far. */
class Arguments {
  readonly inputs: TensorRef[] = []
  readonly masks: Record<string, TensorRef | readonly (TensorRef | null)[]> = {}
  readonly #tensorIn: (value: JsonValue, pointer: string) => TensorRef | null

  /** `tensorIn` gives the tensor for which a value stands. */
  constructor(tensorIn: (value: JsonValue, pointer: string) => TensorRef | null) {
    this.#tensorIn = tensorIn
  }

  /** A copy of `value` with `{tensor: i}` for each tensor inside, depth-first; those come to `inputs`. */
  take(value: JsonValue, pointer: string): JsonValue {
    const tensor = this.#tensorIn(value, pointer)
    if (tensor !== null) return jsonObject({ tensor: this.inputs.push(tensor) - 1 })
    if (Array.isArray(value)) return value.map((one, index) => this.take(one, below(pointer, index)))
    if (!isObject(value)) return value
    // Keras flattens a dictionary in the order of its sorted keys.
    const taken = new Map(
      Object.keys(value)
        .sort(byCodePoint)
        .map(key => [key, this.take(value[key] ?? null, below(pointer, key))] as const),
    )
    return jsonObject(mapValues(value, (_, key) => taken.get(key) ?? null))
  }

  /** Keyword arguments; those that are masks come to `masks`. */
  takeKwargs(kwargs: JsonObject, pointer: string): JsonObject {
    const rest = Object.entries(kwargs).filter(([name, value]) => !this.#takeMask(name, value, below(pointer, name)))
    return jsonObject(
      Object.fromEntries(
        rest.map(([name, value]) => [name, name === CONSTANT ? value : this.take(value, below(pointer, name))]),
      ),
    )
  }

  #takeMask(name: string, value: JsonValue, pointer: string): boolean {
    // An `attention_mask` is an array of numbers that the layer computes with.
    if (name === 'attention_mask' || !/(^|_)mask$/.test(name)) return false
    const single = this.#tensorIn(value, pointer)
    if (single !== null) {
      this.masks[name] = single
      return true
    }
    if (!Array.isArray(value)) return false
    const several = value.map((one, index) => this.#tensorIn(one, below(pointer, index)))
    const areMasks = several.some(one => one !== null) && value.every((one, i) => one === null || several[i] !== null)
    if (areMasks) this.masks[name] = several
    return areMasks
  }

  /** The call with these arguments. */
  call(kwargs: JsonObject, args?: readonly JsonValue[]): KerasCall {
    const { inputs, masks } = this
    return {
      inputs,
      kwargs,
      ...(args === undefined ? {} : { args }),
      ...(Object.keys(masks).length === 0 ? {} : { masks }),
    }
  }
}

function readKeras3Call(value: JsonObject, pointer: string): KerasCall {
  const reader = new Arguments((one, at) => {
    if (!isObject(one) || one['class_name'] !== '__keras_tensor__') return null
    const config = objectAt(one['config'], below(at, 'config'))
    const history = listAt(config['keras_history'], below(at, 'config/keras_history'))
    return readReference(history, below(at, 'config/keras_history'))
  })
  const at = below(pointer, 'args')
  const args = listAt(value['args'], at).map((one, index) => reader.take(one, below(at, index)))
  const kwargs = readKwargs(value['kwargs'] ?? jsonObject({}), below(pointer, 'kwargs'))
  return reader.call(asFurtherInputs(reader.takeKwargs(kwargs, below(pointer, 'kwargs')), reader.inputs.length), args)
}

/**
 * The call of a nested model with its inputs in the order of the model's own: where it was built on a list, Keras 3 takes
 * the tensors of a dictionary by the names of the input layers (models/functional.py).
 */
export function inModelOrder(call: KerasCall, names: readonly string[]): KerasCall {
  const [given] = call.args ?? []
  if (given === undefined || !isObject(given) || 'tensor' in given) return call
  const indexes = names.map(name => {
    const value = given[name]
    return isObject(value) && typeof value['tensor'] === 'number' ? value['tensor'] : null
  })
  const inputs = indexes
    .map(index => (index === null ? undefined : call.inputs[index]))
    .filter(one => one !== undefined)
  return inputs.length === names.length && inputs.length === call.inputs.length ? { ...call, inputs } : call
}

/**
 * Leaves out an `initial_state` that consists of the last inputs: Keras 2 and tfjs-layers take the states of a recurrent
 * layer as further inputs.
 */
function asFurtherInputs({ initial_state: states, ...kwargs }: JsonObject, inputs: number): JsonObject {
  if (states === undefined) return jsonObject(kwargs)
  const list = Array.isArray(states) ? states : [states]
  const follow = list.every((one, i) => isObject(one) && one['tensor'] === inputs - list.length + i)
  return jsonObject(follow ? kwargs : { ...kwargs, initial_state: states })
}

function readKeras2Call(value: JsonValue, pointer: string, isLayer: (name: string) => boolean): KerasCall {
  const inputs: TensorRef[] = []
  let kwargs: JsonObject = jsonObject({})
  let kwargsAt = pointer
  for (const { reference, at } of references(value, pointer)) {
    // Keras repeats the arguments of the call with each tensor and reads those of the last.
    if (reference[3] !== undefined) {
      kwargsAt = below(at, 3)
      kwargs = readKwargs(reference[3], kwargsAt)
    }
    if (reference[0] === CONSTANT) kwargs = { ...kwargs, [CONSTANT]: reference[2] ?? null }
    else inputs.push(readReference(reference, at))
  }
  const reader = new Arguments(one => (isReference(one) && isLayer(String(one[0])) ? triple(one) : null))
  reader.inputs.push(...inputs)
  return reader.call(reader.takeKwargs(kwargs, kwargsAt))
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
  return triple(reference) ?? refuseConfig(pointer, 'a reference to a tensor (layer, node, tensor)', [...reference])
}

function triple([layer, node, tensor]: readonly JsonValue[]): TensorRef | null {
  return typeof layer === 'string' && isIndex(node) && isIndex(tensor) ? { layer, node, tensor } : null
}

const isIndex = (value: JsonValue | undefined): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const mapValues = (
  value: JsonObject,
  change: (one: JsonValue, key: string) => JsonValue,
): Readonly<Record<string, JsonValue>> =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one, key)]))

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
