import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ConversionError } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import type { JsonValue } from './keras/json.js'
import { parseJson } from './keras/parse-json.js'
import type { QuantizationRule } from './tfjs/encode.js'

/** Why a text of the user is not what an option takes, as the end of a sentence that quotes it: `it is …`. */
export interface Malformed {
  readonly text: string
  readonly rule: string
}

/** Reads `DTYPE` or `DTYPE=PATTERN,…`, one rule a text; at most one may stand without patterns. */
export function parseQuantize(texts: readonly string[]): {
  readonly rules: readonly QuantizationRule[]
  readonly problems: readonly Malformed[]
} {
  const problems: Malformed[] = []
  const rules = texts.flatMap(text => {
    const rule = parseRule(text)
    if (!('rule' in rule)) return [rule]
    problems.push(rule)
    return []
  })
  const rest = rules.filter(({ patterns }) => patterns === undefined)
  if (rest.length > 1) {
    const rule = 'only one can stand without patterns, because it takes every weight that no pattern matches'
    problems.push({ text: rest.map(({ dtype }) => dtype).join(' '), rule })
  }
  return { rules, problems }
}

function parseRule(text: string): QuantizationRule | Malformed {
  const [, dtype, patterns] = /^(float16|uint8|uint16|auto)\s*(?:=(.*))?$/s.exec(text) ?? []
  if (dtype !== 'float16' && dtype !== 'uint8' && dtype !== 'uint16' && dtype !== 'auto')
    return { text, rule: 'it is float16, uint8, uint16 or auto, alone or followed by "=" and patterns of weight names' }
  if (patterns === undefined) return { dtype }
  const list = patterns.split(',').map(pattern => pattern.trim())
  return list.includes('')
    ? { text, rule: `it has an empty pattern; write ${dtype} alone for all weights` }
    : { dtype, patterns: list }
}

/** A number above 0 in decimals, such as `0.01` or `1e-3`; null when the text is none. */
export function parsePositive(text: string): number | null {
  const number = /^\d{0,15}(\.\d{1,15})?(e-?\d{1,2})?$/i.test(text) ? Number(text) : Number.NaN
  return number > 0 && Number.isFinite(number) ? number : null
}

/** A file whose JSON becomes `userDefinedMetadata[key]`. */
export interface MetadataFile {
  readonly key: string
  readonly file: string
}

/** Reads `KEY:FILE.json`, one pair a text; the file may have colons too. */
export function parseMetadata(texts: readonly string[]): {
  readonly files: readonly MetadataFile[]
  readonly problems: readonly Malformed[]
} {
  const problems: Malformed[] = []
  const keys = new Set<string>()
  const files = texts.flatMap(text => {
    const colon = text.indexOf(':')
    const [key, file] = [text.slice(0, Math.max(colon, 0)).trim(), text.slice(colon + 1).trim()]
    if (key === '' || file === '') problems.push({ text, rule: 'it is written KEY:FILE.json' })
    else if (keys.has(key)) problems.push({ text, rule: 'its key is given twice' })
    else {
      keys.add(key)
      return [{ key, file }]
    }
    return []
  })
  return { files, problems }
}

/** The values of `userDefinedMetadata`. Throws an Error with one sentence that names the file which cannot be used. */
export async function readMetadata(files: readonly MetadataFile[], cwd: string): Promise<{ [key: string]: JsonValue }> {
  const metadata: { [key: string]: JsonValue } = Object.create(null)
  for (const { key, file } of files) metadata[key] = await readJson(file, cwd)
  return metadata
}

/** A metadata file cannot be used; the message says which and why. */
export class MetadataFileError extends Error {
  override readonly name = 'MetadataFileError'
  readonly file: string
  constructor(file: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.file = file
  }
}

async function readJson(file: string, cwd: string): Promise<JsonValue> {
  let text: string
  try {
    text = await readFile(path.resolve(cwd, file), 'utf8')
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new MetadataFileError(file, `The metadata file ${display(file)} cannot be read${code}.`, { cause })
  }
  try {
    return parseJson(text, { what: `The metadata file ${display(file)}` })
  } catch (cause) {
    if (!(cause instanceof ConversionError)) throw cause
    throw new MetadataFileError(file, cause.message, { cause })
  }
}
