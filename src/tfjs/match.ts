import type { KerasLayer, KerasNetwork, TensorRef } from '../keras/model.js'
import { isInput, orderCalls, reachableLayers, tensorKey } from '../keras/traverse.js'
import { layerTable } from '../layers/table.js'

/** One of the two models that are matched. */
export interface MatchSide {
  readonly network: KerasNetwork
  /** What tells the values of a layer's own weights from those of others; undefined where nothing does. */
  readonly fingerprintOf: (layer: KerasLayer) => string | undefined
}

/** A layer and the names of the models around it. */
export interface Placed {
  readonly path: readonly string[]
  readonly layer: KerasLayer
}

/** A layer of Keras and the layer of the bundle that stands for it. */
export interface LayerPair {
  readonly keras: Placed
  readonly bundle: Placed
}

/** A tensor of Keras and the tensor of the bundle that should hold the same values. */
export interface TensorPair {
  readonly path: readonly string[]
  readonly keras: TensorRef
  readonly bundlePath: readonly string[]
  readonly bundle: TensorRef
}

/** Which layers and tensors of two models are each other's. */
export interface ModelMatch {
  readonly layers: readonly LayerPair[]
  readonly tensors: readonly TensorPair[]
  /** Layers of Keras on which an output depends and that the bundle does not have; none that only matters in training. */
  readonly missing: readonly Placed[]
  /** Layers of the bundle that are not Keras's; none that only matters in training. */
  readonly foreign: readonly Placed[]
}

/**
 * Finds for each layer of a Keras model the layer of a bundle that stands for it: by the values of its weights, then by
 * its class and place in the graph, and by its name only between those that these leave alike, or where the graph around
 * it is another. Names may be anything, so they are never trusted alone while something else speaks.
 */
export function matchModels(keras: MatchSide, bundle: MatchSide): ModelMatch {
  const found: Found = { layers: [], tensors: [], missing: [], foreign: [] }
  new NetworkMatcher(keras, bundle, [], [], found).run()
  return found
}

type Found = { [Key in keyof ModelMatch]: ModelMatch[Key][number][] }

/** Layers that give what they get, unless they are trained. */
const passing = new Set([
  'Dropout',
  'SpatialDropout1D',
  'SpatialDropout2D',
  'SpatialDropout3D',
  'GaussianNoise',
  'GaussianDropout',
  'AlphaDropout',
  'ActivityRegularization',
])

const isPassing = ({ className, config, calls }: KerasLayer): boolean =>
  calls.every(({ inputs }) => inputs.length <= 1) &&
  (passing.has(className) || (className === 'Activation' && config['activation'] === 'linear'))

/** The class of a layer in TensorFlow.js, or its own; models are of one kind, whatever class was saved. */
export const kindOf = ({ className, network }: KerasLayer): string =>
  network === undefined ? (layerTable.get(className)?.tfjs ?? className) : 'model'

/** One call of a layer and where its inputs come from, layers that only pass on left out. */
interface Call {
  readonly layer: KerasLayer
  readonly node: number
  readonly sources: readonly string[]
}

/** A network as the matcher walks it. */
class Graph {
  readonly network: KerasNetwork
  readonly calls: readonly Call[]
  readonly layers: readonly KerasLayer[]
  readonly #callsOf = new Map<KerasLayer, Call[]>()
  readonly #tensors = new Map<string, number>()
  readonly #byName: ReadonlyMap<string, KerasLayer>
  readonly #inputs: ReadonlyMap<string, string>

