import type { Variable } from '../keras/model.js'
import { activation, dense, layerOf, rescaling } from './blocks.js'
import { concatenate } from './derive.js'
import { type Gates, proposal, reset, update } from './recurrent-gru.js'
import { add, joining, reshapeTo } from './recurrent-parts.js'
import type { Graph, Site, Tensor } from './rewrite.js'

/** More steps than this would make a model of thousands of layers. */
export const mostSteps = 64

/**
 * GRU with `reset_after` step by step: for activations of which no LSTM can be made. Null where the number of steps is
 * unknown or too large, or the state has to be kept.
 */
export function unrolled(site: Site, gates: Gates): readonly Tensor[] | null {
  const { graph, config, inputs, masks } = site
  const [input, given] = inputs
  const steps = input?.shape?.[1] ?? null
  if (input === undefined || steps === null || steps < 1 || steps > mostSteps) return null
  if (config['stateful'] === true || (masks[0] ?? null) !== null) return null
  const terms = graph.one('input', projection(gates), input)
  const table = graph.one('terms', reshapeTo([steps, 3, gates.units]), terms)
  const order = Array.from({ length: steps }, (_, i) => (config['go_backwards'] === true ? steps - 1 - i : i))
  const read = order.map(at => termsOf(graph, table, gates.units, at, steps))
  const [first] = read[0] ?? []
  if (first === undefined) return null
  let state = given ?? graph.one('zeros', rescaling(0), first)
  const states = order.map((at, i) => {
    state = addStep(site, gates, { part: `step_${at}`, terms: read[i] ?? [], state })
    return state
  })
  const output =
    config['return_sequences'] === true
      ? sequenceOf(graph, states, gates.units)
      : graph.one('', activation('linear'), state)
  return config['return_state'] === true ? [output, state] : [output]
}

/** The terms of the input for z, r and h; the recurrent biases of z and r are in them. */
function projection(gates: Gates) {
  const bias = (gate: number): Variable =>
    gate === proposal ? gates.inputBias(gate) : add(gates.inputBias(gate), gates.recurrentBias(gate))
  const all = [update, reset, proposal]
  return dense(concatenate(all.map(gates.kernel), 1), concatenate(all.map(bias), 0))
}

/** The terms for z, r and h of one step, cut out of the table of all steps. */
function termsOf(graph: Graph, table: Tensor, units: number, at: number, steps: number): readonly Tensor[] {
  return [update, reset, proposal].map(gate => {
    const cropping = [
      [at, steps - 1 - at],
      [gate, 2 - gate],
    ]
    const part = `step_${at}_${['z', 'r', 'h'][gate]}`
    const cut = graph.one(`${part}_cut`, layerOf('Cropping2D', { cropping, data_format: 'channels_last' }), table)
    return graph.one(part, reshapeTo([units]), cut)
  })
}

function sequenceOf(graph: Graph, states: readonly Tensor[], units: number): Tensor {
  const steps = states.map((state, i) => graph.one(`row_${i}`, reshapeTo([1, units]), state))
  const [only] = steps
  return steps.length === 1 && only !== undefined
    ? graph.one('', activation('linear'), only)
    : graph.one('', joining(1), ...steps)
}

/** The terms of the input of one step, and the state before it. */
interface Step {
  readonly part: string
  readonly terms: readonly Tensor[]
  readonly state: Tensor
}

/** The state after one step. Its layers are its own but for the recurrent ones: tfjs-layers reorders the calls of a layer. */
function addStep({ graph, config }: Site, gates: Gates, { part, terms, state }: Step): Tensor {
  const [forUpdate, forReset, forProposal] = terms
  if (forUpdate === undefined || forReset === undefined || forProposal === undefined) return state
  const merge = (name: string, className: 'Add' | 'Multiply', a: Tensor, b: Tensor): Tensor =>
    graph.one(`${part}_${name}`, layerOf(className), a, b)
  const apply = (name: string, key: string, sum: Tensor): Tensor =>
    graph.one(`${part}_${name}`, layerOf('Activation', { activation: config[key] ?? 'linear' }), sum)
  const gate = (name: 'z' | 'r', index: number, term: Tensor): Tensor => {
    const recurrent = graph.one(`recurrent_${name}`, dense(gates.recurrent(index)), state)
    return apply(`${name}_gate`, 'recurrent_activation', merge(`${name}_sum`, 'Add', term, recurrent))
  }
  const z = gate('z', update, forUpdate)
  const r = gate('r', reset, forReset)
  const recurrent = dense(gates.recurrent(proposal), gates.recurrentBias(proposal))
  const kept = merge('reset', 'Multiply', r, graph.one('recurrent_h', recurrent, state))
  const candidate = apply('candidate', 'activation', merge('h_sum', 'Add', forProposal, kept))
  const rest = graph.one(`${part}_rest`, rescaling(-1, 1), z)
  return merge('state', 'Add', merge('old', 'Multiply', z, state), merge('new', 'Multiply', rest, candidate))
}
