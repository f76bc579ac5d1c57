import type { Length } from '../../keras/sizes.js'
import { combined, mapped, type NumberArray, nested, scalar, uniform } from './arrays.js'
import { broadcast } from './structure.js'
import { asFloats, castPart, floating, made, refuseForm, shapeOf, type Value } from './value.js'
/** What an operation works on: a tensor or numbers. */
export type Operand = Value | NumberArray

export const isTensor = (operand: Operand): operand is Value => 'from' in operand

/** An activation function; of Keras 3 unless it is said otherwise. */
export const activation = (name: string, x: Value, generation: 2 | 3 = 3): Value =>
  made(name, { className: 'Activation', config: { activation: name }, generation }, floating(x))

export const relu = (x: Value): Value => activation('relu', x, 2)

/** The numbers aligned with the axes of a tensor behind the batch axis, so that they broadcast as in numpy. */
function aligned(array: NumberArray, x: Value): NumberArray {
  if (array.values.length === 1 && array.shape.length < (x.shape?.length ?? 1)) return scalar(array.values[0] ?? 0)
  const surplus = array.shape.length - shapeOf(x).length + 1
  if (surplus <= 0) return array
  if (surplus > 1 || array.shape[0] !== 1) return refuseForm('adds numbers to the batch axis')
  return { shape: array.shape.slice(1), values: array.values }
}

/** The tensor with axes of length 1 repeated where the numbers have more. */
function spread(x: Value, { shape }: NumberArray): Value {
  if (shape.length === 0) return x
  const own = shapeOf(x)
  const offset = own.length - shape.length
  const to = own.map((length, axis): Length => {
    const other = shape[axis - offset] ?? 1
    if (other !== 1 && length !== 1 && length !== null && other !== length)
      return refuseForm('broadcasts lengths that do not fit')
    return length === 1 ? other : length
  })
  return broadcast(x, to)
}

/** `x * scale + offset`, broadcasting as numpy does. */
export function affine(x: Value, scale: NumberArray, offset: NumberArray, part = 'scaled'): Value {
  const by = aligned(scale, x)
  const plus = aligned(offset, x)
  if ([...by.values, ...plus.values].some(one => !Number.isFinite(one)))
    return refuseForm('computes with an infinite number or NaN')
  const config = { scale: nested(simple(by)), offset: nested(simple(plus)) }
  return made(part, { className: 'Rescaling', config }, withoutCast(spread(spread(floating(x), by), plus)))
}

/** What a cast to floats works on: a Rescaling casts itself. */
function withoutCast(x: Value): Value {
  const source = 'layer' in x.from && x.from.part === castPart ? x.from.inputs[0] : undefined
  return source ?? x
}

/** A single number where all are equal and the tensor has the axes anyway. */
const simple = (array: NumberArray): NumberArray => {
  const value = uniform(array)
  return value === null ? array : scalar(value)
}

export const scaled = (x: Value, by: number, plus = 0): Value =>
  by === 1 && plus === 0 ? floating(x) : affine(x, scalar(by), scalar(plus))

/** Numbers in the shape of a tensor (of finite values), broadcasting as numpy does. */
export const filled = (x: Value, array: NumberArray): Value => affine(asFloats(x), scalar(0), array, 'constant')

/** Tensors of the same rank, of floats unless all are of integers; numpy would align others by their last axes. */
function alike(values: readonly Value[]): readonly Value[] {
  if (new Set(values.map(value => value.shape?.length ?? -1)).size > 1)
    return refuseForm(
      'works on tensors of several ranks, so that the batch axis of one meets another axis of the other',
      'Use expand_dims behind the batch axis, so that both have the same rank.',
    )
  const isInteger = values.every(value => value.dtype === 'int32')
  if (values.some(value => value.dtype === 'bool')) return refuseForm('computes in truth values')
  return isInteger ? values : values.map(asFloats)
}

/** A layer that joins tensors value by value. */
export const merged = (className: 'Add' | 'Multiply' | 'Maximum' | 'Minimum', ...values: readonly Value[]): Value =>
  made(className.toLowerCase(), { className, config: {} }, ...alike(values))

/** Integers and a number that is not one give floats; what integers and an integer give depends on its type. */
function floatsWith(x: Value, array: NumberArray): Value {
  const isFraction = array.values.some(one => !Number.isInteger(one))
  return x.dtype === 'int32' && isFraction ? asFloats(x) : floating(x)
}

