import fs from 'node:fs/promises'
import path from 'node:path'
import { ConversionError, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { JsonValue } from '../keras/json.js'
import { parseJson } from '../keras/parse-json.js'
import type { MetadataFile } from './inputs.js'

/** Reads the files of the input `metadata`. Throws a `ConversionError` that names the file which cannot be used. */
export async function readMetadata(files: readonly MetadataFile[], cwd: string): Promise<Record<string, JsonValue>> {
  const metadata: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>
  for (const { key, file } of files) metadata[key] = await readJson(path.resolve(cwd, file), file)
  return metadata
}

async function readJson(absolute: string, file: string): Promise<JsonValue> {
  let text: string
  try {
    text = await fs.readFile(absolute, 'utf8')
  } catch {
    refuse('option/invalid', `The input "metadata" names the file ${display(file)}, which cannot be read.`, { file })
  }
  try {
    return parseJson(text, { what: `The file ${display(file)} of the input "metadata"` })
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error
    throw new ConversionError({ ...error.diagnostic, code: 'option/invalid', subject: { file } }, { cause: error })
  }
}
