import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { JsonObject, JsonValue } from '../keras/json.js'
import { parseJson } from '../keras/parse-json.js'
import { valuesIn } from '../keras/sizes.js'
import { isObject } from '../keras/values.js'
import { storedBytes } from './layers-model.js'
import { dumpJson } from './model-json.js'

/** A group of the weights manifest of a `model.json` that was read back. */
export interface ReadGroup {
  readonly paths: readonly string[]
  /** Bytes that its files must have together; null when a weight is of a type whose bytes cannot be counted. */
  readonly bytes: number | null
}

/** A `model.json` that was read back. */
export interface ReadModelJson {
  readonly model: JsonObject
  readonly groups: readonly ReadGroup[]
}

/** Also of a type that no layer has, but that a manifest may. */
const countableBytes: Readonly<Record<string, number>> = { ...storedBytes, complex64: 8 }

/** Reads a `model.json`; `what` is the start of a sentence about it. Throws `publish/incomplete-model`. */
export function readModelJson(text: string, what: string): ReadModelJson {
  const broken = (rest: string): never => refuse('publish/incomplete-model', `${what} ${rest}.`)
  const model = parseJson(text, { what })
  if (!isObject(model)) return broken('is not the model.json of a model')
  const manifest = model['weightsManifest'] ?? []
  if (!Array.isArray(manifest)) return broken('has no weights manifest')
  const groups = manifest.map((group): ReadGroup => {
    const paths = isObject(group) ? group['paths'] : undefined
    const weights = isObject(group) ? group['weights'] : undefined
    if (!Array.isArray(paths) || !Array.isArray(weights)) return broken('has no weights manifest')
    const names = paths.filter(path => typeof path === 'string')
    if (names.length < paths.length) return broken('names weight files by other things than texts')
    const sizes = weights.map(bytesOf)
    return {
      paths: names,
      bytes: sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0),
    }
  })
  return { model, groups }
}

function bytesOf(weight: JsonValue): number | null {
  if (!isObject(weight)) return null
  const quantization = weight['quantization']
  const dtype = isObject(quantization) ? quantization['dtype'] : weight['dtype']
  const shape = weight['shape']
  const each = typeof dtype === 'string' ? countableBytes[dtype] : undefined
  if (each === undefined || !Array.isArray(shape)) return null
  const sizes = shape.filter(size => typeof size === 'number')
  return sizes.length === shape.length ? each * valuesIn(sizes) : null
}

/** The text of a `model.json` with every path of its manifest replaced; all else keeps its value and its place. */
export function withPaths({ model }: ReadModelJson, replace: (path: string) => string, first: JsonObject = {}): string {
  const manifest = model['weightsManifest']
  if (!Array.isArray(manifest)) return dumpJson({ ...first, ...model })
  const groups = manifest.map(group => {
    const { paths } = group as { paths: string[] }
    return { ...(group as JsonObject), paths: paths.map(replace) }
  })
  return dumpJson({ ...first, ...model, weightsManifest: groups })
}

/**
 * Whether a path of a manifest stays below the directory of its `model.json`. Throws `publish/incomplete-model` when it
 * does not.
 */
export function requireInside(path: string, what: string): void {
  const parts = path.split('/')
  if (/[\\:\0]/.test(path) || parts.some(part => part === '' || part === '.' || part === '..'))
    refuse('publish/incomplete-model', `${what} names the weight file ${display(path)}, which lies elsewhere.`)
}
