import { type Mask, madeBy } from '../keras/mask-rules.js'
import type { KerasCall, KerasLayer, KerasNetwork, TensorRef } from '../keras/model.js'
import { inferShapes } from '../keras/tensor-shapes.js'
import { isInput, layersByName, tensorKey } from '../keras/traverse.js'
import { jsonObject } from '../keras/values.js'
import { maskIsolation } from './masks.js'
import { inputLayer } from './network-builder.js'
import { placeKey, type Rewriting } from './rewriting.js'

/**
 * Puts each part of a network in which masks are made and read into a model of its own. tfjs-layers keeps the mask that
 * came last for all layers that run later, but what a nested model makes of masks ends with it.
 */
export function isolateMasks(network: KerasNetwork, shared: Rewriting): KerasNetwork {
  return regionsOf(network, shared).reduce((one, region) => enclose(one, region, shared) ?? one, network)
}

/** Names of layers that belong together. */
type Region = ReadonlySet<string>

/** The parts of the network, connected by masked tensors, in which a mask is read. */
function regionsOf(network: KerasNetwork, shared: Rewriting): readonly Region[] {
  const masked = new Set(network.layers.filter(layer => carriesMask(layer, shared)).map(({ name }) => name))
  const parents = new Map<string, Set<string>>()
  for (const { name, calls } of network.layers) {
    if (!masked.has(name)) continue
    const from = calls.flatMap(({ inputs }) => inputs.map(ref => ref.layer)).filter(one => masked.has(one))
    parents.set(name, new Set(from))
  }
  const regions: Set<string>[] = []
  for (const layer of network.layers) {
    if (!masked.has(layer.name) || !readsMask(layer, shared)) continue
    const members = ancestors(layer.name, parents)
    const touching = regions.filter(region => [...members].some(name => region.has(name)))
    const joined = new Set([...members, ...touching.flatMap(region => [...region])])
    regions.splice(0, regions.length, ...regions.filter(region => !touching.includes(region)), joined)
  }
  return regions.map(region => closed(region, network))
}

function ancestors(name: string, parents: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set([name])
  const stack = [name]
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    for (const parent of parents.get(one) ?? []) {
      if (found.has(parent)) continue
      found.add(parent)
      stack.push(parent)
    }
  }
  return found
}

function masksAt(layer: KerasLayer, shared: Rewriting): readonly (readonly Mask[])[] {
  return layer.calls.map((_, node) => {
    const origin = shared.origins.get(placeKey([], layer.name, node))
    return origin === undefined ? [] : shared.masksOf([], origin.layer, origin.call)
  })
}

/** Whether a mask comes in, or the layer makes one that is read. */
function carriesMask(layer: KerasLayer, shared: Rewriting): boolean {
  if (isInput(layer)) return false
  const makes = layer.calls.some((_, node) => {
    const origin = shared.origins.get(placeKey([], layer.name, node))
    const made = origin === undefined ? null : madeBy([], origin.layer, origin.call)
    return made !== null && [...shared.masksRead].some(mask => mask === made || mask?.includes(made))
  })
  return makes || masksAt(layer, shared).some(masks => masks.some(mask => mask !== null))
}

const readsMask = (layer: KerasLayer, shared: Rewriting): boolean =>
  layer.calls.some((_, node) => {
    const origin = shared.origins.get(placeKey([], layer.name, node))
    return origin !== undefined && shared.maskReaders.has(madeBy([], origin.layer, origin.call))
  })

