import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { display } from '../diagnostics/display.js'
import type { JsonValue } from '../keras/json.js'
import { MetadataFileError, parseMetadata, parseQuantize, readMetadata } from '../option-text.js'
import type { QuantizationRule } from '../tfjs/encode.js'
import { UsageError } from './usage-error.js'

/** Reads `KEY:FILE.json` pairs into one object. Throws `UsageError` that names the pair or file at fault. */
export async function metadataOption(pairs: readonly string[], cwd: string): Promise<{ [key: string]: JsonValue }> {
  const { files, problems } = parseMetadata(pairs)
  for (const { text, rule } of problems)
    throw new UsageError(`--metadata is "${text.split(':').map(display).join(':')}"; ${rule}.`)
  try {
    return await readMetadata(files, cwd)
  } catch (error) {
    throw error instanceof MetadataFileError ? new UsageError(error.message) : error
  }
}

/** Reads the values of `--quantize`. Throws `UsageError` that quotes the one at fault. */
export function quantizeOption(values: readonly string[]): readonly QuantizationRule[] {
  const { rules, problems } = parseQuantize(values)
  for (const { text, rule } of problems) throw new UsageError(`--quantize is "${display(text)}"; ${rule}.`)
  return rules
}

/** Throws `UsageError` unless `file` is there to be read; `option` says what it is. */
export async function requireFile(option: string, file: string | undefined, cwd: string): Promise<void> {
  if (file === undefined) return
  const stats = await stat(path.resolve(cwd, file)).catch(error => {
    throw new UsageError(`The file of --${option}, ${display(file)}, cannot be read${reasonOf(error)}.`)
  })
  if (!stats.isFile()) throw new UsageError(`The file of --${option}, ${display(file)}, is not a regular file.`)
}

/** Writes a text file with the folders above it. Throws `UsageError` when the place cannot be written. */
export async function writeTextFile(option: string, file: string, text: string, cwd: string): Promise<void> {
  const absolute = path.resolve(cwd, file)
  try {
    await mkdir(path.dirname(absolute), { recursive: true })
    await writeFile(absolute, text)
  } catch (error) {
    throw new UsageError(`The file of --${option}, ${display(file)}, cannot be written${reasonOf(error)}.`)
  }
}

/** The system's code, e.g. ` (EACCES)`. */
function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : ''
}
