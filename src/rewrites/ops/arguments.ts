import type { JsonValue } from '../../keras/json.js'
import type { Precision } from '../../keras/precision.js'
import { isObject } from '../../keras/values.js'
import type { Operand } from './arithmetic.js'
import { arrayFrom } from './arrays.js'
import { rankOf, refuseArguments, refuseForm, type Value } from './value.js'
/** The arguments of a call of an operation, by the names that Keras 3 gives them; tensors stand as `{tensor: i}`. */
export class Arguments {
  readonly #values: ReadonlyMap<string, JsonValue>
  readonly #tensors: readonly Value[]
  /** The coarsest type in which a layer of the model computes in Keras. */
  readonly precision: Precision

  constructor(values: ReadonlyMap<string, JsonValue>, tensors: readonly Value[], precision: Precision) {
    this.#values = values
    this.#tensors = tensors
    this.precision = precision
  }

  /** The argument as it is; absent and null are undefined. */
  json(name: string): JsonValue | undefined {
    return this.#values.get(name) ?? undefined
  }

  tensor(name: string): Value {
    return this.#tensorIn(this.json(name)) ?? refuseForm(`has no tensor as ${name}`)
  }

  /** A list of tensors, or one alone. */
  tensors(name: string): readonly Value[] {
    const value = this.json(name)
    const list = Array.isArray(value) ? value : [value]
    return list.map(one => this.#tensorIn(one) ?? refuseForm(`joins tensors and constants`))
  }

  operand(name: string): Operand {
    const value = this.json(name)
    return this.#tensorIn(value) ?? arrayFrom(value) ?? refuseArguments(`an unknown kind of ${name}`)
  }

  #tensorIn(value: JsonValue | undefined): Value | null {
    const index = isObject(value) ? value['tensor'] : undefined
    return typeof index === 'number' ? (this.#tensors[index] ?? null) : null
  }

  /** A number; the fallback when it is absent. */
  number(name: string, fallback?: number): number {
    const value = this.json(name)
    if (value === undefined && fallback !== undefined) return fallback
    const array = arrayFrom(value)
    const [number] = array?.values ?? []
    return array?.values.length === 1 && number !== undefined ? number : refuseArguments(`${name} that is no number`)
  }

  /** Integers: a list, or one alone. */
  integers(name: string, fallback?: readonly number[]): readonly number[] {
    const value = this.json(name)
    if (value === undefined && fallback !== undefined) return fallback
    const array = arrayFrom(value)
    if (array === null || array.shape.length > 1 || !array.values.every(Number.isInteger))
      return refuseArguments(`${name} that is not of integers`)
    return array.values
  }

  /** A list of lists of integers. */
  pairs(name: string): readonly (readonly number[])[] {
    const value = this.json(name)
    if (!Array.isArray(value)) return refuseArguments(`${name} that is no list`)
    return value.map(one => arrayFrom(one)?.values ?? refuseArguments(`${name} that is not of integers`))
  }

  flag(name: string, fallback = false): boolean {
    const value = this.json(name)
    if (value === undefined) return fallback
    return typeof value === 'boolean' ? value : value === 1
  }

  text(name: string, fallback: string): string {
    const value = this.json(name)
    if (value === undefined) return fallback
    return typeof value === 'string' ? value : refuseArguments(`${name} that is no text`)
  }

  /** One axis of `x`, or of a tensor of `rank`. */
  axis(name: string, x: Value, fallback?: number, rank = rankOf(x)): number {
    const axis = this.number(name, fallback)
    return normalAxis(axis, rank)
  }

  /** Axes of `x` in ascending order; absent: all of them. */
  axes(name: string, x: Value): readonly number[] {
    const rank = rankOf(x)
    if (this.json(name) === undefined) return Array.from({ length: rank }, (_, axis) => axis)
    const axes = this.integers(name).map(axis => normalAxis(axis, rank))
    return [...new Set(axes)].sort((a, b) => a - b)
  }
}

/** An axis counted from 0; refused when it is not there. */
export function normalAxis(axis: number, rank: number): number {
  const at = axis < 0 ? axis + rank : axis
  return Number.isInteger(at) && at >= 0 && at < rank ? at : refuseArguments(`the axis ${axis}, which is not there`)
}
