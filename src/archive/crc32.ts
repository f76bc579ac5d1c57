const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
const u32 = (table: Uint32Array, at: number): number => table[at] ?? 0

// Slicing by 8: table n holds the checksum of a byte followed by n zeros.
const tables: Tables = makeTables()

function makeTables(): Tables {
  const first = new Uint32Array(256).map((_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
  const next = (before: Uint32Array): Uint32Array => before.map(crc => u32(first, crc & 255) ^ (crc >>> 8))
  const [second, third, fourth] = [next(first), next(next(first)), next(next(next(first)))]
  const fifth = next(fourth)
  return [first, second, third, fourth, fifth, next(fifth), next(next(fifth)), next(next(next(fifth)))]
}

/** The CRC-32 of zip archives, going on from `before`, the checksum of the bytes that come first. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables
  let crc = ~before
  let at = 0
  for (const end = bytes.length - 7; at < end; at += 8) {
    crc ^= u8(bytes, at) | (u8(bytes, at + 1) << 8) | (u8(bytes, at + 2) << 16) | (u8(bytes, at + 3) << 24)
    crc =
      u32(t7, crc & 255) ^
      u32(t6, (crc >>> 8) & 255) ^
      u32(t5, (crc >>> 16) & 255) ^
      u32(t4, crc >>> 24) ^
      u32(t3, u8(bytes, at + 4)) ^
      u32(t2, u8(bytes, at + 5)) ^
      u32(t1, u8(bytes, at + 6)) ^
      u32(t0, u8(bytes, at + 7))
  }
  for (; at < bytes.length; at++) crc = u32(t0, (crc ^ u8(bytes, at)) & 255) ^ (crc >>> 8)
  return ~crc >>> 0
}

type Tables = readonly [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
]
