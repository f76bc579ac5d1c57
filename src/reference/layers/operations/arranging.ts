import { expand, join, pick, range, readingsOf, rearrange, reshape } from '../../arrays.js'
import { axisOf, transposed } from '../../layout.js'
import { stridesOf, type Tensor } from '../../tensor.js'

/** Exchanges two axes. */
export function swapAxes(tensor: Tensor, first: number, second: number): Tensor {
  const rank = tensor.shape.length
  const order = range(rank)
  order[axisOf(first, rank)] = axisOf(second, rank)
  order[axisOf(second, rank)] = axisOf(first, rank)
  return transposed(tensor, order)
}

/** Moves axes to other places; the others keep their order, as numpy's `moveaxis`. */
export function moveAxes(tensor: Tensor, from: readonly number[], to: readonly number[]): Tensor {
  const rank = tensor.shape.length
  const sources = from.map(axis => axisOf(axis, rank))
  const order = range(rank).filter(axis => !sources.includes(axis))
  const targets = to.map((axis, index) => ({ target: axisOf(axis, rank), source: sources[index] ?? 0 }))
  for (const { target, source } of targets.sort((left, right) => left.target - right.target))
    order.splice(target, 0, source)
  return transposed(tensor, order)
}

/** Puts in axes of length 1, which stand at `axes` of the result. */
export function expandAxes(tensor: Tensor, axes: readonly number[]): Tensor {
  const rank = tensor.shape.length + axes.length
  const at = axes.map(axis => axisOf(axis, rank)).sort((left, right) => left - right)
  return at.reduce(expand, tensor)
}

/** Takes out axes of length 1: those named, or all. */
export function squeeze(tensor: Tensor, axes: readonly number[] | undefined): Tensor {
  const gone = axes?.map(axis => axisOf(axis, tensor.shape.length))
  const shape = tensor.shape.filter((length, axis) => (gone === undefined ? length !== 1 : !gone.includes(axis)))
  return { ...tensor, shape }
}

/** Turns the order of the values along `axes` round. */
export function flip(tensor: Tensor, axes: readonly number[]): Tensor {
  const turned = axes.map(axis => axisOf(axis, tensor.shape.length))
  const readings = readingsOf(tensor)
  return rearrange(
    tensor,
    readings.map((reading, axis) => (turned.includes(axis) ? [...reading].reverse() : reading)),
  )
}

/** Shifts values along axes; those that leave at the end come in at the front. Without axes, along all values. */
export function roll(tensor: Tensor, shifts: readonly number[], axes: readonly number[] | undefined): Tensor {
  if (axes === undefined) return reshape(roll(reshape(tensor, [-1]), shifts, [0]), tensor.shape)
  return axes.reduce((rolled, axis, index) => {
    const at = axisOf(axis, rolled.shape.length)
    const length = rolled.shape[at] ?? 1
    const shift = shifts[index] ?? shifts[0] ?? 0
    return pick(
      rolled,
      at,
      range(length).map(place => (((place - shift) % length) + length) % length),
    )
  }, tensor)
}

/** Repeats the whole tensor along each axis. */
export function tile(tensor: Tensor, times: readonly number[]): Tensor {
  const rank = Math.max(times.length, tensor.shape.length)
  const shape = [...range(rank - tensor.shape.length).map(() => 1), ...tensor.shape]
  const own = reshape(tensor, shape)
  const counts = [...range(rank - times.length).map(() => 1), ...times]
  return counts.reduce((tiled, count, axis) => {
    const length = tiled.shape[axis] ?? 1
    return pick(
      tiled,
      axis,
      range(length * count).map(place => place % length),
    )
  }, own)
}

/** Repeats each value along an axis; without an axis, of the flat tensor. */
export function repeat(tensor: Tensor, times: readonly number[], axis: number | undefined): Tensor {
  if (axis === undefined) return repeat(reshape(tensor, [-1]), times, 0)
  const at = axisOf(axis, tensor.shape.length)
  const indices = range(tensor.shape[at] ?? 0).flatMap(place =>
    new Array<number>(times[times.length === 1 ? 0 : place] ?? 0).fill(place),
  )
  return pick(tensor, at, indices)
}

/** Where padded values come from: nowhere (a constant), or the values mirrored with or without those at the border. */
export type PadMode = 'constant' | 'reflect' | 'symmetric'

/** The mode that Keras or TensorFlow names. */
export function padMode(name: string): PadMode {
  const mode = name.toLowerCase()
  if (mode !== 'constant' && mode !== 'reflect' && mode !== 'symmetric')
    throw new Error(`the reference cannot pad with "${name}"`)
  return mode
}

/** Widens the tensor before and behind along each axis. */
export function pad(tensor: Tensor, widths: readonly (readonly number[])[], mode: PadMode, fill = 0): Tensor {
  return tensor.shape.reduce((padded, length, axis) => {
    const [before = 0, after = 0] = widths[widths.length === 1 ? 0 : axis] ?? []
    const inside = (place: number): number => {
      if (mode === 'constant' || (place >= 0 && place < length)) return place
      const border = mode === 'reflect' ? 0 : 1
      return place < 0 ? -place - border : 2 * length - 2 + border - place
    }
    return pick(padded, axis, range(length + after, -before).map(inside), fill)
  }, tensor)
}

