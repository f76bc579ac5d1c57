import type { KerasLayer, Variable } from '../keras/model.js'
import { hasSlot } from '../layers/row.js'
import { layerTable } from '../layers/table.js'

/** A weight that tfjs-layers creates for a layer: its name, and the variable bound to it. */
export interface WeightTarget {
  readonly name: string
  /** Null when the file has no variable for it. */
  readonly variable: Variable | null
}

/**
 * The weights that tfjs-layers 4.22 creates for one layer of a network, in Keras's order, by the names it gives them:
 * wrappers put their name in front and cells none. Networks inside are left out; tfjs-layers names their weights after
 * their own layers.
 */
export function weightTargets(layer: KerasLayer, nameOf: (layer: KerasLayer) => string): readonly WeightTarget[] {
  return targetsIn(layer, nameOf(layer), nameOf)
}

function targetsIn(layer: KerasLayer, scope: string, nameOf: (layer: KerasLayer) => string): readonly WeightTarget[] {
  if (layer.network !== undefined) return []
  const inner = innerScopes(layer, scope, nameOf)
  if (inner.length === 0) return ownTargets(layer, scope)
  const targets = inner.flatMap(([one, name]) => targetsIn(one, name, nameOf))
  // A wrapper may carry the variables of all layers inside it.
  if (layer.variables.length === 0) return targets
  return zip(
    targets.map(target => target.name),
    layer.variables,
  )
}

function innerScopes(
  layer: KerasLayer,
  scope: string,
  nameOf: (layer: KerasLayer) => string,
): readonly (readonly [KerasLayer, string])[] {
  const { layer: wrapped, backward_layer: backward, cell } = layer.wrapped
  if (layerTable.get(layer.className)?.tfjs === 'Bidirectional' && wrapped !== undefined) {
    // tfjs-layers makes both directions from the one layer (layers/wrappers.js), so both bear its name.
    const name = nameOf(wrapped)
    return [
      [wrapped, `${scope}/forward_${name}`],
      [backward ?? { ...wrapped, variables: [] }, `${scope}/backward_${name}`],
    ]
  }
  if (wrapped !== undefined) return [[wrapped, scope]]
  if (cell !== undefined) return [[cell, scope]]
  return Object.entries(layer.wrapped)
    .filter(([key]) => key.startsWith('cells/'))
    .map(([, one], i) => [one, `${scope}/RNNCell_${i}`] as const)
}

function ownTargets(layer: KerasLayer, scope: string): readonly WeightTarget[] {
  const row = layerTable.get(layer.className)
  // Of a class of the user nothing is known but what Keras called its variables.
  if (row === undefined)
    return zip(
      layer.variables.map(variable => `${scope}/${lastName(variable)}`),
      layer.variables,
    )
  const slots = row.variables.filter(slot => hasSlot(slot, layer.config))
  return zip(
    slots.map(slot => `${scope}/${slot.name}`),
    layer.variables,
  )
}

function zip(names: readonly string[], variables: readonly Variable[]): readonly WeightTarget[] {
  return names.map((name, i) => ({ name, variable: variables[i] ?? null }))
}

const lastName = (variable: Variable): string =>
  variable.kind === 'stored' ? (variable.savedName.replace(/:0$/, '').split('/').at(-1) ?? '') : ''
