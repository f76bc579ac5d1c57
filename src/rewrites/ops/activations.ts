import { product } from '../../keras/sizes.js'
import type { Arguments } from './arguments.js'
import { activation, add, affine, isTensor, merged, negative, relu, scaled } from './arithmetic.js'
import { arrayFrom, combined, type NumberArray, scalar } from './arrays.js'
import { gather, moveToEnd, permute, reshape } from './structure.js'
import { floating, lengthOf, made, rankOf, refuseArguments, refuseForm, shapeOf, type Value } from './value.js'

const sum = (a: Value, b: Value): Value => {
  const result = add(a, b)
  return isTensor(result) ? result : a
}

/** An activation function along axes, which are joined at the end for it. */
export function alongAxes(name: 'softmax' | 'log_softmax', args: Arguments): Value {
  const x = floating(args.tensor('x'))
  if (args.json('axis') === undefined || args.json('axis') === -1) return activation(name, x, 2)
  const axes = args.axes('axis', x)
  if (axes.includes(0)) return refuseForm('works along the batch axis')
  const shape = shapeOf(x)
  const rest = [...shape.keys()].filter(axis => !axes.includes(axis))
  const order = [...rest, ...axes]
  const turned = moveToEnd(x, axes)
  const joined =
    axes.length === 1
      ? turned
      : reshape(turned, [
          ...rest.slice(1).map(axis => shape[axis] ?? null),
          product(axes.map(axis => shape[axis] ?? null)),
        ])
  const result = reshape(activation(name, joined, 2), shapeOf(turned).slice(1))
  return permute(
    result,
    order.map((_, axis) => order.indexOf(axis)),
  )
}

export const leakyRelu = (args: Arguments): Value =>
  made(
    'leaky',
    { className: 'LeakyReLU', config: { alpha: args.number('negative_slope', 0.2) } },
    floating(args.tensor('x')),
  )

export const elu = (args: Arguments): Value =>
  made('elu', { className: 'ELU', config: { alpha: args.number('alpha', 1) } }, floating(args.tensor('x')))

/** alpha * elu(x / alpha). */
export function celu(args: Arguments): Value {
  const alpha = args.number('alpha', 1)
  if (alpha === 0) return refuseForm('divides by alpha=0')
  return scaled(activation('elu', scaled(floating(args.tensor('x')), 1 / alpha), 2), alpha)
}

export const gelu = (args: Arguments, isApproximate: boolean): Value =>
  activation(args.flag('approximate', isApproximate) ? 'gelu_tanh' : 'gelu', args.tensor('x'))

const above = (x: Value, threshold: number): Value =>
  made('above', { className: 'ThresholdedReLU', config: { theta: threshold } }, x)

/** x where it is further from 0 than the threshold, else 0. */
export function hardShrink(args: Arguments): Value {
  const x = floating(args.tensor('x'))
  const threshold = args.number('threshold', 0.5)
  if (threshold < 0) return refuseForm('has a negative threshold')
  return sum(above(x, threshold), negative(above(negative(x), threshold)))
}

export function softShrink(args: Arguments): Value {
  const x = floating(args.tensor('x'))
  const threshold = args.number('threshold', 0.5)
  if (threshold < 0) return refuseForm('has a negative threshold')
  return sum(relu(scaled(x, 1, -threshold)), negative(relu(scaled(x, -1, -threshold))))
}

export function threshold(args: Arguments): Value {
  const limit = args.number('threshold')
  if (args.number('default_value') !== 0 || limit < 0)
    return refuseForm('has a default_value other than 0 or a negative threshold')
  return above(floating(args.tensor('x')), limit)
}

export function gatedLinear(args: Arguments): Value {
  const x = floating(args.tensor('x'))
  const axis = args.axis('axis', x, -1)
  const half = lengthOf(x, axis) / 2
  if (!Number.isInteger(half) || axis === 0) return refuseForm('halves an axis of odd length')
  const part = (from: number): Value =>
    gather(
      x,
      axis,
      Array.from({ length: half }, (_, i) => from + i),
    )
  return merged('Multiply', part(0), activation('sigmoid', part(half), 2))
}

/** max(a, b) + softplus(-|a - b|). */
export function logAddExp(a: Value, b: Value): Value {
  const difference = sum(floating(a), negative(floating(b)))
  const distance = merged('Maximum', difference, negative(difference))
  return sum(merged('Maximum', a, b), activation('softplus', negative(distance), 2))
}

/** relu with its options, as the layer ReLU has them. */
export function reluWithOptions(args: Arguments): Value {
  const config = {
    negative_slope: args.number('negative_slope', 0),
    max_value: args.json('max_value') === undefined ? null : args.number('max_value'),
    threshold: args.number('threshold', 0),
  }
  return made('relu', { className: 'ReLU', config }, floating(args.tensor('x')))
}

/** Divided by the square root of the sum of squares. */
export function normalize(args: Arguments): Value {
  const x = floating(args.tensor('x'))
  if (args.number('order', 2) !== 2) return refuseForm('normalises by another norm than that of squares')
  if (args.number('epsilon', 1e-12) > 1e-10) return refuseForm('normalises with a large epsilon')
  const axes = args.json('axis') === undefined ? [rankOf(x) - 1] : args.axes('axis', x)
  return made('normal', { className: 'UnitNormalization', config: { axis: [...axes] } }, x)
}

/** Normalised by known statistics. */
export function normalized(args: Arguments): Value {
  const x = floating(args.tensor('x'))
  const axis = args.axis('axis', x, -1)
  const numbers = (name: string, otherwise: number): NumberArray =>
    args.json(name) === undefined
      ? scalar(otherwise)
      : (arrayFrom(args.json(name)) ?? refuseForm('normalises by what is computed'))
  const epsilon = args.number('epsilon', 0.001)
  const combine = (a: NumberArray, b: NumberArray, join: (a: number, b: number) => number): NumberArray =>
    combined(a, b, join) ?? refuseArguments('arrays that do not fit')
  const scale = combine(numbers('scale', 1), numbers('variance', 1), (s, v) => s / Math.sqrt(v + epsilon))
  const offset = combine(
    numbers('offset', 0),
    combine(numbers('mean', 0), scale, (m, s) => m * s),
    (b, m) => b - m,
  )
  const at = (array: NumberArray): NumberArray =>
    array.shape.length === 1
      ? { ...array, shape: [...array.shape, ...Array.from({ length: rankOf(x) - axis - 1 }, () => 1)] }
      : array
  return affine(x, at(scale), at(offset))
}
