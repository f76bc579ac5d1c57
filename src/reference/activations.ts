import { axisOf, linesAlong } from './layout.js'
import { isObject, numberOf, numberOption, plain, textOption } from './options.js'
import type { Config, Json } from './semantics.js'
import { type Computation, sizeOf } from './tensor.js'

/** An activation of Keras: a function of each value, or of all values along an axis. */
export type Activation = Each | Along

/** A function of each value for itself. */
export interface Each {
  readonly each: (x: number) => number
}

/** A function of the values along an axis; what it returns may be shorter (`glu`). */
export interface Along {
  readonly axis: number
  readonly line: (line: Float64Array) => Float64Array
}

type Generation = 2 | 3

/** The error function, to the last digits of float64. Kummer's series, whose terms all have the same sign. */
export function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x)
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** `1 / (1 + exp(-x))` without overflow. */
export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))
}

/** `log(1 + exp(x))` without overflow. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

/** `x` within `low` and `high`; NaN stays NaN. */
export function clip(x: number, low: number, high: number): number {
  return Math.min(Math.max(x, low), high)
}

/** Gaussian error linear unit; `approximate` takes tanh for the error function. */
export function gelu(x: number, approximate: boolean): number {
  return approximate
    ? 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))
    : 0.5 * x * (1 + erf(x / Math.SQRT2))
}

/** `x`, or `alpha * (exp(x) - 1)` below 0. */
export function elu(x: number, alpha: number): number {
  return x > 0 ? x : alpha * Math.expm1(x)
}

/** `relu` with all its options; `slope` (Keras 2 calls it alpha) counts from the threshold. */
export function relu(x: number, { slope = 0, max = Number.POSITIVE_INFINITY, threshold = 0 } = {}): number {
  const positive = x <= threshold ? 0 : x
  const clipped = max === Number.POSITIVE_INFINITY ? positive : clip(positive, 0, max)
  return slope === 0 ? clipped : clipped - slope * Math.max(threshold - x, 0)
}

/** The hard sigmoid: Keras 2 has `x / 5 + 1/2`, Keras 3 `x / 6 + 1/2`, within 0 and 1. */
export function hardSigmoid(x: number, generation: Generation): number {
  return generation === 2 ? clip(0.2 * x + 0.5, 0, 1) : clip(x + 3, 0, 6) / 6
}

/** Softmax of a line. */
export function softmax(line: Float64Array): Float64Array {
  const highest = maximumOf(line)
  const powers = new Float64Array(line.length)
  let sum = 0
  for (let index = 0; index < line.length; index++) {
    const power = Math.exp((line[index] as number) - highest)
    powers[index] = power
    sum += power
  }
  for (let index = 0; index < powers.length; index++) powers[index] = (powers[index] as number) / sum
  return powers
}

function maximumOf(line: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY
  for (const x of line) highest = Math.max(highest, x)
  return highest
}

/** Logarithm of the softmax of a line. */
export function logSoftmax(line: Float64Array): Float64Array {
  const highest = maximumOf(line)
  const sum = line.reduce((total, x) => total + Math.exp(x - highest), 0)
  return line.map(x => x - highest - Math.log(sum))
}

/**
 * Keras's `sparsemax`: of the largest values that reach above the threshold so far, it adds up all cumulative sums, where the
 * function of that name (Martins and Astudillo, 2016) takes the last one.
 */
export function sparsemax(line: Float64Array): Float64Array {
  let sum = 0
  let sums = 0
  let count = 0
  for (const [index, x] of line.slice().sort().reverse().entries()) {
    sum += x
    if (x - (sum - 1) / (index + 1) <= 0) continue
    sums += sum
    count++
  }
  const threshold = (sums - 1) / count
  return line.map(x => Math.max(x - threshold, 0))
}

/** The first half of a line times the sigmoid of the second. */
export function glu(line: Float64Array): Float64Array {
  const half = line.length / 2
  return line.subarray(0, half).map((x, index) => x * sigmoid(line[half + index] as number))
}

const each = (of: (x: number) => number): Each => ({ each: of })

const SELU_SCALE = 1.0507009873554805
const SELU_ALPHA = 1.6732632423543772

