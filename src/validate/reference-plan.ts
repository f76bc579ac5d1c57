import { callsInOrder, modelInputs, type OrderedCall } from '../reference/evaluate.js'
import type { Place } from '../reference/network.js'
import type { BoundNetwork } from '../reference/semantics.js'
import type { Correspondence, TfjsModel } from '../tfjs/model.js'
import type { NetworkQuestion, TensorPlace } from './wire.js'

/** A network of the Keras model as it is called once: the whole model, or one call of a nested one. */
export interface PlannedNetwork {
  /** Names of the models around it and its own; empty for the whole model. */
  readonly path: readonly string[]
  readonly network: BoundNetwork
  readonly calls: readonly OrderedCall[]
  /** By call, the number of its outputs, as far as something takes them. */
  readonly outputCounts: ReadonlyMap<string, number>
  /** Where its inputs are in the network around it; absent for the whole model. */
  readonly around?: { readonly network: PlannedNetwork; readonly inputs: readonly Place[]; readonly call: Place }
}

/** Where a tensor that is asked of TensorFlow.js belongs. */
export interface PlannedTensor {
  readonly network: PlannedNetwork
  readonly place: Place
}

/** What is asked of TensorFlow.js, and what each answer is. */
export interface ReferencePlan {
  readonly networks: readonly PlannedNetwork[]
  readonly questions: readonly NetworkQuestion[]
  /** By question and tensor. */
  readonly tensors: readonly (readonly PlannedTensor[])[]
}

/** Calls of one nested model that are judged. */
const CALLS_JUDGED = 3

/**
 * Plans the comparison of every layer's output that has a counterpart in the converted model, network by network and, in
 * each, in the order in which Keras computes.
 */
export function planReference(
  whole: BoundNetwork,
  model: Pick<TfjsModel, 'correspondence' | 'renamed'>,
): ReferencePlan {
  const byPlace = new Map(model.correspondence.map(one => [keyOf(one.path, one.keras), one]))
  const networks = allNetworks({ path: [], ...withCalls(whole) })
  const asked: {
    readonly calls: NetworkQuestion['calls']
    readonly tensors: TensorPlace[]
    readonly planned: PlannedTensor[]
  }[] = []
  for (const network of networks) {
    const own = new Map<string, (typeof asked)[number]>()
    for (const { place, found } of wanted(network, byPlace)) {
      const calls = callsOf(network, found, model.renamed)
      const key = JSON.stringify(calls)
      const question = own.get(key) ?? { calls, tensors: [], planned: [] }
      if (!own.has(key)) asked.push(question)
      own.set(key, question)
      question.tensors.push(found.tfjs)
      question.planned.push({ network, place })
    }
  }
  return { networks, questions: asked, tensors: asked.map(({ planned }) => planned) }
}

const keyOf = (path: readonly string[], { layer, node, tensor }: Place): string =>
  JSON.stringify([path, layer, node, tensor])

function allNetworks(network: PlannedNetwork): PlannedNetwork[] {
  const counts = new Map<string, number>()
  const inner = network.calls.flatMap(({ layer, node, call }): PlannedNetwork[] => {
    const count = counts.get(layer.name) ?? 0
    counts.set(layer.name, count + 1)
    if (layer.network === undefined || count >= CALLS_JUDGED) return []
    const order = modelInputs({ ...call, layer, generation: 2, inputs: [], masks: [] }, layer.network)
    const inputs = order.flatMap(index => call.inputs[index] ?? [])
    return allNetworks({
      path: [...network.path, layer.name],
      ...withCalls(layer.network),
      around: { network, inputs, call: { layer: layer.name, node, tensor: 0 } },
    })
  })
  return [network, ...inner]
}

const callKey = (layer: string, node: number): string => `${node}:${layer}`

function withCalls(network: BoundNetwork): Pick<PlannedNetwork, 'network' | 'calls' | 'outputCounts'> {
  const calls = callsInOrder(network)
  const outputCounts = new Map<string, number>()
  for (const { layer, node, tensor } of [...network.outputs, ...calls.flatMap(({ call }) => call.inputs)])
    outputCounts.set(callKey(layer, node), Math.max(tensor + 1, outputCounts.get(callKey(layer, node)) ?? 1))
  return { network, calls, outputCounts }
}

/** The outputs of a call of a network: those up to the last that something takes, and at least one. */
export function outputsOf({ outputCounts }: PlannedNetwork, { layer, node }: OrderedCall): readonly Place[] {
  const length = outputCounts.get(callKey(layer.name, node)) ?? 1
  return Array.from({ length }, (_, tensor) => ({ layer: layer.name, node, tensor }))
}

interface Wanted {
  readonly place: Place
  readonly found: Correspondence & { readonly tfjs: TensorPlace }
}

/** The tensors of a network that have counterparts, its inputs (unless they are the model's) first. */
function wanted(planned: PlannedNetwork, byPlace: ReadonlyMap<string, Correspondence>): Wanted[] {
  const { path, network, around } = planned
  const inputs = around === undefined ? [] : network.inputs
  const outputs = planned.calls.flatMap(call => outputsOf(planned, call))
  return [...inputs, ...outputs].flatMap(place => {
    const found = byPlace.get(keyOf(path, place))
    return found === undefined || found.tfjs === null ? [] : [{ place, found: { ...found, tfjs: found.tfjs } }]
  })
}

/** The calls of nested models of the converted model that lead to a tensor. */
function callsOf(
  network: PlannedNetwork,
  { path, tfjsPath }: Correspondence,
  renamed: TfjsModel['renamed'],
): NetworkQuestion['calls'] {
  const nodes: number[] = []
  for (let own: PlannedNetwork | undefined = network; own?.around !== undefined; own = own.around.network)
    nodes.unshift(own.around.call.node)
  const names = path.map((name, index) => renamed[path.slice(0, index + 1).join('/')] ?? name)
  const own = names.map((layer, index) => ({ layer, node: nodes[index] ?? 0 }))
  const added = (tfjsPath?.length ?? path.length) - path.length
  const enclosures = (tfjsPath ?? []).slice(0, Math.max(added, 0)).map(layer => ({ layer, node: 0 }))
  return [...enclosures, ...own]
}
