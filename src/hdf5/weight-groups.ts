import type { Hdf5Group } from './hdf5.js'

/** The arrays that the attributes of an HDF5 file list for one layer, as `layer_names` and `weight_names` say. */
export interface WeightGroup {
  readonly name: string
  /** Absolute paths of the datasets. */
  readonly paths: readonly string[]
}

/** The lists of arrays in a file that has such attributes, in their order; `null` for a file without. */
export function listWeightGroups(root: Hdf5Group): readonly WeightGroup[] | null {
  const top = root.group('model_weights') ?? root
  const names = top.names('layer_names')
  if (names === undefined) return null
  return names.map(name => {
    const group = top.group(name)
    const paths = (group?.names('weight_names') ?? []).map(weight => `${group?.path}/${weight}`)
    return { name, paths }
  })
}