/** Cuts along an axis before each of `starts`. */
export function cut(tensor: Tensor, starts: readonly number[], axis: number): Tensor[] {
  const at = axisOf(axis, tensor.shape.length)
  const borders = [0, ...starts, tensor.shape[at] ?? 0]
  return borders.slice(1).map((end, index) => pick(tensor, at, range(end, borders[index] ?? 0)))
}

/** Cuts along an axis into `count` parts, of which the first ones are longer by one if need be. */
export function cutEvenly(tensor: Tensor, count: number, axis: number): Tensor[] {
  const length = tensor.shape[axisOf(axis, tensor.shape.length)] ?? 0
  const longer = length % count
  return cut(
    tensor,
    range(count, 1).map(part => part * Math.floor(length / count) + Math.min(part, longer)),
    axis,
  )
}

/** The parts of one index along an axis, without the axis. */
export function unstack(tensor: Tensor, axis: number): Tensor[] {
  const at = axisOf(axis, tensor.shape.length)
  return range(tensor.shape[at] ?? 0).map(index => squeeze(pick(tensor, at, [index]), [at]))
}

/** Tensors under one further axis, which stands at `axis` of the result. */
export function stack(tensors: readonly Tensor[], axis: number): Tensor {
  const at = axisOf(axis, (tensors[0]?.shape.length ?? 0) + 1)
  return join(
    tensors.map(tensor => expand(tensor, at)),
    at,
  )
}

/** Tensors one after another along `axis`. */
export function concatenate(tensors: readonly Tensor[], axis: number): Tensor {
  return join(tensors, axisOf(axis, tensors[0]?.shape.length ?? 0))
}

/**
 * The values at `indices` (a tensor) along an axis, whose place the axes of the indices take. Without an axis, of the flat
 * tensor. With `wraps`, negative indices count from the end; others that are not in the tensor give NaN.
 */
export function take(tensor: Tensor, indices: Tensor, axis: number | undefined, wraps: boolean): Tensor {
  if (axis === undefined) return take(reshape(tensor, [-1]), indices, 0, wraps)
  const at = axisOf(axis, tensor.shape.length)
  const length = tensor.shape[at] ?? 0
  const places = Array.from(indices.values, index => {
    const whole = Math.trunc(index)
    return whole < 0 && wraps ? whole + length : whole
  })
  const picked = pick(tensor, at, places, Number.NaN)
  return { ...picked, shape: [...tensor.shape.slice(0, at), ...indices.shape, ...tensor.shape.slice(at + 1)] }
}

/** Values above (or below) the diagonal `offset` of the last two axes kept, zeros elsewhere. */
export function triangle(tensor: Tensor, offset: number, upper: boolean): Tensor {
  const columns = tensor.shape.at(-1) ?? 1
  const rows = tensor.shape.at(-2) ?? 1
  const values = Float64Array.from(tensor.values, (value, at) => {
    const above = (at % columns) - (Math.floor(at / columns) % rows) - offset
    return (upper ? above >= 0 : above <= 0) ? value : 0
  })
  return { ...tensor, values }
}

/** What a key of Python's `x[key]` is along one axis. */
export type Key =
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'rest' }
  | {
      readonly kind: 'slice'
      readonly start: number | undefined
      readonly stop: number | undefined
      readonly step: number
    }

/** The places that a slice of Python takes along an axis of `length`. */
function slicePlaces(key: Extract<Key, { kind: 'slice' }>, length: number): number[] {
  const bound = (value: number): number => (value < 0 ? value + length : value)
  const within = (value: number): number =>
    Math.min(Math.max(value, key.step > 0 ? 0 : -1), key.step > 0 ? length : length - 1)
  const start = key.start === undefined ? (key.step > 0 ? 0 : length - 1) : within(bound(key.start))
  const stop = key.stop === undefined ? (key.step > 0 ? length : -1) : within(bound(key.stop))
  return range(Math.max(Math.ceil((stop - start) / key.step), 0)).map(index => start + index * key.step)
}

/** `x[keys]` of Python. */
export function getItem(tensor: Tensor, keys: readonly Key[]): Tensor {
  const used = keys.filter(({ kind }) => kind === 'index' || kind === 'slice').length
  const rest = tensor.shape.length - used
  const all: Key = { kind: 'slice', start: undefined, stop: undefined, step: 1 }
  const filled = range(rest).map(() => all)
  const full = keys.some(({ kind }) => kind === 'rest')
    ? keys.flatMap(key => (key.kind === 'rest' ? filled : [key]))
    : [...keys, ...filled]
  const strides = stridesOf(tensor.shape)
  let axis = 0
  let from = 0
  const readings: number[][] = []
  for (const key of full) {
    if (key.kind === 'new' || key.kind === 'rest') {
      readings.push([0])
      continue
    }
    const [length, stride] = [tensor.shape[axis] ?? 0, strides[axis] ?? 0]
    axis++
    if (key.kind === 'index') from += (key.index < 0 ? key.index + length : key.index) * stride
    else readings.push(slicePlaces(key, length).map(place => place * stride))
  }
  return rearrange({ ...tensor, values: tensor.values.subarray(from) }, readings)
}

/** `lengths` values from `starts` on along each axis; a length of -1 takes all that is left. */
export function part(tensor: Tensor, starts: readonly number[], lengths: readonly number[]): Tensor {
  return getItem(
    tensor,
    tensor.shape.map((_, axis) => {
      const [start = 0, length = -1] = [starts[axis], lengths[axis]]
      return { kind: 'slice', start, stop: length === -1 ? undefined : start + length, step: 1 }
    }),
  )
}
