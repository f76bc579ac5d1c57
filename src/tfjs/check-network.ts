import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { checkGraph } from '../keras/graph.js'
import type { KerasLayer, KerasNetwork } from '../keras/model.js'
import { valuesIn } from '../keras/sizes.js'
import { builtShape, inferShapes } from '../keras/tensor-shapes.js'
import { allNetworks } from '../keras/traverse.js'
import { numberOf } from '../keras/values.js'
import { layerTable } from '../layers/table.js'
import type { WeightEntry } from './encode.js'

/** Most values of one tensor for one sample: TensorFlow.js would need 1 GiB for it. */
const mostValues = 2 ** 28

/**
 * What must not reach TensorFlow.js, which would never return on it or take all memory there is: calls that run in a
 * circle or on nothing, and layers of another size than their weights. `weightsOf` gives what the manifest has for the
 * weights of a layer.
 */
export function checkNetwork(
  network: KerasNetwork,
  weightsOf: (layer: KerasLayer) => readonly { readonly target: string; readonly entry: WeightEntry | null }[],
): readonly Diagnostic[] {
  const graph = checkGraph(network).map(({ message, subject }) =>
    diagnostic('bundle/graph', `In the bundle: ${message}`, subject),
  )
  if (graph.length > 0) return graph
  const sizes = allNetworks(network).flatMap(({ path, network: one }) =>
    one.layers.flatMap(layer =>
      weightsOf(layer).flatMap(({ target, entry }) => (entry === null ? [] : checkSize(layer, path, target, entry))),
    ),
  )
  return sizes.length > 0 ? sizes : checkTensors(network)
}

/** The options that say how long the last axes of a weight are, in their order. */
function sizeOptions({ className }: KerasLayer, slot: string): readonly (string | null)[] {
  switch (layerTable.get(className)?.shape) {
    case 'units':
      return slot === 'kernel' || slot === 'bias' ? ['units'] : []
    case 'embedding':
      return ['input_dim', 'output_dim']
    case 'convolution':
      return slot === 'kernel' || slot === 'bias' ? ['filters'] : []
    case 'transposed-convolution':
      return slot === 'kernel' ? ['filters', null] : ['filters']
    default:
      return []
  }
}

function checkSize(layer: KerasLayer, path: readonly string[], target: string, { shape }: WeightEntry): Diagnostic[] {
  const slot = target.split('/').at(-1) ?? target
  const options = sizeOptions(layer, slot)
  return options.flatMap((option, index) => {
    const stored = shape[shape.length - options.length + index]
    const declared = option === null ? null : numberOf(layer.config, option)
    if (option === null || declared === null || stored === undefined || declared === stored) return []
    return [
      oversized(layer, path, `has ${option}=${declared}, but its ${display(slot)} has the shape [${shape.join(', ')}]`),
    ]
  })
}

function oversized(layer: KerasLayer, path: readonly string[], rest: string): Diagnostic {
  const name = [...path, layer.name].join('/')
  return diagnostic('bundle/oversized-layer', `In the bundle ${layer.className} "${display(name)}" ${rest}.`, {
    layer: { name, className: layer.className },
  })
}

function checkTensors(network: KerasNetwork): Diagnostic[] {
  const { tensors } = inferShapes(network, null, builtShape({}))
  return network.layers.flatMap(layer => {
    const shape = tensors.get(`0:0:${layer.name}`)?.shape
    const values = shape == null ? 0 : valuesIn(shape.slice(1).map(length => length ?? 1))
    if (values <= mostValues) return []
    return [oversized(layer, [], `gives ${values} values for one sample, more than TensorFlow.js can hold`)]
  })
}
