import type { Variable } from '../keras/model.js'
import { activation, dense, layerOf, rescaling } from './blocks.js'
import { concatenate, constant, reshape, scale, sliceAxis } from './derive.js'
import {
  activationOf,
  add,
  blockOf,
  diagonal,
  filled,
  gateOf,
  joining,
  reshapeTo,
  unitsOf,
  zeroInitializer,
  zeros,
} from './recurrent-parts.js'
import type { NewLayer, Site, Tensor } from './rewrite.js'

/** A gate with this input is 1 (0 below its negative), whatever else comes in; finite in 16-bit floats. */
const certain = 1e4

/** How the candidate, an activation of its own, is made of the activation of a gate: `times * gate(steep * y) + plus`. */
export interface Candidate {
  readonly steep: number
  readonly times: number
  readonly plus: number
}

/** Null where the activation cannot be made of that of the gates. */
export function candidateOf(site: Site): Candidate | null {
  const gates = activationOf(site, 'recurrent_activation')
  const own = activationOf(site)
  // tanh(y) = 2 sigmoid(2 y) - 1
  if (own === 'tanh' && gates === 'sigmoid') return { steep: 2, times: 2, plus: -1 }
  if (own === gates && (gates === 'sigmoid' || gates === 'hard_sigmoid')) return { steep: 1, times: 1, plus: 0 }
  return null
}

/** The weights of a GRU with `reset_after`, by gate: z (update), r (reset), h (candidate). */
export interface Gates {
  readonly units: number
  readonly kernel: (gate: number) => Variable
  readonly recurrent: (gate: number) => Variable
  readonly inputBias: (gate: number) => Variable
  readonly recurrentBias: (gate: number) => Variable
}

export const update = 0
export const reset = 1
export const proposal = 2

/** The weights of a GRU by gate; null when the layer has not those of one with `reset_after`. */
export function gatesOf(site: Site): Gates | null {
  const units = unitsOf(site)
  const [kernel, recurrent, bias] = site.variables
  if (units < 1 || kernel === undefined || recurrent === undefined) return null
  if (bias !== undefined && bias.shape.length !== 2) return null
  const biasRow = (row: number, gate: number): Variable =>
    bias === undefined ? zeros(units) : reshape(sliceAxis(gateOf(bias, gate, units), 0, row, 1), [units])
  return {
    units,
    kernel: gate => gateOf(kernel, gate, units),
    recurrent: gate => gateOf(recurrent, gate, units),
    inputBias: gate => biasRow(0, gate),
    recurrentBias: gate => biasRow(1, gate),
  }
}

/**
 * GRU with `reset_after` as an LSTM that takes three steps for each step of the GRU. Its two blocks of units hold the
 * state h and a scratch value b; with linear activation, the LSTM computes
 *
 * 1. b = r * (h U + c), where r = gate(x W_r + h U_r): the gate of the input times a linear candidate; h is kept, unseen
 * 2. b = gate(steep * (x W_h + b)): the gate of the input times 1; h is kept, and seen again
 * 3. h = z * h + (1 - z) * (times * b + plus), where z = gate(x W_z + h U_z): the gates to forget and of the input
 *
 * What each of the three steps needs of the input comes from one Dense, with a mark of which step it is.
 */
export function asLstm(site: Site, gates: Gates, candidate: Candidate): readonly Tensor[] | null {
  const { graph, config, inputs } = site
  const [input, state] = inputs
  const [batch, steps] = input?.shape ?? []
  if (input === undefined || batch === undefined || steps === undefined) return null
  const { units } = gates
  const backwards = config['go_backwards'] === true
  const width = 2 * units + 3
  const terms = graph.one('input', projection(gates, candidate, backwards), input)
  const thirds = withMask(site, terms, kept =>
    graph.one('thirds', reshapeTo([steps === null ? null : 3 * steps, width]), kept),
  )
  if (thirds === null) return null
  const lstm: NewLayer = {
    className: 'LSTM',
    config: {
      units: 2 * units,
      activation: 'linear',
      recurrent_activation: activationOf(site, 'recurrent_activation'),
      use_bias: false,
      unit_forget_bias: false,
      recurrent_initializer: zeroInitializer(),
      dropout: 0,
      recurrent_dropout: 0,
      return_sequences: config['return_sequences'] === true,
      return_state: config['return_state'] === true,
      go_backwards: backwards,
      stateful: config['stateful'] === true,
    },
    variables: [concatenate([steering(gates), phases(gates, candidate)], 0), recurrence(gates, candidate)],
  }
  const [output, final] = graph.add('steps', lstm, [thirds, ...initialStates(site, state)])
  if (output === undefined) return null
  const sequence = config['return_sequences'] === true
  // h and b of each of the three steps: h of the third.
  const result = sequence
    ? blockOf(site, '', output, { steps, width: units, index: 4, count: 6 })
    : blockOf(site, '', output, { width: units, index: 0, count: 2 })
  if (config['return_state'] !== true || final === undefined) return [result]
  // Without sequences the output and the state are equal, and TensorFlow.js would dispose one with the other.
  const last = sequence
    ? blockOf(site, 'state', final, { width: units, index: 0, count: 2 })
    : graph.one('state', activation('linear'), result)
  return [result, last]
}

/**
 * Where there are masks, the LSTM gets one of its own, as long as its sequence: Masking makes it of rows of zeros, which
 * the marks keep apart from all others. Null when the mask of the call cannot be had as a tensor.
 */
