import { isMaskSource, madeBy } from './mask-rules.js'
import type { KerasCall, KerasLayer, KerasNetwork, TensorRef } from './model.js'
import { layersByName, tensorKey } from './traverse.js'
import { numberOf } from './values.js'

/** Whether any call of the network, at any depth, is given a mask as an argument. */
export const hasExplicitMasks = (network: KerasNetwork): boolean =>
  network.layers.some(
    ({ calls, network: inner }) =>
      calls.some(({ masks }) => masks !== undefined) || (inner !== undefined && hasExplicitMasks(inner)),
  )

/**
 * The masks that a tensor given as a mask may be, by the names of `madeBy`: Keras 3 writes the operations into the graph
 * by which an Embedding or a Masking layer makes its mask. Empty when it is another one.
 */
export function maskIdentities(network: KerasNetwork, path: readonly string[], ref: TensorRef): ReadonlySet<string> {
  const layers = layersByName(network)
  const made = (of: TensorRef, isSource: (layer: KerasLayer) => boolean): ReadonlySet<string> =>
    new Set(
      network.layers.filter(isSource).flatMap(layer =>
        layer.calls.flatMap((call, index) => {
          const [input] = call.inputs
          return input !== undefined && tensorKey(input) === tensorKey(of) ? [madeBy(path, layer, index)] : []
        }),
      ),
    )
  const identify = (one: TensorRef, depth: number): ReadonlySet<string> => {
    const operation = layers.get(one.layer)
    const call = operation?.calls[one.node]
    const [first, second] = call?.inputs ?? []
    if (operation === undefined || call === undefined || first === undefined || depth > 32) return new Set()
    switch (operation.className) {
      case 'ops.NotEqual':
        return comparedWith(call) === 0
          ? made(first, layer => layer.className === 'Embedding' && isMaskSource(layer))
          : new Set()
      case 'ops.Any': {
        const compared = layers.get(first.layer)
        const inner = compared?.calls[first.node]
        const [of] = inner?.inputs ?? []
        if (compared?.className !== 'ops.NotEqual' || inner === undefined || of === undefined) return new Set()
        const value = comparedWith(inner)
        return made(of, layer => layer.className === 'Masking' && (numberOf(layer.config, 'mask_value') ?? 0) === value)
      }
      case 'ops.LogicalAnd':
      case 'ops.LogicalOr': {
        if (second === undefined) return new Set()
        const other = identify(second, depth + 1)
        return new Set([...identify(first, depth + 1)].filter(id => other.has(id)))
      }
      default:
        return new Set()
    }
  }
  return identify(ref, 0)
}

/** The number that a comparison has as its second operand. */
function comparedWith({ args, kwargs }: KerasCall): number | null {
  const value = args?.[1] ?? kwargs['x2']
  return typeof value === 'number' ? value : null
}
