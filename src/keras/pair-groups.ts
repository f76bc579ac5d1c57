import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { KerasLayer, KerasNetwork, StoredVariable } from './model.js'
import { keras3Slots, slotsOf } from './slots.js'

/** The weights that a file stores for one layer; never none. */
export interface WeightGroup {
  /** Name of the layer when it was saved. */
  readonly name: string
  readonly weights: readonly StoredVariable[]
}

/** Which weights belong to which layer of a network, or why that cannot be said. */
export interface PairedGroups {
  readonly pairs: ReadonlyMap<KerasLayer, readonly StoredVariable[]>
  readonly mismatch?: Diagnostic
}

/**
 * Pairs the groups of a file with the layers at the top of a network: by name where every group has a layer of its name
 * and of as many weights, else, as Keras's `load_weights` does it, the n-th group with the n-th layer that has weights.
 */
export function pairGroups(network: KerasNetwork, groups: readonly WeightGroup[], generation: 2 | 3): PairedGroups {
  const counts = new Map(network.layers.map(layer => [layer, countOf(layer, generation)]))
  const named = pairByName(network, groups, counts)
  if (named !== null) return { pairs: named }
  const holders = network.layers.filter(layer => counts.get(layer) !== 0)
  const known = holders.filter(layer => counts.get(layer) !== null)
  // Layers of unknown class may have weights or not; only all or none of them can be told by number.
  const layers = holders.length === groups.length ? holders : known
  if (layers.length === groups.length)
    return { pairs: new Map(layers.map((layer, index) => [layer, groups[index]?.weights ?? []])) }
  return { pairs: new Map(), mismatch: mismatch(holders, groups) }
}

/** Number of weights that a layer expects; null when unknown. */
function countOf(layer: KerasLayer, generation: 2 | 3): number | null {
  if (generation === 3) return keras3Slots(layer)?.length ?? null
  const slots = slotsOf(layer)
  return slots === null ? null : slots.trainable.length + slots.other.length
}

function pairByName(
  network: KerasNetwork,
  groups: readonly WeightGroup[],
  counts: ReadonlyMap<KerasLayer, number | null>,
): Map<KerasLayer, readonly StoredVariable[]> | null {
  const byName = new Map(network.layers.map(layer => [layer.name, layer]))
  const pairs = new Map<KerasLayer, readonly StoredVariable[]>()
  for (const { name, weights } of groups) {
    const layer = byName.get(name)
    if (layer === undefined) return null
    const count = counts.get(layer)
    if (count !== null && count !== weights.length) return null
    pairs.set(layer, weights)
  }
  return pairs
}

function mismatch(layers: readonly KerasLayer[], groups: readonly WeightGroup[]): Diagnostic {
  const stored = groups.map(({ name }) => name)
  const expected = layers.map(({ name }) => name)
  return diagnostic(
    'keras/weights-mismatch',
    `The model has ${expected.length} layers with weights${differing(expected, stored)}, but the file has weights of ${stored.length}${differing(stored, expected)}.`,
  )
}

/** The names that the other side does not have. */
function differing(names: readonly string[], others: readonly string[]): string {
  const known = new Set(others)
  const missing = names.filter(name => !known.has(name))
  if (missing.length === 0) return ''
  const more = missing.length > 4 ? ', ...' : ''
  return ` (among them ${missing
    .slice(0, 4)
    .map(name => `"${display(name)}"`)
    .join(', ')}${more})`
}
