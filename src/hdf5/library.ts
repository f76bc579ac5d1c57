import { refuse } from '../diagnostics/diagnostic.js'
import { type H5Module, startLibrary } from './h5wasm.js'
import { type ByteSource, limits } from './hdf5.js'
import { fileName, mountOneFile } from './one-file.js'

/** An instance of libhdf5 with the file open in it. */
export interface Library {
  readonly module: H5Module
  /** libhdf5's handle of the file. */
  readonly id: bigint
  readonly source: ByteSource
  /** Path of the first other file that libhdf5 tried to open. */
  denied(): string | null
  /** Address of the buffer for slabs in the instance's memory. */
  buffer(): number
  /** Fills free memory with this instance's own pattern, enough of it for reading chunks of `chunkBytes`. */
  poison(chunkBytes: number): void
  /** The second instance on the same file, whose memory is filled with another pattern; see `startTwin`. */
  twin: () => Library
}

const patterns = [0xaa, 0x55] as const

/** Opens `source` in libhdf5. Throws `hdf5/open-for-writing` or `hdf5/corrupt` where libhdf5 will not. */
export async function openLibrary(source: ByteSource): Promise<Library> {
  return instance(await startLibrary(), source, patterns[0])
}

/** Starts the second instance on the same file, which chunked datasets need before their values can be read. */
export async function startTwin(library: Library): Promise<void> {
  const twin = instance(await startLibrary(), library.source, patterns[1])
  library.twin = () => twin
}

function instance(module: H5Module, source: ByteSource, pattern: number): Library {
  const file = mountOneFile(module, source)
  const id = module.open(fileName, module.H5F_ACC_RDONLY, false, -1, -1)
  if (id < 0n) refuseUnopened(source)
  let slab = 0
  return {
    module,
    id,
    source,
    denied: file.denied,
    buffer() {
      if (slab === 0) slab = module._malloc(limits.slabBytes)
      if (slab === 0) refuse('hdf5/limit', 'The file needs more memory than the reader may have.')
      return slab
    },
    poison(chunkBytes) {
      const blocks = [4 * chunkBytes + (1 << 20), ...smallBlocks].map(size => {
        const pointer = module._malloc(size)
        if (pointer !== 0) module.HEAPU8.fill(pattern, pointer, pointer + size)
        return pointer
      })
      for (const pointer of blocks) if (pointer !== 0) module._free(pointer)
    },
    twin: () => {
      throw new Error('the second instance of libhdf5 was not started')
    },
  }
}

/** Sizes that the allocator serves from its bins rather than from the large block. */
const smallBlocks = Array.from({ length: 64 }, (_, index) => 16 + index * 24)

// Superblock versions 2 and 3 end their fixed part with a byte of consistency flags: bit 0 "open for writing",
// bit 2 "SWMR writing". libhdf5 refuses such files with no more than an error code.
function refuseUnopened(source: ByteSource): never {
  const start = superblockOffset(source)
  if (start !== null) {
    const head = new Uint8Array(12)
    source.read(start, head)
    const [version, flags] = [head[8] ?? 0, head[11] ?? 0]
    if (version >= 2 && (flags & 0b101) !== 0)
      refuse('hdf5/open-for-writing', 'The file is marked as still open for writing.')
  }
  return refuse('hdf5/corrupt', 'The HDF5 library cannot open the file.')
}

const signature = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]

/** Where the superblock stands: at 0, or behind a user block of 512, 1024, 2048 … bytes. */
export function superblockOffset(source: ByteSource): number | null {
  const head = new Uint8Array(signature.length)
  for (let offset = 0; offset + head.length <= source.size; offset = offset === 0 ? 512 : offset * 2) {
    source.read(offset, head)
    if (signature.every((byte, index) => head[index] === byte)) return offset
  }
  return null
}
