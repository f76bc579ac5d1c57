import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ConversionError } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { JsonValue } from '../keras/json.js'
import { parseJson } from '../keras/parse-json.js'
import { UsageError } from './usage-error.js'

/** Reads `KEY:FILE.json` pairs into one object. Throws `UsageError` that names the pair or file at fault. */
export async function readMetadata(pairs: readonly string[], cwd: string): Promise<{ [key: string]: JsonValue }> {
  const metadata: { [key: string]: JsonValue } = Object.create(null)
  for (const pair of pairs) {
    const colon = pair.indexOf(':')
    const [key, file] = [pair.slice(0, Math.max(colon, 0)), pair.slice(colon + 1)]
    if (key === '' || file === '')
      throw new UsageError(`--metadata is "${pair.split(':').map(display).join(':')}"; it is written KEY:FILE.json.`)
    if (key in metadata) throw new UsageError(`--metadata gives the key "${display(key)}" twice.`)
    metadata[key] = await readJson(file, cwd)
  }
  return metadata
}

async function readJson(file: string, cwd: string): Promise<JsonValue> {
  const text = await readFile(path.resolve(cwd, file), 'utf8').catch(error => {
    throw new UsageError(`The metadata file ${display(file)} cannot be read${reasonOf(error)}.`)
  })
  try {
    return parseJson(text, { what: `The metadata file ${display(file)}` })
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error
    throw new UsageError(error.message)
  }
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
