import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { type ByteSource, bytesAt, rangeOf, sourceOf } from './byte-source.js'
import { crc32 } from './crc32.js'
import type { ZipEntry } from './entries.js'

/**
 * The contents of an entry, checked against its checksum: a range of the archive where it is stored, else inflated into
 * memory. Throws `archive/limit` beyond `largest` bytes in memory.
 */
export async function contentsOf(source: ByteSource, entry: ZipEntry, largest: number): Promise<ByteSource> {
  if (entry.method === 'stored') {
    const range = rangeOf(source, entry.offset, entry.size)
    checkRange(range, entry)
    return range
  }
  return sourceOf(await inflate(source, entry, largest))
}

/** The contents of an entry as text. Throws `archive/limit` when it has more than `largest` bytes. */
export async function textOf(source: ByteSource, entry: ZipEntry, largest: number): Promise<string> {
  refuseLarge(entry, largest)
  const contents = await contentsOf(source, entry, largest)
  const bytes = bytesAt(contents, 0, contents.size)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('archive/corrupt', `The entry ${display(entry.name)} of the archive is no text.`)
  }
}

const pieceBytes = 2 ** 20

function refuseLarge({ name, size }: ZipEntry, largest: number): void {
  if (size > largest)
    refuse('archive/limit', `The entry ${display(name)} of the archive has ${size} bytes; the limit is ${largest}.`)
}

function refuseCorrupt({ name }: ZipEntry): never {
  return refuse('archive/corrupt', `The entry ${display(name)} of the archive is damaged: its checksum differs.`)
}

function checkRange(range: ByteSource, entry: ZipEntry): void {
  const piece = new Uint8Array(Math.min(pieceBytes, range.size))
  let crc = 0
  for (let at = 0; at < range.size; ) {
    const read = range.read(at, piece)
    if (read === 0) refuse('archive/truncated', 'The archive ends in the middle of an entry.')
    crc = crc32(piece.subarray(0, read), crc)
    at += read
  }
  if (crc !== entry.crc) refuseCorrupt(entry)
}

async function inflate(source: ByteSource, entry: ZipEntry, largest: number): Promise<Uint8Array> {
  refuseLarge(entry, largest)
  const { size, compressedSize, offset } = entry
  const stream = new DecompressionStream('deflate-raw')
  const bytes = new Uint8Array(size)
  const written = feed(stream, rangeOf(source, offset, compressedSize))
  written.catch(() => {})
  let at = 0
  try {
    for await (const piece of stream.readable as unknown as AsyncIterable<Uint8Array>) {
      at += piece.length
      if (at > size) break
      bytes.set(piece, at - piece.length)
    }
    if (at <= size) await written
  } catch {
    return refuseCorrupt(entry)
  }
  if (at !== size)
    refuse('archive/wrong-size', `The entry ${display(entry.name)} of the archive is not as long as it claims.`)
  if (crc32(bytes) !== entry.crc) refuseCorrupt(entry)
  return bytes
}

async function feed(stream: DecompressionStream, range: ByteSource): Promise<void> {
  const writer = stream.writable.getWriter()
  for (let at = 0; at < range.size; at += pieceBytes)
    await writer.write(new Uint8Array(bytesAt(range, at, Math.min(pieceBytes, range.size - at))))
  await writer.close()
}
