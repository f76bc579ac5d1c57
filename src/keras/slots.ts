import { hasSlot, type LayerRow, type VariableSlot } from '../layers/row.js'
import { layerTable } from '../layers/table.js'
import type { KerasLayer, KerasNetwork } from './model.js'
import { isObject } from './values.js'

/** One variable that a layer expects. */
export interface Slot {
  /** The layer that owns it: a leaf inside the layer or model that was asked for. */
  readonly layer: KerasLayer
  readonly slot: VariableSlot
  /** True for a variable of the backward direction of a Bidirectional whose two directions share one saved layer. */
  readonly backward: boolean
  /** Its place among the variables of the layer, in the order of the layer table. */
  readonly index: number
}

/** The variables that a layer expects, in the two lists that Keras keeps. */
export interface Slots {
  readonly trainable: readonly Slot[]
  readonly other: readonly Slot[]
}

/** All variables in the order in which Keras 2 saves them: the trainable ones of all layers inside, then the others. */
export const inSavedOrder = ({ trainable, other }: Slots): readonly Slot[] => [...trainable, ...other]

/** How to list variables. */
interface SlotOptions {
  /** Inside a copy of `layer` that a Bidirectional made for the other direction. */
  readonly backward?: boolean
  /** Pass over `trainable` of nested models, as Keras does on loading; it counts on saving. */
  readonly modelsAreTrainable?: boolean
}

/**
 * The variables that a layer, with all layers inside it, expects by its config; null where a class is unknown, or is
 * one that is refused anyway (what the table says of its variables is then not relied on).
 */
export function slotsOf(layer: KerasLayer, options: SlotOptions = {}): Slots | null {
  const { network } = layer
  if (network !== undefined)
    return modelSlots(network, options.modelsAreTrainable === true || isTrainable(layer), options)
  const own = usableSlots(layer)?.map((slot, index) => ({ layer, slot, backward: options.backward === true, index }))
  if (own === undefined) return null
  const inner = innerSlots(layer, options)
  if (inner === null) return null
  const { trainable, other } = inner
  // tf_keras engine/base_layer.py: of a frozen layer, all are non-trainable, each child's trainable ones first.
  if (!isTrainable(layer)) return { trainable: [], other: [...own, ...inner.each.flatMap(inSavedOrder)] }
  return {
    trainable: [...own.filter(({ slot }) => slot.trainable), ...trainable],
    other: [...own.filter(({ slot }) => !slot.trainable), ...other],
  }
}

/**
 * The variables that a layer, with all layers inside it, expects, in the order in which Keras 3 saves them as HDF5
 * (layers/layer.py): those of the layer itself before those of the layers inside, and of a layer that is not frozen all
 * that are trained before the others. Null as for `slotsOf`.
 */
export function keras3Slots(layer: KerasLayer): readonly Slot[] | null {
  const all = inTreeOrder(layer, false)
  if (all === null || !isTrainable(layer)) return all
  const isTrained = ({ layer: owner, slot }: Slot): boolean => slot.trainable && isTrainable(owner)
  return [...all.filter(isTrained), ...all.filter(slot => !isTrained(slot))]
}

function inTreeOrder(layer: KerasLayer, backward: boolean): readonly Slot[] | null {
  const own = layer.network === undefined ? usableSlots(layer) : []
  const forward = layer.wrapped['layer']
  const inner: readonly (readonly Slot[] | null)[] = [
    ...(layer.network?.layers ?? []).map(one => inTreeOrder(one, backward)),
    ...Object.entries(layer.wrapped).map(([key, one]) =>
      inTreeOrder(one, backward || (key === 'backward_layer' && one === forward)),
    ),
  ]
  const known = inner.filter(one => one !== null)
  if (own === null || known.length < inner.length) return null
  return [...withAdapter(layer, own).map((slot, index) => ({ layer, slot, backward, index })), ...known.flat()]
}

/**
 * The variables of a layer with LoRA: after `enable_lora` the two matrices of the adapter are trained and the weight that
 * they add to is not. Archives of Keras have their product in the weight instead (`save_own_variables`).
 */
function withAdapter({ config }: KerasLayer, own: readonly VariableSlot[]): readonly VariableSlot[] {
  const [adapted, ...others] = own
  if (adapted === undefined || !config['lora_rank']) return own
  const matrices = ['a', 'b'].map(side => ({ name: `lora_${adapted.name}_${side}`, trainable: true }))
  return [{ ...adapted, trainable: false }, ...others, ...matrices]
}

/**
 * The variables that a layer itself expects by its config, without those of the layers inside; null where its class is
 * unknown, or is one that is refused anyway.
 */
export function usableSlots(layer: KerasLayer): readonly VariableSlot[] | null {
  const row = layerTable.get(layer.className)
  if (row === undefined || (row.tfjs === null && row.rewritten !== true) || isQuantized(layer)) return null
  return ownSlots(layer, row)
}

/** A quantized layer, whose dtype is refused, has scales beside its weights. */
const isQuantized = ({ config: { dtype } }: KerasLayer): boolean =>
  isObject(dtype) && /^(?!Float)\w+DTypePolicy$/.test(String(dtype['class_name']))

/** A model lists the trainable variables of its layers before the others also when it is frozen (engine/training.py). */
function modelSlots(network: KerasNetwork, trainable: boolean, options: SlotOptions): Slots | null {
  const inner = joined(network.layers.map(layer => slotsOf(layer, options)))
  if (inner === null || trainable) return inner
  return { trainable: [], other: inSavedOrder(inner) }
}

interface Joined extends Slots {
  readonly each: readonly Slots[]
}

function joined(slots: readonly (Slots | null)[]): Joined | null {
  const each = slots.filter(one => one !== null)
  if (each.length < slots.length) return null
  return { each, trainable: each.flatMap(one => one.trainable), other: each.flatMap(one => one.other) }
}

/** In Keras's order: forward before backward, cells from the first to the last. */
function innerSlots({ wrapped }: KerasLayer, options: SlotOptions): Joined | null {
  const { layer: forward } = wrapped
  return joined(
    Object.entries(wrapped).map(([key, inner]) =>
      slotsOf(inner, key === 'backward_layer' && inner === forward ? { ...options, backward: true } : options),
    ),
  )
}

const ownSlots = ({ config }: KerasLayer, row: LayerRow): readonly VariableSlot[] =>
  row.variables.filter(slot => hasSlot(slot, config))

const isTrainable = ({ config }: KerasLayer): boolean => config['trainable'] !== false && config['trainable'] !== 0

/** The layers that hold variables themselves, inside and including `layer`; the copy of a direction is left out. */
export function leavesOf(layer: KerasLayer): readonly KerasLayer[] {
  if (layer.network !== undefined) return layer.network.layers.flatMap(leavesOf)
  const inner = [...new Set(Object.values(layer.wrapped))]
  return [layer, ...inner.flatMap(leavesOf)]
}
