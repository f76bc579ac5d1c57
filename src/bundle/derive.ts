import { bytesOf, type DerivedVariable, type StoredVariable, type Variable } from '../keras/model.js'
import { float16Values } from '../tfjs/float16.js'
import type { ReadVariable } from './read-variable.js'

/** Values that are read at once. */
const slabValues = 2 ** 19

/**
 * Values `first` to `first + count` (row-major) of any variable, in float64, not rounded. Reads the stored arrays slab by
 * slab, so the memory it takes grows with `count` alone.
 */
export async function valuesOf(
  variable: Variable,
  first: number,
  count: number,
  read: ReadVariable,
): Promise<Float64Array> {
  if (variable.kind === 'constant') return Float64Array.from(variable.values.slice(first, first + count))
  if (variable.kind === 'stored') return storedValues(variable, first, count, read)
  return derivedValues(variable, first, count, read)
}

async function storedValues(
  variable: StoredVariable,
  first: number,
  count: number,
  read: ReadVariable,
): Promise<Float64Array> {
  const values = new Float64Array(count)
  for (let at = 0; at < count; at += slabValues) {
    const length = Math.min(slabValues, count - at)
    const bytes = await read(variable, first + at, length)
    const number = numberReader(variable, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    for (let i = 0; i < length; i++) values[at + i] = number(i)
  }
  return values
}

function numberReader({ dtype }: StoredVariable, view: DataView): (index: number) => number {
  const size = bytesOf[dtype]
  switch (dtype) {
    case 'float16': {
      const table = float16Values()
      return i => table[view.getUint16(i * size, true)] ?? 0
    }
    case 'bfloat16': {
      const word = new DataView(new ArrayBuffer(4))
      return i => {
        word.setUint32(0, view.getUint16(i * size, true) << 16, true)
        return word.getFloat32(0, true)
      }
    }
    case 'float32':
      return i => view.getFloat32(i * size, true)
    case 'float64':
      return i => view.getFloat64(i * size, true)
    case 'int8':
      return i => view.getInt8(i)
    case 'uint8':
    case 'bool':
      return i => view.getUint8(i)
    case 'int16':
      return i => view.getInt16(i * size, true)
    case 'uint16':
      return i => view.getUint16(i * size, true)
    case 'int32':
      return i => view.getInt32(i * size, true)
    case 'uint32':
      return i => view.getUint32(i * size, true)
    case 'int64':
      return i => Number(view.getBigInt64(i * size, true))
    case 'uint64':
      return i => Number(view.getBigUint64(i * size, true))
  }
}

async function derivedValues(
  { step, shape }: DerivedVariable,
  first: number,
  count: number,
  read: ReadVariable,
): Promise<Float64Array> {
  switch (step.do) {
    case 'reshape':
      return valuesOf(step.of, first, count, read)
    case 'scale':
      return (await valuesOf(step.of, first, count, read)).map(value => value * step.by + step.plus)
    case 'map':
      return (await valuesOf(step.of, first, count, read)).map(functions[step.function])
    case 'elementwise': {
      const operation = operations[step.operation]
      const [a, b] = step.of
      const left = await gather(a, broadcastIndexes(a.shape, shape, first, count), read)
      const right = await gather(b, broadcastIndexes(b.shape, shape, first, count), read)
      return left.map((value, i) => operation(value, right[i] ?? 0))
    }
    case 'concatenate':
      return concatenated(step.of, step.axis, shape, first, count, read)
    case 'slice': {
      const strides = stridesOf(step.of.shape)
      const offset = strides.reduce((sum, stride, axis) => sum + stride * (step.begin[axis] ?? 0), 0)
      return gather(
        step.of,
        mapIndexes(shape, first, count, at => offset + dot(at, strides)),
        read,
      )
    }
    case 'transpose': {
      const from = stridesOf(step.of.shape)
      const strides = step.axes.map(axis => from[axis] ?? 0)
      return gather(
        step.of,
        mapIndexes(shape, first, count, at => dot(at, strides)),
        read,
      )
    }
    case 'flip': {
      const strides = stridesOf(shape).map((stride, axis) => (step.axes.includes(axis) ? -stride : stride))
      const last = strides.reduce(
        (sum, stride, axis) => (stride < 0 ? sum - stride * ((shape[axis] ?? 1) - 1) : sum),
        0,
      )
      return gather(
        step.of,
        mapIndexes(shape, first, count, at => last + dot(at, strides)),
        read,
      )
    }
    case 'zero-stuff':
      return gather(step.of, mapIndexes(shape, first, count, stuffed(step.of.shape, step.begin, step.every)), read)
  }
}

const functions = {
  square: (value: number) => value * value,
  'square-root': Math.sqrt,
  reciprocal: (value: number) => 1 / value,
} as const

const operations = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b,
  maximum: Math.max,
} as const

