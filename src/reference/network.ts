import { isObject, plain } from './options.js'
import { countOutputs } from './output-count.js'
import { savedName } from './saved-name.js'
import type { Config, Json } from './semantics.js'

/** Output `tensor` of call `node` of the layer `layer` of the same network. Nodes count from 0. */
export interface Place {
  readonly layer: string
  readonly node: number
  readonly tensor: number
}

/** One call of a layer in a network. */
export interface NetworkCall {
  /** All tensors of the call, those of the positional arguments first, nested lists flattened. */
  readonly inputs: readonly Place[]
  /** As saved, `{tensor: i}` for `inputs[i]`. */
  readonly args: readonly Json[]
  readonly kwargs: Config
}

/** A layer as saved, before its arrays are known. */
export interface SavedLayer {
  readonly name: string
  /** The class of Keras; see `savedName`. */
  readonly className: string
  /** `class_name` as saved, from which Keras 3 makes the names of groups. */
  readonly savedClass: string
  readonly config: Config
  /** In the order in which the file lists them. */
  readonly calls: readonly NetworkCall[]
  /** Layers held inside, by config key; see `Layer.wrapped`. */
  readonly wrapped: Readonly<Record<string, SavedLayer>>
  /** The network inside, if the layer is a model. */
  readonly network?: Network
  /** Equal for configs that stand for one and the same layer. */
  readonly sharedId?: number
}

/** A model, whole or nested, as its config says. */
export interface Network {
  readonly kind: 'Sequential' | 'Functional'
  readonly layers: readonly SavedLayer[]
  readonly inputs: readonly Place[]
  readonly outputs: readonly Place[]
  /** Where the model is called with a dictionary: its keys, in the order of `inputs`. */
  readonly inputKeys?: readonly string[]
}

/** The layer that stands for the input of a Sequential that was saved without one. */
export const implicitInput = ''

type Generation = 2 | 3

/** Reads the network of a model's saved form `{class_name, config}`. Throws an Error on what is no such form. */
export function readNetwork(saved: Json, generation: Generation): Network {
  const network = isObject(saved) ? networkOf(saved['config'], generation) : undefined
  if (network === undefined) throw new Error('the saved form holds no model')
  return network
}

