import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** What a file is by its first bytes; its name does not matter. */
export type ModelFileKind = 'hdf5' | 'keras-archive' | 'git-lfs-pointer' | 'other'

const HDF5_SIGNATURE = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1')
const ZIP_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1')
// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: the first line of every pointer, which has less than 1024 bytes.
const LFS_FIRST_LINE = Buffer.from('version https://git-lfs.github.com/spec/')
const LARGEST_POINTER = 1024

/** Reads the kind and size of a regular file; rejects with the system's error when it cannot be opened. */
export async function kindOf(file: string): Promise<{ readonly kind: ModelFileKind; readonly size: number }> {
  // Should the path have become a pipe or a link since it was looked at, opening must neither wait nor follow.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
  const handle = await open(file, flags)
  try {
    const { size } = await handle.stat()
    const head = await readAt(handle, 0, LFS_FIRST_LINE.length)
    if (startsWith(head, LFS_FIRST_LINE) && size < LARGEST_POINTER) return { kind: 'git-lfs-pointer', size }
    if (startsWith(head, ZIP_SIGNATURE)) return { kind: 'keras-archive', size }
    return { kind: (await isHdf5(handle, size)) ? 'hdf5' : 'other', size }
  } finally {
    await handle.close()
  }
}

/** The signature lies at 0, or after a user block of 512, 1024, 2048 … bytes. */
async function isHdf5(handle: FileHandle, size: number): Promise<boolean> {
  for (let at = 0; at + HDF5_SIGNATURE.length <= size; at = at === 0 ? 512 : at * 2) {
    if (startsWith(await readAt(handle, at, HDF5_SIGNATURE.length), HDF5_SIGNATURE)) return true
  }
  return false
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const startsWith = (bytes: Buffer, prefix: Buffer): boolean => bytes.subarray(0, prefix.length).equals(prefix)
