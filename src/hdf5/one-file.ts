import type { H5Module } from './h5wasm.js'
import type { ByteSource } from './hdf5.js'

const readOnlyFileSystem = 30
const invalidArgument = 28
const noSuchFile = 44

/** Name of the one file that libhdf5 sees. */
export const fileName = '/m.h5'

/** The one thing that libhdf5 may have asked for besides its file. */
export interface OneFile {
  /** Path of the first other file that libhdf5 tried to open; null when it tried none. */
  denied(): string | null
}

/**
 * Gives an instance of libhdf5 a file system that holds `source` as its only file, read-only, and that refuses to open
 * anything else: external storage, external links and plug-ins of a file end here.
 */
export function mountOneFile(library: H5Module, source: ByteSource): OneFile {
  const { FS } = library
  const fail = (errno: number): never => {
    throw new FS.ErrnoError(errno)
  }
  const node = FS.createFile('/', fileName.slice(1), {}, true, false)
  Object.defineProperty(node, 'usedBytes', { get: () => source.size, set() {} })
  node.contents = null
  const epoch = new Date(0)
  node.node_ops = {
    ...node.node_ops,
    getattr: () => ({
      dev: 1,
      ino: node.id,
      mode: 0o100444,
      nlink: 1,
      uid: 0,
      gid: 0,
      rdev: 0,
      size: source.size,
      atime: epoch,
      mtime: epoch,
      ctime: epoch,
      blksize: 4096,
      blocks: 1,
    }),
    setattr: () => fail(readOnlyFileSystem),
  }
  node.stream_ops = {
    read: (_stream, buffer, offset, length, position) =>
      position >= source.size
        ? 0
        : source.read(
            position,
            // emscripten hands over its memory as signed bytes.
            new Uint8Array(buffer.buffer, buffer.byteOffset + offset, Math.min(length, source.size - position)),
          ),
    write: () => fail(readOnlyFileSystem),
    llseek: (stream, offset, whence) => {
      const position = offset + (whence === 1 ? stream.position : whence === 2 ? source.size : 0)
      return position < 0 ? fail(invalidArgument) : position
    },
  }
  let denied: string | null = null
  const open = FS.open.bind(FS)
  FS.open = (path, ...rest) => {
    if (path === fileName) return open(path, ...rest)
    denied ??= String(path)
    return fail(noSuchFile)
  }
  return { denied: () => denied }
}