/** The region with all that lies on a way from it back to it. */
function closed(region: Region, network: KerasNetwork): Region {
  const below = new Map<string, Set<string>>()
  const above = new Map<string, Set<string>>()
  for (const { name, calls } of network.layers)
    for (const { inputs } of calls)
      for (const ref of inputs) {
        above.set(name, (above.get(name) ?? new Set()).add(ref.layer))
        below.set(ref.layer, (below.get(ref.layer) ?? new Set()).add(name))
      }
  const reach = (links: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> =>
    new Set([...region].flatMap(name => [...ancestors(name, links)]))
  const after = reach(below)
  const before = reach(above)
  return new Set(network.layers.map(({ name }) => name).filter(name => after.has(name) && before.has(name)))
}

/** The network with the layers of the region in a model; null when they cannot be taken out. */
function enclose(network: KerasNetwork, region: Region, shared: Rewriting): KerasNetwork | null {
  const inside = network.layers.filter(({ name }) => region.has(name))
  const outside = network.layers.filter(({ name }) => !region.has(name))
  if (inside.some(isInput) || outside.every(isInput)) return null
  const [first] = inside
  if (first === undefined) return null
  const name = freeName(`${first.name}_masked`, network)
  const isInside = (ref: TensorRef): boolean => region.has(ref.layer)
  const incoming = distinct(
    inside.flatMap(({ calls }) => calls.flatMap(({ inputs }) => inputs)).filter(ref => !isInside(ref)),
  )
  const outgoing = distinct(
    [...outside.flatMap(({ calls }) => calls.flatMap(({ inputs }) => inputs)), ...network.outputs].filter(isInside),
  )
  const { tensors } = inferShapes(network, null)
  const entries = incoming.map((ref, i): KerasLayer => {
    const info = tensors.get(tensorKey(ref))
    const entry = freeName(incoming.length === 1 ? `${name}_input` : `${name}_input_${i}`, network)
    const call: KerasCall = { inputs: [], kwargs: jsonObject() }
    return { ...inputLayer(entry, info?.shape ?? null, info?.dtype ?? 'float32', first.pointer), calls: [call] }
  })
  if (entries.some(({ config }) => config['batch_input_shape'] === null)) return null
  const enter = new Map(
    incoming.map((ref, i) => [tensorKey(ref), { layer: entries[i]?.name ?? '', node: 0, tensor: 0 }]),
  )
  const leave = new Map(outgoing.map((ref, i) => [tensorKey(ref), { layer: name, node: 0, tensor: i }]))
  const model: KerasLayer = {
    name,
    className: 'Functional',
    config: jsonObject({ name }),
    pointer: first.pointer,
    calls: [{ inputs: incoming, kwargs: jsonObject() }],
    variables: [],
    network: {
      className: 'Functional',
      name,
      layers: [...entries, ...inside.map(layer => redirected(layer, enter))],
      inputs: entries.map(entry => ({ layer: entry.name, node: 0, tensor: 0 })),
      outputs: outgoing,
    },
    wrapped: {},
  }
  noteMoves(name, inside, shared)
  shared.note({ layer: first, path: [] }, maskIsolation)
  const layers = outside.map(layer => redirected(layer, leave))
  const place = layers.findIndex(({ calls }) => calls.some(({ inputs }) => inputs.some(ref => ref.layer === name)))
  layers.splice(place < 0 ? layers.length : place, 0, model)
  const outputs = network.outputs.map(ref => leave.get(tensorKey(ref)) ?? ref)
  return { ...network, className: 'Functional', layers, outputs }
}

/** What was at the top is in the new model now. */
function noteMoves(name: string, inside: readonly KerasLayer[], shared: Rewriting): void {
  shared.enclosures.add(name)
  for (const layer of inside)
    for (const node of layer.calls.keys()) {
      const origin = shared.origins.get(placeKey([], layer.name, node))
      if (origin !== undefined) shared.origins.set(placeKey([name], layer.name, node), origin)
    }
  const names = new Set(inside.map(layer => layer.name))
  for (const [i, move] of shared.moves.entries())
    if (move.path.length === 0 && move.to !== null && names.has(move.to.layer))
      shared.moves[i] = { ...move, enclosure: name }
}

const redirected = (layer: KerasLayer, refs: ReadonlyMap<string, TensorRef>): KerasLayer => ({
  ...layer,
  calls: layer.calls.map(call => ({ ...call, inputs: call.inputs.map(ref => refs.get(tensorKey(ref)) ?? ref) })),
})

const distinct = (refs: readonly TensorRef[]): readonly TensorRef[] => [
  ...new Map(refs.map(ref => [tensorKey(ref), ref])).values(),
]

function freeName(wanted: string, network: KerasNetwork): string {
  const names = layersByName(network)
  let name = wanted
  for (let number = 1; names.has(name); number++) name = `${wanted}_${number}`
  return name
}
