import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ReadVariable } from '../../src/bundle/read-variable.js'
import type { KerasModel } from '../../src/keras/model.js'
import { valuesIn } from '../../src/keras/sizes.js'
import { castValues } from '../../src/tfjs/casts.js'
import type { ZooEntry } from '../e2e/zoo-entries.js'

/**
 * Writes what the Python converter 4.22.0 wrote for a model of the zoo: its model.json, and its shard, which holds the
 * stored arrays one after the other; the digest that the zoo keeps of it shows that these are the very bytes. Gives
 * false where the converter failed.
 */
export async function writePythonBundle(
  { python }: ZooEntry,
  { variables }: KerasModel,
  read: ReadVariable,
  directory: string,
): Promise<boolean> {
  const { model, shards = {} } = python.plain
  if (model === undefined) return false
  mkdirSync(directory, { recursive: true })
  writeFileSync(path.join(directory, 'model.json'), JSON.stringify(model))
  const arrays: Uint8Array[] = []
  for (const variable of variables)
    arrays.push(castValues(await read(variable, 0, valuesIn(variable.shape)), variable.dtype))
  const bytes = Buffer.concat(arrays)
  for (const [name, { sha256 }] of Object.entries(shards)) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return false
    writeFileSync(path.join(directory, name), bytes)
  }
  return true
}
