import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { Hdf5Dataset, Hdf5Group } from '../hdf5/hdf5.js'
import type { VariableSlot } from '../layers/row.js'
import { layerTable } from '../layers/table.js'
import { arraysIn, groupsWithArrays, layersGroup, pairLayerGroups } from './archive-groups.js'
import type { Bound } from './bind.js'
import { valueAt } from './config.js'
import type { JsonObject } from './json.js'
import { countMismatch, mismatchOf, nameOf, subjectOf } from './mismatch.js'
import type { KerasLayer, KerasNetwork, StoredVariable } from './model.js'
import { Owners, withVariables } from './owners.js'
import { usableSlots } from './slots.js'
import { isObject } from './values.js'

/** A network with its variables, and all of them. */
export interface BoundArchive extends Bound {
  readonly variables: readonly StoredVariable[]
}

/** Where a network and its weights come from. */
export interface ArchiveOrigin {
  /** The saved form of the network. */
  readonly modelConfig: JsonObject
  readonly generation: 2 | 3
  /** Config and weights were saved together, so that the names that newer versions note must be those of the layers. */
  readonly namesAreKept: boolean
}

/**
 * Gives each layer its variables from the weights file of a `.keras` archive, or from a `.weights.h5` in its layout: by
 * the structure of the model, as Keras does it.
 */
export function bindArchive(network: KerasNetwork, root: Hdf5Group, origin: ArchiveOrigin): BoundArchive {
  const binder = new ArchiveBinder(origin)
  binder.network(network, root, null)
  binder.checkRest(root)
  const { owners, diagnostics, variables } = binder
  return { network: withVariables(network, owners), diagnostics, variables }
}

/** Where a layer stands. */
interface Place {
  /** See `StoredVariable.group`. */
  readonly unit: string
  /** Inside a copy of a layer that a Bidirectional made for the other direction. */
  readonly backward: boolean
  /** Below a wrapper, whose layers Keras renames. */
  readonly isWrapped: boolean
}

class ArchiveBinder {
  readonly owners = new Owners()
  readonly diagnostics: Diagnostic[] = []
  readonly variables: StoredVariable[] = []
  readonly #paths = new Set<string>()
  readonly #origin: ArchiveOrigin
  /** The first layer with each `shared_object_id`. */
  readonly #shared = new Map<string, KerasLayer>()

  constructor(origin: ArchiveOrigin) {
    this.#origin = origin
  }

  network(network: KerasNetwork, group: Hdf5Group | undefined, place: Place | null): void {
    const layers = network.layers.filter(({ className }) => !className.startsWith('ops.'))
    // tf.keras does not count a layer that it met in another model before.
    const counted = this.#origin.generation === 3 ? layers : layers.filter(layer => this.#sharedWith(layer) === null)
    const groups = pairLayerGroups(group && layersGroup(group), counted, this.#classOf)
    for (const layer of layers)
      this.#layer(layer, groups.get(layer), place ?? { unit: layer.name, backward: false, isWrapped: false })
  }

  /** Reports the first array that belongs to no layer. The state of an optimizer lies elsewhere. */
  checkRest(root: Hdf5Group): void {
    if (this.diagnostics.length > 0) return
    const layers = layersGroup(root)
    const all = [...arraysIn(root), ...(layers === undefined ? [] : groupsWithArrays(layers).flatMap(arraysIn))]
    const rest = all.find(({ path }) => !this.#paths.has(path))
    if (rest === undefined) return
    const message = `The file holds the array ${display(rest.path)}, which no layer of the configuration has.`
    this.diagnostics.push(diagnostic('keras/weights-mismatch', message, { object: rest.path }))
  }

  #layer(layer: KerasLayer, group: Hdf5Group | undefined, place: Place): void {
    this.#checkName(layer, group, place)
    if (layer.network !== undefined) {
      this.network(layer.network, group, place)
      return
    }
    const children = group === undefined ? new Map<string, Hdf5Group>() : childGroups(layer, group, this.#classOf)
    for (const [key, inner] of Object.entries(layer.wrapped)) {
      const copied = key === 'backward_layer' && inner === layer.wrapped['layer']
      this.#layer(inner, children.get(key), {
        ...place,
        backward: place.backward || copied,
        isWrapped: true,
      })
    }
    this.#own(layer, group, place)
  }

