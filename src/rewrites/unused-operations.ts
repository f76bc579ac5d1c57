import type { KerasNetwork } from '../keras/model.js'
import { isInput, reachableLayers } from '../keras/traverse.js'
import { isOperation } from '../layers/operations.js'

/**
 * The network without operations on which no output depends, such as those that make masks in graphs of Keras 3 or
 * losses in graphs of Keras 2, and without the layers behind them. The network itself when it has none.
 */
export function withoutUnusedOperations(network: KerasNetwork): KerasNetwork {
  const needed = new Set(reachableLayers(network))
  const isUnused = network.layers.some(({ name, className }) => isOperation(className) && !needed.has(name))
  if (!isUnused) return network
  // All calls of a layer that stays are kept, with what they are called on.
  for (let count = -1; count < needed.size; ) {
    count = needed.size
    for (const { name, calls } of network.layers)
      if (needed.has(name)) for (const { inputs } of calls) for (const { layer } of inputs) needed.add(layer)
  }
  return { ...network, layers: network.layers.filter(layer => isInput(layer) || needed.has(layer.name)) }
}
