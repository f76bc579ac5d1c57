import type { KerasNetwork, TensorRef } from '../keras/model.js'
import { callsOf, layersByName, tensorKey } from '../keras/traverse.js'

/**
 * The order in which tfjs-layers 4.22 computes the tensors of a network in `predict` (engine/executor.js,
 * getTopologicalSortAndRecipientCounts): depth first from each output, the last input of a call before the others. A
 * call of which several outputs are used is run once for each of them.
 */
export function executionOrder(network: KerasNetwork): readonly TensorRef[] {
  const layers = layersByName(network)
  const visited = new Set<string>(network.inputs.map(tensorKey))
  const order: TensorRef[] = []
  for (const output of network.outputs) {
    const stack: { readonly ref: TensorRef; expanded: boolean }[] = [{ ref: output, expanded: false }]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const key = tensorKey(top.ref)
      const layer = layers.get(top.ref.layer)
      const inputs = layer === undefined ? [] : (callsOf(layer)[top.ref.node]?.inputs ?? [])
      if (visited.has(key)) {
        stack.pop()
      } else if (top.expanded || inputs.length === 0) {
        stack.pop()
        visited.add(key)
        order.push(top.ref)
      } else {
        top.expanded = true
        stack.push(...inputs.filter(ref => !visited.has(tensorKey(ref))).map(ref => ({ ref, expanded: false })))
      }
    }
  }
  return order
}