/** What the names of Keras's activations stand for, with the options of a serialised operation where it has some. */
const named: Readonly<Record<string, (generation: Generation, options: Config) => Activation>> = {
  linear: () => each(x => x),
  relu: (_, options) => reluOf(options),
  relu6: () => each(x => clip(x, 0, 6)),
  leaky_relu: (_, options) => {
    const slope = numberOption(options, 'negative_slope', 0.2)
    return each(x => (x > 0 ? x : slope * x))
  },
  elu: (_, options) => {
    const alpha = numberOption(options, 'alpha', 1)
    return each(x => elu(x, alpha))
  },
  celu: (_, options) => {
    const alpha = numberOption(options, 'alpha', 1)
    return each(x => Math.max(x, 0) + alpha * Math.expm1(Math.min(x, 0) / alpha))
  },
  selu: () => each(x => SELU_SCALE * elu(x, SELU_ALPHA)),
  gelu: (_, options) => {
    const approximate = options['approximate'] === true
    return each(x => gelu(x, approximate))
  },
  sigmoid: () => each(sigmoid),
  hard_sigmoid: generation => each(x => hardSigmoid(x, generation)),
  log_sigmoid: () => each(x => -softplus(-x)),
  sparse_sigmoid: () => each(x => clip(0.5 * (x + 1), 0, 1)),
  silu: () => each(x => x * sigmoid(x)),
  hard_silu: () => each(x => x * hardSigmoid(x, 3)),
  mish: () => each(x => x * Math.tanh(softplus(x))),
  tanh: () => each(Math.tanh),
  hard_tanh: () => each(x => clip(x, -1, 1)),
  tanh_shrink: () => each(x => x - Math.tanh(x)),
  exponential: () => each(Math.exp),
  softplus: () => each(softplus),
  softsign: () => each(x => x / (Math.abs(x) + 1)),
  squareplus: (_, options) => {
    const b = numberOption(options, 'b', 4)
    return each(x => (x + Math.sqrt(x * x + b)) / 2)
  },
  sparse_plus: () => each(x => (x <= -1 ? 0 : x < 1 ? (x + 1) ** 2 / 4 : x)),
  soft_shrink: (_, options) => {
    const threshold = numberOption(options, 'threshold', 0.5)
    return each(x => (x > threshold ? x - threshold : x < -threshold ? x + threshold : 0))
  },
  hard_shrink: (_, options) => {
    const threshold = numberOption(options, 'threshold', 0.5)
    return each(x => (Math.abs(x) > threshold ? x : 0))
  },
  threshold: (_, options) => {
    const threshold = numberOption(options, 'threshold', 0)
    const otherwise = numberOption(options, 'default_value', 0)
    return each(x => (x > threshold ? x : otherwise))
  },
  softmax: (_, options) => ({ axis: numberOption(options, 'axis', -1), line: softmax }),
  log_softmax: (_, options) => ({ axis: numberOption(options, 'axis', -1), line: logSoftmax }),
  sparsemax: (_, options) => ({ axis: numberOption(options, 'axis', -1), line: sparsemax }),
  glu: (_, options) => ({ axis: numberOption(options, 'axis', -1), line: glu }),
}

/** Other names of the same functions: Keras's own, those of TensorFlow 2's functions, and Keras 3's class names. */
const aliases: Readonly<Record<string, string>> = {
  swish: 'silu',
  hard_swish: 'hard_silu',
  softmax_v2: 'softmax',
  log_softmax_v2: 'log_softmax',
  relu_v2: 'relu',
}

function reluOf(options: Config): Each {
  const own = {
    slope: numberOption(options, 'negative_slope', numberOption(options, 'alpha', 0)),
    max: numberOf(options['max_value']) ?? Number.POSITIVE_INFINITY,
    threshold: numberOption(options, 'threshold', 0),
  }
  return each(x => relu(x, own))
}

