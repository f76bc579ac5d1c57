import { isArchive, openKerasArchive } from '../archive/keras-archive.js'
import type { ByteSource, Hdf5File } from '../hdf5/hdf5.js'
import { openHdf5 } from '../hdf5/open.js'
import type { ArchiveTexts } from '../keras/containers.js'

/** An open model file. */
export interface ModelFile {
  readonly hdf5: Hdf5File
  /** Set where the weights lie in a `.keras` archive. */
  readonly archive?: ArchiveTexts
}

/** Opens a model file of any container, by its first bytes. Throws `ConversionError` on what cannot be opened. */
export async function openModelFile(source: ByteSource): Promise<ModelFile> {
  if (!isArchive(source)) return { hdf5: await openHdf5(source) }
  const { weights, config, metadata } = await openKerasArchive(source)
  return { hdf5: await openHdf5(weights), archive: { config, metadata } }
}
