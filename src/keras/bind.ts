import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { countMismatch, mismatchOf, nameOf, subjectOf } from './mismatch.js'
import type { KerasLayer, KerasNetwork, StoredVariable } from './model.js'
import { Owners, withVariables } from './owners.js'
import { pairGroups, type WeightGroup } from './pair-groups.js'
import { inSavedOrder, keras3Slots, leavesOf, type Slot, slotsOf } from './slots.js'

/** A network with its variables, or what does not fit. */
export interface Bound {
  readonly network: KerasNetwork
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Gives each layer its stored variables, as Keras's own loader does: groups to layers by name where all names fit, else
 * by the order of the layers that have weights; inside a group by position, everything trainable first (in the order of
 * the Keras of `generation`, which saved the file). Names of
 * variables decide nothing, since they tell how a layer was called when it was built; but a name that contradicts the
 * position (a `beta` where `gamma` belongs) is reported, because then the file does not say which of them is right.
 *
 * Layers of a class without a row in the layer table are refused later by name; they get what can be told to be theirs.
 */
export function bindVariables(
  network: KerasNetwork,
  byLayer: ReadonlyMap<string, readonly StoredVariable[]>,
  generation: 2 | 3,
): Bound {
  const groups: WeightGroup[] = [...byLayer]
    .filter(([, weights]) => weights.length > 0)
    .map(([name, weights]) => ({ name, weights }))
  const { pairs, mismatch } = pairGroups(network, groups, generation)
  if (mismatch !== undefined) return { network, diagnostics: [mismatch] }
  const owners = new Owners()
  const diagnostics = network.layers.flatMap(layer => bindLayer(layer, pairs.get(layer) ?? [], generation, owners))
  return { network: withVariables(network, owners), diagnostics }
}

function bindLayer(
  layer: KerasLayer,
  weights: readonly StoredVariable[],
  generation: 2 | 3,
  owners: Owners,
): readonly Diagnostic[] {
  const expected = generation === 3 ? keras3Slots(layer) : keras2Slots(layer)
  if (expected === null) {
    bindByName(layer, weights, owners)
    return []
  }
  const slots = expected.map(({ slot }) => slot)
  if (slots.length !== weights.length) return [countMismatch(layer, slots, weights)]
  if (generation === 2 && loadsInAnotherOrder(layer, expected)) return [ambiguousOrder(layer)]
  const bound = expected.flatMap((slot, index) => {
    const variable = weights[index]
    return variable === undefined ? [] : [{ slot, variable }]
  })
  for (const { slot, variable } of bound.toSorted((a, b) => a.slot.index - b.slot.index))
    owners.add(slot.layer, variable, slot.backward)
  return bound.flatMap(({ slot, variable }) => mismatchOf(slot, variable) ?? [])
}

function keras2Slots(layer: KerasLayer): readonly Slot[] | null {
  const slots = slotsOf(layer)
  return slots === null ? null : inSavedOrder(slots)
}

/** Whether Keras 2, which forgets on loading that a nested model was frozen, gives layers each other's weights. */
function loadsInAnotherOrder(layer: KerasLayer, expected: readonly Slot[]): boolean {
  const loaded = slotsOf(layer, { modelsAreTrainable: true })
  if (loaded === null) return false
  return inSavedOrder(loaded).some(
    ({ layer, slot }, index) => expected[index]?.layer !== layer || expected[index]?.slot !== slot,
  )
}

function ambiguousOrder(layer: KerasLayer): Diagnostic {
  return diagnostic(
    'keras/weights-mismatch',
    `Inside ${nameOf(layer)}, a model is frozen but layers of it are not; Keras itself gives the layers other weights when it loads the file.`,
    subjectOf(layer),
    'Set trainable of the nested model and of all its layers to the same value, and save again.',
  )
}

/** For a layer that will be refused, or has one inside: each weight to the leaf whose name is part of the weight's. */
function bindByName(layer: KerasLayer, weights: readonly StoredVariable[], owners: Owners): void {
  const leaves = new Map(leavesOf(layer).map(leaf => [leaf.name, leaf]))
  for (const variable of weights) {
    const owner = variable.savedName
      .split('/')
      .slice(0, -1)
      .map(part => leaves.get(part))
      .findLast(leaf => leaf !== undefined)
    const only = leaves.size === 1 ? [...leaves.values()][0] : undefined
    const leaf = owner ?? only
    if (leaf !== undefined) owners.add(leaf, variable)
  }
}
