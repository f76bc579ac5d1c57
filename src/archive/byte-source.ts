import { refuse } from '../diagnostics/diagnostic.js'

/** Bytes of an archive, wherever they lie. */
export interface ByteSource {
  readonly size: number
  /** Fills `into` from byte `offset`; gives the number of bytes read, 0 at the end. */
  read(offset: number, into: Uint8Array): number
}

/** The `length` bytes from `offset`. Throws `archive/truncated` when there are fewer. */
export function bytesAt(source: ByteSource, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const read = offset + at < source.size ? source.read(offset + at, bytes.subarray(at)) : 0
    if (read === 0) refuse('archive/truncated', 'The archive ends in the middle of an entry.')
    at += read
  }
  return bytes
}

/** Part of a source as a source of its own. */
export const rangeOf = (source: ByteSource, offset: number, size: number): ByteSource => ({
  size,
  read: (from, into) =>
    from >= size ? 0 : source.read(offset + from, into.subarray(0, Math.min(into.length, size - from))),
})

/** Bytes in memory as a source. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read(offset, into) {
    const part = bytes.subarray(offset, offset + into.length)
    into.set(part)
    return part.length
  },
})
