import type { JsonValue } from './json.js'

/**
 * Writes a value so that `parseJson` reads it back: `bigint` as digits, `NaN` and the infinities bare, as Python
 * does. Keys whose value is `undefined` are left out. Not for `model.json`, which must be JSON for everyone.
 */
export function stringifyJson(value: JsonValue | undefined): string {
  const parts: string[] = []
  write(value ?? null, parts)
  return parts.join('')
}

function write(value: JsonValue, parts: string[]): void {
  if (typeof value === 'bigint') parts.push(value.toString())
  else if (typeof value === 'number') parts.push(Object.is(value, -0) ? '-0.0' : String(value))
  else if (Array.isArray(value)) writeArray(value, parts)
  else if (typeof value === 'object' && value !== null) writeObject(value, parts)
  else parts.push(JSON.stringify(value))
}

function writeArray(values: readonly JsonValue[], parts: string[]): void {
  parts.push('[')
  values.forEach((value, index) => {
    if (index > 0) parts.push(',')
    write(value ?? null, parts)
  })
  parts.push(']')
}

function writeObject(object: { readonly [key: string]: JsonValue | undefined }, parts: string[]): void {
  let separator = '{'
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue
    parts.push(separator, JSON.stringify(key), ':')
    write(value, parts)
    separator = ','
  }
  parts.push(separator === '{' ? '{}' : '}')
}