/** The activation of one of Keras's layers that are activations, from the layer's config. */
export function activationOfLayer(className: string, config: Config, generation: Generation): Activation | undefined {
  switch (className) {
    case 'ReLU':
      return reluOf(config)
    case 'LeakyReLU': {
      const slope = numberOption(config, 'negative_slope', numberOption(config, 'alpha', 0.3))
      return each(x => (x > 0 ? x : slope * x))
    }
    case 'ELU':
      return named['elu']?.(generation, config)
    case 'ThresholdedReLU': {
      const theta = numberOption(config, 'theta', 1)
      return each(x => (x > theta ? x : 0 * x))
    }
    case 'Softmax':
      return { axis: numberOption(config, 'axis', -1), line: softmax }
    default:
      return undefined
  }
}

/**
 * The activation that a config names: a name, null (none), or a serialised function, operation or layer. Throws for what
 * Keras does not have.
 */
export function activationOf(saved: Json | undefined, generation: Generation): Activation {
  const value = plain(saved)
  if (value === undefined || value === null) return each(x => x)
  if (isObject(value)) {
    const { class_name: kind, config } = value
    if (typeof config === 'string') return activationOf(config, generation)
    const options = isObject(config) ? config : {}
    const className = textOption({ kind: kind ?? null }, 'kind', '')
    const layer = activationOfLayer(className, options, generation)
    if (layer !== undefined) return layer
    if (className === 'Activation') return activationOf(options['activation'], generation)
    return namedActivation(className.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase(), generation, options)
  }
  const name = typeof value === 'string' ? (value.split('>').at(-1) ?? value) : JSON.stringify(value)
  return namedActivation(name, generation, {})
}

function namedActivation(name: string, generation: Generation, options: Config): Activation {
  const make = named[aliases[name] ?? name]
  if (make === undefined) throw new Error(`the reference has no activation "${name}"`)
  return make(generation, options)
}

/** The shape that an activation gives to an array of `shape`. */
function activatedShape(shape: readonly number[], { axis, line }: Along): number[] {
  const at = axisOf(axis, shape.length)
  const length = line(new Float64Array(shape[at] ?? 1)).length
  return shape.map((own, index) => (index === at ? length : own))
}

/** What an activation makes of a computation. Values along an axis need all of their line. */
export function activated(computation: Computation, activation: Activation): Computation {
  if ('each' in activation) {
    return {
      ...computation,
      costPerValue: computation.costPerValue + 1,
      compute: async positions => (await computation.compute(positions)).map(activation.each),
    }
  }
  const shape = activatedShape(computation.shape, activation)
  const from = linesAlong(computation.shape, [activation.axis])
  const to = linesAlong(shape, [activation.axis])
  return {
    shape,
    dtype: computation.dtype,
    costPerValue: computation.costPerValue * from.length,
    async compute(positions) {
      if (positions === undefined) {
        const all = await computation.compute()
        const values = new Float64Array(sizeOf(shape))
        for (let line = 0; line < from.count; line++) {
          putLine(values, activation.line(lineAt(all, from.first(line), from.offsets)), to.first(line), to.offsets)
        }
        return values
      }
      const lines = [...new Set(Array.from(positions, position => to.lineOf(position)))]
      const needed = await computation.compute(positionsOf(lines, from))
      const results = new Map(
        lines.map((line, index) => [
          line,
          activation.line(needed.slice(index * from.length, (index + 1) * from.length)),
        ]),
      )
      return Float64Array.from(
        positions,
        position => results.get(to.lineOf(position))?.[to.placeOf(position)] as number,
      )
    },
  }
}

function lineAt(values: Float64Array, first: number, offsets: Int32Array): Float64Array {
  const line = new Float64Array(offsets.length)
  for (let place = 0; place < line.length; place++) line[place] = values[first + (offsets[place] as number)] as number
  return line
}

function putLine(values: Float64Array, line: Float64Array, first: number, offsets: Int32Array): void {
  for (let place = 0; place < line.length; place++) values[first + (offsets[place] as number)] = line[place] as number
}

function positionsOf(lines: readonly number[], { first, offsets, length }: ReturnType<typeof linesAlong>): Uint32Array {
  const positions = new Uint32Array(lines.length * length)
  for (const [index, line] of lines.entries()) {
    const start = first(line)
    for (let place = 0; place < length; place++) positions[index * length + place] = start + (offsets[place] as number)
  }
  return positions
}
