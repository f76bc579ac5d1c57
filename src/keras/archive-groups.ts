import type { Hdf5Dataset, Hdf5Group } from '../hdf5/hdf5.js'
import type { KerasLayer } from './model.js'

/**
 * The group that holds a group for each layer of a model: `layers`, in tf.keras 2.12 also
 * `_layer_checkpoint_dependencies` (saving/saving_lib.py of each Keras).
 */
export const layersGroup = (model: Hdf5Group): Hdf5Group | undefined =>
  model.group('layers') ?? model.group('_layer_checkpoint_dependencies')

/**
 * The group of each layer in a list of layers. Keras names them by class and by number within the class, not by the
 * name of the layer: `dense`, `dense_1`. Keras 3 counts every layer. tf.keras leaves out those that it met before, and
 * in 2.12 counts those with weights twice, so that there only the order tells them. `classOf` gives the name that a
 * class has in Python.
 */
export function pairLayerGroups(
  container: Hdf5Group | undefined,
  layers: readonly KerasLayer[],
  classOf: (layer: KerasLayer) => string,
): ReadonlyMap<KerasLayer, Hdf5Group> {
  const pairs = new Map<KerasLayer, Hdf5Group>()
  if (container === undefined) return pairs
  const links = numberedLinks(container)
  const byClass = new Map<string, KerasLayer[]>()
  for (const layer of layers) {
    const name = groupName(classOf(layer), links)
    const members = byClass.get(name)
    if (members === undefined) byClass.set(name, [layer])
    else members.push(layer)
  }
  for (const [name, members] of byClass) {
    const numbers = links.get(name) ?? []
    const isRanked = numbers.length === members.length
    for (const [index, layer] of members.entries()) {
      const number = isRanked ? numbers[index] : index
      const group = container.group(number === 0 || number === undefined ? name : `${name}_${number}`)
      if (group !== undefined) pairs.set(layer, group)
    }
  }
  return pairs
}

/** By the name of a class, the numbers that its groups have, in ascending order. */
function numberedLinks(container: Hdf5Group): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const link of container.links()) {
    const [, name = link, number = '0'] = /^(.+)_(\d+)$/.exec(link) ?? []
    found.set(
      name,
      [...(found.get(name) ?? []), Number(number)].sort((a, b) => a - b),
    )
  }
  return found
}

// The one class of Keras that is exported, and saved, under another name than it has in Python; and the models of old.
const pythonNames: ReadonlyMap<string, string> = new Map([
  ['GroupQueryAttention', 'GroupedQueryAttention'],
  ['Model', 'Functional'],
])

function groupName(className: string, links: ReadonlyMap<string, unknown>): string {
  const name = pythonNames.get(className) ?? className
  const [keras3, tfKeras] = [toSnakeCase(name, '[a-z]+'), toSnakeCase(name, '[a-z0-9]+')]
  return links.has(keras3) || !links.has(tfKeras) ? keras3 : tfKeras
}

/** `to_snake_case` of Keras 3 (utils/naming.py) and of tf.keras (utils/generic_utils.py), which differ in `rest`. */
function toSnakeCase(name: string, rest: string): string {
  const snake = name
    .replaceAll(/[^A-Za-z0-9_]/g, '')
    .replaceAll(new RegExp(`(.)([A-Z]${rest})`, 'g'), '$1_$2')
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
  return snake.startsWith('_') && rest !== '[a-z]+' ? `private${snake}` : snake
}

/** The arrays in the group `vars` of `group`, in their order: they are named `0`, `1` … */
export function arraysIn(group: Hdf5Group): readonly Hdf5Dataset[] {
  const vars = group.group('vars')
  if (vars === undefined) return []
  const names = vars.links().filter(name => /^\d+$/.test(name))
  return names
    .sort((a, b) => Number(a) - Number(b))
    .map(name => vars.dataset(name))
    .filter(array => array !== undefined)
}

// The state of random number generators, which no prediction needs: `seed_generator` of Dropout in Keras 3, `generator`
// of the augmentation layers, `_random_generator` of tf.keras.
const randomState = /^_?(seed_generator|random_generator|generator)$/

/** Groups at or below `group` that hold arrays, those of random number generators left out. `skip`: names of children. */
export function groupsWithArrays(group: Hdf5Group, skip: ReadonlySet<string> = new Set()): readonly Hdf5Group[] {
  const inner = group
    .links()
    .filter(name => name !== 'vars' && !randomState.test(name) && !skip.has(name))
    .map(name => group.group(name))
    .filter(one => one !== undefined)
    .flatMap(one => groupsWithArrays(one))
  return arraysIn(group).length > 0 ? [group, ...inner] : inner
}
