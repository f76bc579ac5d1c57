import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { layerTable } from '../layers/table.js'
import type { KerasLayer, KerasNetwork, StoredVariable } from './model.js'
import { pairGroups, type WeightGroup } from './pair-groups.js'
import { expectedShape } from './shapes.js'
import { inSavedOrder, leavesOf, type Slot, slotsOf } from './slots.js'

/** A network with its variables, or what does not fit. */
export interface Bound {
  readonly network: KerasNetwork
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Gives each layer its stored variables, as Keras's own loader does: groups to layers by name where all names fit, else
 * by the order of the layers that have weights; inside a group by position, everything trainable first. Names of
 * variables decide nothing, since they tell how a layer was called when it was built; but a name that contradicts the
 * position (a `beta` where `gamma` belongs) is reported, because then the file does not say which of them is right.
 *
 * Layers of a class without a row in the layer table are refused later by name; they get what can be told to be theirs.
 */
export function bindVariables(network: KerasNetwork, byLayer: ReadonlyMap<string, readonly StoredVariable[]>): Bound {
  const groups: WeightGroup[] = [...byLayer]
    .filter(([, weights]) => weights.length > 0)
    .map(([name, weights]) => ({ name, weights }))
  const { pairs, mismatch } = pairGroups(network, groups)
  if (mismatch !== undefined) return { network, diagnostics: [mismatch] }
  const owners = new Owners()
  const diagnostics = network.layers.flatMap(layer => bindLayer(layer, pairs.get(layer) ?? [], owners))
  return { network: withVariables(network, owners), diagnostics }
}

/** Whose each variable is, as far as known. */
class Owners {
  readonly #forward = new Map<KerasLayer, StoredVariable[]>()
  readonly #backward = new Map<KerasLayer, StoredVariable[]>()

  add(layer: KerasLayer, variable: StoredVariable, backward = false): void {
    const map = backward ? this.#backward : this.#forward
    const variables = map.get(layer)
    if (variables === undefined) map.set(layer, [variable])
    else variables.push(variable)
  }

  of(layer: KerasLayer, backward: boolean): readonly StoredVariable[] {
    return (backward ? this.#backward : this.#forward).get(layer) ?? []
  }
}

function bindLayer(layer: KerasLayer, weights: readonly StoredVariable[], owners: Owners): readonly Diagnostic[] {
  const slots = slotsOf(layer)
  if (slots === null) {
    bindByName(layer, weights, owners)
    return []
  }
  const expected = inSavedOrder(slots)
  if (expected.length !== weights.length) return [countMismatch(layer, expected, weights)]
  if (loadsInAnotherOrder(layer, expected)) return [ambiguousOrder(layer)]
  return expected.flatMap((slot, index) => {
    const variable = weights[index]
    if (variable === undefined) return []
    owners.add(slot.layer, variable, slot.backward)
    return mismatchOf(slot, variable) ?? []
  })
}

/** Whether Keras, which forgets on loading that a nested model was frozen, gives layers each other's weights. */
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

function withVariables(network: KerasNetwork, owners: Owners, backward = false): KerasNetwork {
  const fill = (layer: KerasLayer, backwards: boolean): KerasLayer => ({
    ...layer,
    variables: owners.of(layer, backwards),
    ...(layer.network === undefined ? {} : { network: withVariables(layer.network, owners, backwards) }),
    wrapped: Object.fromEntries(
      Object.entries(layer.wrapped).map(([key, inner]) => {
        const copied = key === 'backward_layer' && inner === layer.wrapped['layer']
        return [key, fill(inner, backwards || copied)]
      }),
    ),
  })
  return { ...network, layers: network.layers.map(layer => fill(layer, backward)) }
}

const subjectOf = ({ name, className, pointer }: KerasLayer) => ({ layer: { name, className }, pointer })
const nameOf = ({ name, className }: KerasLayer): string => `${display(className)} "${display(name)}"`

function countMismatch(layer: KerasLayer, expected: readonly Slot[], weights: readonly StoredVariable[]): Diagnostic {
  const wanted = listed(expected.map(({ slot }) => slot.name))
  const stored = listed(weights.map(({ savedName }) => savedName))
  return diagnostic(
    'keras/weights-mismatch',
    `${nameOf(layer)} has ${expected.length} weights by its configuration${wanted}, but the file holds ${weights.length} for it${stored}.`,
    subjectOf(layer),
  )
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return ''
  return ` (${names.slice(0, 4).map(display).join(', ')}${names.length > 4 ? ', ...' : ''})`
}

function mismatchOf({ layer, slot }: Slot, variable: StoredVariable): Diagnostic | null {
  const subject = { ...subjectOf(layer), weight: variable.savedName }
  const expected = expectedShape(layer, slot.name)
  const { shape } = variable
  if (expected !== null && !fits(expected, shape)) {
    const wanted = expected.map(size => size ?? 'any').join(', ')
    return diagnostic(
      'keras/weights-mismatch',
      `The ${slot.name} of ${nameOf(layer)} must have the shape [${wanted}], but the file holds [${shape.join(', ')}].`,
      subject,
    )
  }
  if (!contradicts(layer, slot.name, variable.savedName)) return null
  return diagnostic(
    'keras/weights-mismatch',
    `By its place, the weight "${display(variable.savedName)}" is the ${slot.name} of ${nameOf(layer)}, which its name contradicts.`,
    subject,
    'The weights were saved in another order than the configuration says, for instance because layers inside a nested model were frozen; load the model in Keras, compare its predictions, and save it again.',
  )
}

const fits = (expected: readonly (number | null)[], shape: readonly number[]): boolean =>
  expected.length === shape.length && expected.every((size, axis) => size === null || size === shape[axis])

/** Whether a weight at the place of `slotName` has the name of another variable of the same layer. */
function contradicts(layer: KerasLayer, slotName: string, savedName: string): boolean {
  // `dense_1/kernel_2:0`: TensorFlow 1 counts variables of one name, CNTK leaves out the `:0`.
  const last = savedName.split('/').at(-1) ?? ''
  const name = last.replace(/:\d+$/, '').replace(/_\d+$/, '')
  return name !== slotName && (layerTable.get(layer.className)?.variables ?? []).some(slot => slot.name === name)
}
