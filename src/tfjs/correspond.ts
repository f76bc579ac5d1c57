import type { KerasNetwork } from '../keras/model.js'
import { allNetworks, callsOf, reachableLayers } from '../keras/traverse.js'
import type { TensorMove } from '../rewrites/rewriting.js'
import type { Correspondence } from './model.js'
import type { NameOf } from './names.js'

/**
 * For every output of every layer, the tensor of the converted model with the same values: the same one, or where
 * rewrites moved it (`moves`, of the tensors as saved).
 */
export function correspond(
  network: KerasNetwork,
  nameOf: NameOf,
  moves: readonly TensorMove[] | null = null,
): readonly Correspondence[] {
  if (moves !== null) return moved(network, nameOf, moves)
  return allNetworks(network).flatMap(({ path, network: one }) => {
    const reachable = reachableLayers(one)
    const used = tensorsUsed(one)
    return one.layers.flatMap(layer =>
      callsOf(layer).flatMap((_, node) =>
        Array.from({ length: (used.get(`${node}:${layer.name}`) ?? 0) + 1 }, (_, tensor): Correspondence => {
          const keras = { layer: layer.name, node, tensor }
          if (!reachable.has(layer.name)) return { path, keras, tfjs: null, reason: 'No output depends on the layer.' }
          return { path, keras, tfjs: { layer: nameOf(layer), node, tensor } }
        }),
      ),
    )
  })
}

function moved(network: KerasNetwork, nameOf: NameOf, moves: readonly TensorMove[]): readonly Correspondence[] {
  const names = new Map(
    allNetworks(network).flatMap(({ path, network: one }) =>
      one.layers.map(layer => [[...path, layer.name].join('/'), nameOf(layer)] as const),
    ),
  )
  return moves.map(({ path, from, to, enclosure, reason }): Correspondence => {
    if (to === null) return { path, keras: from, tfjs: null, ...(reason === undefined ? {} : { reason }) }
    const tfjsPath = enclosure === undefined ? path : [enclosure, ...path]
    const tfjs = { ...to, layer: names.get([...tfjsPath, to.layer].join('/')) ?? to.layer }
    return enclosure === undefined ? { path, keras: from, tfjs } : { path, keras: from, tfjs, tfjsPath }
  })
}

/** The highest output index in use, by call. */
function tensorsUsed(network: KerasNetwork): ReadonlyMap<string, number> {
  const highest = new Map<string, number>()
  const refs = [...network.outputs, ...network.layers.flatMap(layer => layer.calls.flatMap(call => call.inputs))]
  for (const { layer, node, tensor } of refs) {
    const key = `${node}:${layer}`
    highest.set(key, Math.max(tensor, highest.get(key) ?? 0))
  }
  return highest
}
