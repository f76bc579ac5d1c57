import { type Computation, computeEach, type Dtype, sizeOf, stridesOf, type Tensor } from './tensor.js'

/** `axis` counted from the front. */
export function axisOf(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis
}

/** `length` values, each as `at` has it for its place. */
export function filled(length: number, at: (place: number) => number): Float64Array {
  const values = new Float64Array(length)
  for (let place = 0; place < length; place++) values[place] = at(place)
  return values
}

/** A computation of cheap values, which are computed all at once and then kept. */
export function wholly(
  shape: readonly number[],
  values: () => Float64Array | Promise<Float64Array>,
  { dtype = 'float', costPerValue = 1 }: { readonly dtype?: Dtype; readonly costPerValue?: number } = {},
): Computation {
  let kept: Float64Array | undefined
  return {
    shape,
    dtype,
    costPerValue,
    async compute(positions) {
      kept ??= await values()
      const all = kept
      return positions === undefined ? all : Float64Array.from(positions, position => all[position] ?? Number.NaN)
    },
  }
}

/** The tensor of all values of a computation. */
export async function tensorOf({ shape, dtype, compute }: Computation): Promise<Tensor> {
  return { shape, dtype, values: await compute() }
}

/** The same values seen with another shape of the same size. */
export function reshaped(computation: Computation, shape: readonly number[]): Computation {
  return { ...computation, shape }
}

/** For each axis of the result the axis of the input that moves there; what undoes `order`. */
export function inverseOf(order: readonly number[]): number[] {
  const inverse = new Array<number>(order.length)
  for (const [to, from] of order.entries()) inverse[from] = to
  return inverse
}

/** Where a row-major position of an array of `lengths` leads when each axis is walked along in `steps` of its own. */
function stepping(lengths: readonly number[], steps: readonly number[]): (position: number) => number {
  return position => {
    let rest = position
    let from = 0
    for (let axis = lengths.length - 1; axis >= 0; axis--) {
      const length = lengths[axis] as number
      const coordinate = rest % length
      rest = (rest - coordinate) / length
      from += coordinate * (steps[axis] as number)
    }
    return from
  }
}

/** The row-major positions, in an array of `shape`, of the values of its transpose, in the transpose's order. */
function transposedPosition(shape: readonly number[], order: readonly number[]): (position: number) => number {
  const strides = stridesOf(shape)
  const lengths = order.map(axis => shape[axis] ?? 1)
  const steps = order.map(axis => strides[axis] ?? 0)
  return stepping(lengths, steps)
}

/** `tensor` with its axes in another order, as `numpy.transpose(tensor, order)`. */
export function transposed(tensor: Tensor, order: readonly number[]): Tensor {
  const from = transposedPosition(tensor.shape, order)
  const values = new Float64Array(tensor.values.length)
  for (let position = 0; position < values.length; position++)
    values[position] = tensor.values[from(position)] as number
  return { shape: order.map(axis => tensor.shape[axis] ?? 1), dtype: tensor.dtype, values }
}

/** A computation with its axes in another order; it computes only what is asked for. */
export function transposedComputation(computation: Computation, order: readonly number[]): Computation {
  const from = transposedPosition(computation.shape, order)
  return {
    ...computation,
    shape: order.map(axis => computation.shape[axis] ?? 1),
    async compute(positions) {
      if (positions !== undefined) return computation.compute(positions.map(from))
      const values = await computation.compute()
      return values.map((_, position) => values[from(position)] as number)
    },
  }
}

/** Shape that numpy's broadcasting gives to arrays of these shapes. */
export function broadcastShape(...shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map(shape => shape.length))
  return Array.from({ length: rank }, (_, axis) => {
    const lengths = shapes.map(shape => shape[axis - rank + shape.length] ?? 1)
    return lengths.find(length => length !== 1) ?? 1
  })
}

/** The values of a tensor as seen from the row-major positions of the shape that it is broadcast to. */
export function broadcast(
  { shape, values }: Pick<Tensor, 'shape' | 'values'>,
  to: readonly number[],
): (position: number) => number {
  if (shape.length === to.length && shape.every((length, axis) => length === to[axis]))
    return position => values[position] as number
  if (values.length === 1) return () => values[0] as number
  const strides = stridesOf(shape)
  const steps = to.map((_, axis) => {
    const own = axis - to.length + shape.length
    return (shape[own] ?? 1) === 1 ? 0 : (strides[own] ?? 0)
  })
  const from = stepping(to, steps)
  return position => values[from(position)] as number
}

