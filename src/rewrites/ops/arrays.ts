import type { JsonValue } from '../../keras/json.js'
import { isObject } from '../../keras/values.js'
/** An array of numbers in a call, row-major. */
export interface NumberArray {
  readonly shape: readonly number[]
  readonly values: readonly number[]
}

export const scalar = (value: number): NumberArray => ({ shape: [], values: [value] })

/** The array that a JSON value stands for: a number, nested lists, or an array as Keras serialises it; else null. */
export function arrayFrom(value: JsonValue | undefined): NumberArray | null {
  if (typeof value === 'number') return scalar(value)
  if (Array.isArray(value)) return fromList(value)
  if (!isObject(value)) return null
  const name = value['class_name']
  if (name === '__numpy__' || name === '__tensor__')
    return arrayFrom(isObject(value['config']) ? value['config']['value'] : undefined)
  return value['type'] === 'ndarray' ? arrayFrom(value['value']) : null
}

function fromList(list: readonly JsonValue[]): NumberArray | null {
  const parts = list.map(arrayFrom)
  const [first] = parts
  if (first == null) return null
  const values: number[] = []
  for (const part of parts) {
    if (part === null || part.shape.length !== first.shape.length) return null
    if (part.shape.some((length, i) => length !== first.shape[i])) return null
    for (const one of part.values) values.push(one)
  }
  return { shape: [list.length, ...first.shape], values }
}

/** As nested lists, or the number alone. */
export function nested({ shape, values }: NumberArray): JsonValue {
  if (shape.length === 0) return values[0] ?? 0
  return shape.slice(1).reduceRight<JsonValue[]>(
    (rows, length) => {
      const count = rows.length / length
      return Array.from({ length: count }, (_, i) => rows.slice(i * length, (i + 1) * length))
    },
    [...values],
  )
}

export const mapped = ({ shape, values }: NumberArray, change: (value: number) => number): NumberArray => ({
  shape,
  values: values.map(change),
})

/** The number that all values are, or null. */
export function uniform({ values }: NumberArray): number | null {
  const [first] = values
  return first !== undefined && values.every(one => one === first) ? first : null
}

/** Value by value of two arrays, of which one may be a single number or both have the same shape; else null. */
export function combined(a: NumberArray, b: NumberArray, join: (a: number, b: number) => number): NumberArray | null {
  if (b.values.length === 1) return mapped(a, one => join(one, b.values[0] ?? 0))
  if (a.values.length === 1) return mapped(b, one => join(a.values[0] ?? 0, one))
  const same = a.shape.length === b.shape.length && a.shape.every((length, i) => length === b.shape[i])
  return same ? { shape: a.shape, values: a.values.map((one, i) => join(one, b.values[i] ?? 0)) } : null
}

/** Axis `i` of the result is axis `axes[i]`. */
export function transposed({ shape, values }: NumberArray, axes: readonly number[]): NumberArray {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((all, one) => all * one, 1))
  const to = axes.map(axis => shape[axis] ?? 1)
  const result = new Array<number>(values.length)
  const index = to.map(() => 0)
  for (let i = 0; i < result.length; i++) {
    const from = index.reduce((sum, at, axis) => sum + at * (strides[axes[axis] ?? 0] ?? 0), 0)
    result[i] = values[from] ?? 0
    for (let axis = to.length - 1; axis >= 0; axis--) {
      index[axis] = (index[axis] ?? 0) + 1
      if ((index[axis] ?? 0) < (to[axis] ?? 1)) break
      index[axis] = 0
    }
  }
  return { shape: to, values: result }
}