const dot = (at: readonly number[], strides: readonly number[]): number => {
  let sum = 0
  for (let axis = 0; axis < at.length; axis++) sum += (at[axis] ?? 0) * (strides[axis] ?? 0)
  return sum
}

/** Row-major steps from one value to the next on each axis. */
function stridesOf(shape: readonly number[]): number[] {
  const strides = shape.map(() => 1)
  for (let axis = shape.length - 2; axis >= 0; axis--) strides[axis] = (strides[axis + 1] ?? 1) * (shape[axis + 1] ?? 1)
  return strides
}

/** For `count` values of an array of `shape` from value `first` on, what `indexOf` makes of their positions. */
function mapIndexes(
  shape: readonly number[],
  first: number,
  count: number,
  indexOf: (position: readonly number[]) => number,
): Float64Array {
  const position = stridesOf(shape).map((stride, axis) => Math.floor(first / stride) % (shape[axis] ?? 1))
  const indexes = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    indexes[i] = indexOf(position)
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const next = (position[axis] ?? 0) + 1
      position[axis] = next === shape[axis] ? 0 : next
      if (position[axis] !== 0) break
    }
  }
  return indexes
}

function broadcastIndexes(from: readonly number[], to: readonly number[], first: number, count: number): Float64Array {
  const strides = stridesOf(from)
  const missing = to.length - from.length
  const aligned = to.map((_, axis) =>
    axis < missing || from[axis - missing] === 1 ? 0 : (strides[axis - missing] ?? 0),
  )
  return mapIndexes(to, first, count, at => dot(at, aligned))
}

/** Which value stands at a position among zeros; -1 where none does. */
function stuffed(
  shape: readonly number[],
  begin: readonly number[],
  every: readonly number[],
): (position: readonly number[]) => number {
  const strides = stridesOf(shape)
  return position => {
    let index = 0
    for (let axis = 0; axis < position.length; axis++) {
      const at = ((position[axis] ?? 0) - (begin[axis] ?? 0)) / (every[axis] ?? 1)
      if (!Number.isInteger(at) || at < 0 || at >= (shape[axis] ?? 0)) return -1
      index += at * (strides[axis] ?? 0)
    }
    return index
  }
}

/** The values at `indexes`; zero where an index is negative. */
async function gather(of: Variable, indexes: Float64Array, read: ReadVariable): Promise<Float64Array> {
  const values = new Float64Array(indexes.length)
  let low = Number.POSITIVE_INFINITY
  let high = -1
  for (const index of indexes) {
    if (index < 0) continue
    low = Math.min(low, index)
    high = Math.max(high, index)
  }
  for (let from = low; from <= high; from += slabValues) {
    const slab = await valuesOf(of, from, Math.min(slabValues, high + 1 - from), read)
    for (let i = 0; i < indexes.length; i++) {
      const at = (indexes[i] ?? 0) - from
      if (at >= 0 && at < slab.length) values[i] = slab[at] ?? 0
    }
  }
  return values
}

async function concatenated(
  of: readonly Variable[],
  axis: number,
  shape: readonly number[],
  first: number,
  count: number,
  read: ReadVariable,
): Promise<Float64Array> {
  const values = new Float64Array(count)
  let begin = 0
  for (const part of of) {
    const length = part.shape[axis] ?? 0
    const start = begin
    const strides = stridesOf(part.shape)
    const indexes = mapIndexes(shape, first, count, position => {
      const at = (position[axis] ?? 0) - start
      return at < 0 || at >= length ? -1 : dot(position, strides) - start * (strides[axis] ?? 0)
    })
    const found = await gather(part, indexes, read)
    for (let i = 0; i < count; i++) if ((indexes[i] ?? -1) >= 0) values[i] = found[i] ?? 0
    begin += length
  }
  return values
}
