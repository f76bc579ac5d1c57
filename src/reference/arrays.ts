import { broadcastShape, inverseOf, transposed } from './layout.js'
import { type Dtype, sizeOf, stridesOf, type Tensor } from './tensor.js'

/** A tensor of `shape` with `values`, row-major. */
export function arrayOf(shape: readonly number[], values: Tensor['values'], dtype: Dtype = 'float'): Tensor {
  return { shape, dtype, values }
}

/** A tensor without axes. */
export const scalarOf = (value: number, dtype: Dtype = 'float'): Tensor => arrayOf([], Float64Array.of(value), dtype)

/** The integers from `first` up to but without `end`. */
export function range(end: number, first = 0): number[] {
  return Array.from({ length: Math.max(end - first, 0) }, (_, index) => first + index)
}

/** The dtype that values of all of `dtypes` have together. */
export function widest(...dtypes: readonly Dtype[]): Dtype {
  return dtypes.includes('float') ? 'float' : dtypes.includes('int') ? 'int' : 'bool'
}

/**
 * For each index along one axis of a result, how many values it leads on in the source; `-Infinity` stands for a value
 * that is not in the source.
 */
export type Reading = readonly number[]

/** What reads a tensor as it is: one reading an axis. */
export function readingsOf({ shape }: Pick<Tensor, 'shape'>): Reading[] {
  const strides = stridesOf(shape)
  return shape.map((length, axis) => range(length).map(index => index * (strides[axis] ?? 0)))
}

/**
 * A tensor of other arrangement: the value at `[i, j, …]` is the value of `source` at `readings[0][i] + readings[1][j] +
 * …`, or `fill` where that is no position. Axes can be left out, come in another order, repeat and be read backwards.
 */
export function rearrange(source: Tensor, readings: readonly Reading[], fill = 0): Tensor {
  const shape = readings.map(reading => reading.length)
  const values = new Float64Array(sizeOf(shape))
  let at = 0
  const visit = (axis: number, from: number): void => {
    const reading = readings[axis]
    if (reading === undefined) values[at++] = from >= 0 ? (source.values[from] ?? fill) : fill
    else for (const step of reading) visit(axis + 1, from + step)
  }
  visit(0, 0)
  return arrayOf(shape, values, source.dtype)
}

/** The tensor with other axes of the same size in all; one of `shape` may be -1. */
export function reshape(source: Tensor, shape: readonly number[]): Tensor {
  const known = shape.reduce((size, length) => (length === -1 ? size : size * length), 1)
  const size = sizeOf(source.shape)
  return { ...source, shape: shape.map(length => (length === -1 ? (known === 0 ? 0 : size / known) : length)) }
}

/** The values at `indices` along `axis`; an index that is not in the tensor gives `fill`. */
export function pick(source: Tensor, axis: number, indices: readonly number[], fill = 0): Tensor {
  const stride = stridesOf(source.shape)[axis] ?? 1
  const length = source.shape[axis] ?? 0
  const readings = readingsOf(source)
  readings[axis] = indices.map(index => (index >= 0 && index < length ? index * stride : Number.NEGATIVE_INFINITY))
  return rearrange(source, readings, fill)
}

/** The tensor with an axis of length 1 put before `axis` (which may be its rank). */
export function expand(source: Tensor, axis: number): Tensor {
  return { ...source, shape: [...source.shape.slice(0, axis), 1, ...source.shape.slice(axis)] }
}

/** The tensor repeated along axes of length 1, and along new ones in front, so that it has `shape`. */
export function spread(source: Tensor, shape: readonly number[]): Tensor {
  if (source.shape.length === shape.length && source.shape.every((length, axis) => length === shape[axis]))
    return source
  const readings = readingsOf(source)
  const added = shape.length - source.shape.length
  return rearrange(
    source,
    shape.map((length, axis) => {
      const reading = readings[axis - added] ?? [0]
      return reading.length === length ? reading : new Array<number>(length).fill(reading[0] ?? 0)
    }),
  )
}

