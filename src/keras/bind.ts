import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { VariableSlot } from '../layers/row.js'
import { layerTable } from '../layers/table.js'
import type { KerasLayer, KerasNetwork, StoredVariable } from './model.js'
import { expectedShape } from './shapes.js'

/** A network with its variables, or what does not fit. */
export interface Bound {
  readonly network: KerasNetwork
  readonly diagnostics: readonly Diagnostic[]
}

/** One variable that a layer expects. */
interface Slot {
  readonly layer: KerasLayer
  readonly slot: VariableSlot
}

/** The variables that a layer expects, in the two lists that Keras keeps; null where a class is unknown. */
interface Slots {
  readonly trainable: readonly Slot[]
  readonly other: readonly Slot[]
}

/**
 * Gives each layer its stored variables, as Keras's own loader does: groups to layers by name where all names fit, else
 * by the order of the layers that have weights; inside a group by position, everything trainable first. The names of
 * the variables are not looked at: they tell how a layer was called when it was built, not whose weight it is.
 */
export function bindVariables(network: KerasNetwork, byLayer: ReadonlyMap<string, readonly StoredVariable[]>): Bound {
  const groups = [...byLayer].filter(([, weights]) => weights.length > 0)
  const pairs = pairUp(network, groups)
  if (pairs === null) return { network, diagnostics: [countMismatch(network, groups)] }
  const diagnostics: Diagnostic[] = []
  const owned = new Map<KerasLayer, StoredVariable[]>()
  const backward = new Map<KerasLayer, StoredVariable[]>()
  for (const layer of network.layers) {
    const weights = pairs.get(layer) ?? []
    const slots = slotsOf(layer)
    if (slots === null) continue
    const all = [...slots.trainable, ...slots.other]
    if (all.length !== weights.length) {
      diagnostics.push(groupMismatch(layer, all.length, weights.length))
      continue
    }
    for (const [index, { layer: owner, slot }] of all.entries()) {
      const variable = weights[index]
      if (variable === undefined) continue
      const wrong = shapeMismatch(owner, slot, variable)
      if (wrong !== null) diagnostics.push(wrong)
      // The copy that runs backwards is the same layer object (network.ts), so its variables come second.
      const full = (owned.get(owner)?.length ?? 0) >= ownSlots(owner).length
      const target = full ? backward : owned
      target.set(owner, [...(target.get(owner) ?? []), variable])
    }
  }
  return { network: withVariables(network, owned, backward), diagnostics }
}

function pairUp(
  network: KerasNetwork,
  groups: readonly (readonly [string, readonly StoredVariable[]])[],
): Map<KerasLayer, readonly StoredVariable[]> | null {
  const byName = new Map(network.layers.map(layer => [layer.name, layer]))
  const named = groups.map(([name, weights]) => [byName.get(name), weights] as const)
  if (named.every(([layer, weights]) => layer !== undefined && fits(layer, weights.length)))
    return new Map(named.flatMap(([layer, weights]) => (layer === undefined ? [] : [[layer, weights] as const])))
  const layers = network.layers.filter(layer => {
    const slots = slotsOf(layer)
    return slots === null || slots.trainable.length + slots.other.length > 0
  })
  if (layers.length !== groups.length) return null
  return new Map(layers.map((layer, index) => [layer, groups[index]?.[1] ?? []]))
}

function fits(layer: KerasLayer, count: number): boolean {
  const slots = slotsOf(layer)
  return slots === null || slots.trainable.length + slots.other.length === count
}

function ownSlots(layer: KerasLayer): readonly VariableSlot[] {
  const row = layerTable.get(layer.className)
  // A key that an old file does not have yet means what Keras took for granted then: the variable is there.
  return (row?.variables ?? []).filter(({ when }) => when === undefined || layer.config[when] !== false)
}

