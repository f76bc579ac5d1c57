import { refuse } from '../diagnostics/diagnostic.js'
import { type ByteSource, bytesAt } from './byte-source.js'

/** Limits on what an archive may demand. */
export const limits = {
  entries: 10_000,
  /** Bytes of an entry's contents for each byte stored. Deflate can reach 1032; weights hardly reach 1.2. */
  expansion: 100,
  /** Entries up to this size may expand further: a short text of repeats does. */
  smallEntryBytes: 2 ** 20,
  configBytes: 32 * 2 ** 20,
  metadataBytes: 2 ** 20,
  /** Largest weights file that has to be inflated into memory; Keras stores it as it is. */
  inflatedBytes: 512 * 2 ** 20,
} as const

/** Where the central directory of an archive lies. */
export interface Directory {
  readonly offset: number
  readonly bytes: Uint8Array
  readonly entries: number
}

const endSignature = 0x06054b50
const endBytes = 22
const zip64LocatorSignature = 0x07064b50
const zip64LocatorBytes = 20
const zip64EndSignature = 0x06064b50
const zip64EndBytes = 56

/**
 * Finds the central directory (APPNOTE.TXT 4.3): the end record must be the last thing in the file, and the directory
 * must lie right before it. Anything put in front of the archive shifts it and is refused with `archive/prefix`.
 */
export function findDirectory(source: ByteSource): Directory {
  const end = findEnd(source)
  const { entries, size, offset, at } = end.isZip64 ? readZip64End(source, end.at) : end
  if (entries > limits.entries)
    refuse('archive/too-many-entries', `The archive has ${entries} entries; the limit is ${limits.entries}.`)
  const shift = at - size - offset
  if (shift > 0) refuse('archive/prefix', `The archive has ${shift} bytes in front of it.`)
  if (shift < 0 || offset < 0) refuse('archive/truncated', 'The list of entries of the archive is cut short.')
  // The smallest entry in the list has 46 bytes; no honest list is longer than its entries need.
  if (size > entries * (46 + 3 * 0xffff)) refuse('archive/truncated', 'The list of entries of the archive is damaged.')
  return { offset, bytes: bytesAt(source, offset, size), entries }
}

interface End {
  readonly entries: number
  readonly size: number
  readonly offset: number
  /** Offset of the record that says so. */
  readonly at: number
}

/** The end record lies behind everything else, before a comment of at most 65535 bytes. */
function findEnd(source: ByteSource): End & { readonly isZip64: boolean } {
  const length = Math.min(source.size, endBytes + 0xffff)
  const start = source.size - length
  const tail = bytesAt(source, start, length)
  const view = new DataView(tail.buffer)
  for (let at = length - endBytes; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature || at + endBytes + view.getUint16(at + 20, true) !== length) continue
    if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) break
    const [entries, size, offset] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ]
    const isZip64 = entries === 0xffff || size === 0xffffffff || offset === 0xffffffff
    return { entries, size, offset, at: start + at, isZip64 }
  }
  return refuse('archive/truncated', 'The archive is cut short, or something stands behind it: it has no end record.')
}

function readZip64End(source: ByteSource, end: number): End {
  const damaged = 'The end record of the archive is damaged.'
  if (end < zip64LocatorBytes) return refuse('archive/truncated', damaged)
  const locator = new DataView(bytesAt(source, end - zip64LocatorBytes, zip64LocatorBytes).buffer)
  const at = Number(locator.getBigUint64(8, true))
  if (locator.getUint32(0, true) !== zip64LocatorSignature || at + zip64EndBytes > end - zip64LocatorBytes)
    return refuse('archive/truncated', damaged)
  const view = new DataView(bytesAt(source, at, zip64EndBytes).buffer)
  if (view.getUint32(0, true) !== zip64EndSignature) return refuse('archive/truncated', damaged)
  const [entries, size, offset] = [32, 40, 48].map(position => Number(view.getBigUint64(position, true)))
  return { entries: entries ?? 0, size: size ?? 0, offset: offset ?? 0, at }
}
