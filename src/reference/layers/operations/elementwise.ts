import { activated, activationOf } from '../../activations.js'
import { each, pairs, widest } from '../../arrays.js'
import type { Config } from '../../semantics.js'
import { type Computation, type Dtype, known, type Tensor } from '../../tensor.js'

const truth = (of: (left: number, right: number) => boolean) => (left: number, right: number) => Number(of(left, right))

interface Binary {
  readonly apply: (left: number, right: number) => number
  readonly dtype?: Dtype
}

/** Operations of two values, by Keras's names of them. */
const binary = {
  Add: { apply: (left, right) => left + right },
  Subtract: { apply: (left, right) => left - right },
  Multiply: { apply: (left, right) => left * right },
  TrueDivide: { apply: (left, right) => left / right, dtype: 'float' },
  DivideNoNan: { apply: (left, right) => (right === 0 ? 0 : left / right), dtype: 'float' },
  FloorDivide: { apply: (left, right) => Math.floor(left / right) },
  Maximum: { apply: (left, right) => Math.max(left, right) },
  Minimum: { apply: (left, right) => Math.min(left, right) },
  Power: { apply: (left, right) => left ** right },
  SquaredDifference: { apply: (left, right) => (left - right) ** 2 },
  Logaddexp: {
    apply: (left, right) => Math.max(left, right) + Math.log1p(Math.exp(-Math.abs(left - right))),
    dtype: 'float',
  },
  Equal: { apply: truth((left, right) => left === right), dtype: 'bool' },
  NotEqual: { apply: truth((left, right) => left !== right), dtype: 'bool' },
  Greater: { apply: truth((left, right) => left > right), dtype: 'bool' },
  GreaterEqual: { apply: truth((left, right) => left >= right), dtype: 'bool' },
  Less: { apply: truth((left, right) => left < right), dtype: 'bool' },
  LessEqual: { apply: truth((left, right) => left <= right), dtype: 'bool' },
  LogicalAnd: { apply: truth((left, right) => left !== 0 && right !== 0), dtype: 'bool' },
  LogicalOr: { apply: truth((left, right) => left !== 0 || right !== 0), dtype: 'bool' },
} as const satisfies Readonly<Record<string, Binary>>

export type BinaryName = keyof typeof binary

export const binaryNames = Object.keys(binary) as readonly BinaryName[]

/** An operation of two tensors, spread to a common shape. */
export function combine(name: BinaryName, left: Tensor, right: Tensor): Tensor {
  const { apply, dtype }: Binary = binary[name]
  return pairs(left, right, apply, dtype ?? widest(left.dtype, right.dtype))
}

const radians = Math.PI / 180

/** Operations of one value that are no activations, by Keras's names of them. */
export const unary: Readonly<Record<string, (value: number) => number>> = {
  Absolute: Math.abs,
  Negative: value => -value,
  Square: value => value * value,
  Deg2rad: value => value * radians,
  Rad2deg: value => value / radians,
  LogicalNot: value => Number(value === 0),
}

/** What an activation of Keras 3, named as a class with its options, makes of a tensor. */
export function activate(className: string, config: Config, tensor: Tensor): Computation {
  return activated(known(tensor), activationOf({ class_name: className, config }, 3))
}

/** Values as another dtype holds them. */
export function cast(tensor: Tensor, dtype: Dtype | undefined): Tensor {
  if (dtype === undefined) return tensor
  if (dtype === 'bool') return each(tensor, value => Number(value !== 0), 'bool')
  return dtype === 'int' ? each(tensor, Math.trunc, 'int') : each(tensor, value => value, 'float')
}
