import type { KerasCall, KerasLayer, KerasNetwork, TensorRef } from './model.js'

/** One call of a layer, with its number among the calls of that layer. */
export interface LayerCall {
  readonly layer: KerasLayer
  readonly index: number
  readonly call: KerasCall
}

/** A tensor of a network as a key of maps. */
export const tensorKey = (ref: TensorRef): string => `${ref.node}:${ref.tensor}:${ref.layer}`

/** True for the layers that only stand for an input. */
export const isInput = (layer: KerasLayer): boolean => layer.className === 'InputLayer'

/** The layers of a network by name. */
export const layersByName = (network: KerasNetwork): ReadonlyMap<string, KerasLayer> =>
  new Map(network.layers.map(layer => [layer.name, layer]))

/** The calls of a layer; an InputLayer, which nobody calls, has one without inputs. */
export const callsOf = (layer: KerasLayer): readonly KerasCall[] =>
  isInput(layer) ? [{ inputs: [], kwargs: {} }] : layer.calls

/**
 * All calls of a network in an order in which the inputs of each come first. Calls that depend on something that does
 * not exist, or on themselves, are left out.
 */
export function orderCalls(network: KerasNetwork): readonly LayerCall[] {
  const waiting = new Map<string, LayerCall[]>()
  const missing = new Map<LayerCall, number>()
  const ready: LayerCall[] = []
  for (const layer of network.layers) {
    for (const [index, call] of callsOf(layer).entries()) {
      const one = { layer, index, call }
      const needs = new Set(call.inputs.map(ref => `${ref.node}:${ref.layer}`))
      missing.set(one, needs.size)
      for (const need of needs) waiting.set(need, [...(waiting.get(need) ?? []), one])
      if (needs.size === 0) ready.push(one)
    }
  }
  for (let i = 0; i < ready.length; i++) {
    const done = ready[i]
    if (done === undefined) break
    for (const next of waiting.get(`${done.index}:${done.layer.name}`) ?? []) {
      const left = (missing.get(next) ?? 0) - 1
      missing.set(next, left)
      if (left === 0) ready.push(next)
    }
  }
  return ready
}

/** The names of the layers on whose calls the outputs of the network depend; Keras and tfjs-layers keep only those. */
export function reachableLayers(network: KerasNetwork): ReadonlySet<string> {
  const layers = layersByName(network)
  const reached = new Set<string>()
  const seen = new Set<string>()
  const stack: TensorRef[] = [...network.outputs, ...network.inputs]
  for (let ref = stack.pop(); ref !== undefined; ref = stack.pop()) {
    const key = `${ref.node}:${ref.layer}`
    if (seen.has(key)) continue
    seen.add(key)
    reached.add(ref.layer)
    const layer = layers.get(ref.layer)
    if (layer !== undefined) stack.push(...(callsOf(layer)[ref.node]?.inputs ?? []))
  }
  return reached
}

/** A network of a model with the names of the layers that hold it. */
export interface PlacedNetwork {
  readonly path: readonly string[]
  readonly network: KerasNetwork
}

/** The network and all networks inside its layers (also inside wrappers), outermost first. */
export function allNetworks(network: KerasNetwork, path: readonly string[] = []): readonly PlacedNetwork[] {
  const inner = network.layers.flatMap(layer => networksInside(layer, [...path, layer.name]))
  return [{ path, network }, ...inner]
}

function networksInside(layer: KerasLayer, path: readonly string[]): readonly PlacedNetwork[] {
  const own = layer.network === undefined ? [] : allNetworks(layer.network, path)
  return [...own, ...Object.values(layer.wrapped).flatMap(inner => networksInside(inner, [...path, inner.name]))]
}
