import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { readModelJson, requireInside } from '../tfjs/manifest.js'
import type { PublishableBundle } from '../tfjs/publication.js'

/**
 * Reads a bundle back from its directory: its `model.json`, and the size and digest of every file that it names.
 * Throws `publish/incomplete-model` when one is missing or has not the bytes that its weights need.
 */
export async function readBundle(directory: string): Promise<PublishableBundle> {
  const what = `The model.json of ${display(directory)}`
  const text = await readFile(path.join(directory, 'model.json'), 'utf8').catch(() =>
    refuse('publish/incomplete-model', `There is no model.json in ${display(directory)}.`),
  )
  const modelJson = readModelJson(text, what)
  const files = new Map<string, { file: string; bytes: number; sha256: string }>()
  for (const { paths, bytes: needed } of modelJson.groups) {
    let held = 0
    for (const name of paths) {
      requireInside(name, what)
      const found = files.get(name) ?? (await digest(path.join(directory, name), what))
      files.set(name, found)
      held += found.bytes
    }
    if (needed !== null && held !== needed)
      refuse(
        'publish/incomplete-model',
        `${what} needs ${needed} bytes of weights, but ${display(paths.join(', '))} ${paths.length === 1 ? 'has' : 'have'} ${held}.`,
      )
  }
  return { modelJson, files }
}

async function digest(file: string, what: string): Promise<{ file: string; bytes: number; sha256: string }> {
  const stats = await stat(file).catch(() => null)
  if (stats === null || !stats.isFile())
    refuse('publish/incomplete-model', `${what} names ${display(path.basename(file))}, which is not there.`)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 })) {
    hash.update(piece as Buffer)
    bytes += (piece as Buffer).length
  }
  return { file, bytes, sha256: hash.digest('hex') }
}