function slotsOf(layer: KerasLayer): Slots | null {
  if (layer.network !== undefined) return modelSlots(layer.network, layer.config['trainable'] !== false)
  const row = layerTable.get(layer.className)
  // What TensorFlow.js does not have is refused by name; how its weights lie does not matter then.
  if (row === undefined || row.tfjs === null) return null
  const own = ownSlots(layer).map(slot => ({ layer, slot }))
  const inner = innerLayers(layer).map(slotsOf)
  if (inner.some(slots => slots === null)) return null
  const children = inner.filter(slots => slots !== null)
  if (layer.config['trainable'] === false)
    return { trainable: [], other: [...own, ...children.flatMap(({ trainable, other }) => [...trainable, ...other])] }
  return {
    trainable: [...own.filter(({ slot }) => slot.trainable), ...children.flatMap(({ trainable }) => trainable)],
    other: [...own.filter(({ slot }) => !slot.trainable), ...children.flatMap(({ other }) => other)],
  }
}

/** In Keras's order: forward before backward, cells from the first to the last. */
const innerLayers = (layer: KerasLayer): readonly KerasLayer[] => Object.values(layer.wrapped)

function modelSlots(network: KerasNetwork, trainable: boolean): Slots | null {
  const inner = network.layers.map(slotsOf)
  if (inner.some(slots => slots === null)) return null
  const children = inner.filter(slots => slots !== null)
  const first = children.flatMap(slots => slots.trainable)
  const rest = children.flatMap(slots => slots.other)
  return trainable ? { trainable: first, other: rest } : { trainable: [], other: [...first, ...rest] }
}

function withVariables(
  network: KerasNetwork,
  owned: ReadonlyMap<KerasLayer, readonly StoredVariable[]>,
  backward: ReadonlyMap<KerasLayer, readonly StoredVariable[]>,
): KerasNetwork {
  const fill = (layer: KerasLayer, from: ReadonlyMap<KerasLayer, readonly StoredVariable[]>): KerasLayer => ({
    ...layer,
    variables: from.get(layer) ?? [],
    ...(layer.network === undefined ? {} : { network: withVariables(layer.network, owned, backward) }),
    wrapped: Object.fromEntries(
      Object.entries(layer.wrapped).map(([key, inner]) => {
        const copied = key === 'backward_layer' && inner === layer.wrapped['layer']
        return [key, fill(inner, copied ? backward : from)]
      }),
    ),
  })
  return { ...network, layers: network.layers.map(layer => fill(layer, owned)) }
}

const subjectOf = ({ name, className, pointer }: KerasLayer) => ({ layer: { name, className }, pointer })

function countMismatch(network: KerasNetwork, groups: readonly (readonly [string, unknown])[]): Diagnostic {
  const names = groups.map(([name]) => name)
  const unknown = names.find(name => !network.layers.some(layer => layer.name === name))
  const detail = unknown === undefined ? '' : `; the model has no layer ${display(unknown)}`
  return diagnostic(
    'keras/weights-mismatch',
    `The file holds weights for ${names.length} layers, which do not fit the layers of the model${detail}.`,
  )
}

function groupMismatch(layer: KerasLayer, expected: number, found: number): Diagnostic {
  return diagnostic(
    'keras/weights-mismatch',
    `${display(layer.className)} ${display(layer.name)} has ${expected} weights, but the file holds ${found} for it.`,
    subjectOf(layer),
  )
}

function shapeMismatch(layer: KerasLayer, { name }: VariableSlot, variable: StoredVariable): Diagnostic | null {
  const expected = expectedShape(layer, name)
  const { shape } = variable
  const fit =
    expected === null ||
    (expected.length === shape.length && expected.every((size, axis) => size === null || size === shape[axis]))
  if (fit) return null
  const wanted = expected.map(size => size ?? 'any').join(', ')
  return diagnostic(
    'keras/weights-mismatch',
    `The ${name} of ${display(layer.className)} ${display(layer.name)} must have the shape [${wanted}], but the file holds [${shape.join(', ')}].`,
    { ...subjectOf(layer), weight: variable.savedName },
  )
}