export function add(a: Operand, b: Operand): Operand {
  if (isTensor(a) && isTensor(b)) return merged('Add', a, b)
  if (isTensor(a)) return isTensor(b) ? a : affine(floatsWith(a, b), scalar(1), b)
  return isTensor(b) ? add(b, a) : numbers(a, b, (x, y) => x + y)
}

export function subtract(a: Operand, b: Operand): Operand {
  if (isTensor(b))
    return isTensor(a) ? merged('Add', asFloatPair(a, b), negative(b)) : affine(floatsWith(b, a), scalar(-1), a)
  return isTensor(a)
    ? add(
        a,
        mapped(b, one => -one),
      )
    : numbers(a, b, (x, y) => x - y)
}

/** The difference of integers is one; a Rescaling of -1 would make floats of them. */
const asFloatPair = (a: Value, b: Value): Value =>
  a.dtype === 'int32' && b.dtype === 'int32' ? floating(a) : asFloats(a)

export const negative = (x: Value): Value => affine(floating(x), scalar(-1), scalar(0), 'negative')

export function multiply(a: Operand, b: Operand): Operand {
  if (isTensor(a) && isTensor(b)) return merged('Multiply', a, b)
  if (isTensor(a)) return isTensor(b) ? a : affine(floatsWith(a, b), b, scalar(0))
  return isTensor(b) ? multiply(b, a) : numbers(a, b, (x, y) => x * y)
}

/** Division by numbers; by a tensor it is none that layers can do. */
export function divide(a: Operand, b: Operand): Operand {
  if (isTensor(b)) return refuseForm('divides by a tensor', 'Divide by a number, or do the division outside the model.')
  if (!isTensor(a)) return numbers(a, b, (x, y) => x / y)
  return affine(
    asFloats(a),
    mapped(b, one => 1 / one),
    scalar(0),
  )
}

const numbers = (a: NumberArray, b: NumberArray, join: (a: number, b: number) => number): NumberArray =>
  combined(a, b, join) ?? refuseForm('works on constants of several shapes')

/** The larger (or smaller) of both, value by value. */
export function extremum(className: 'Maximum' | 'Minimum', a: Operand, b: Operand): Operand {
  if (isTensor(a) && isTensor(b)) return merged(className, a, b)
  if (isTensor(a)) return isTensor(b) ? a : limited(className, floating(a), b)
  if (isTensor(b)) return extremum(className, b, a)
  return numbers(a, b, className === 'Maximum' ? Math.max : Math.min)
}

function limited(className: 'Maximum' | 'Minimum', x: Value, bound: NumberArray): Value {
  const number = uniform(bound)
  const isMaximum = className === 'Maximum'
  if (number === (isMaximum ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY)) return x
  if (isMaximum && number === 0 && bound.shape.length === 0) return relu(x)
  const constant = filled(x, bound)
  const wide = spread(x, aligned(bound, x))
  return made(className.toLowerCase(), { className, config: {} }, wide, constant)
}

/** `x` within bounds; an absent one is none. */
export function clip(x: Value, low: NumberArray | null, high: NumberArray | null): Value {
  const highest = high === null ? null : uniform(high)
  const isFromZero = low !== null && low.shape.length === 0 && low.values[0] === 0
  if (isFromZero && highest !== null && highest > 0 && Number.isFinite(highest) && high?.shape.length === 0)
    return made('clipped', { className: 'ReLU', config: { max_value: highest } }, floating(x))
  const above = low === null ? floating(x) : limited('Maximum', floating(x), low)
  return high === null ? above : limited('Minimum', above, high)
}

export const square = (x: Value): Value => merged('Multiply', floating(x), floating(x))
export const absolute = (x: Value): Value => merged('Maximum', floating(x), negative(x))

/** `x` to the power of a small natural number. */
export function power(x: Value, exponent: number): Value {
  if (!Number.isInteger(exponent) || exponent < 0 || exponent > 64)
    return refuseForm(`takes the power ${exponent}`, 'Only the powers 0, 1, 2, 3 … can be made of multiplications.')
  if (exponent === 0) return filled(floating(x), scalar(1))
  if (exponent === 1) return floating(x)
  const half = power(x, Math.floor(exponent / 2))
  const even = square(half)
  return exponent % 2 === 0 ? even : merged('Multiply', even, floating(x))
}

/** `a - b` of two tensors of floats. */
export const asDifference = (a: Value, b: Value): Value => merged('Add', floating(a), negative(b))
