import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { type ByteSource, bytesAt } from './byte-source.js'
import { type Directory, limits } from './directory.js'

/** A file in an archive, all of whose claims agree with each other. */
export interface ZipEntry {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  /** Bytes of the contents. */
  readonly size: number
  readonly compressedSize: number
  readonly crc: number
  /** Where the stored or deflated bytes begin. */
  readonly offset: number
}

/** An entry as the central directory lists it. */
interface Listed extends Omit<ZipEntry, 'offset'> {
  readonly nameBytes: Uint8Array
  readonly flags: number
  readonly headerOffset: number
}

const centralSignature = 0x02014b50
const centralBytes = 46
const localSignature = 0x04034b50
const localBytes = 30

/**
 * The entries of an archive by name. Refused by codes of their own are names that lead elsewhere or stand twice, links,
 * encryption, other methods of compression, and entries of which the directory says something else than the entry's own
 * header, or that overlap each other.
 */
export function readEntries(source: ByteSource, directory: Directory): ReadonlyMap<string, ZipEntry> {
  const listed = readDirectory(directory)
  const names = new Set<string>()
  for (const { name } of listed) {
    if (names.has(name)) refuse('archive/duplicate', `The archive has two entries named ${display(name)}.`)
    names.add(name)
  }
  const placed = listed.map(entry => ({ entry: entryAt(source, entry), start: entry.headerOffset }))
  refuseOverlap(placed, directory.offset)
  return new Map(placed.map(({ entry }) => [entry.name, entry]))
}

function readDirectory({ bytes, entries }: Directory): readonly Listed[] {
  const damaged = (): never => refuse('archive/truncated', 'The list of entries of the archive is damaged.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const listed: Listed[] = []
  let at = 0
  while (listed.length < entries) {
    if (at + centralBytes > bytes.length || view.getUint32(at, true) !== centralSignature) return damaged()
    const [name, extra, comment] = [28, 30, 32].map(position => view.getUint16(at + position, true))
    const nameEnd = at + centralBytes + (name ?? 0)
    const end = nameEnd + (extra ?? 0) + (comment ?? 0)
    if (end > bytes.length) return damaged()
    const nameBytes = bytes.subarray(at + centralBytes, nameEnd)
    listed.push(readListed(view, at, nameBytes, bytes.subarray(nameEnd, nameEnd + (extra ?? 0))))
    at = end
  }
  return at === bytes.length ? listed : damaged()
}

function readListed(view: DataView, at: number, nameBytes: Uint8Array, extra: Uint8Array): Listed {
  const name = readName(nameBytes)
  const flags = view.getUint16(at + 8, true)
  // Bits 0, 6 and 13: encrypted, strongly encrypted, directory encrypted.
  if ((flags & 0x2041) !== 0) refuse('archive/encrypted', `The entry ${display(name)} of the archive is encrypted.`)
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8)
    refuse(
      'archive/unsupported-method',
      `The entry ${display(name)} of the archive is compressed by method ${method}; only stored and deflated entries are read.`,
    )
  refuseLink(name, view.getUint16(at + 4, true) >> 8, view.getUint32(at + 38, true))
  const [size, compressedSize, headerOffset] = zip64(extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  const stored = method === 0
  if (stored && size !== compressedSize)
    refuse('archive/wrong-size', `The entry ${display(name)} of the archive has two different sizes.`)
  if (size > limits.smallEntryBytes && size > compressedSize * limits.expansion)
    refuse(
      'archive/bomb',
      `The entry ${display(name)} of the archive claims ${size} bytes in ${compressedSize}; more than ${limits.expansion} times as many is refused.`,
    )
  const crc = view.getUint32(at + 16, true)
  return { name, nameBytes, flags, method: stored ? 'stored' : 'deflated', size, compressedSize, crc, headerOffset }
}

function readName(bytes: Uint8Array): string {
  let name: string
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return refuse('archive/name', 'The archive has an entry whose name is no text.')
  }
  if (/[\p{Cc}\p{Cf}]/u.test(name))
    refuse('archive/name', `The archive has an entry whose name has control characters, ${display(name)}.`)
  const leadsOut = name.split('/').some(part => part === '..' || part === '.')
  if (name === '' || name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name) || leadsOut)
    refuse('archive/path', `The archive has an entry whose name leads out of it, ${display(name)}.`)
  return name
}