function withMask(site: Site, terms: Tensor, cut: (terms: Tensor) => Tensor): Tensor | null {
  const { graph, hasMasks, masks } = site
  if (!hasMasks) return cut(terms)
  const masked = (masks[0] ?? null) !== null
  const mask = masked ? (graph.ownMask(0) ?? graph.maskOf(0) ?? countedMask(site)) : null
  if (masked && mask === null) return null
  if (mask !== null) graph.ownMask(0, mask)
  const kept = mask === null ? terms : graph.one('unmasked', layerOf('Multiply'), terms, mask)
  return graph.one('mask', layerOf('Masking', { mask_value: 0 }), cut(kept))
}

/** The mask that TensorFlow.js itself hands to the layer, as a tensor: a counter stands still at masked steps. */
function countedMask({ graph, inputs: [input] }: Site): Tensor | null {
  const features = input?.shape?.[2]
  if (input === undefined || features == null) return null
  const config = { units: 1, activation: 'linear', return_sequences: true, recurrent_initializer: zeroInitializer() }
  const variables = [zeros(features, 1), constant([1, 1], [1]), constant([1], [1])]
  const counts = graph.one('count', { className: 'SimpleRNN', config, variables }, input)
  const padded = graph.one('counts', layerOf('ZeroPadding1D', { padding: [1, 0] }), counts)
  const difference = { filters: 1, kernel_size: 2, use_bias: false, activation: 'linear' }
  return graph.one(
    'counted',
    { className: 'Conv1D', config: difference, variables: [constant([2, 1, 1], [-1, 1])] },
    padded,
  )
}

/** h and c of the LSTM: the state, and zeros for b. */
function initialStates({ graph }: Site, state: Tensor | undefined): readonly Tensor[] {
  if (state === undefined) return []
  const nothing = graph.one('nothing', rescaling(0), state)
  const both = graph.one('initial', joining(-1), state, nothing)
  return [both, both]
}

/** For each third of a step, what goes to b, to z, and the mark of the third. */
function projection(gates: Gates, { steep }: Candidate, backwards: boolean): NewLayer {
  const { units } = gates
  const nothing = zeros(gates.kernel(reset).shape[0] ?? 0, units)
  const marks = (third: number): Variable =>
    constant(
      [3],
      [0, 1, 2].map(one => (one === third ? 1 : 0)),
    )
  const bias = (gate: number): Variable => add(gates.inputBias(gate), gates.recurrentBias(gate))
  const features = gates.kernel(reset).shape[0] ?? 0
  const thirds = [
    { kernel: [gates.kernel(reset), nothing], bias: [bias(reset), zeros(units)] },
    {
      kernel: [scale(gates.kernel(proposal), steep), nothing],
      bias: [scale(gates.inputBias(proposal), steep), zeros(units)],
    },
    { kernel: [nothing, gates.kernel(update)], bias: [zeros(units), bias(update)] },
  ].map((third, i) => ({
    kernel: concatenate([...third.kernel, zeros(features, 3)], 1),
    bias: concatenate([...third.bias, marks(i)], 0),
  }))
  if (backwards) thirds.reverse()
  return dense(
    concatenate(
      thirds.map(({ kernel }) => kernel),
      1,
    ),
    concatenate(
      thirds.map(({ bias: one }) => one),
      0,
    ),
  )
}

/** A row of blocks of the LSTM's kernels: gates i, f, c, o, each for h and for b. */
interface Blocks {
  readonly i?: readonly [Variable | null, Variable | null]
  readonly f?: readonly [Variable | null, Variable | null]
  readonly c?: readonly [Variable | null, Variable | null]
  readonly o?: readonly [Variable | null, Variable | null]
}

const rowOf = (rows: number, units: number, { i, f, c, o }: Blocks): Variable =>
  concatenate(
    [i, f, c, o].flatMap(pair => [pair?.[0] ?? zeros(rows, units), pair?.[1] ?? zeros(rows, units)]),
    1,
  )

/** The rows of the LSTM's kernel for what the projection sends to b and to z. */
function steering({ units }: Gates): Variable {
  const same = diagonal(units)
  return concatenate(
    [
      rowOf(units, units, { i: [null, same] }),
      rowOf(units, units, { i: [diagonal(units, -1), null], f: [same, null] }),
    ],
    0,
  )
}

/** The rows of the LSTM's kernel for the marks: what each third opens and shuts. */
function phases(gates: Gates, { plus }: Candidate): Variable {
  const { units } = gates
  const all = (value: number): Variable => filled([1, units], value)
  const open = all(certain)
  const shut = all(-certain)
  const offset = reshape(gates.recurrentBias(proposal), [1, units])
  return concatenate(
    [
      rowOf(1, units, { i: [shut, null], f: [open, shut], c: [null, offset], o: [shut, open] }),
      rowOf(1, units, { i: [shut, null], f: [open, shut], c: [null, all(1)], o: [open, open] }),
      rowOf(1, units, { f: [null, shut], c: [all(plus), null], o: [open, shut] }),
    ],
    0,
  )
}

/** The LSTM's recurrent kernel: from h, and from b. */
function recurrence(gates: Gates, { steep, times }: Candidate): Variable {
  const { units } = gates
  const z = gates.recurrent(update)
  return concatenate(
    [
      rowOf(units, units, {
        i: [scale(z, -1), gates.recurrent(reset)],
        f: [z, null],
        c: [null, gates.recurrent(proposal)],
      }),
      rowOf(units, units, { i: [null, diagonal(units, steep)], c: [diagonal(units, times), null] }),
    ],
    0,
  )
}