  constructor(network: KerasNetwork) {
    this.network = network
    this.#byName = new Map(network.layers.map(layer => [layer.name, layer]))
    this.#inputs = new Map(network.inputs.map((ref, index) => [tensorKey(ref), `in:${index}`]))
    const reachable = reachableLayers(network)
    this.calls = orderCalls(network)
      .filter(({ layer }) => !isInput(layer) && reachable.has(layer.name))
      .map(({ layer, index, call }) => ({
        layer,
        node: index,
        // The first layer of a Sequential without an input layer.
        sources: call.inputs.length === 0 ? ['in:0'] : call.inputs.map(ref => this.sourceOf(ref)),
      }))
    for (const call of this.calls) {
      const calls = this.#callsOf.get(call.layer)
      if (calls === undefined) this.#callsOf.set(call.layer, [call])
      else calls.push(call)
    }
    this.layers = [...this.#callsOf.keys()]
    for (const ref of [
      ...network.outputs,
      ...this.calls.flatMap(({ layer, node }) => layer.calls[node]?.inputs ?? []),
    ]) {
      const key = `${ref.node}:${ref.layer}`
      this.#tensors.set(key, Math.max(ref.tensor + 1, this.#tensors.get(key) ?? 1))
    }
  }

  callsOf(layer: KerasLayer): readonly Call[] {
    return this.#callsOf.get(layer) ?? []
  }

  /** Number of outputs of a call that anyone uses, at least one. */
  tensorsOf({ layer, node }: Call): number {
    return this.#tensors.get(`${node}:${layer.name}`) ?? 1
  }

  /** The key of the tensor whose values `ref` has. */
  sourceOf(ref: TensorRef): string {
    for (let at = ref, steps = 0; ; steps++) {
      const key = tensorKey(at)
      const input = this.#inputs.get(key)
      if (input !== undefined) return input
      const layer = this.#byName.get(at.layer)
      const before = layer === undefined || !isPassing(layer) ? undefined : layer.calls[at.node]
      if (before === undefined || steps > this.network.layers.length) return key
      const [next] = before.inputs
      if (next === undefined) return 'in:0'
      at = next
    }
  }
}

class NetworkMatcher {
  readonly #keras: Graph
  readonly #bundle: Graph
  readonly #sides: readonly [MatchSide, MatchSide]
  readonly #path: readonly string[]
  readonly #bundlePath: readonly string[]
  readonly #found: Found
  /** By key of a tensor of Keras, the key and the tensor of the bundle. */
  readonly #tensors = new Map<string, string>()
  readonly #paired = new Map<KerasLayer, KerasLayer>()
  readonly #taken = new Set<KerasLayer>()
  /** Names of layers of Keras, and fingerprints with kinds, that speak for a layer of the bundle. */
  readonly #names: ReadonlyMap<string, KerasLayer>
  readonly #fingerprints: ReadonlySet<string>
  readonly #candidates = new Map<string, Set<KerasLayer>>()

