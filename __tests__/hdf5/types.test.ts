import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { openHdf5 } from '../../src/hdf5/open.js'

// Both made by __tests__/fixtures/hdf5/make_types.py.
const bytes = readFileSync('__tests__/fixtures/hdf5/types.h5')
const { arrays, texts } = JSON.parse(readFileSync('__tests__/fixtures/hdf5/types.json', 'utf8')) as {
  arrays: Record<string, string>
  texts: Record<string, string | string[]>
}
const source = {
  size: bytes.length,
  read(offset: number, into: Uint8Array): number {
    const part = bytes.subarray(offset, offset + into.length)
    into.set(part)
    return part.length
  },
}

const { root, prepare } = await openHdf5(source)
for (const path of Object.keys(arrays)) root.dataset(path)
await prepare()

describe('what h5py reads of a file', () => {
  it.each(Object.entries(arrays))('is what is read of %s, bit for bit, whole and in pieces', (path, base64) => {
    const dataset = root.dataset(path)
    if (dataset === undefined) throw new Error(`no ${path}`)
    const want = Buffer.from(base64, 'base64')
    const count = dataset.shape.reduce((product, size) => product * size, 1)
    expect(Buffer.from(dataset.read(0, count))).toEqual(want)
    const size = want.length / count
    for (let first = 0; first + 3 <= count; first += 2)
      expect(Buffer.from(dataset.read(first, 3))).toEqual(want.subarray(first * size, (first + 3) * size))
  })

  it.each(Object.entries(texts))('is the text of %s', (name, want) => {
    expect(root.attribute(name)).toEqual(want)
  })
})