/** `apply` of each value. */
export function each(source: Tensor, apply: (value: number) => number, dtype: Dtype = source.dtype): Tensor {
  return arrayOf(source.shape, Float64Array.from(source.values, apply), dtype)
}

/** `apply` of each pair of values, the tensors spread to a common shape. */
export function pairs(
  left: Tensor,
  right: Tensor,
  apply: (left: number, right: number) => number,
  dtype: Dtype = widest(left.dtype, right.dtype),
): Tensor {
  const shape = broadcastShape(left.shape, right.shape)
  const first = spread(left, shape).values
  const second = spread(right, shape).values
  const values = new Float64Array(sizeOf(shape))
  for (let index = 0; index < values.length; index++) values[index] = apply(first[index] ?? 0, second[index] ?? 0)
  return arrayOf(shape, values, dtype)
}

/** The values of `chosen` where `condition` is not 0, and those of `otherwise` elsewhere. */
export function choose(condition: Tensor, chosen: Tensor, otherwise: Tensor): Tensor {
  const shape = broadcastShape(condition.shape, chosen.shape, otherwise.shape)
  const which = spread(condition, shape).values
  const first = spread(chosen, shape).values
  const second = spread(otherwise, shape).values
  const values = new Float64Array(sizeOf(shape))
  for (let index = 0; index < values.length; index++)
    values[index] = ((which[index] ?? 0) !== 0 ? first[index] : second[index]) ?? 0
  return arrayOf(shape, values, widest(chosen.dtype, otherwise.dtype))
}

/** Replaces the values of each lane along `axes` by as many others: `apply` gets a lane, row-major, and returns one. */
export function alongAxes(
  source: Tensor,
  axes: readonly number[],
  apply: (lane: Float64Array) => Float64Array,
): Tensor {
  const others = range(source.shape.length).filter(axis => !axes.includes(axis))
  const order = [...others, ...axes]
  const lanes = transposed(source, order)
  const size = sizeOf(axes.map(axis => source.shape[axis] ?? 1))
  const values = Float64Array.from(lanes.values)
  for (let start = 0; start < values.length; start += size) values.set(apply(values.slice(start, start + size)), start)
  return transposed({ ...lanes, values }, inverseOf(order))
}

/** One value for each lane along `axes`, which disappear, or stay with length 1 if `keep`. */
export function reduce(
  source: Tensor,
  axes: readonly number[],
  keep: boolean,
  apply: (lane: Float64Array) => number,
  dtype: Dtype = source.dtype,
): Tensor {
  const others = range(source.shape.length).filter(axis => !axes.includes(axis))
  const all = Float64Array.from(transposed(source, [...others, ...axes]).values)
  const size = sizeOf(axes.map(axis => source.shape[axis] ?? 1))
  const values = new Float64Array(sizeOf(others.map(axis => source.shape[axis] ?? 1)))
  for (let index = 0; index < values.length; index++)
    values[index] = apply(all.subarray(index * size, (index + 1) * size))
  const shape = source.shape.flatMap((length, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [length]))
  return arrayOf(shape, values, dtype)
}

/** The tensors one after another along `axis`. */
export function join(tensors: readonly Tensor[], axis: number): Tensor {
  const first = tensors[0]?.shape ?? []
  const total = tensors.reduce((sum, { shape }) => sum + (shape[axis] ?? 0), 0)
  const shape = first.map((length, at) => (at === axis ? total : length))
  const inner = sizeOf(first.slice(axis + 1))
  const rows = sizeOf(first.slice(0, axis))
  const values = new Float64Array(sizeOf(shape))
  let start = 0
  for (const tensor of tensors) {
    const width = (tensor.shape[axis] ?? 0) * inner
    for (let row = 0; row < rows; row++)
      values.set(tensor.values.subarray(row * width, (row + 1) * width), row * total * inner + start)
    start += width
  }
  return arrayOf(shape, values, widest(...tensors.map(({ dtype }) => dtype)))
}

/** Sum of a lane. */
export function sum(lane: Float64Array): number {
  let total = 0
  for (const value of lane) total += value
  return total
}
