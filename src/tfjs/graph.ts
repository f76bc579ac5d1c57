import { display, displayValue } from '../diagnostics/display.js'
import type { Findings } from '../keras/findings.js'
import type { JsonObject, JsonValue } from '../keras/json.js'
import type { KerasCall, KerasLayer, KerasNetwork, TensorRef } from '../keras/model.js'
import { isInput, layersByName } from '../keras/traverse.js'
import { isObject, sameJson } from '../keras/values.js'
import { operationPrefix } from '../layers/operations.js'
import { layerTable } from '../layers/table.js'
import type { NameOf } from './names.js'

/** A network with its place and the config that will be written for it. */
export interface GraphContext {
  readonly network: KerasNetwork
  readonly path: readonly string[]
  /** The `config` of the model, which is edited in place; null when it is a bare list of layers. */
  readonly written: JsonObject | null
  readonly nameOf: NameOf
  readonly findings: Findings
}

/** Checks the calls between the layers of a network and writes them as tfjs-layers reads them. */
export function lowerGraph(context: GraphContext): void {
  for (const layer of context.network.layers) {
    // A layer that was refused has its finding.
    if (layer.refused !== true) for (const call of layer.calls) checkArguments(layer, call, context)
  }
  if (context.network.className === 'Sequential') return
  writeGraph(context)
  checkLoadingOrder(context)
}

function isHarmless(name: string, value: JsonValue): boolean {
  if (Array.isArray(value)) return value.every(one => one === null)
  if (isObject(value)) return Object.values(value).every(one => one === null)
  return value === null || (name === 'training' && (value === false || value === 0))
}

/**
 * Positional arguments behind the first. The states of a recurrent layer are inputs of it in TensorFlow.js too; `false`
 * is `training`, or another flag that is not set.
 */
function furtherArguments(layer: KerasLayer, { args = [] }: KerasCall): [string, JsonValue][] {
  const takesStates = layerTable.get(layer.className)?.shape?.endsWith('recurrent') === true
  return args
    .slice(1)
    .map((value, index): [string, JsonValue] => [`argument ${index + 2}`, value])
    .filter(([, value]) => value !== false && !(takesStates && holdsTensorsAlone(value)))
}

const holdsTensorsAlone = (value: JsonValue): boolean =>
  Array.isArray(value) ? value.every(holdsTensorsAlone) : isObject(value) && typeof value['tensor'] === 'number'

const ARGUMENT_HINTS: Readonly<Record<string, string>> = {
  training: 'Call the layer without training=True: what it does then is random or depends on the batch.',
  mask: 'Let the mask come from mask_zero=True or Masking, or do without.',
}

function checkArguments(layer: KerasLayer, call: KerasCall, { path, findings }: GraphContext): void {
  // A refused layer has its finding.
  const isOperation = layer.className.startsWith(operationPrefix)
  if (layer.refused === true || isOperation || layerTable.get(layer.className)?.refusal !== undefined) return
  for (const [name, value] of [...Object.entries(call.kwargs), ...furtherArguments(layer, call)]) {
    if (isHarmless(name, value)) continue
    const shown = typeof value === 'object' ? '' : `=${displayValue(value)}`
    findings.add(
      'graph/call-argument',
      { layer, path },
      `is called with ${display(name)}${shown}, which TensorFlow.js ignores.`,
      ARGUMENT_HINTS[name] ?? 'Call the layer on its tensors alone.',
    )
  }
}

/** tfjs-layers counts the building of a nested model as its node 0, so that its first call is node 1. */
const tfjsNode = (layer: KerasLayer | undefined, node: number): number =>
  layer?.network === undefined ? node : node + 1

function writeGraph({ network, written, nameOf }: GraphContext): void {
  if (written === null) return
  const layers = layersByName(network)
  const triple = (ref: TensorRef): JsonValue[] => {
    const layer = layers.get(ref.layer)
    return [layer === undefined ? ref.layer : nameOf(layer), tfjsNode(layer, ref.node), ref.tensor]
  }
  const saved = written['layers']
  for (const [i, layer] of network.layers.entries()) {
    const object = Array.isArray(saved) ? saved[i] : null
    if (!isObject(object) || isInput(layer)) continue
    const nodes = layer.calls.map(call => call.inputs.map(ref => [...triple(ref), call.kwargs]))
    if (!sameNodes(object['inbound_nodes'] ?? null, nodes)) object['inbound_nodes'] = nodes
  }
  writeTriples(written, 'input_layers', network.inputs.map(triple))
  writeTriples(written, 'output_layers', network.outputs.map(triple))
}

function writeTriples(written: JsonObject, key: string, triples: JsonValue[]): void {
  if (!sameJson(written[key], triples)) written[key] = triples
}

/** True when the saved nodes say the same; old Keras leaves out empty keyword arguments. */
function sameNodes(saved: JsonValue, nodes: JsonValue[]): boolean {
  if (!Array.isArray(saved)) return false
  const full = saved.map(node =>
    Array.isArray(node)
      ? node.map(input => (Array.isArray(input) && input.length === 3 ? [...input, {}] : input))
      : node,
  )
  return sameJson(full, nodes)
}

/**
 * Plays the loading of tfjs-layers 4.22 through (engine/container.js, fromConfig): a call waits until its inputs exist,
 * and the calls of a layer are numbered in the order in which they succeed. It never ends when some call never does.
 */
function checkLoadingOrder({ network, path, findings }: GraphContext): void {
  const layers = layersByName(network)
  const made = new Map<string, number[]>()
  const exists = (ref: TensorRef): boolean => {
    const layer = layers.get(ref.layer)
    return layer !== undefined && (isInput(layer) || (made.get(ref.layer)?.length ?? 0) > ref.node)
  }
  let waiting = network.layers
    .filter(layer => !isInput(layer))
    .map(layer => ({ layer, calls: [...layer.calls.keys()] }))
  for (let progress = true; progress && waiting.length > 0; ) {
    progress = false
    for (const one of waiting) {
      one.calls = one.calls.filter(index => {
        if (!(layers.get(one.layer.name)?.calls[index]?.inputs.every(exists) ?? false)) return true
        made.set(one.layer.name, [...(made.get(one.layer.name) ?? []), index])
        progress = true
        return false
      })
    }
    waiting = waiting.filter(one => one.calls.length > 0)
  }
  for (const { layer } of waiting) {
    findings.add(
      'graph/invalid',
      { layer, path },
      'is called on tensors that do not exist, on which TensorFlow.js would wait for ever.',
    )
  }
  for (const [name, order] of made) {
    const layer = layers.get(name)
    if (layer === undefined || order.every((index, i) => index === i)) continue
    findings.add(
      'graph/unsupported-structure',
      { layer, path },
      'is called several times in an order that TensorFlow.js would change.',
      'Build the model so that the calls of the layer come in the order of the graph.',
    )
  }
}
