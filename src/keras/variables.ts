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

/**
 * Lists the weights below `/model_weights`, or below the root of a weights-only file, without reading a value. The
 * Python converter (tensorflowjs 4.22.0) walks the links of the group, and of a group without `weight_names` the links
 * inside; where that walk passes by a layer (`foo/dense` below the layer `foo`), the layer follows its neighbour here.
 */
export function listWeights(top: Hdf5Group, order: 'links' | 'layer-names'): StoredWeights {
  const layerNames = top.names('layer_names') ?? top.links()
  const found = new Map<string, readonly StoredVariable[]>()
  const variables: StoredVariable[] = []
  const visit = (group: Hdf5Group, unit: string): void => {
    const path = relativePath(group, top)
    if (found.has(path)) return
    const names = group.names('weight_names')
    if (names === undefined) {
      for (const link of group.links()) {
        const child = group.group(link)
        if (child !== undefined) visit(child, unit)
      }
      return
    }
    const weights = names.map((name, index) => storedVariable(group, name, unit, variables.length + index))
    variables.push(...weights)
    found.set(path, weights)
    for (const passed of layerNames.filter(name => name.startsWith(`${path}/`))) visitLayer(passed, unit)
  }
  const visitLayer = (name: string, unit: string): void => {
    const group = top.group(name)
    if (group !== undefined) visit(group, unit)
  }
  for (const name of order === 'links' ? top.links() : layerNames) visitLayer(name, name.split('/')[0] ?? name)
  const byLayer = new Map(layerNames.map(name => [name, found.get(name) ?? []]))
  // The whole model's own weights stand beside the layers; a model in normal form has none.
  const own = found.get('top_level_model_weights')
  if (own !== undefined && own.length > 0) byLayer.set('top_level_model_weights', own)
  return { variables, byLayer }
}

function relativePath(group: Hdf5Group, top: Hdf5Group): string {
  return group.path.slice(top.path === '/' ? 1 : top.path.length + 1)
}

function storedVariable(group: Hdf5Group, name: string, unit: string, id: number): StoredVariable {
  const dataset = group.dataset(name)
  if (dataset === undefined)
    return refuse(
      'keras/weights-mismatch',
      `The group ${display(group.path)} lists the weight ${display(name)}, but does not hold it.`,
      {
        weight: name,
        object: group.path,
      },
    )
  const { path, shape, dtype } = dataset
  return { kind: 'stored', id, path, savedName: name, group: unit, shape, dtype }
}
