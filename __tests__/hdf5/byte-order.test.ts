import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { openHdf5 } from '../../src/hdf5/open.js'

// __tests__/fixtures/hdf5/make_byte_order.py
const bytes = readFileSync(new URL('../fixtures/hdf5/byte_order.h5', import.meta.url))
const source = {
  size: bytes.length,
  read(offset: number, into: Uint8Array): number {
    const part = bytes.subarray(offset, offset + into.length)
    into.set(part)
    return part.length
  },
}
const kinds = ['f2', 'f4', 'f8', 'i2', 'i4', 'i8', 'u2', 'u8'].flatMap(kind => [kind, `${kind}_chunks`])

it.each(kinds)(
  'values of %s leave the reader as the same little-endian bytes, whatever their order in the file',
  async kind => {
    const file = await openHdf5(source)
    const read = (path: string): string => {
      const dataset = file.root.dataset(path)
      return Buffer.from(dataset?.read(1, 3) ?? []).toString('hex')
    }
    file.root.dataset(`big/${kind}`)
    await file.prepare()
    const little = read(`little/${kind}`)
    expect(little).not.toBe('')
    expect(read(`big/${kind}`)).toBe(little)
    file.close()
  },
)
