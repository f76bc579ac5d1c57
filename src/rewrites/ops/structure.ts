import { type Length, product } from '../../keras/sizes.js'
import { constant } from '../derive.js'
import type { NewLayer } from '../rewrite.js'
import { bounded, floating, lengthOf, made, rankOf, refuseForm, refuseUnknown, shapeOf, type Value } from './value.js'

const same = (a: readonly Length[], b: readonly Length[]): boolean =>
  a.length === b.length && a.every((length, i) => length === b[i])

/** Whether lengths can be the target of a Reshape. */
export const isTarget = (lengths: readonly Length[]): boolean => lengths.filter(length => length === null).length <= 1

/** The values in another shape, given without the batch axis. */
export function reshape(x: Value, to: readonly Length[]): Value {
  const shape = shapeOf(x)
  if (same(shape.slice(1), to)) return x
  if (!isTarget(to)) return refuseUnknown('lengths')
  // What is reshaped again needs the last Reshape only.
  const { from } = x
  const [source = x] = 'layer' in from && from.layer.className === 'Reshape' ? from.inputs : [x]
  if (source !== x && same(shapeOf(source).slice(1), to)) return source
  return made('shaped', { className: 'Reshape', config: { target_shape: to.map(length => length ?? -1) } }, source)
}

/** The axes in another order; `axes` name them all, the batch axis first. */
export function permute(x: Value, axes: readonly number[]): Value {
  if (axes.length !== rankOf(x) || new Set(axes).size !== axes.length)
    return refuseForm('transposes axes that are not there')
  if (axes[0] !== 0) return refuseForm('moves the batch axis')
  if (axes.every((axis, i) => axis === i)) return x
  return made('turned', { className: 'Permute', config: { dims: axes.slice(1) } }, x)
}

/** The order of axes in which `axes` come last, and the order that undoes it. */
function toEnd(
  x: Value,
  axes: readonly number[],
): { readonly to: readonly number[]; readonly back: readonly number[] } {
  const to = [...shapeOf(x).keys()].filter(axis => !axes.includes(axis)).concat(axes)
  return { to, back: to.map((_, axis) => to.indexOf(axis)) }
}

/** What `work` makes of the last axis, with `axis` in its place. */
export function onLastAxis(x: Value, axis: number, work: (x: Value) => Value): Value {
  const { to, back } = toEnd(x, [axis])
  return permute(work(permute(x, to)), back)
}

/** The value with `axes` moved to its end, in this order. */
export const moveToEnd = (x: Value, axes: readonly number[]): Value => permute(x, toEnd(x, axes).to)

/** What a layer of images makes of the axes from `first` to `last` as the columns of an image; they become `lengths`. */
export function asColumns(
  x: Value,
  first: number,
  last: number,
  work: (image: Value) => Value,
  lengths: (columns: Length) => readonly Length[] = columns => [columns],
): Value {
  const shape = shapeOf(x)
  const before = shape.slice(1, first)
  const after = shape.slice(last + 1)
  const image = reshape(x, [product(before), product(shape.slice(first, last + 1)), product(after)])
  const output = work(image)
  return reshape(output, [...before, ...lengths(shapeOf(output)[2] ?? null), ...after])
}

/** Whether the axes around can be joined to rows and channels of an image, and come back. */
function fitsImage(x: Value, axis: number): boolean {
  const around = shapeOf(x).filter((_, i) => i > 0 && i !== axis)
  return isTarget(around) && (shapeOf(x)[axis] !== null || isTarget([...around, null]))
}

/** A layer for rows and one for columns of images. */
type ImageLayer = (rows: readonly [number, number], columns: readonly [number, number]) => NewLayer

function onAxis(part: string, x: Value, axis: number, change: readonly [number, number], layer: ImageLayer): Value {
  if (rankOf(x) === 4 && axis < 3) return made(part, axis === 1 ? layer(change, [0, 0]) : layer([0, 0], change), x)
  if (!fitsImage(x, axis)) return refuseUnknown('lengths')
  return asColumns(x, axis, axis, image => made(part, layer([0, 0], change), image))
}

/** Without the first `before` and last `after` places of an axis. */
export function crop(x: Value, axis: number, before: number, after: number): Value {
  if (before === 0 && after === 0) return x
  const length = shapeOf(x)[axis] ?? null
  if (length !== null && before + after >= length) return refuseForm('makes a tensor without values')
  const isFar = rankOf(x) !== 4 || axis === 3
  if (isFar && !fitsImage(x, axis) && length !== null && x.dtype === 'float32')
    return select(
      x,
      axis,
      Array.from({ length: length - before - after }, (_, i) => i + before),
    )
  return onAxis('cut', x, axis, [before, after], (rows, columns) => ({
    className: 'Cropping2D',
    config: { cropping: [[...rows], [...columns]], data_format: 'channels_last' },
  }))
}

/** With zeros around an axis. */
export function padZeros(x: Value, axis: number, before: number, after: number): Value {
  if (before === 0 && after === 0) return x
  return onAxis('padded', x, axis, [before, after], (rows, columns) => ({
    className: 'ZeroPadding2D',
    config: { padding: [[...rows], [...columns]], data_format: 'channels_last' },
  }))
}

/** The last axis times a matrix of known numbers (rows: the axis; row-major). */
export function timesMatrix(
  x: Value,
  rows: number,
  columns: number,
  values: readonly number[],
  part = 'matrix',
): Value {
  const layer: NewLayer = {
    className: 'Dense',
    config: { units: columns, use_bias: false, activation: 'linear', trainable: false },
    variables: [constant([rows, columns], values)],
  }
  return made(part, layer, floating(x))
}