/** Where along each axis values are taken from; an axis without places is taken as it is. */
export type Places = readonly (Int32Array | undefined)[]

function taking({ shape, values }: Tensor, places: Places, fill: number): [number[], (position: number) => number] {
  const strides = stridesOf(shape)
  const to = shape.map((length, axis) => places[axis]?.length ?? length)
  const at = (position: number) => {
    let rest = position
    let from = 0
    for (let axis = to.length - 1; axis >= 0; axis--) {
      const length = to[axis] as number
      const coordinate = rest % length
      rest = (rest - coordinate) / length
      const place = places[axis]?.[coordinate] ?? coordinate
      if (place < 0) return fill
      from += place * (strides[axis] as number)
    }
    return values[from] as number
  }
  return [to, at]
}

/**
 * Values taken from the input: along each axis, place `i` of the output is place `places[axis][i]` of the input, or `fill`
 * where that is negative.
 */
export function gathered(input: Tensor, places: Places, fill = 0): Computation {
  const [shape, at] = taking(input, places, fill)
  return computeEach(shape, at, { dtype: input.dtype })
}

/** As `gathered`, at once. */
export function taken(input: Tensor, places: Places, fill = 0): Tensor {
  const [shape, at] = taking(input, places, fill)
  return { shape, dtype: input.dtype, values: filled(sizeOf(shape), at) }
}

/** The values of an array as lines along some of its axes: all values that differ in those axes alone are one line. */
export interface Lines {
  readonly count: number
  readonly length: number
  /** Row-major position of the first value of a line. */
  first(line: number): number
  /** How far each value of a line lies from the first. */
  readonly offsets: Int32Array
  /** The line that a row-major position lies in, and its place in it. */
  lineOf(position: number): number
  placeOf(position: number): number
}

/** The lines of an array of `shape` along `axes`, whose values come in row-major order of the axes. */
export function linesAlong(shape: readonly number[], axes: readonly number[]): Lines {
  const along = new Set(axes.map(axis => axisOf(axis, shape.length)))
  const inner = [...shape.keys()].filter(axis => along.has(axis))
  const [start = shape.length] = inner
  const adjacent = inner.every((axis, index) => axis === start + index)
  return adjacent ? linesAlongOne(shape, start, start + inner.length) : linesAlongSeveral(shape, inner)
}

/** Lines along axes `from` up to `to`, which is as along one axis of all their values. */
function linesAlongOne(shape: readonly number[], from: number, to: number): Lines {
  const length = sizeOf(shape.slice(from, to))
  const step = sizeOf(shape.slice(to))
  return {
    count: sizeOf(shape.slice(0, from)) * step,
    length,
    first: line => Math.floor(line / step) * step * length + (line % step),
    offsets: Int32Array.from({ length }, (_, index) => index * step),
    lineOf: position => Math.floor(position / (step * length)) * step + (position % step),
    placeOf: position => Math.floor(position / step) % length,
  }
}

function linesAlongSeveral(shape: readonly number[], inner: readonly number[]): Lines {
  const strides = stridesOf(shape)
  const outer = [...shape.keys()].filter(axis => !inner.includes(axis))
  const number = (position: number, of: readonly number[]) => {
    let index = 0
    for (const axis of of) {
      const length = shape[axis] as number
      index = index * length + (Math.floor(position / (strides[axis] as number)) % length)
    }
    return index
  }
  const place = (index: number, of: readonly number[]) => {
    let rest = index
    let position = 0
    for (let i = of.length - 1; i >= 0; i--) {
      const axis = of[i] as number
      const length = shape[axis] as number
      position += (rest % length) * (strides[axis] as number)
      rest = Math.floor(rest / length)
    }
    return position
  }
  const length = sizeOf(inner.map(axis => shape[axis] as number))
  return {
    count: sizeOf(outer.map(axis => shape[axis] as number)),
    length,
    first: line => place(line, outer),
    offsets: Int32Array.from({ length }, (_, index) => place(index, inner)),
    lineOf: position => number(position, outer),
    placeOf: position => number(position, inner),
  }
}
