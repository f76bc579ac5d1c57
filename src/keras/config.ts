import { refuse } from '../diagnostics/diagnostic.js'
import { display, displayValue } from '../diagnostics/display.js'
import type { JsonObject, JsonValue } from './json.js'
import { isObject } from './values.js'

/** The JSON Pointer of `key` below `pointer` (RFC 6901). */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/**
 * The value at a JSON Pointer; undefined when there is none. `KerasLayer.config` is the value at `pointer + "/config"`
 * of the saved model config, so that a layer can be sent without its config and be given it back.
 */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(value)) value = value[Number(key)]
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key]
    else return undefined
  }
  return value
}

/** Refuses a config that has `found` where Keras writes `expected`. */
export function refuseConfig(pointer: string, expected: string, found: JsonValue | undefined): never {
  const what = found === undefined ? 'nothing' : displayValue(found)
  return refuse(
    'keras/invalid-config',
    `The model configuration has ${what} at "${display(pointer)}", where Keras writes ${expected}.`,
    { pointer },
  )
}

/** `value` as an object, or a refusal. */
export function objectAt(value: JsonValue | undefined, pointer: string): JsonObject {
  return isObject(value) ? value : refuseConfig(pointer, 'an object', value)
}

/** `value` as a list, or a refusal. */
export function listAt(value: JsonValue | undefined, pointer: string): readonly JsonValue[] {
  return Array.isArray(value) ? value : refuseConfig(pointer, 'a list', value)
}

/** `value` as a text, or a refusal. */
export function textAt(value: JsonValue | undefined, pointer: string): string {
  return typeof value === 'string' ? value : refuseConfig(pointer, 'a text', value)
}