/** The places `indexes` of an axis by a matrix of zeros and ones. */
function select(x: Value, axis: number, indexes: readonly number[]): Value {
  const length = lengthOf(x, axis)
  const values = new Array<number>(bounded(length * indexes.length)).fill(0)
  indexes.forEach((index, column) => {
    values[index * indexes.length + column] = 1
  })
  return onLastAxis(x, axis, last => timesMatrix(last, length, indexes.length, values, 'selection'))
}

/** The places `indexes` of an axis, which may be any, in any order. */
export function gather(x: Value, axis: number, indexes: readonly number[]): Value {
  const length = lengthOf(x, axis)
  bounded(indexes.length)
  const [first] = indexes
  if (first === undefined) return refuseForm('makes a tensor without values')
  if (indexes.some(index => !Number.isInteger(index) || index < 0 || index >= length))
    return refuseForm('takes places that are not there')
  const step = (indexes[1] ?? first + 1) - first
  const isRegular = step > 0 && indexes.every((index, i) => index === first + i * step)
  if (isRegular && step === 1) return crop(x, axis, first, length - first - indexes.length)
  if (isRegular) return everyNth(x, axis, first, indexes.length, step)
  if (x.dtype === 'float32') return select(x, axis, indexes)
  if (indexes.length > 64) return refuseForm('picks many integers')
  return concatenate(
    indexes.map(index => crop(x, axis, index, length - index - 1)),
    axis,
  )
}

/** `count` places of an axis from `first` on, `step` apart. */
function everyNth(x: Value, axis: number, first: number, count: number, step: number): Value {
  const length = lengthOf(x, axis)
  const missing = Math.max(0, first + count * step - length)
  const part = crop(padZeros(x, axis, 0, missing), axis, first, length + missing - first - count * step)
  const shape = shapeOf(part).slice(1)
  const groups = [...shape.slice(0, axis - 1), count, step, ...shape.slice(axis)]
  const firsts = crop(reshape(part, groups), axis + 1, 0, step - 1)
  return reshape(firsts, [...shape.slice(0, axis - 1), count, ...shape.slice(axis)])
}

/** The values one after the other along an axis. */
export function concatenate(values: readonly Value[], axis: number): Value {
  const [first] = values
  if (first === undefined) return refuseForm('joins nothing')
  if (axis === 0) return refuseForm('joins along the batch axis')
  if (new Set(values.map(rankOf)).size > 1) return refuseForm('joins tensors of several ranks')
  if (new Set(values.map(value => value.dtype)).size > 1) return refuseForm('joins tensors of several data types')
  return values.length === 1 ? first : made('joined', { className: 'Concatenate', config: { axis } }, ...values)
}

/** A new axis of length 1. */
export function expandAxis(x: Value, axis: number): Value {
  if (axis === 0) return refuseForm('puts an axis before the batch axis')
  const shape = shapeOf(x).slice(1)
  return reshape(x, [...shape.slice(0, axis - 1), 1, ...shape.slice(axis - 1)])
}

/** Without axes, which have the length 1. */
export function dropAxes(x: Value, axes: readonly number[]): Value {
  const shape = shapeOf(x)
  if (axes.some(axis => shape[axis] !== 1))
    return refuseForm('leaves out an axis that is not known to have the length 1')
  return reshape(
    x,
    shape.filter((_, axis) => axis > 0 && !axes.includes(axis)),
  )
}

/** Each place of an axis `count` times in a row. */
export function repeatEach(x: Value, axis: number, count: number): Value {
  if (count === 1) return x
  const shape = shapeOf(x)
  const length = shape[axis] ?? null
  const single = [product([...shape.slice(1, axis), length]), 1, product(shape.slice(axis + 1))]
  const result = [...shape.slice(1, axis), length === null ? null : length * count, ...shape.slice(axis + 1)]
  if (!isTarget(single)) return refuseUnknown('lengths')
  const image = made('repeated', upSampling(count), reshape(floating(x), single))
  return reshape(image, result)
}

/** All of an axis `count` times, one after the other. */
export function repeatAll(x: Value, axis: number, count: number): Value {
  if (count === 1) return x
  const shape = shapeOf(x)
  const length = shape[axis] ?? null
  const single = [product(shape.slice(1, axis)), 1, product([length, ...shape.slice(axis + 1)])]
  const result = [...shape.slice(1, axis), length === null ? null : length * count, ...shape.slice(axis + 1)]
  if (!isTarget(single)) return refuseUnknown('lengths')
  const image = made('repeated', upSampling(count), reshape(floating(x), single))
  return reshape(image, result)
}

const upSampling = (count: number): NewLayer => ({
  className: 'UpSampling2D',
  config: { size: [1, count], interpolation: 'nearest', data_format: 'channels_last' },
})

/** The value with axes of length 1 repeated until it has the shape `to`, where that is known. */
export function broadcast(x: Value, to: readonly Length[]): Value {
  const shape = shapeOf(x)
  if (to.length !== shape.length) return refuseForm('broadcasts over the batch axis')
  return to.reduce<Value>((value, length, axis) => {
    const own = shape[axis] ?? null
    if (axis === 0 || length === null || own === length) return value
    if (own === null) return refuseUnknown(`length of axis ${axis}`)
    if (own !== 1) return refuseForm('broadcasts lengths that do not fit')
    return repeatEach(value, axis, length)
  }, x)
}