  constructor(
    keras: MatchSide,
    bundle: MatchSide,
    path: readonly string[],
    bundlePath: readonly string[],
    found: Found,
  ) {
    this.#sides = [keras, bundle]
    this.#keras = new Graph(keras.network)
    this.#bundle = new Graph(bundle.network)
    this.#path = path
    this.#bundlePath = bundlePath
    this.#found = found
    this.#names = new Map(this.#keras.layers.map(layer => [layer.name, layer]))
    this.#fingerprints = new Set(
      this.#keras.layers.flatMap(layer => {
        const fingerprint = keras.fingerprintOf(layer)
        return fingerprint === undefined ? [] : [`${kindOf(layer)} ${fingerprint}`]
      }),
    )
    this.#index()
  }

  run(): void {
    for (const [index, ref] of this.#keras.network.inputs.entries()) {
      const bundle = this.#bundle.network.inputs[index]
      this.#tensors.set(`in:${index}`, `in:${index}`)
      if (bundle !== undefined) this.#addTensor(ref, bundle)
    }
    this.#tensors.set('in:0', 'in:0')
    for (const call of this.#keras.calls) this.#pair(call)
    for (const call of this.#keras.calls) {
      // What follows a layer of another class may have its place only now.
      this.#pair(call)
      if (!this.#paired.has(call.layer)) this.#replace(call)
    }
    this.#passOn()
    const missing = this.#keras.layers.filter(layer => !this.#paired.has(layer) && !isPassing(layer))
    const foreign = this.#bundle.layers.filter(layer => !this.#taken.has(layer) && !isPassing(layer))
    this.#found.missing.push(...missing.map(layer => ({ path: this.#path, layer })))
    this.#found.foreign.push(...foreign.map(layer => ({ path: this.#bundlePath, layer })))
  }

  /** Layers of the bundle by everything by which they are looked up. */
  #index(): void {
    const add = (key: string, layer: KerasLayer): void => {
      this.#candidates.set(key, (this.#candidates.get(key) ?? new Set()).add(layer))
    }
    for (const { layer, sources } of this.#bundle.calls) {
      const kind = kindOf(layer)
      const fingerprint = this.#sides[1].fingerprintOf(layer)
      if (fingerprint !== undefined) add(`values ${kind} ${fingerprint}`, layer)
      add(`place ${kind} ${sources.join(' ')}`, layer)
      add(`place ${sources.join(' ')}`, layer)
      add(`name ${kind} ${layer.name}`, layer)
    }
  }

  #free(key: string): KerasLayer[] {
    return [...(this.#candidates.get(key) ?? [])].filter(layer => !this.#taken.has(layer))
  }

  /** The tensors of the bundle that a call of Keras takes; undefined when one of them has no counterpart. */
  #sourcesOf({ sources }: Call): string | undefined {
    const found = sources.map(source => this.#tensors.get(source))
    return found.includes(undefined) ? undefined : found.join(' ')
  }

  #pair(call: Call): void {
    const known = this.#paired.get(call.layer)
    const bundle = known ?? this.#ranked(call)[0]
    if (bundle === undefined) return
    if (known === undefined) this.#join(call.layer, bundle)
    this.#pairCall(call, bundle)
  }

  #ranked(call: Call): KerasLayer[] {
    const { layer } = call
    const kind = kindOf(layer)
    const fingerprint = this.#sides[0].fingerprintOf(layer)
    const sources = this.#sourcesOf(call)
    const alike = fingerprint === undefined ? [] : this.#free(`values ${kind} ${fingerprint}`)
    const placed = sources === undefined ? [] : this.#free(`place ${kind} ${sources}`)
    const named = this.#free(`name ${kind} ${layer.name}`)
    const score = (one: KerasLayer): number => {
      const name = one.name === layer.name ? 1 : this.#belongsToAnother(one) ? -0.5 : 0
      return (alike.includes(one) ? 4 : 0) + (placed.includes(one) ? 2 : 0) + name
    }
    return [...new Set([...alike, ...placed, ...named])]
      .filter(one => alike.includes(one) || !this.#holdsOtherValues(one))
      .map(one => ({ one, score: score(one) }))
      .sort((a, b) => b.score - a.score)
      .map(({ one }) => one)
  }

  #belongsToAnother(bundle: KerasLayer): boolean {
    const owner = this.#names.get(bundle.name)
    return owner !== undefined && !this.#paired.has(owner) && kindOf(owner) === kindOf(bundle)
  }

  /** Whether a layer of the bundle has the values of some layer of Keras, so that it is that one's. */
  #holdsOtherValues(bundle: KerasLayer): boolean {
    const fingerprint = this.#sides[1].fingerprintOf(bundle)
    return fingerprint !== undefined && this.#fingerprints.has(`${kindOf(bundle)} ${fingerprint}`)
  }

  /** A layer of another class at the same place. */
  #replace(call: Call): void {
    if (isPassing(call.layer) || this.#paired.has(call.layer)) return
    const sources = this.#sourcesOf(call)
    if (sources === undefined) return
    const [best] = this.#free(`place ${sources}`).filter(layer => !isPassing(layer) && layer.network === undefined)
    if (best === undefined || call.layer.network !== undefined) return
    this.#join(call.layer, best)
    this.#pairCall(call, best)
  }

  #join(keras: KerasLayer, bundle: KerasLayer): void {
    this.#paired.set(keras, bundle)
    this.#taken.add(bundle)
    this.#found.layers.push({
      keras: { path: this.#path, layer: keras },
      bundle: { path: this.#bundlePath, layer: bundle },
    })
    this.#matchInside(keras, bundle, [...this.#path, keras.name], [...this.#bundlePath, bundle.name])
  }

  #matchInside(keras: KerasLayer, bundle: KerasLayer, path: readonly string[], bundlePath: readonly string[]): void {
    const [ours, theirs] = this.#sides
    if (keras.network !== undefined && bundle.network !== undefined)
      new NetworkMatcher(
        { ...ours, network: keras.network },
        { ...theirs, network: bundle.network },
        path,
        bundlePath,
        this.#found,
      ).run()
    for (const [key, inner] of Object.entries(keras.wrapped)) {
      const other = bundle.wrapped[key]
      if (other !== undefined) this.#matchInside(inner, other, [...path, inner.name], [...bundlePath, other.name])
    }
  }

  #pairCall(call: Call, bundle: KerasLayer): void {
    const own = this.#bundle.callsOf(bundle)
    const sources = this.#sourcesOf(call)
    const same = own.find(one => sources !== undefined && one.sources.join(' ') === sources)
    const node = (same ?? own.find(one => one.node === call.node))?.node
    if (node === undefined) return
    for (let tensor = 0; tensor < this.#keras.tensorsOf(call); tensor++)
      this.#addTensor({ layer: call.layer.name, node: call.node, tensor }, { layer: bundle.name, node, tensor })
  }

  #addTensor(keras: TensorRef, bundle: TensorRef): void {
    const key = tensorKey(keras)
    if (this.#tensors.has(key)) return
    this.#tensors.set(key, this.#bundle.sourceOf(bundle))
    this.#found.tensors.push({ path: this.#path, keras, bundlePath: this.#bundlePath, bundle })
  }

  /** What a layer of Keras that only passes on gives, where the bundle left that layer out. */
  #passOn(): void {
    for (const { layer, node, sources } of this.#keras.calls) {
      const [source] = sources
      if (!isPassing(layer) || this.#paired.has(layer) || source === undefined) continue
      const given = this.#found.tensors.find(
        ({ path, keras }) => path === this.#path && this.#keras.sourceOf(keras) === source,
      )
      if (given !== undefined) this.#addTensor({ layer: layer.name, node, tensor: 0 }, given.bundle)
    }
  }
}
