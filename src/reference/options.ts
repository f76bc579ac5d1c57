import type { Config, Json } from './semantics.js'

/** Whether a value of the saved JSON is an object. */
export function isObject(value: Json | undefined): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a value stands for: Keras saves numpy scalars and tuples as objects that hold them. */
export function plain(value: Json | undefined): Json | undefined {
  if (!isObject(value)) return value
  const { class_name: kind, config, items } = value
  if (kind === '__tuple__') return items
  if (kind !== '__numpy__' || !isObject(config)) return value
  const { value: held } = config
  return held
}

/** A number of the saved JSON, or `undefined`. */
export function numberOf(value: Json | undefined): number | undefined {
  const held = plain(value)
  return typeof held === 'number' || typeof held === 'bigint' ? Number(held) : undefined
}

/** A number or list of numbers as a list, or `undefined`. */
export function numbersOf(value: Json | undefined): number[] | undefined {
  const held = plain(value)
  const list: readonly Json[] = Array.isArray(held) ? held : [held ?? null]
  const numbers = list.map(item => numberOf(item))
  return numbers.every(number => number !== undefined) ? numbers : undefined
}

/** The number that a config has under `key`, or Keras's default. */
export function numberOption(config: Config, key: string, fallback: number): number {
  return numberOf(config[key]) ?? fallback
}

/** One number for each of `rank` axes; a config may have a single one for all. */
export function numbersOption(config: Config, key: string, rank: number, fallback: number): number[] {
  const numbers = numbersOf(config[key]) ?? [fallback]
  return numbers.length === rank ? numbers : new Array<number>(rank).fill(numbers[0] ?? fallback)
}

/** The truth value that a config has under `key`, or Keras's default. */
export function flagOption(config: Config, key: string, fallback: boolean): boolean {
  const value = config[key]
  return value === undefined || value === null ? fallback : Boolean(value)
}

/** The text that a config has under `key`, or Keras's default. */
export function textOption(config: Config, key: string, fallback: string): string {
  const value = config[key]
  return typeof value === 'string' ? value : fallback
}
