import { readFile, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'

/** A bundle on disk as a browser would fetch it. */
export interface BundleFiles {
  /** Text of model.json. */
  readonly modelJson: string
  /** Every shard of every group, in the order of the manifest. */
  readonly shards: readonly { readonly file: string; readonly bytes: number }[]
  /** Whether any weight is stored quantized. */
  readonly quantized: boolean
}

interface Manifest {
  readonly weightsManifest?: readonly {
    readonly paths: readonly string[]
    readonly weights: readonly { readonly quantization?: unknown }[]
  }[]
}

/** Finds the files of the bundle in `directory`. Throws ConversionError `validate/load-failed` when one is missing. */
export async function findBundleFiles(directory: string): Promise<BundleFiles> {
  const modelJson = await readFile(join(directory, 'model.json'), 'utf8').catch(() => missing('model.json'))
  let manifest: Manifest
  try {
    manifest = JSON.parse(modelJson) as Manifest
  } catch {
    return refuse('validate/load-failed', 'The written model.json is not JSON.')
  }
  const groups = manifest.weightsManifest ?? []
  const shards = []
  for (const path of groups.flatMap(({ paths }) => paths)) {
    const file = resolve(directory, path)
    if (!file.startsWith(resolve(directory) + sep)) return missing(path)
    const found = await stat(file).catch(() => missing(path))
    shards.push({ file, bytes: found.size })
  }
  const quantized = groups.some(({ weights }) => weights.some(({ quantization }) => quantization !== undefined))
  return { modelJson, shards, quantized }
}

function missing(path: string): never {
  return refuse('validate/load-failed', `The file ${display(path)} of the written model cannot be read.`)
}
