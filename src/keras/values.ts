import type { JsonObject, JsonValue } from './json.js'

/** True for a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object without a prototype, as the JSON of files is read: no key of it is inherited. */
export const jsonObject = (values: Readonly<Record<string, unknown>> = {}): JsonObject =>
  Object.assign(Object.create(null), values)

/** The value of one of numpy's scalars, which tf.keras 2 saves as `{type: 'ndarray', value}`; any other value as it is. */
export function plainValue(value: JsonValue | undefined): JsonValue | undefined {
  return isObject(value) && value['type'] === 'ndarray' && 'value' in value ? value['value'] : value
}

/** The number under `key`, or null. */
export function numberOf(config: JsonObject, key: string): number | null {
  const value = plainValue(config[key])
  return typeof value === 'number' ? value : null
}

/** The text under `key`, or null. */
export function textOf(config: JsonObject, key: string): string | null {
  const value = config[key]
  return typeof value === 'string' ? value : null
}

/** The numbers under `key`; a single number counts for each of `length` axes. Null when there is neither. */
export function numbersOf(config: JsonObject, key: string, length: number): readonly number[] | null {
  const value = plainValue(config[key])
  if (typeof value === 'number') return Array.from({ length }, () => value)
  if (!Array.isArray(value)) return null
  const numbers = value.filter(one => typeof one === 'number')
  return numbers.length === value.length ? numbers : null
}

/** A deep copy with the order of keys. */
export function copyJson<T extends JsonValue>(value: T): T
export function copyJson(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(one => copyJson(one))
  if (!isObject(value)) return value
  const copy: JsonObject = Object.create(null)
  for (const key of Object.keys(value)) copy[key] = copyJson(value[key] ?? null)
  return copy
}

/** The object to which a JSON Pointer leads, or null. */
export function objectAt(root: JsonValue, pointer: string): JsonObject | null {
  let here: JsonValue | undefined = root
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(here)) here = here[Number(key)]
    else if (isObject(here)) here = here[key]
    else return null
  }
  return isObject(here) ? here : null
}

/** True when two JSON values are equal; the order of keys does not count. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => sameJson(one, b[i]))
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every(key => key in b && sameJson(a[key], b[key]))
  }
  return Object.is(a, b) || (a === 0 && b === 0)
}