  #checkName(layer: KerasLayer, group: Hdf5Group | undefined, { isWrapped }: Place): void {
    const name = this.#origin.namesAreKept && !isWrapped ? group?.group('vars')?.attribute('name') : undefined
    if (typeof name !== 'string' || name === layer.name) return
    this.diagnostics.push(
      diagnostic(
        'keras/weights-mismatch',
        `By their place, the weights in ${display(group?.path ?? '')} are those of ${nameOf(layer)}, but the file says that they are those of "${display(name)}".`,
        { ...subjectOf(layer), object: group?.path ?? '' },
      ),
    )
  }

  #own(layer: KerasLayer, group: Hdf5Group | undefined, place: Place): void {
    const slots = usableSlots(layer)
    if (slots === null) {
      // It will be refused by name, or is one that the user declares: it gets what lies below it.
      const arrays = group === undefined ? [] : groupsWithArrays(group, innerNames(layer)).flatMap(arraysIn)
      for (const array of arrays) this.owners.add(layer, this.#store(array, place), place.backward)
      return
    }
    if (slots.length === 0) return
    const stored = group === undefined ? [] : this.#arraysOf(layer, group, slots)
    if (stored.length === 0 && this.#takeShared(layer, place)) return
    const variables = stored.map(array => this.#store(array, place))
    const id = this.#objectId(layer)
    if (id !== null && !place.backward) this.#shared.set(id, layer)
    if (variables.length !== slots.length) {
      this.diagnostics.push(countMismatch(layer, slots, variables))
      return
    }
    slots.forEach((slot, index) => {
      const variable = variables[index]
      if (variable === undefined) return
      this.owners.add(layer, variable, place.backward)
      const finding = mismatchOf({ layer, slot }, variable)
      if (finding !== null) this.diagnostics.push(finding)
    })
  }

  /** The arrays for `slots`, in their order. */
  #arraysOf(layer: KerasLayer, group: Hdf5Group, slots: readonly VariableSlot[]): readonly Hdf5Dataset[] {
    const groups = new Map<string, readonly Hdf5Dataset[]>()
    const paths = new Set(slots.map(({ path = '' }) => path))
    for (const path of paths) {
      const found = path === '' ? ownGroup(group, innerNames(layer), paths) : inside(group, path)
      const arrays = found === undefined ? [] : arraysIn(found)
      groups.set(path, path === '' ? arrays.slice(this.#passRepeated(layer, arrays)) : arrays)
    }
    const taken = new Map<string, number>()
    const arrays = slots.map(({ path = '' }) => {
      const index = taken.get(path) ?? 0
      taken.set(path, index + 1)
      return groups.get(path)?.[index]
    })
    // What is left over is told with the rest, so that the numbers do not agree.
    const left = [...groups].flatMap(([path, all]) => all.slice(taken.get(path) ?? 0))
    return [...arrays.filter(array => array !== undefined), ...left]
  }

  /** The number of arrays that repeat those of layers inside; see `LayerRow.repeatedInArchive`. */
  #passRepeated({ className }: KerasLayer, arrays: readonly Hdf5Dataset[]): number {
    const count = layerTable.get(className)?.repeatedInArchive ?? 0
    for (const { path } of arrays.slice(0, count)) this.#paths.add(path)
    return count
  }

  /** A layer that stands in two models is stored once, where Keras meets it first. */
  #takeShared(layer: KerasLayer, place: Place): boolean {
    const first = this.#sharedWith(layer)
    if (first === null) return false
    for (const variable of this.owners.of(first, false)) this.owners.add(layer, variable, place.backward)
    return true
  }

  /** The layer met before that is the same object in Keras; null when there is none. */
  #sharedWith(layer: KerasLayer): KerasLayer | null {
    const id = this.#objectId(layer)
    return id === null ? null : (this.#shared.get(id) ?? null)
  }

  /** The name of a layer's class in Python; a class of the user can be registered under another. */
  readonly #classOf = (layer: KerasLayer): string => {
    const name = this.#entry(layer)?.['class_name']
    return (typeof name === 'string' ? name : layer.className).split('>').at(-1) ?? layer.className
  }

  #entry({ pointer }: KerasLayer): JsonObject | null {
    const entry = valueAt(this.#origin.modelConfig, pointer)
    return isObject(entry) ? entry : null
  }

  #objectId(layer: KerasLayer): string | null {
    const id = this.#entry(layer)?.['shared_object_id']
    return typeof id === 'number' || typeof id === 'bigint' ? String(id) : null
  }

  #store({ path, shape, dtype }: Hdf5Dataset, { unit }: Place): StoredVariable {
    const { length: id } = this.variables
    const variable: StoredVariable = { kind: 'stored', id, path, savedName: path.slice(1), group: unit, shape, dtype }
    this.variables.push(variable)
    this.#paths.add(path)
    return variable
  }
}

/** The groups of the layers inside a layer, by the keys of `wrapped`. */
function childGroups(
  { wrapped }: KerasLayer,
  group: Hdf5Group,
  classOf: (layer: KerasLayer) => string,
): ReadonlyMap<string, Hdf5Group> {
  const found = new Map<string, Hdf5Group>()
  const cells = Object.entries(wrapped).filter(([key]) => key.startsWith('cells/'))
  const cellGroups = pairLayerGroups(
    group.group('cells'),
    cells.map(([, cell]) => cell),
    classOf,
  )
  for (const [key, inner] of Object.entries(wrapped)) {
    // A Bidirectional makes both of its layers from the one in its config.
    const name = key === 'layer' && 'backward_layer' in wrapped ? 'forward_layer' : key
    const one = key.startsWith('cells/') ? cellGroups.get(inner) : group.group(name)
    if (one !== undefined) found.set(key, one)
  }
  return found
}

/** Names of the groups in which the layers inside a layer lie. */
const innerNames = ({ wrapped }: KerasLayer): ReadonlySet<string> =>
  new Set(
    Object.keys(wrapped).flatMap(key => (key === 'layer' ? ['layer', 'forward_layer'] : [key.split('/')[0] ?? key])),
  )

/** Where the variables of a layer lie that have no path of their own: see `VariableSlot.path`. */
function ownGroup(group: Hdf5Group, inner: ReadonlySet<string>, paths: ReadonlySet<string>): Hdf5Group | undefined {
  if (arraysIn(group).length > 0) return group
  const skip = new Set([...inner, ...[...paths].flatMap(path => [path, `_${path}`])])
  const [only, ...more] = groupsWithArrays(group, skip)
  return more.length > 0 ? undefined : only
}

/** The group at a path; attributes of a layer became private, or public, from one version of Keras to another. */
const inside = (group: Hdf5Group, path: string): Hdf5Group | undefined => group.group(path) ?? group.group(`_${path}`)
