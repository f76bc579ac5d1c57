import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { Hdf5Group } from '../hdf5/hdf5.js'
import type { StoredVariable } from './model.js'

/** The weights of a file: all of them in the Python converter's order, and those of each layer's group. */
export interface StoredWeights {
  readonly variables: readonly StoredVariable[]
  /** By layer name, in the order of `layer_names`; a layer without weights has an empty list. */
  readonly byLayer: ReadonlyMap<string, readonly StoredVariable[]>
}

/** Group of the weights that a model holds itself, beside its layers. */
const OWN_WEIGHTS = 'top_level_model_weights'

/**
 * Lists the weights below `/model_weights`, or below the root of a weights-only file, without reading a value. The
 * Python converter (tensorflowjs 4.22.0) walks the links of the group, and of a group without `weight_names` the links
 * inside; where that walk passes by a layer (`foo/dense` below the layer `foo`), the layer follows its neighbour here.
 */
export function listWeights(top: Hdf5Group, order: 'links' | 'layer-names'): StoredWeights {
  const layerNames = top.names('layer_names') ?? top.links()
  const walk = new Walk(top, layerNames)
  for (const name of order === 'links' ? top.links() : layerNames) walk.visitChild(name)
  const byLayer = new Map(layerNames.map(name => [name, walk.weightsOf(name)]))
  const own = walk.weightsOf(OWN_WEIGHTS)[0]
  if (own !== undefined && !byLayer.has(OWN_WEIGHTS))
    refuse(
      'keras/weights-mismatch',
      `The model has weights of its own beside those of its layers, for instance "${display(own.savedName)}"; only the code of its class says what they do.`,
      { weight: own.savedName, object: own.path },
      'Build the same model of layers only, and copy the weights.',
    )
  return { variables: walk.variables, byLayer }
}

class Walk {
  readonly variables: StoredVariable[] = []
  readonly #top: Hdf5Group
  readonly #found = new Map<string, readonly StoredVariable[]>()
  readonly #paths = new Set<string>()
  /** By the path of a group, the layers anywhere below it. */
  readonly #below: ReadonlyMap<string, readonly string[]>

  constructor(top: Hdf5Group, layerNames: readonly string[]) {
    this.#top = top
    this.#below = layersBelow(layerNames)
  }

  weightsOf(layer: string): readonly StoredVariable[] {
    return this.#found.get(layer) ?? []
  }

  visitChild(name: string, unit = name.split('/')[0] ?? name): void {
    const group = this.#top.group(name)
    if (group !== undefined) this.#visit(group, name, unit)
  }

  /** `unit`: see `StoredVariable.group`. */
  #visit(group: Hdf5Group, path: string, unit: string): void {
    if (this.#found.has(path)) return
    const names = group.names('weight_names')
    if (names === undefined) {
      for (const link of group.links()) this.visitChild(`${path}/${link}`, unit)
      return
    }
    this.#found.set(
      path,
      names.map(name => this.#store(group, name, unit)),
    )
    for (const layer of this.#below.get(path) ?? []) this.visitChild(layer, unit)
  }

  #store(group: Hdf5Group, name: string, unit: string): StoredVariable {
    const dataset = group.dataset(name)
    const subject = { weight: name, object: group.path }
    const says = `The group ${display(group.path)} lists the weight ${display(name)}`
    if (dataset === undefined) return refuse('keras/weights-mismatch', `${says}, but does not hold it.`, subject)
    const { path, shape, dtype } = dataset
    if (this.#paths.has(path)) return refuse('keras/weights-mismatch', `${says}, which is listed before.`, subject)
    this.#paths.add(path)
    const { length: id } = this.variables
    const variable: StoredVariable = { kind: 'stored', id, path, savedName: name, group: unit, shape, dtype }
    this.variables.push(variable)
    return variable
  }
}

function layersBelow(layerNames: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>()
  for (const name of layerNames) {
    for (let end = name.indexOf('/'); end > 0; end = name.indexOf('/', end + 1)) {
      const path = name.slice(0, end)
      const layers = below.get(path)
      if (layers === undefined) below.set(path, [name])
      else layers.push(name)
    }
  }
  return below
}
