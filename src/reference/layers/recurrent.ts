import { flagOption, numberOption } from '../options.js'
import type { Config, Layer, LayerCall, Semantics, Weight } from '../semantics.js'
import { type Cell, type MakeCell, recurrent as recurrentSemantics, vectorFunction } from './recurrence.js'

type Values = Float64Array | Float32Array | Int32Array

interface Gates {
  readonly units: number
  readonly inputs: number
  readonly kernel: Values
  readonly recurrentKernel: Values
  /** Empty without `use_bias`. */
  readonly bias: Values
}

async function gatesOf({ config, weights }: Layer): Promise<Gates> {
  const [kernel, recurrentKernel, bias] = weights
  if (kernel === undefined || recurrentKernel === undefined) throw new Error('a recurrent layer without kernels')
  return {
    units: numberOption(config, 'units', recurrentKernel.shape[0] ?? 0),
    inputs: kernel.shape[0] ?? 0,
    kernel: await kernel.values(),
    recurrentKernel: await recurrentKernel.values(),
    bias: (await bias?.values()) ?? new Float64Array(0),
  }
}

/** Adds `vector · matrix` to `sums`, of a matrix of `columns`, taking those from `first` on alone. */
function addProduct(sums: Float64Array, vector: Float64Array, matrix: Values, columns: number, first = 0): void {
  for (let row = 0; row < vector.length; row++) {
    const factor = vector[row] ?? 0
    const start = row * columns + first
    for (let column = 0; column < sums.length; column++)
      sums[column] = (sums[column] ?? 0) + factor * (matrix[start + column] ?? 0)
  }
}

/** Values `first` … of a bias, zeros where there is none. */
function biasFrom(bias: Values, first: number, count: number): Float64Array {
  const values = new Float64Array(count)
  values.set(bias.subarray(first, first + count))
  return values
}

/** SimpleRNN: `activation(x · kernel + h · recurrent_kernel + bias)`. */
async function simpleRnnCell({ layer, generation }: LayerCall): Promise<Cell> {
  const { units, inputs, kernel, recurrentKernel, bias } = await gatesOf(layer)
  const activation = vectorFunction(
    layer.config['activation'] ?? defaultOf(layer.config, 'activation', 'tanh'),
    generation,
  )
  return {
    stateShapes: [[units]],
    outputShape: [units],
    cost: (inputs + units) * units,
    step(input, [before = new Float64Array(units)]) {
      const sums = biasFrom(bias, 0, units)
      addProduct(sums, input, kernel, units)
      addProduct(sums, before, recurrentKernel, units)
      const output = activation(sums)
      return { output, states: [output] }
    },
  }
}

/** The activation that Keras takes where the config says nothing; `null` in a config means none. */
function defaultOf(config: Config, key: string, fallback: string): string | null {
  return key in config ? null : fallback
}

function recurrentActivation({ config }: Layer, generation: 2 | 3): (values: Float64Array) => Float64Array {
  const fallback = generation === 2 ? 'hard_sigmoid' : 'sigmoid'
  return vectorFunction(
    config['recurrent_activation'] ?? defaultOf(config, 'recurrent_activation', fallback),
    generation,
  )
}

/** LSTM; the gates stand in the order input, forget, candidate, output. The bias of CuDNNLSTM is that of two products. */
async function lstmCell({ layer, generation }: LayerCall): Promise<Cell> {
  const { units, inputs, kernel, recurrentKernel, bias } = await gatesOf(layer)
  const gate = recurrentActivation(layer, generation)
  const activation = vectorFunction(
    layer.config['activation'] ?? defaultOf(layer.config, 'activation', 'tanh'),
    generation,
  )
  const width = 4 * units
  return {
    stateShapes: [[units], [units]],
    outputShape: [units],
    cost: (inputs + units) * width,
    step(input, [before = new Float64Array(units), carry = new Float64Array(units)]) {
      const sums = biasFrom(bias, 0, width)
      if (bias.length === 2 * width)
        for (let at = 0; at < width; at++) sums[at] = (sums[at] ?? 0) + (bias[width + at] ?? 0)
      addProduct(sums, input, kernel, width)
      addProduct(sums, before, recurrentKernel, width)
      const part = (index: number): Float64Array => sums.slice(index * units, (index + 1) * units)
      const [enter, forget, candidate, leave] = [gate(part(0)), gate(part(1)), activation(part(2)), gate(part(3))]
      const next = carry.map((value, unit) => (forget[unit] ?? 0) * value + (enter[unit] ?? 0) * (candidate[unit] ?? 0))
      const output = activation(next).map((value, unit) => (leave[unit] ?? 0) * value)
      return { output, states: [output, next] }
    },
  }
}