/** Made on Unix (3) or macOS (19), the upper half of the attributes is the mode of the file. */
function refuseLink(name: string, madeOn: number, attributes: number): void {
  const kind = (attributes >>> 16) & 0o170000
  if ((madeOn === 3 || madeOn === 19) && kind !== 0 && kind !== 0o100000 && kind !== 0o040000)
    refuse('archive/link', `The entry ${display(name)} of the archive is a link or a device, not a file.`)
}

/** Sizes and offsets beyond 32 bits stand in an extra field (id 1), those that are needed, in this order. */
function zip64(extra: Uint8Array, values: readonly [number, number, number]): readonly [number, number, number] {
  const field = extraField(extra, 1)
  let at = 0
  const [first, second, third] = values.map(value => {
    if (value !== 0xffffffff) return value
    if (field === null || at + 8 > field.byteLength)
      return refuse('archive/truncated', 'The list of entries of the archive is damaged.')
    const long = Number(field.getBigUint64(at, true))
    at += 8
    return long
  })
  return [first ?? 0, second ?? 0, third ?? 0]
}

function extraField(extra: Uint8Array, id: number): DataView | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length)
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true)
    if (at + 4 + size > extra.length) return null
    if (view.getUint16(at, true) === id) return new DataView(extra.buffer, extra.byteOffset + at + 4, size)
    at += 4 + size
  }
  return null
}

/** Holds an entry against its own header, which other programs read instead of the directory. */
function entryAt(source: ByteSource, listed: Listed): ZipEntry {
  const { name, nameBytes, flags, method, size, compressedSize, crc, headerOffset } = listed
  const says = `The entry ${display(name)} of the archive`
  const header = bytesAt(source, headerOffset, localBytes)
  const view = new DataView(header.buffer)
  if (view.getUint32(0, true) !== localSignature) refuse('archive/truncated', `${says} is not where it should be.`)
  const [nameLength, extraLength] = [view.getUint16(26, true), view.getUint16(28, true)]
  const own = bytesAt(source, headerOffset + localBytes, nameLength + extraLength)
  const same = nameLength === nameBytes.length && nameBytes.every((byte, index) => byte === own[index])
  const sameMethod = view.getUint16(8, true) === (method === 'stored' ? 0 : 8) && view.getUint16(6, true) === flags
  if (!same || !sameMethod) refuse('archive/name', `${says} has another name or method in its own header.`)
  // Bit 3: what was not known when the header was written stands behind the contents instead.
  const isLate = (flags & 8) !== 0
  const [ownSize, ownCompressed] = zip64(own.subarray(nameLength), [
    view.getUint32(22, true),
    view.getUint32(18, true),
    0,
  ])
  const sameSizes = ownSize === size && ownCompressed === compressedSize && view.getUint32(14, true) === crc
  const unknown = ownSize === 0 && ownCompressed === 0 && view.getUint32(14, true) === 0
  if (!sameSizes && !(isLate && unknown)) refuse('archive/wrong-size', `${says} has another size in its own header.`)
  return { name, method, size, compressedSize, crc, offset: headerOffset + localBytes + nameLength + extraLength }
}

function refuseOverlap(placed: readonly { readonly entry: ZipEntry; readonly start: number }[], end: number): void {
  const sorted = [...placed].sort((a, b) => a.start - b.start)
  const [first] = sorted
  if (first !== undefined && first.start > 0)
    refuse('archive/prefix', `The archive has ${first.start} bytes in front of its first entry.`)
  for (const [index, { entry }] of sorted.entries()) {
    const next = sorted[index + 1]?.start ?? end
    if (entry.offset + entry.compressedSize > next)
      refuse('archive/overlap', `The entry ${display(entry.name)} of the archive overlaps what follows it.`)
  }
}
