import type { KerasLayer, KerasNetwork, StoredVariable } from './model.js'

/** Whose each variable is, as far as known. */
export class Owners {
  readonly #forward = new Map<KerasLayer, StoredVariable[]>()
  readonly #backward = new Map<KerasLayer, StoredVariable[]>()

  /** `backward`: of the copy of `layer` that a Bidirectional made for the other direction. */
  add(layer: KerasLayer, variable: StoredVariable, backward = false): void {
    const map = backward ? this.#backward : this.#forward
    const variables = map.get(layer)
    if (variables === undefined) map.set(layer, [variable])
    else variables.push(variable)
  }

  of(layer: KerasLayer, backward: boolean): readonly StoredVariable[] {
    return (backward ? this.#backward : this.#forward).get(layer) ?? []
  }
}

/** The network with the variables that its layers own. */
export function withVariables(network: KerasNetwork, owners: Owners, backward = false): KerasNetwork {
  const fill = (layer: KerasLayer, backwards: boolean): KerasLayer => ({
    ...layer,
    variables: owners.of(layer, backwards),
    ...(layer.network === undefined ? {} : { network: withVariables(layer.network, owners, backwards) }),
    wrapped: Object.fromEntries(
      Object.entries(layer.wrapped).map(([key, inner]) => {
        const copied = key === 'backward_layer' && inner === layer.wrapped['layer']
        return [key, fill(inner, backwards || copied)]
      }),
    ),
  })
  return { ...network, layers: network.layers.map(layer => fill(layer, backward)) }
}
