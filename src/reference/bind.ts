import { bindGroups } from './bind-groups.js'
import { bindPaths } from './bind-paths.js'
import type { Network, SavedLayer } from './network.js'
import type { Weight } from './semantics.js'
import { type ReadArray, type StoredModel, weightOf } from './stored.js'

/** The arrays of each layer, its own ones alone. */
export type Bound<Value> = Map<SavedLayer, readonly Value[]>

/** Gives each layer its arrays, by the rule by which Keras itself loads such a file. Throws an Error where it could not. */
export function bindWeights(network: Network, model: StoredModel, read: ReadArray): Bound<Weight> {
  const weights = new Map(model.variables.map(stored => [stored.path, weightOf(stored, read)]))
  const { weightGroups } = model
  if (weightGroups === null) return bindPaths(network, weights, model.generation)
  const groups = weightGroups.map(({ name, paths }) => ({
    name,
    weights: paths.map(path => {
      const weight = weights.get(path)
      if (weight === undefined) throw new Error(`the file lists the array ${path}, but does not hold it`)
      return weight
    }),
  }))
  return bindGroups(network, groups, model.generation)
}
