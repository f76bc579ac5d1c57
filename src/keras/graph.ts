import { type Diagnostic, diagnostic, type Subject } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { tensorsOf } from './calls.js'
import type { KerasLayer, KerasNetwork, TensorRef } from './model.js'

/**
 * Findings about a network whose graph cannot be run: on some of these TensorFlow.js never returns, so they are found
 * before it sees them. Names are unique already (src/keras/network.ts).
 */
export function checkGraph(network: KerasNetwork): readonly Diagnostic[] {
  const inner = network.layers.flatMap(nestedNetworks).flatMap(checkGraph)
  const name = display(network.name)
  const ends = network.outputs.length === 0 ? [invalid(`The model "${name}" has no output.`)] : []
  const calls = network.className === 'Functional' ? new GraphCheck(network).run() : []
  return [...ends, ...calls, ...inner]
}

const nestedNetworks = (layer: KerasLayer): readonly KerasNetwork[] =>
  layer.network === undefined ? Object.values(layer.wrapped).flatMap(nestedNetworks) : [layer.network]

const subjectOf = ({ name, className, pointer }: KerasLayer): Subject => ({ layer: { name, className }, pointer })

const invalid = (message: string, subject: Subject = {}, hint?: string): Diagnostic =>
  diagnostic('graph/invalid', message, subject, hint)

// `layer._name = ...` after the layer was called: Keras then saves no calls, and its own loader never ends.
const RENAMED = 'Was the layer renamed after it was called? Give it its name when it is made, and save again.'

class GraphCheck {
  readonly #network: KerasNetwork
  readonly #layers: ReadonlyMap<string, KerasLayer>

  constructor(network: KerasNetwork) {
    this.#network = network
    this.#layers = new Map(network.layers.map(layer => [layer.name, layer]))
  }

  run(): Diagnostic[] {
    const uncalled = this.#network.layers.filter(({ calls }) => calls.length === 0)
    const findings = [
      ...uncalled.map(layer =>
        invalid(`The layer "${display(layer.name)}" is never called.`, subjectOf(layer), RENAMED),
      ),
      ...this.#checkReferences(),
      ...this.#checkInputs(),
    ]
    // Without these, every call that is never ready is one that waits for itself.
    return findings.length > 0 ? findings : this.#checkCycles()
  }

  #checkReferences(): Diagnostic[] {
    const name = display(this.#network.name)
    const { inputs, outputs, layers } = this.#network
    return [
      ...layers.flatMap(layer =>
        layer.calls.flatMap(call =>
          tensorsOf(call).flatMap(ref =>
            this.#checkReference(ref, `The layer "${display(layer.name)}"`, subjectOf(layer)),
          ),
        ),
      ),
      ...inputs.flatMap(ref => this.#checkReference(ref, `An input of the model "${name}"`)),
      ...outputs.flatMap(ref => this.#checkReference(ref, `An output of the model "${name}"`)),
    ]
  }

  #checkReference({ layer, node }: TensorRef, from: string, subject: Subject = {}): readonly Diagnostic[] {
    const target = this.#layers.get(layer)
    if (target === undefined)
      return [invalid(`${from} needs the layer "${display(layer)}", which does not exist.`, subject)]
    const { length } = target.calls
    // An uncalled layer has its own finding.
    if (length === 0 || (node >= 0 && node < length)) return []
    return [
      invalid(`${from} needs call ${node} of the layer "${display(layer)}", which is called ${length} times.`, subject),
    ]
  }

  #checkInputs(): Diagnostic[] {
    return this.#network.inputs.flatMap(ref => {
      const layer = this.#layers.get(ref.layer)
      if (layer === undefined || layer.className === 'InputLayer') return []
      return [invalid(`The input "${display(layer.name)}" of a model is no InputLayer.`, subjectOf(layer))]
    })
  }

  /** Kahn's algorithm over the calls of all layers. */
  #checkCycles(): Diagnostic[] {
    const waiting = new Map<string, string[]>()
    const missing = new Map<string, number>()
    for (const { key, sources } of this.#network.layers.flatMap(layer => this.#callsOf(layer))) {
      missing.set(key, sources.size)
      for (const source of sources) {
        const followers = waiting.get(source)
        if (followers === undefined) waiting.set(source, [key])
        else followers.push(key)
      }
    }
    const ready = [...missing].filter(([, count]) => count === 0).map(([key]) => key)
    for (let key = ready.pop(); key !== undefined; key = ready.pop()) {
      missing.delete(key)
      for (const follower of waiting.get(key) ?? []) {
        const left = (missing.get(follower) ?? 0) - 1
        missing.set(follower, left)
        if (left === 0) ready.push(follower)
      }
    }
    const stuck = this.#network.layers.find(layer =>
      layer.calls.some((_, node) => missing.has(callKey(layer.name, node))),
    )
    if (stuck === undefined) return []
    return [invalid(`The layer "${display(stuck.name)}" depends on its own output.`, subjectOf(stuck))]
  }

  #callsOf(layer: KerasLayer): { key: string; sources: ReadonlySet<string> }[] {
    return layer.calls.map((call, node) => ({
      key: callKey(layer.name, node),
      sources: new Set(tensorsOf(call).map(ref => callKey(ref.layer, ref.node))),
    }))
  }
}

const callKey = (layer: string, node: number): string => `${node}:${layer}`
