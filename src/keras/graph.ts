import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { KerasLayer, KerasNetwork, TensorRef } from './model.js'

/**
 * Findings about a network whose graph cannot be run: on some of these TensorFlow.js never returns, so they are found
 * before it sees them.
 */
export function checkGraph(network: KerasNetwork): readonly Diagnostic[] {
  const inner = network.layers.flatMap(nestedNetworks).flatMap(checkGraph)
  const layers = new Map<string, KerasLayer>()
  const findings: Diagnostic[] = []
  for (const layer of network.layers) {
    if (layers.has(layer.name)) findings.push(duplicate(layer))
    layers.set(layer.name, layer)
  }
  if (network.className === 'Functional')
    findings.push(...checkReferences(network, layers), ...checkCycles(network, layers))
  return [...findings, ...inner]
}

const nestedNetworks = (layer: KerasLayer): readonly KerasNetwork[] =>
  layer.network === undefined ? Object.values(layer.wrapped).flatMap(nestedNetworks) : [layer.network]

const subjectOf = ({ name, className, pointer }: KerasLayer) => ({ layer: { name, className }, pointer })

function duplicate(layer: KerasLayer): Diagnostic {
  return diagnostic('keras/duplicate-name', `Two layers have the name ${display(layer.name)}.`, subjectOf(layer))
}

const callsOf = (layer: KerasLayer): number => (layer.className === 'InputLayer' ? 1 : layer.calls.length)

function checkReferences(network: KerasNetwork, layers: ReadonlyMap<string, KerasLayer>): Diagnostic[] {
  const findings: Diagnostic[] = []
  const check = (ref: TensorRef, from: string, subject: object) => {
    const target = layers.get(ref.layer)
    const missing =
      target === undefined
        ? `the layer ${display(ref.layer)}, which does not exist`
        : ref.node >= callsOf(target)
          ? `call ${ref.node} of the layer ${display(ref.layer)}, which has ${callsOf(target)}`
          : null
    if (missing === null) return
    // layer._name was changed after the layer was called: Keras then saves no calls, and cannot load the file either.
    const renamed = target !== undefined && target.calls.length === 0
    const hint = renamed ? 'Was the layer renamed after it was called? Give it its name when it is made.' : undefined
    findings.push(diagnostic('graph/invalid', `${from} needs ${missing}.`, subject, hint))
  }
  for (const layer of network.layers)
    for (const { inputs } of layer.calls)
      for (const ref of inputs) check(ref, `The layer ${display(layer.name)}`, subjectOf(layer))
  const name = display(network.name)
  for (const ref of network.inputs) check(ref, `An input of the model ${name}`, {})
  for (const ref of network.outputs) check(ref, `An output of the model ${name}`, {})
  if (network.outputs.length === 0) findings.push(diagnostic('graph/invalid', `The model ${name} has no output.`))
  return findings
}

function checkCycles(network: KerasNetwork, layers: ReadonlyMap<string, KerasLayer>): Diagnostic[] {
  const waiting = new Map<string, string[]>()
  const needs = new Map<string, number>()
  const key = (layer: string, node: number) => `${node}:${layer}`
  for (const layer of network.layers)
    for (const [node, { inputs }] of layer.calls.entries()) {
      const sources = new Set(inputs.filter(ref => layers.has(ref.layer)).map(ref => key(ref.layer, ref.node)))
      needs.set(key(layer.name, node), sources.size)
      for (const source of sources) waiting.set(source, [...(waiting.get(source) ?? []), key(layer.name, node)])
    }
  const inputs = network.layers.filter(({ className }) => className === 'InputLayer').map(({ name }) => key(name, 0))
  const ready = [...new Set([...inputs, ...[...needs].filter(([, count]) => count === 0).map(([call]) => call)])]
  for (let call = ready.pop(); call !== undefined; call = ready.pop()) {
    needs.delete(call)
    for (const next of waiting.get(call) ?? []) {
      const left = (needs.get(next) ?? 0) - 1
      needs.set(next, left)
      if (left === 0) ready.push(next)
    }
  }
  const stuck = network.layers.find(layer => layer.calls.some((_, node) => isStuck(layer, node, needs, layers)))
  if (stuck === undefined) return []
  return [diagnostic('graph/invalid', `The layer ${display(stuck.name)} depends on its own output.`, subjectOf(stuck))]
}

/** True for a call that was never ready although everything that it needs exists. */
function isStuck(
  layer: KerasLayer,
  node: number,
  needs: ReadonlyMap<string, number>,
  layers: ReadonlyMap<string, KerasLayer>,
): boolean {
  if (!needs.has(`${node}:${layer.name}`)) return false
  return (layer.calls[node]?.inputs ?? []).every(ref => {
    const target = layers.get(ref.layer)
    return target !== undefined && ref.node < callsOf(target)
  })
}
