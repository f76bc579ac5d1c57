import { describe, expect, it } from '@jest/globals'
import h5wasm from 'h5wasm'
import type { ByteSource, Hdf5Group } from '../../src/hdf5/hdf5.js'
import { openHdf5 } from '../../src/hdf5/open.js'

/** The root of a file that `write` makes with h5wasm, whose limits are not those of the reader. */
async function made(write: (file: InstanceType<typeof h5wasm.File>) => void): Promise<Hdf5Group> {
  const { FS } = await h5wasm.ready
  const file = new h5wasm.File('/made.h5', 'w')
  write(file)
  file.close()
  const bytes = FS.readFile('/made.h5')
  FS.unlink('/made.h5')
  const source: ByteSource = {
    size: bytes.length,
    read(offset, into) {
      const part = bytes.subarray(offset, offset + into.length)
      into.set(part)
      return part.length
    },
  }
  return (await openHdf5(source)).root
}

const refusal = (code: string) => expect.objectContaining({ diagnostic: expect.objectContaining({ code }) })

function thrownBy(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    return error
  }
}

describe('an HDF5 file is refused', () => {
  it('for more attributes on one object than a Keras model has', async () => {
    const withAttributes = (count: number) =>
      made(file => {
        for (let index = 0; index < count; index++) file.create_attribute(`a${index}`, 1)
      })
    const [few, many] = [await withAttributes(100), await withAttributes(4097)]
    expect(few.attributes()).toHaveLength(100)
    expect(thrownBy(() => many.attributes())).toEqual(refusal('hdf5/limit'))
  })

  it('for a name of more than 1,024 bytes', async () => {
    const root = await made(file => void file.create_group('n'.repeat(1025)))
    expect(thrownBy(() => root.links())).toEqual(refusal('hdf5/limit'))
  })
})
