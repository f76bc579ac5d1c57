import type { KerasLayer, KerasNetwork } from '../keras/model.js'
import { allNetworks } from '../keras/traverse.js'
import { weightTargets } from './weight-targets.js'

/** The name that a layer has in the converted model. */
export type NameOf = (layer: KerasLayer) => string

/** tfjs-core's rule for names of tensors (tensor_name.ts), to which every layer name must keep. */
const LEGAL = /^[A-Za-z0-9][-A-Za-z0-9._/]*$/

/** tfjs-layers looks names up in plain objects, so the names of their inherited properties are taken. */
const TAKEN = new Set([
  'constructor',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
])

const isLegal = (name: string): boolean => LEGAL.test(name) && !TAKEN.has(name)

const legalName = (name: string): string => {
  const legal = name.replace(/[^-A-Za-z0-9._/]/g, '_')
  return isLegal(legal) ? legal : `layer_${legal}`
}

/** The names of all layers in the converted model, and those that had to change. */
export interface LayerNames {
  readonly nameOf: NameOf
  readonly renamed: readonly { readonly layer: KerasLayer; readonly path: readonly string[]; readonly to: string }[]
}

/**
 * Gives every layer a name that tf.js accepts, unique in its network, and such that no two weights of the model get the
 * same name: tfjs-layers finds weights by `<layer>/<weight>` without the names of nested models.
 */
export function nameLayers(network: KerasNetwork): LayerNames {
  const names = new Map<KerasLayer, string>()
  const nameOf: NameOf = layer => names.get(layer) ?? layer.name
  const renamed: { layer: KerasLayer; path: readonly string[]; to: string }[] = []
  const takenTargets = new Set<string>()
  for (const { path, network: one } of allNetworks(network)) {
    const taken = new Set(one.layers.map(layer => layer.name))
    for (const layer of one.layers) {
      nameInside(layer, names)
      const to = freeName(layer, path, { taken, takenTargets, names, nameOf })
      if (to !== layer.name) renamed.push({ layer, path, to })
      taken.add(to)
      for (const target of ownTargets(layer, nameOf)) takenTargets.add(target)
    }
  }
  return { nameOf, renamed }
}

/** Names of layers inside wrappers become parts of weight names. */
function nameInside(layer: KerasLayer, names: Map<KerasLayer, string>): void {
  for (const inner of Object.values(layer.wrapped)) {
    if (!isLegal(inner.name)) names.set(inner, legalName(inner.name))
    nameInside(inner, names)
  }
}

interface Naming {
  readonly taken: ReadonlySet<string>
  readonly takenTargets: ReadonlySet<string>
  readonly names: Map<KerasLayer, string>
  readonly nameOf: NameOf
}

function freeName(layer: KerasLayer, path: readonly string[], { taken, takenTargets, names, nameOf }: Naming): string {
  const legal = legalName(layer.name)
  const outer = path.at(-1)
  const longer = outer === undefined ? legal : `${legalName(outer)}__${legal}`
  for (let attempt = 0; ; attempt++) {
    const name = attempt === 0 ? legal : attempt === 1 ? longer : `${longer}_${attempt}`
    if (name !== layer.name && taken.has(name)) continue
    names.set(layer, name)
    if (!ownTargets(layer, nameOf).some(target => takenTargets.has(target))) return name
  }
}

/** Names of the weights of a layer itself; those of networks inside come with the layers of those networks. */
const ownTargets = (layer: KerasLayer, nameOf: NameOf): readonly string[] =>
  weightTargets(layer, nameOf).map(target => target.name)
