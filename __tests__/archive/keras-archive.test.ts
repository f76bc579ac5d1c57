import fs from 'node:fs'
import zlib from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { type ByteSource, bytesAt, rangeOf, sourceOf } from '../../src/archive/byte-source.js'
import { contentsOf, textOf } from '../../src/archive/contents.js'
import { crc32 } from '../../src/archive/crc32.js'
import { findDirectory } from '../../src/archive/directory.js'
import { readEntries } from '../../src/archive/entries.js'
import { isArchive, openKerasArchive } from '../../src/archive/keras-archive.js'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'

const bytes = fs.readFileSync('__tests__/hostile/archives/valid.keras')
const deflated = fs.readFileSync('__tests__/hostile/archives/valid-deflated.keras')
const allOf = (source: ByteSource): Uint8Array => bytesAt(source, 0, source.size)

describe('a .keras archive', () => {
  it('gives its texts, and its weights as a range of the file', async () => {
    const { config, metadata, weights } = await openKerasArchive(sourceOf(bytes))
    expect(JSON.parse(config)).toMatchObject({ class_name: 'Sequential' })
    expect(metadata).toContain('3.3.3')
    const at = bytes.indexOf('\x89HDF\r\n\x1a\n', 0, 'latin1')
    expect(Buffer.compare(allOf(weights), bytes.subarray(at, at + weights.size))).toBe(0)
  })

  it('is the same stored or deflated', async () => {
    const [stored, packed] = await Promise.all([bytes, deflated].map(file => openKerasArchive(sourceOf(file))))
    if (stored === undefined || packed === undefined) throw new Error('no archive')
    expect(packed.config).toBe(stored.config)
    expect(Buffer.compare(allOf(packed.weights), allOf(stored.weights))).toBe(0)
  })

  it('is known by its first bytes', () => {
    expect(isArchive(sourceOf(bytes))).toBe(true)
    expect(isArchive(sourceOf(bytes.subarray(1)))).toBe(false)
    expect(isArchive(sourceOf(bytes.subarray(0, 3)))).toBe(false)
  })

  it('of which one byte differs is refused, or holds the same', async () => {
    const original = await openKerasArchive(sourceOf(deflated))
    const weights = allOf(original.weights)
    let refused = 0
    for (let at = 0; at < deflated.length; at++) {
      const changed = Buffer.from(deflated)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      try {
        const found = await openKerasArchive(sourceOf(changed))
        expect(found.config).toBe(original.config)
        // Without its name in the list, metadata.json is another file.
        expect([original.metadata, null]).toContain(found.metadata)
        expect(Buffer.compare(allOf(found.weights), weights)).toBe(0)
      } catch (error) {
        if (!(error instanceof ConversionError)) throw error
        refused++
      }
    }
    // Times, versions and attributes mean nothing here.
    expect(refused).toBeGreaterThan(deflated.length * 0.9)
  })

  it('cut short anywhere is refused', async () => {
    for (let length = 4; length < deflated.length; length += 3)
      await expect(openKerasArchive(sourceOf(deflated.subarray(0, length)))).rejects.toBeInstanceOf(ConversionError)
  })
})

describe('an entry', () => {
  const entryOf = (file: Uint8Array, name: string) => {
    const entry = readEntries(sourceOf(file), findDirectory(sourceOf(file))).get(name)
    if (entry === undefined) throw new Error('no entry')
    return entry
  }

  it.each([
    ['a stored text', bytes],
    ['a deflated text', deflated],
  ])('may not have more bytes than its limit: %s', async (_, file) => {
    const entry = entryOf(file, 'config.json')
    await expect(textOf(sourceOf(file), entry, entry.size - 1)).rejects.toMatchObject({
      diagnostic: { code: 'archive/limit' },
    })
    expect(await textOf(sourceOf(file), entry, entry.size)).toContain('Dense')
  })

  it('that is stored takes no memory, so that only a deflated one has a limit', async () => {
    expect((await contentsOf(sourceOf(bytes), entryOf(bytes, 'model.weights.h5'), 1)).size).toBeGreaterThan(1)
    await expect(contentsOf(sourceOf(deflated), entryOf(deflated, 'model.weights.h5'), 1)).rejects.toMatchObject({
      diagnostic: { code: 'archive/limit' },
    })
  })
})

describe('a range of a source', () => {
  it('ends where it ends', () => {
    const range = rangeOf(sourceOf(new Uint8Array([0, 1, 2, 3, 4])), 1, 3)
    const into = new Uint8Array(9)
    expect(range.read(1, into)).toBe(2)
    expect([...into.subarray(0, 3)]).toEqual([2, 3, 0])
    expect(range.read(3, into)).toBe(0)
  })
})

describe('the checksum', () => {
  it('is that of zlib, for any length and in pieces', () => {
    const random = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7919) >> 3)
    for (let length = 0; length < 40; length++) {
      const part = random.subarray(0, length)
      expect(crc32(part)).toBe(zlib.crc32(part))
    }
    expect(crc32(random.subarray(333), crc32(random.subarray(0, 333)))).toBe(zlib.crc32(random))
  })
})