/** GRU; the gates stand in the order update, reset, candidate. With `reset_after` each product has a bias of its own. */
async function gruCell({ layer, generation }: LayerCall): Promise<Cell> {
  const { units, inputs, kernel, recurrentKernel, bias } = await gatesOf(layer)
  const gate = recurrentActivation(layer, generation)
  const activation = vectorFunction(
    layer.config['activation'] ?? defaultOf(layer.config, 'activation', 'tanh'),
    generation,
  )
  // Keras up to 2.1 has no such option, and resets before the product.
  const resetAfter = flagOption(layer.config, 'reset_after', generation === 3 || layer.className.startsWith('CuDNN'))
  const width = 3 * units
  return {
    stateShapes: [[units]],
    outputShape: [units],
    cost: (inputs + units) * width,
    step(input, [before = new Float64Array(units)]) {
      const fromInput = biasFrom(bias, 0, width)
      addProduct(fromInput, input, kernel, width)
      const fromState = resetAfter ? biasFrom(bias, width, width) : new Float64Array(2 * units)
      addProduct(fromState, before, recurrentKernel, width)
      const sum = (index: number): Float64Array =>
        fromInput
          .slice(index * units, (index + 1) * units)
          .map((value, unit) => value + (fromState[index * units + unit] ?? 0))
      const update = gate(sum(0))
      const reset = gate(sum(1))
      const inner = resetAfter ? fromState.slice(2 * units) : new Float64Array(units)
      if (resetAfter) for (let unit = 0; unit < units; unit++) inner[unit] = (inner[unit] ?? 0) * (reset[unit] ?? 0)
      else
        addProduct(
          inner,
          before.map((value, unit) => value * (reset[unit] ?? 0)),
          recurrentKernel,
          width,
          2 * units,
        )
      const candidate = activation(inner.map((value, unit) => value + (fromInput[2 * units + unit] ?? 0)))
      const output = before.map(
        (value, unit) => (update[unit] ?? 0) * value + (1 - (update[unit] ?? 0)) * (candidate[unit] ?? 0),
      )
      return { output, states: [output] }
    },
  }
}

/** CuDNN has no options: tanh and sigmoid, resetting after the product. */
const fixedOptions = { activation: 'tanh', recurrent_activation: 'sigmoid', reset_after: true }

/** Makes the cell of a CuDNN layer, whose matrices of gates are those of CuDNN in the shape of Keras's. */
const ofCudnn =
  (make: MakeCell): MakeCell =>
  ({ layer, ...call }, inputShape) => {
    const weights = layer.weights.map(weight => (weight.shape.length === 2 ? turnedGates(weight, layer) : weight))
    return make({ ...call, layer: { ...layer, config: { ...layer.config, ...fixedOptions }, weights } }, inputShape)
  }

/**
 * Keras hands the values of each gate's `[inputs, units]` to CuDNN as they lie, and CuDNN reads them as `[units, inputs]`
 * (`canonical_to_params` without `transpose_weights`).
 */
function turnedGates(weight: Weight, { config }: Layer): Weight {
  const { shape } = weight
  const [inputs = 0, width = 0] = shape
  const units = numberOption(config, 'units', width)
  const turned = async (): Promise<Float64Array> => {
    const saved = await weight.values()
    return Float64Array.from({ length: inputs * width }, (_, at) => {
      const [row, column] = [Math.floor(at / width), at % width]
      const unit = column % units
      const place = unit * inputs + row
      return saved[Math.floor(place / units) * width + (column - unit) + (place % units)] ?? 0
    })
  }
  return { shape, values: turned, read: async (first, count) => (await turned()).subarray(first, first + count) }
}

const cells: Readonly<Record<string, MakeCell>> = {
  SimpleRNNCell: simpleRnnCell,
  LSTMCell: lstmCell,
  GRUCell: gruCell,
  StackedRNNCells: stackedCells,
}

/** One cell on top of another: each gets the output of the one before; the states stand one after another. */
async function stackedCells(call: LayerCall, inputShape: readonly number[]): Promise<Cell> {
  const stack: Cell[] = []
  for (let index = 0; call.layer.wrapped[`cells/${index}`] !== undefined; index++)
    stack.push(await cellOf(call, `cells/${index}`, stack.at(-1)?.outputShape ?? inputShape))
  return {
    stateShapes: stack.flatMap(cell => cell.stateShapes),
    outputShape: stack.at(-1)?.outputShape ?? inputShape,
    cost: stack.reduce((sum, { cost }) => sum + cost, 0),
    step(input, states) {
      let output = input
      let used = 0
      const after = stack.flatMap(cell => {
        const next = cell.step(output, states.slice(used, used + cell.stateShapes.length))
        used += cell.stateShapes.length
        output = next.output
        return next.states
      })
      return { output, states: after }
    },
  }
}

function cellOf(call: LayerCall, key: string, inputShape: readonly number[]): Promise<Cell> {
  const layer = call.layer.wrapped[key]
  const className = layer?.className.split(/[.>]/).at(-1) ?? ''
  const make = cells[className]
  if (layer === undefined || make === undefined) throw new Error(`the reference has no cell "${className}"`)
  return make({ ...call, layer }, inputShape)
}

const zeroOutput = (config: Config): boolean => flagOption(config, 'zero_output_for_mask', false)
const layerOf = (make: MakeCell): Semantics => recurrentSemantics(make, zeroOutput)

/** CuDNN layers read no mask and hand on none. */
const cudnn = (make: MakeCell): Semantics => ({
  ...layerOf(ofCudnn(make)),
  mask: 'drop',
})

/** Recurrent layers. */
export const recurrent: Readonly<Record<string, Semantics>> = {
  SimpleRNN: layerOf(simpleRnnCell),
  ...Object.fromEntries(['LSTM', 'LSTMV1', 'LSTMV2', 'UnifiedLSTM'].map(name => [name, layerOf(lstmCell)])),
  ...Object.fromEntries(['GRU', 'GRUV1', 'GRUV2', 'UnifiedGRU'].map(name => [name, layerOf(gruCell)])),
  CuDNNLSTM: cudnn(lstmCell),
  CuDNNGRU: cudnn(gruCell),
  RNN: layerOf((call, inputShape) => cellOf(call, 'cell', inputShape)),
}
