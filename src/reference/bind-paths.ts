import type { Bound } from './bind.js'
import type { Network, SavedLayer } from './network.js'
import type { Weight } from './semantics.js'

/**
 * Binds as Keras loads the layout of Keras 3 (`saving_lib`): the arrays of an object lie in `vars`, numbered, below the
 * names of the attributes that lead to it; in the list `layers` an object has the name of its class.
 */
export function bindPaths(network: Network, weights: ReadonlyMap<string, Weight>, generation: 2 | 3): Bound<Weight> {
  const bound: Bound<Weight> = new Map()
  new PathBinder(weights, generation, bound).bindNetwork(network, '')
  return bound
}

class PathBinder {
  readonly #weights: ReadonlyMap<string, Weight>
  readonly #generation: 2 | 3
  readonly #bound: Bound<Weight>
  /** Layers by the mark that Keras gives to a layer which occurs more than once; its arrays are stored once. */
  readonly #shared = new Map<number, SavedLayer>()

  constructor(weights: ReadonlyMap<string, Weight>, generation: 2 | 3, bound: Bound<Weight>) {
    this.#weights = weights
    this.#generation = generation
    this.#bound = bound
  }

  bindNetwork({ layers }: Network, path: string): void {
    this.#bindList(
      layers.filter(({ className }) => !className.startsWith('ops.')),
      `${path}/layers`,
    )
  }

  #bindList(layers: readonly SavedLayer[], path: string): void {
    const used = new Map<string, number>()
    for (const layer of layers) {
      const isKnown = layer.sharedId !== undefined && this.#shared.has(layer.sharedId)
      // tf_keras gives no name to a layer that it has met before.
      if (isKnown && this.#generation === 2) this.#bind(layer, '')
      else {
        const name = snakeCase(layer.savedClass)
        const count = used.get(name) ?? 0
        used.set(name, count + 1)
        this.#bind(layer, `${path}/${count === 0 ? name : `${name}_${count}`}`)
      }
    }
  }

  #bind(layer: SavedLayer, path: string): void {
    const { sharedId } = layer
    const first = sharedId === undefined ? undefined : this.#shared.get(sharedId)
    if (first !== undefined) this.#copy(first, layer)
    else {
      if (sharedId !== undefined) this.#shared.set(sharedId, layer)
      if (layer.network !== undefined) this.bindNetwork(layer.network, path)
      else this.#bindPlain(layer, path)
    }
  }

  #bindPlain(layer: SavedLayer, path: string): void {
    this.#bound.set(layer, this.#ownOf(layer, path))
    const { cells, others } = cellsIn(layer)
    for (const [key, inner] of others) this.#bind(inner, `${path}/${attributeOf(layer, key)}`)
    this.#bindList(cells, `${path}/cells`)
  }

  #copy(from: SavedLayer, to: SavedLayer): void {
    const own = this.#bound.get(from)
    if (own !== undefined) this.#bound.set(to, own)
    for (const [index, layer] of (to.network?.layers ?? []).entries()) {
      const source = from.network?.layers[index]
      if (source !== undefined) this.#copy(source, layer)
    }
    for (const [key, layer] of Object.entries(to.wrapped)) {
      const source = from.wrapped[key]
      if (source !== undefined) this.#copy(source, layer)
    }
  }

  #ownOf({ className }: SavedLayer, path: string): Weight[] {
    const parts = partsOf[className]
    if (parts === undefined) return this.#arraysAt(path)
    // tf_keras keeps the same parts under names with an underscore.
    return parts.flatMap(part => [...this.#arraysAt(`${path}/${part}`), ...this.#arraysAt(`${path}/_${part}`)])
  }

  #arraysAt(path: string): Weight[] {
    const found: Weight[] = []
    for (let index = 0; ; index++) {
      const weight = this.#weights.get(`${path}/vars/${index}`)
      if (weight === undefined) return found
      found.push(weight)
    }
  }
}

const projections = ['query_dense', 'key_dense', 'gate_dense', 'value_dense', 'output_dense']

/** Objects inside a layer that hold its arrays, in the order in which the layer makes them. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['SimpleRNN', 'GRU', 'LSTM', 'ConvLSTM1D', 'ConvLSTM2D', 'ConvLSTM3D'].map(name => [name, ['cell']]),
  ),
  MultiHeadAttention: projections,
  GroupQueryAttention: projections,
  GroupedQueryAttention: projections,
}

/** The attribute by which Keras holds a layer inside another. */
const attributeOf = ({ className }: SavedLayer, key: string): string =>
  className === 'Bidirectional' && key === 'layer' ? 'forward_layer' : key

function cellsIn({ wrapped }: SavedLayer): { cells: SavedLayer[]; others: (readonly [string, SavedLayer])[] } {
  const entries = Object.entries(wrapped)
  const isCell = ([key]: readonly [string, SavedLayer]) => key.startsWith('cells/')
  return { cells: entries.filter(isCell).map(([, layer]) => layer), others: entries.filter(entry => !isCell(entry)) }
}

/** Classes that Keras exports, and saves, under another name than their own. */
const pythonNames: Readonly<Record<string, string>> = { GroupQueryAttention: 'GroupedQueryAttention' }

/** The name of a class in a path, e.g. `global_average_pooling2d` (Keras's `to_snake_case`). */
function snakeCase(savedClass: string): string {
  const name = savedClass.split('>').at(-1) ?? savedClass
  return (pythonNames[name] ?? name)
    .replaceAll(/\W+/g, '')
    .replaceAll(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
}
