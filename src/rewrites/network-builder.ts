import type { KerasCall, KerasLayer, KerasNetwork, TensorRef } from '../keras/model.js'
import type { Shape } from '../keras/tensor-shapes.js'
import { reachableLayers } from '../keras/traverse.js'
import { jsonObject } from '../keras/values.js'
import { shapeClass } from '../layers/operations.js'

/** A layer of a network that is being built, whose calls are still being added. */
interface Draft {
  readonly layer: KerasLayer
  readonly calls: KerasCall[]
}

/** A network that grows by layers and calls. */
export class NetworkBuilder {
  readonly #drafts = new Map<string, Draft>()
  readonly #names: Set<string>
  readonly #byKey = new Map<string, string>()

  /** `taken` are names that new layers must not get: those of the old network. */
  constructor(taken: Iterable<string>) {
    this.#names = new Set(taken)
  }

  /** Adds a layer of the old network, or finds it: under its own name unless a layer that replaces it has taken that. */
  keep(layer: KerasLayer): KerasLayer {
    return this.add(`\0${layer.name}`, layer.name, layer.name, name => named(layer, name))
  }

  /**
   * Adds a new layer, or finds the one that was added before under the same `key`. It gets the name `wanted`, or one
   * like it; `own` is the name of the layer that it replaces, which is free then.
   */
  add(key: string, wanted: string, own: string, make: (name: string) => KerasLayer): KerasLayer {
    const known = this.#drafts.get(this.#byKey.get(key) ?? '')
    if (known !== undefined) return known.layer
    const name = this.#freeName(wanted, own)
    const layer = make(name)
    this.#byKey.set(key, name)
    this.#names.add(name)
    this.#drafts.set(name, { layer, calls: [] })
    return layer
  }

  #freeName(wanted: string, own: string): string {
    const free = (name: string): boolean => (name === own ? !this.#drafts.has(name) : !this.#names.has(name))
    if (free(wanted)) return wanted
    let number = 1
    while (!free(`${wanted}_${number}`)) number++
    return `${wanted}_${number}`
  }

  /** Gives the layer of this name another content, as when a nested network is rewritten for a second call. */
  replace(name: string, layer: KerasLayer): void {
    const draft = this.#drafts.get(name)
    if (draft !== undefined) this.#drafts.set(name, { ...draft, layer: named(layer, name) })
  }

  /** Adds a call of a layer and gives its node index. */
  call(name: string, call: KerasCall): number {
    const calls = this.#drafts.get(name)?.calls ?? []
    calls.push(call)
    return calls.length - 1
  }

  /** The network as built. */
  finish(name: string, inputs: readonly TensorRef[], outputs: readonly TensorRef[]): KerasNetwork {
    const all = [...this.#drafts.values()].map(({ layer, calls }) => ({ ...layer, calls }))
    const reached = reachableLayers({ className: 'Functional', name, layers: all, inputs, outputs })
    const layers = all.filter(layer => layer.className !== shapeClass || reached.has(layer.name))
    return { className: isChain(layers, inputs, outputs) ? 'Sequential' : 'Functional', name, layers, inputs, outputs }
  }
}

/** Whether a network is what a Sequential can be: an InputLayer first, then each layer on the one before. */
function isChain(layers: readonly KerasLayer[], inputs: readonly TensorRef[], outputs: readonly TensorRef[]): boolean {
  const [output] = outputs
  if (inputs.length !== 1 || outputs.length !== 1 || output?.tensor !== 0 || output.layer !== layers.at(-1)?.name)
    return false
  return layers.every(({ calls, className }, index) => {
    const [call] = calls
    if (index === 0) return className === 'InputLayer'
    const input = call?.inputs[0]
    return (
      calls.length === 1 &&
      call?.inputs.length === 1 &&
      input?.tensor === 0 &&
      input.layer === layers[index - 1]?.name &&
      Object.keys(call.kwargs).length === 0
    )
  })
}

/** The layer under another name. */
export const named = (layer: KerasLayer, name: string): KerasLayer =>
  layer.name === name ? layer : { ...layer, name, config: jsonObject({ ...layer.config, name }) }

/** An InputLayer that no call has been counted of yet. */
export function inputLayer(name: string, shape: Shape, dtype: string, pointer: string): KerasLayer {
  const config = jsonObject({ batch_input_shape: shape === null ? null : [...shape], dtype, sparse: false, name })
  return { name, className: 'InputLayer', config, pointer, calls: [], variables: [], wrapped: {} }
}
