import { type Activation, activationOf } from '../activations.js'
import { argument, tensorArgument, tensorIndices } from '../arguments.js'
import { transposed } from '../layout.js'
import { flagOption } from '../options.js'
import type { Config, Json, LayerCall, Semantics } from '../semantics.js'
import { type Computation, sizeOf, type Tensor } from '../tensor.js'

/** What a recurrent layer does at each step, with one sample. */
export interface Cell {
  /** The shape of each state, without the batch axis. */
  readonly stateShapes: readonly (readonly number[])[]
  readonly outputShape: readonly number[]
  /** Multiply-adds of one step. */
  readonly cost: number
  /** The output, and the states after it. Changes neither the input nor the states that it gets. */
  step(input: Float64Array, states: readonly Float64Array[]): Step
}

export interface Step {
  readonly output: Float64Array
  readonly states: readonly Float64Array[]
}

/** Makes the cell that `call` is about, for inputs whose steps have `inputShape`. */
export type MakeCell = (call: LayerCall, inputShape: readonly number[]) => Promise<Cell>

/** The function that a cell applies to a vector. */
export function vectorFunction(saved: Json | undefined, generation: 2 | 3): (values: Float64Array) => Float64Array {
  const activation: Activation = activationOf(saved, generation)
  return 'each' in activation ? values => values.map(activation.each) : activation.line
}

interface Options {
  readonly sequences: boolean
  readonly backwards: boolean
  /** What stands in a masked step: zeros, or what stood in the step before. */
  readonly zeros: boolean
}

/** The indices of the tensors that are initial states, and the mask that counts: given, or that of the sequence. */
export function statesAndMask(call: LayerCall): { states: number[]; mask: Tensor | null } {
  const listed = tensorIndices(call.args[0])
  // Keras 2 saves the states of a call as further inputs beside the first.
  const states = [...listed.slice(1), ...tensorIndices(argument(call, 1, 'initial_state'))]
  const given = call.generation === 2 ? tensorArgument(call, -1, 'mask') : tensorArgument(call, 2, 'mask')
  // Keras 3 finds a mask by itself only where the sequence is the only tensor of the call.
  const own = call.generation === 3 && states.length > 0 ? null : (call.masks[0] ?? null)
  return { states, mask: given ?? own }
}

/** The mask of the first output of a recurrent layer: that of the sequence, if it returns sequences; states have none. */
export function maskOfSequence(call: LayerCall): Tensor | null {
  return flagOption(call.layer.config, 'return_sequences', false)
    ? (statesAndMask(call).mask ?? call.masks[0] ?? null)
    : null
}

/**
 * What a layer computes that runs a cell along the second axis (Keras's `backend.rnn`): the output of each or the last
 * step, and the last states. In masked steps the states stay as they are.
 */
export function recurrent(makeCell: MakeCell, zeroOutput: (config: Config, generation: 2 | 3) => boolean): Semantics {
  return {
    async compute(call) {
      const { config } = call.layer
      const timeMajor = flagOption(config, 'time_major', false)
      const { states, mask } = statesAndMask(call)
      const given = call.inputs[0]
      if (given === undefined) return []
      const input = timeMajor ? swapped(given) : given
      const steps = input.shape[1] ?? 0
      const cell = await makeCell(call, input.shape.slice(2))
      const runs = runsOf({
        cell,
        input,
        mask: mask === null || !timeMajor ? mask : swapped(mask),
        initial: states.map(index => call.inputs[index]),
        options: {
          sequences: flagOption(config, 'return_sequences', false),
          backwards: flagOption(config, 'go_backwards', false),
          zeros: zeroOutput(config, call.generation),
        },
      })
      const batch = input.shape[0] ?? 0
      const sequences = flagOption(config, 'return_sequences', false)
      const cost = (cell.cost * (sequences ? 1 : steps)) / Math.max(sizeOf(cell.outputShape), 1)
      const output = await ofRuns(
        sequences ? [batch, steps, ...cell.outputShape] : [batch, ...cell.outputShape],
        cost,
        sample => runs(sample).output,
        timeMajor && sequences,
      )
      if (!flagOption(config, 'return_state', false)) return [output]
      const last = cell.stateShapes.map((shape, index) =>
        ofRuns([batch, ...shape], cost, sample => runs(sample).states[index] ?? new Float64Array(0), false),
      )
      return [output, ...(await Promise.all(last))]
    },
    mask: call => [maskOfSequence(call)],
  }
}

const swapped = (tensor: Tensor): Tensor => transposed(tensor, [1, 0, ...tensor.shape.keys()].filter(once))
const once = (axis: number, at: number, order: readonly number[]): boolean => order.indexOf(axis) === at

/** A computation whose values of each sample come from its run; samples that are not asked for are not run. */
async function ofRuns(
  shape: readonly number[],
  costPerValue: number,
  valuesOf: (sample: number) => Float64Array,
  timeMajor: boolean,
): Promise<Computation> {
  const size = sizeOf(shape.slice(1))
  const compute = (positions?: Uint32Array): Float64Array => {
    const values = new Float64Array(positions?.length ?? sizeOf(shape))
    for (let index = 0; index < values.length; index++) {
      const position = positions?.[index] ?? index
      values[index] = valuesOf(Math.floor(position / size))[position % size] ?? Number.NaN
    }
    return values
  }
  if (!timeMajor)
    return { shape, dtype: 'float', costPerValue, compute: positions => Promise.resolve(compute(positions)) }
  const { shape: turned, values } = swapped({ shape, dtype: 'float', values: compute() })
  return {
    shape: turned,
    dtype: 'float',
    costPerValue,
    compute: positions =>
      Promise.resolve(Float64Array.from(positions ?? values.keys(), position => values[position] ?? Number.NaN)),
  }
}

interface Run {
  readonly output: Float64Array
  readonly states: readonly Float64Array[]
}

/** Runs the cell over a sample; each sample once. */
function runsOf(recurrence: {
  cell: Cell
  input: Tensor
  mask: Tensor | null
  initial: readonly (Tensor | undefined)[]
  options: Options
}): (sample: number) => Run {
  const runs = new Map<number, Run>()
  const { cell, input, mask, initial, options } = recurrence
  const [batch = 0, steps = 0, ...inputShape] = input.shape
  const width = sizeOf(inputShape)
  const perStep = mask === null ? 0 : mask.values.length / (batch * steps)
  const outputSize = sizeOf(cell.outputShape)

  const run = (sample: number): Run => {
    let states: readonly Float64Array[] = cell.stateShapes.map((shape, index) => {
      const size = sizeOf(shape)
      const values = initial[index]?.values.subarray(sample * size, (sample + 1) * size)
      return values === undefined ? new Float64Array(size) : Float64Array.from(values)
    })
    const outputs = new Float64Array(options.sequences ? steps * outputSize : outputSize)
    let last = new Float64Array(outputSize)
    for (let step = 0; step < steps; step++) {
      const at = sample * steps + (options.backwards ? steps - 1 - step : step)
      if (mask === null || (mask.values[at * perStep] ?? 0) !== 0) {
        const next = cell.step(Float64Array.from(input.values.subarray(at * width, (at + 1) * width)), states)
        last = Float64Array.from(next.output)
        states = next.states
      } else if (options.zeros) last = new Float64Array(outputSize)
      outputs.set(last, options.sequences ? step * outputSize : 0)
    }
    return { output: outputs, states }
  }
  return sample => {
    const done = runs.get(sample) ?? run(sample)
    runs.set(sample, done)
    return done
  }
}
