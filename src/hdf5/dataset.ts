import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { dtypeOf } from './dtype.js'
import type { Metadata } from './h5wasm.js'
import { type Hdf5Dataset, limits } from './hdf5.js'
import type { Library } from './library.js'
import { hyperslabs } from './slabs.js'

const deflate = 1
const knownFilters = [1, 2, 3]

/** What all datasets of a file may declare together. */
export interface StorageBudget {
  plainBytes: number
  allBytes: number
}

/** A dataset, and whether its values lie in chunks. */
export interface OpenDataset extends Hdf5Dataset {
  readonly chunked: boolean
}

/** Looks at a dataset's declaration, before a byte of it is read, and refuses what must not be followed. */
export function openDataset(library: Library, path: string, budget: StorageBudget): OpenDataset {
  const { module, id, source } = library
  const subject = { object: path }
  const metadata = module.get_dataset_metadata(id, path)
  if (metadata.virtual_sources !== undefined)
    refuse('hdf5/virtual-dataset', `The dataset ${display(path)} is a view of other datasets.`, subject)
  const bytes = declaredBytes(metadata, path)
  const filters = filtersOf(library, path)
  const dtype = dtypeOf(metadata, path, source)
  spend(budget, bytes, filters.includes(deflate), path, source.size)
  const shape = metadata.shape ?? []
  const chunkBytes = metadata.chunks?.reduce((product, size) => product * size, metadata.size) ?? 0
  if (chunkBytes > limits.chunkBytes)
    refuse(
      'hdf5/limit',
      `The dataset ${display(path)} has chunks of ${chunkBytes} bytes; the limit is ${limits.chunkBytes}.`,
      subject,
    )
  return {
    path,
    shape,
    dtype,
    chunked: metadata.chunks !== null,
    // h5wasm reads into the machine's own types, so big-endian values arrive as little-endian ones.
    read: (first, count) => readValues(library, path, metadata, first, count),
  }
}

function declaredBytes({ shape, size }: Metadata, path: string): number {
  const axes = shape ?? []
  const count = axes.reduce((product, axis) => product * BigInt(axis), BigInt(size))
  const possible = axes.length <= limits.rank && axes.every(axis => Number.isSafeInteger(axis) && axis >= 0)
  if (!possible || count > BigInt(Number.MAX_SAFE_INTEGER))
    refuse('hdf5/invalid-shape', `The dataset ${display(path)} declares the impossible shape [${axes.join(', ')}].`, {
      object: path,
    })
  return Number(count)
}

/** The filters of a dataset; refuses those that are not read. */
function filtersOf({ module, id }: Library, path: string): readonly number[] {
  const filters = module.get_dataset_filters(id, path).map(filter => filter.id)
  const unknown = filters.find(filter => !knownFilters.includes(filter))
  if (unknown !== undefined)
    refuse(
      'hdf5/unknown-filter',
      `The dataset ${display(path)} is compressed by filter ${unknown}, which is not gzip.`,
      { object: path },
    )
  if (filters.filter(filter => filter === deflate).length > 1)
    refuse('hdf5/unknown-filter', `The dataset ${display(path)} is compressed by gzip more than once.`, {
      object: path,
    })
  return filters
}

/** Uncompressed values need their bytes in the file; compressed ones shrink only so far. */
function spend(budget: StorageBudget, bytes: number, compressed: boolean, path: string, fileBytes: number): void {
  budget.allBytes += bytes
  if (!compressed) budget.plainBytes += bytes
  if (budget.plainBytes > fileBytes || budget.allBytes > limits.expansion * fileBytes)
    refuse(
      'hdf5/undeclared-storage',
      `With the dataset ${display(path)} the file declares ${budget.allBytes} bytes of values, but it has only ${fileBytes} bytes.`,
      { object: path },
    )
}

function readValues(library: Library, path: string, metadata: Metadata, first: number, count: number): Uint8Array {
  const bytes = count * metadata.size
  if (bytes > limits.slabBytes) throw new RangeError(`a slab of ${bytes} bytes exceeds ${limits.slabBytes}`)
  if (bytes === 0) return new Uint8Array(0)
  const values = readOnce(library, path, metadata, first, count)
  if (metadata.chunks === null) return values
  // A chunk that holds fewer bytes than it declares is filled up with whatever lies in memory, and libhdf5 reports
  // success. Two instances whose memory is filled differently give two answers then.
  const kept = values.slice()
  const again = readOnce(library.twin(), path, metadata, first, count)
  if (!equal(kept, again))
    refuse('hdf5/unstable-read', `A chunk of the dataset ${display(path)} holds fewer bytes than it declares.`, {
      object: path,
    })
  return kept
}

function readOnce(library: Library, path: string, metadata: Metadata, first: number, count: number): Uint8Array {
  const { module, id } = library
  const { shape, size, chunks } = metadata
  if (chunks !== null) library.poison(chunks.reduce((product, axis) => product * axis, size))
  const start = library.buffer()
  module.HEAPU8.fill(0, start, start + count * size)
  const check = (status: number) => {
    if (status >= 0) return
    const outside = library.denied()
    if (outside !== null)
      refuse(
        'hdf5/external-storage',
        `The dataset ${display(path)} keeps its values in another file, ${display(outside)}.`,
        { object: path },
      )
    refuse('hdf5/read-failed', `The values of the dataset ${display(path)} could not be read.`, { object: path })
  }
  if (shape === null || shape.length === 0) check(module.get_dataset_data(id, path, null, null, null, BigInt(start)))
  else {
    let at = start
    for (const slab of hyperslabs(shape, first, count)) {
      const big = (numbers: readonly number[]) => numbers.map(BigInt)
      check(
        module.get_dataset_data(
          id,
          path,
          big(slab.count),
          big(slab.offset),
          shape.map(() => 1n),
          BigInt(at),
        ),
      )
      at += slab.values * size
    }
  }
  return module.HEAPU8.subarray(start, start + count * size)
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}
