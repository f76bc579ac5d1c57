import { type Length, product } from '../../keras/sizes.js'
import type { NewLayer } from '../rewrite.js'
import type { Arguments } from './arguments.js'
import { add, asDifference, merged, negative, scaled, square } from './arithmetic.js'
import { asColumns, concatenate, crop, expandAxis, moveToEnd, onLastAxis, reshape, timesMatrix } from './structure.js'
import { bounded, floating, lengthOf, made, rankOf, refuseForm, refuseUnknown, shapeOf, type Value } from './value.js'
/** What a reduction makes of the axes that it takes together. */
export type Reduction = 'Mean' | 'Sum' | 'Max' | 'Min' | 'Prod' | 'Var'

// More slices would make a model of too many layers.
const mostParts = 1024

// More factors than this would make a model of too many layers.
const mostFactors = 32

/** Takes `axes` together (ascending, none of them the batch axis). */
export function reduce(kind: Reduction, x: Value, axes: readonly number[], keepsAxes: boolean): Value {
  const shape = shapeOf(x)
  if (axes.includes(0)) return refuseForm('works along the batch axis')
  const result = shape.filter((_, axis) => axis > 0 && !axes.includes(axis))
  const kept = shape.map((length, axis): Length => (axes.includes(axis) ? 1 : length)).slice(1)
  const reduced = axes.length === 0 ? floating(x) : reducedTo(kind, floating(x), axes)
  return reshape(reduced, keepsAxes ? kept : result)
}

function reducedTo(kind: Reduction, x: Value, axes: readonly number[]): Value {
  if (kind === 'Min') return negative(reducedTo('Max', negative(x), axes))
  if (kind === 'Var') return variance(x, axes)
  const size = product(axes.map(axis => shapeOf(x)[axis] ?? null))
  if (kind === 'Sum') {
    if (size === null) return refuseUnknown('length')
    return scaled(reducedTo('Mean', x, axes), size)
  }
  const first = axes[0] ?? 1
  const last = axes.at(-1) ?? 1
  const isRun = last - first + 1 === axes.length
  if (!isRun) {
    const turned = moveToEnd(x, axes)
    return reducedTo(
      kind,
      turned,
      axes.map((_, i) => rankOf(x) - axes.length + i),
    )
  }
  if (size === 1)
    return reshape(
      x,
      shapeOf(x).filter((_, axis) => axis > 0 && !axes.includes(axis)),
    )
  if (kind === 'Prod') return productOf(x, first, last)
  return pooled(kind, x, first, last)
}

/** By a pooling layer; the global ones need to know no length. */
function pooled(kind: 'Mean' | 'Max', x: Value, first: number, last: number): Value {
  const name = kind === 'Mean' ? 'Average' : 'Max'
  const shape = shapeOf(x)
  const after = shape.slice(last + 1)
  if (first === 1 && after.length > 0) {
    const isImage = shape.length === 4 && last === 2
    const steps = isImage || shape.length === 3 ? x : reshape(x, [product(shape.slice(1, last + 1)), product(after)])
    const config = isImage ? { data_format: 'channels_last' } : {}
    const layer: NewLayer = { className: `Global${name}Pooling${isImage ? 2 : 1}D`, config }
    return reshape(made(kind.toLowerCase(), layer, steps), after)
  }
  const size = product(shape.slice(first, last + 1))
  if (size === null) return refuseUnknown('length')
  const config = { pool_size: [1, size], strides: [1, size], padding: 'valid', data_format: 'channels_last' }
  const layer: NewLayer = { className: `${name}Pooling2D`, config }
  return asColumns(
    x,
    first,
    last,
    image => made(kind.toLowerCase(), layer, image),
    () => [],
  )
}

function productOf(x: Value, first: number, last: number): Value {
  const shape = shapeOf(x)
  const size = product(shape.slice(first, last + 1)) ?? refuseUnknown('length')
  if (size > mostFactors) return refuseForm(`multiplies ${size} values`)
  const joined = reshape(x, [...shape.slice(1, first), size, ...shape.slice(last + 1)])
  return merged('Multiply', ...unstack(joined, first))
}

function variance(x: Value, axes: readonly number[]): Value {
  const difference = merged('Add', x, negative(reduce('Mean', x, axes, true)))
  return reducedTo('Mean', square(difference), axes)
}

/** The slices of an axis, without it. */
export function unstack(x: Value, axis: number): readonly Value[] {
  const length = lengthOf(x, axis)
  const rest = shapeOf(x).filter((_, i) => i > 0 && i !== axis)
  return Array.from({ length: bounded(length, mostParts) }, (_, i) => reshape(crop(x, axis, i, length - i - 1), rest))
}

/** The values as slices of a new axis. */
export const stack = (values: readonly Value[], axis: number): Value =>
  concatenate(
    values.map(value => expandAxis(value, axis)),
    axis,
  )

/** For each place of an axis, the sum of all up to it; `options` as in TensorFlow. */
export function cumulativeSum(x: Value, axis: number, options: { exclusive: boolean; reverse: boolean }): Value {
  const length = lengthOf(x, axis)
  if (axis === 0) return refuseForm('works along the batch axis')
  const counts = (row: number, column: number): boolean => {
    const distance = options.reverse ? row - column : column - row
    return options.exclusive ? distance > 0 : distance >= 0
  }
  const values = Array.from({ length: bounded(length * length) }, (_, i) =>
    counts(Math.floor(i / length), i % length) ? 1 : 0,
  )
  return onLastAxis(x, axis, last => timesMatrix(last, length, length, values, 'sums'))
}

/** log(sum(exp(x))): the maximum of x less that of log_softmax(x), which is the same but for this. */
export function logSumExp(x: Value, axes: readonly number[], keepsAxes: boolean): Value {
  const shape = shapeOf(x)
  const size = product(axes.map(axis => shape[axis] ?? null))
  const turned = moveToEnd(floating(x), axes)
  const rest = shapeOf(turned).slice(1, rankOf(x) - axes.length)
  const rows = reshape(turned, [...rest, size])
  const last = rest.length + 1
  const logs = made('log_softmax', { className: 'Activation', config: { activation: 'log_softmax' } }, rows)
  const sum = add(reducedTo('Max', rows, [last]), negative(reducedTo('Max', logs, [last])))
  if (!('from' in sum)) return x
  return reshape(
    sum,
    keepsAxes ? shape.map((length, axis): Length => (axes.includes(axis) ? 1 : length)).slice(1) : rest,
  )
}

/** The differences of neighbours along an axis. */
export function difference(x: Value, args: Arguments): Value {
  const axis = args.axis('axis', x, -1)
  if (args.number('n', 1) !== 1 || axis === 0) return refuseForm('takes differences in a way of its own')
  return asDifference(crop(floating(x), axis, 1, 0), crop(floating(x), axis, 0, 1))
}

/** The sums of all up to a place, by the arguments of `cumsum`. */
export function cumulative(x: Value, args: Arguments): Value {
  if (args.json('axis') === undefined) return refuseForm('works along the batch axis')
  return cumulativeSum(x, args.axis('axis', x), { exclusive: args.flag('exclusive'), reverse: args.flag('reverse') })
}
