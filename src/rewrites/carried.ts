import type { JsonObject, JsonValue } from '../keras/json.js'

/** Keys that say where a layer stands, not what it computes. */
const PLACE = ['name', 'batch_input_shape', 'batch_shape', 'input_shape']

/** The config of a layer for another one that does its work: without the keys `omit`, and with `changes`. */
export function carriedConfig(
  config: JsonObject,
  changes: Readonly<Record<string, JsonValue>> = {},
  omit: readonly string[] = [],
): Readonly<Record<string, JsonValue>> {
  const dropped = new Set([...PLACE, ...omit])
  return { ...Object.fromEntries(Object.entries(config).filter(([key]) => !dropped.has(key))), ...changes }
}
