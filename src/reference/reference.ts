import { type Bound, bindWeights } from './bind.js'
import { type Evaluated, evaluateNetwork } from './evaluate.js'
import { type Network, readNetwork, type SavedLayer } from './network.js'
import type { BoundNetwork, Layer, Weight } from './semantics.js'
import type { ReadArray, StoredModel } from './stored.js'
import type { Tensor } from './tensor.js'

/** A model as the reference sees it: its network from the saved form alone, its arrays bound by the reference's own rule. */
export interface ReferenceModel {
  readonly generation: 2 | 3
  readonly network: BoundNetwork
}

/** Opens a model for the reference. Throws an Error where the saved form or the arrays make no sense to it. */
export function openReference(model: StoredModel, read: ReadArray): ReferenceModel {
  const { generation } = model
  const network = readNetwork(model.saved.modelConfig, generation)
  return { generation, network: boundNetwork(network, bindWeights(network, model, read)) }
}

/** What Keras predicts for `inputs` (in the model's own order), computed in float64, layer after layer. */
export async function runReference(
  { network, generation }: ReferenceModel,
  inputs: readonly Tensor[],
): Promise<Evaluated> {
  return evaluateNetwork(
    network,
    inputs,
    inputs.map(() => null),
    generation,
  )
}

function boundNetwork(network: Network, bound: Bound<Weight>): BoundNetwork {
  return { ...network, layers: network.layers.map(layer => ({ ...boundLayer(layer, bound), calls: layer.calls })) }
}

function boundLayer(layer: SavedLayer, bound: Bound<Weight>): Layer {
  const { name, className, config, wrapped, network } = layer
  return {
    name,
    className,
    config,
    weights: bound.get(layer) ?? [],
    wrapped: Object.fromEntries(Object.entries(wrapped).map(([key, inner]) => [key, boundLayer(inner, bound)])),
    ...(network === undefined ? {} : { network: boundNetwork(network, bound) }),
  }
}
