import type { Bound } from './bind.js'
import { adapterRank, withoutAdapter } from './lora.js'
import type { Network, SavedLayer } from './network.js'
import { flagOption } from './options.js'
import { ownWeights } from './own-weights.js'
import type { Weight } from './semantics.js'

/** The arrays that the file lists for a layer of the model. */
interface Group {
  readonly name: string
  readonly weights: readonly Weight[]
}

/** The place of one array: the `index`th of `layer`'s own. */
interface Slot {
  readonly layer: SavedLayer
  readonly index: number
  readonly isTrainable: boolean
}

/**
 * Binds as Keras loads the layout of Keras 2 (`load_weights_from_hdf5_group`): the groups that have arrays to the layers
 * that have some, in order; and within a group, trainable arrays before the others.
 */
export function bindGroups(network: Network, groups: readonly Group[], generation: 2 | 3): Bound<Weight> {
  const bound: Bound<Weight> = new Map()
  const filled = groups.filter(({ weights }) => weights.length > 0)
  const layers = network.layers.filter(layer => {
    const slots = slotsOf(layer, generation)
    return slots === undefined ? filled.some(({ name }) => name === layer.name) : slots.length > 0
  })
  if (filled.length !== layers.length)
    throw new Error(`the file holds arrays for ${filled.length} layers, but ${layers.length} layers have some`)
  for (const [index, layer] of layers.entries()) {
    const weights = filled[index]?.weights ?? []
    const slots = slotsOf(layer, generation)
    if (slots === undefined) bound.set(layer, weights)
    else fill(bound, layer, slots, weights)
  }
  return bound
}

function fill(bound: Bound<Weight>, { name }: SavedLayer, slots: readonly Slot[], weights: readonly Weight[]): void {
  if (slots.length !== weights.length)
    throw new Error(`the layer "${name}" has ${slots.length} arrays, but the file holds ${weights.length} for it`)
  const own = new Map<SavedLayer, Weight[]>()
  for (const [index, { layer, index: place }] of slots.entries()) {
    const list = own.get(layer) ?? []
    own.set(layer, list)
    const weight = weights[index]
    if (weight !== undefined) list[place] = weight
  }
  for (const [layer, list] of own) bound.set(layer, withoutAdapter(layer.config, list))
}

/** The places of all arrays of a layer in the order of Keras's `weights`; `undefined` where that is not known. */
function slotsOf(layer: SavedLayer, generation: 2 | 3): readonly Slot[] | undefined {
  if (holdsUnknown(layer)) return undefined
  if (generation === 3) {
    const all = slotsInOrder(layer)
    return isTrainable(layer)
      ? [...all.filter(slot => slot.isTrainable), ...all.filter(slot => !slot.isTrainable)]
      : all
  }
  return [...trainableOf(layer), ...nonTrainableOf(layer)]
}

const isTrainable = ({ config }: SavedLayer): boolean => flagOption(config, 'trainable', true)

const holdsUnknown = (layer: SavedLayer): boolean =>
  (layer.network === undefined && ownWeights(layer.className, layer.config) === undefined) ||
  childrenOf(layer).some(holdsUnknown)

/** The layers inside, in the order in which Keras tracks them. */
function childrenOf({ network, wrapped }: SavedLayer): readonly SavedLayer[] {
  return network === undefined ? Object.values(wrapped) : network.layers
}

function ownSlots(layer: SavedLayer): Slot[] {
  if (layer.network !== undefined) return []
  const made = [...(ownWeights(layer.className, layer.config) ?? '')]
  // Once it has an adapter, which is trained, the kernel is not.
  const letters = adapterRank(layer.config) === undefined ? made : ['n', ...made.slice(1), 't', 't']
  return letters.map((letter, index) => ({ layer, index, isTrainable: letter === 't' }))
}

/** Keras 3: an array is trainable if it was made so and its own layer is; layers do not ask those around them. */
const slotsInOrder = (layer: SavedLayer): Slot[] => [
  ...ownSlots(layer).map(slot => ({ ...slot, isTrainable: slot.isTrainable && isTrainable(layer) })),
  ...childrenOf(layer).flatMap(slotsInOrder),
]

/** Keras 2: `trainable_weights`. */
function trainableOf(layer: SavedLayer): Slot[] {
  if (!isTrainable(layer)) return []
  return [...ownSlots(layer).filter(slot => slot.isTrainable), ...childrenOf(layer).flatMap(trainableOf)]
}

/** Keras 2: `non_trainable_weights`, which of a model that is not trainable lists the arrays of its layers in two rounds. */
function nonTrainableOf(layer: SavedLayer): Slot[] {
  const own = ownSlots(layer)
  const children = childrenOf(layer)
  if (isTrainable(layer)) return [...own.filter(slot => !slot.isTrainable), ...children.flatMap(nonTrainableOf)]
  return layer.network === undefined
    ? [...own, ...children.flatMap(child => [...trainableOf(child), ...nonTrainableOf(child)])]
    : [...children.flatMap(trainableOf), ...children.flatMap(nonTrainableOf)]
}