/** The network in the config of a layer that is a model; `undefined` for other layers. */
function networkOf(config: Json | undefined, generation: Generation): Network | undefined {
  if (isList(config)) return sequential(config, generation)
  if (!isObject(config) || !isList(config['layers'])) return undefined
  const { layers, input_layers: inputs, output_layers: outputs } = config
  if (!isList(layers)) return undefined
  return inputs === undefined || outputs === undefined
    ? sequential(layers, generation)
    : functional(layers, inputs, outputs, generation)
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

function sequential(saved: readonly Json[], generation: Generation): Network {
  const layers: SavedLayer[] = []
  let last: readonly Place[] = [{ layer: implicitInput, node: 0, tensor: 0 }]
  for (const item of saved) {
    const layer = readLayer(item, generation)
    const isInput = layer.className === 'InputLayer'
    layers.push({ ...layer, calls: [isInput ? noInputs : callOn(last)] })
    const outputs = generation === 2 ? 1 : countOutputs(layer)
    last = Array.from({ length: outputs }, (_, tensor) => ({ layer: layer.name, node: 0, tensor }))
  }
  const first = layers[0]?.className === 'InputLayer' ? layers[0].name : implicitInput
  return { kind: 'Sequential', layers, inputs: [{ layer: first, node: 0, tensor: 0 }], outputs: last }
}

const noInputs: NetworkCall = { inputs: [], args: [], kwargs: {} }

/** A call on what the layer before gives: its output, or the list of its outputs. */
function callOn(inputs: readonly Place[]): NetworkCall {
  const tensors = inputs.map((_, tensor) => ({ tensor }))
  return { inputs, args: tensors.length === 1 ? tensors : [tensors], kwargs: {} }
}

function functional(saved: readonly Json[], inputs: Json, outputs: Json, generation: Generation): Network {
  const layers = saved.map(item => ({ item, layer: readLayer(item, generation) }))
  const first = firstNodes(
    layers.map(({ layer }) => layer),
    generation,
  )
  const reader = new CallReader(first.ofCalls)
  const ends = new CallReader(first.ofEnds)
  return {
    kind: 'Functional',
    layers: layers.map(({ item, layer }) => {
      const nodes = isObject(item) && isList(item['inbound_nodes']) ? item['inbound_nodes'] : []
      const isKept = keepsStructure.has(layer.className)
      const calls = layer.className === 'InputLayer' ? [noInputs] : nodes.map(node => reader.read(node, isKept))
      return { ...layer, calls }
    }),
    inputs: ends.places(inputs),
    outputs: ends.places(outputs),
    ...(isObject(inputs) ? { inputKeys: Object.keys(inputs).sort() } : {}),
  }
}

/** Whose first argument is not taken out of a list of one tensor (tf_keras, tf_op_layer.py). */
const keepsStructure: ReadonlySet<string> = new Set([
  'TFOpLambda',
  'SlicingOpLambda',
  'ClassMethod',
  'InstanceMethod',
  'InstanceProperty',
])

/** By layer, the index of its first call in the network. */
type FirstNodes = ReadonlyMap<string, number>

/**
 * Keras 2 counts the calls of a nested model from 1, because its node 0 is its own construction, if it was constructed on
 * inputs of its own. Keras 3 does so in the lists of inputs and outputs alone, and for functional models alone.
 */
function firstNodes(
  layers: readonly SavedLayer[],
  generation: Generation,
): { ofCalls: FirstNodes; ofEnds: FirstNodes } {
  const named = (first: (network: Network) => number) =>
    new Map(layers.map(({ name, network }) => [name, network === undefined ? 0 : first(network)]))
  if (generation === 2) {
    const both = named(network => Number(network.kind === 'Functional' || hasInputs(network)))
    return { ofCalls: both, ofEnds: both }
  }
  return { ofCalls: named(() => 0), ofEnds: named(({ kind }) => Number(kind === 'Functional')) }
}

function hasInputs({ layers }: Network): boolean {
  const [first] = layers
  if (first === undefined) return false
  if (first.network !== undefined) return first.network.kind === 'Functional' || hasInputs(first.network)
  return first.className === 'InputLayer' || isList(first.config['batch_input_shape'])
}

/** Reads the arguments of calls, whichever Keras saved them. */
class CallReader {
  readonly #first: FirstNodes
  #inputs: Place[] = []

  constructor(first: FirstNodes) {
    this.#first = first
  }

  /** The places that a list (or a single one, or a dictionary) of inputs or outputs names. */
  places(saved: Json): readonly Place[] {
    this.#inputs = []
    this.#readArgument(saved)
    return this.#inputs
  }

  read(node: Json, isKept: boolean): NetworkCall {
    this.#inputs = []
    if (isObject(node) && isList(plain(node['args']))) {
      const args = this.#readValue(node['args'] ?? [])
      const kwargs = this.#readValue(node['kwargs'] ?? {})
      return { inputs: this.#inputs, args: isList(args) ? args : [], kwargs: isObject(kwargs) ? kwargs : {} }
    }
    const saved = keywordsOf(node)
    const first = this.#readArgument(node)
    const kwargs = Object.fromEntries(Object.entries(saved).map(([key, value]) => [key, this.#readKeyword(value)]))
    return {
      inputs: this.#inputs,
      args: [isKept || !isList(first) || first.length !== 1 ? first : (first[0] ?? null)],
      kwargs,
    }
  }

  #take([name, node, tensor]: readonly Json[]): Json {
    const layer = String(name)
    this.#inputs.push({ layer, node: Number(node) - (this.#first.get(layer) ?? 0), tensor: Number(tensor) })
    return { tensor: this.#inputs.length - 1 }
  }

  /** Keras 2: the first argument, each of whose tensors is `[layer, node, tensor, kwargs]`. */
  #readArgument(saved: Json): Json {
    if (isList(saved)) {
      if (saved[0] === '_CONSTANT_VALUE') return saved[2] ?? null
      return isPlace(saved) ? this.#take(saved) : saved.map(item => this.#readArgument(item))
    }
    if (!isObject(saved)) return saved
    return Object.fromEntries(
      Object.keys(saved)
        .sort()
        .map(key => [key, this.#readArgument(saved[key] ?? null)]),
    )
  }

  /** Keras 2: a keyword argument, in which tensors are `[layer, node, tensor]`. */
  #readKeyword(saved: Json): Json {
    if (isList(saved)) {
      const isTensor = saved.length === 3 && isPlace(saved) && this.#first.has(String(saved[0]))
      return isTensor ? this.#take(saved) : saved.map(item => this.#readKeyword(item))
    }
    if (!isObject(saved)) return saved
    return Object.fromEntries(Object.entries(saved).map(([key, value]) => [key, this.#readKeyword(value)]))
  }

  /** Keras 3: an argument, in which tensors are objects. Tuples that hold tensors become lists. */
  #readValue(saved: Json): Json {
    if (isList(saved)) return saved.map(item => this.#readValue(item))
    if (!isObject(saved)) return saved
    const { class_name: kind, config, items } = saved
    if (kind === '__keras_tensor__' && isObject(config) && isList(config['keras_history']))
      return this.#take(config['keras_history'])
    if (kind === '__tuple__' && isList(items)) {
      const before = this.#inputs.length
      const read = items.map(item => this.#readValue(item))
      return this.#inputs.length > before ? read : saved
    }
    if (kind !== undefined) return saved
    return Object.fromEntries(
      Object.keys(saved)
        .sort()
        .map(key => [key, this.#readValue(saved[key] ?? null)]),
    )
  }
}

const isPlace = (value: readonly Json[]): boolean =>
  typeof value[0] === 'string' && isIndex(value[1]) && isIndex(value[2]) && value.length <= 4

const isIndex = (value: Json | undefined): boolean => typeof value === 'number' && Number.isInteger(value)

/** The keyword arguments of a call, which Keras 2 saves with each of its tensors. */
function keywordsOf(node: Json): Config {
  if (isList(node)) {
    if (typeof node[0] === 'string') return isObject(node[3]) ? node[3] : {}
    return node.reduce<Config>((found, item) => (Object.keys(found).length > 0 ? found : keywordsOf(item)), {})
  }
  return isObject(node) ? keywordsOf(Object.values(node)) : {}
}

function readLayer(saved: Json, generation: Generation): SavedLayer {
  if (!isObject(saved)) throw new Error('a layer that is no object')
  const { name, config, shared_object_id: sharedId } = saved
  const network = networkOf(config, generation)
  const settings = isObject(config) ? config : {}
  const own = typeof settings['name'] === 'string' ? settings['name'] : ''
  const className = savedName(saved, generation)
  return {
    name: typeof name === 'string' ? name : own,
    className,
    savedClass: typeof saved['class_name'] === 'string' ? saved['class_name'] : '',
    config: settings,
    calls: [],
    wrapped: network === undefined ? wrappedIn(className, settings, generation) : {},
    ...(network === undefined ? {} : { network }),
    ...(typeof sharedId === 'number' ? { sharedId } : {}),
  }
}

function wrappedIn(className: string, config: Config, generation: Generation): Record<string, SavedLayer> {
  const { cells } = config
  const found = ['layer', 'backward_layer', 'cell'].map(key => [key, config[key]] as const)
  const inside = [...found, ...(isList(cells) ? cells : []).map((cell, index) => [`cells/${index}`, cell] as const)]
  const wrapped: Record<string, SavedLayer> = Object.fromEntries(
    inside.filter(([, value]) => isLayer(value)).map(([key, value]) => [key, readLayer(value ?? null, generation)]),
  )
  const { layer } = wrapped
  if (className !== 'Bidirectional' || layer === undefined || wrapped['backward_layer'] !== undefined) return wrapped
  // Read anew: the layers inside are others than those of the forward layer.
  const { sharedId: _, ...backward } = readLayer(config['layer'] ?? null, generation)
  const turned = { ...layer.config, go_backwards: layer.config['go_backwards'] !== true }
  return { ...wrapped, backward_layer: { ...backward, config: turned } }
}

const isLayer = (value: Json | undefined): boolean =>
  isObject(value) && typeof value['class_name'] === 'string' && value['config'] !== undefined
