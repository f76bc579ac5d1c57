import { refuse } from '../diagnostics/diagnostic.js'
import type { ByteSource } from './byte-source.js'
import { contentsOf, textOf } from './contents.js'
import { findDirectory, limits } from './directory.js'
import { readEntries } from './entries.js'

/** What a `.keras` archive holds of a model. */
export interface KerasArchive {
  /** `config.json`. */
  readonly config: string
  /** `metadata.json`; null when there is none. */
  readonly metadata: string | null
  /** `model.weights.h5`. */
  readonly weights: ByteSource
}

/** Whether a file begins as a zip archive does. */
export function isArchive(source: ByteSource): boolean {
  const head = new Uint8Array(4)
  return source.read(0, head) === 4 && head.join() === '80,75,3,4'
}

/**
 * Opens a `.keras` archive. Throws `ConversionError` with an `archive/…` finding on anything that an honest archive does
 * not have, `file/not-a-model` for an archive that holds something else.
 */
export async function openKerasArchive(source: ByteSource): Promise<KerasArchive> {
  const entries = readEntries(source, findDirectory(source))
  const [config, metadata, weights] = ['config.json', 'metadata.json', 'model.weights.h5'].map(name =>
    entries.get(name),
  )
  if (config === undefined)
    return refuse('file/not-a-model', 'The file is a zip archive, but holds no Keras model: it has no config.json.')
  if (weights === undefined)
    return refuse('archive/no-weights', 'The archive holds a model without weights: it has no model.weights.h5.')
  return {
    config: await textOf(source, config, limits.configBytes),
    metadata: metadata === undefined ? null : await textOf(source, metadata, limits.metadataBytes),
    weights: await contentsOf(source, weights, limits.inflatedBytes),
  }
}
