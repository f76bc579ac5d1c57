import type { KerasNetwork } from '../keras/model.js'
import type { Correspondence } from './model.js'
import type { NameOf } from './names.js'
import { allNetworks, callsOf, reachableLayers } from './network.js'

/** For every output of every layer, the tensor of the converted model with the same values: here, the same one. */
export function correspond(network: KerasNetwork, nameOf: NameOf): readonly Correspondence[] {
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
