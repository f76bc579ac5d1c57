import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { ByteSource } from '../../src/hdf5/hdf5.js'
import { openHdf5 } from '../../src/hdf5/open.js'
import { hyperslabs } from '../../src/hdf5/slabs.js'

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read(offset, into) {
      const part = bytes.subarray(offset, offset + into.length)
      into.set(part)
      return part.length
    },
  }
}

const zoo = (name: string) => sourceOf(fs.readFileSync(`__tests__/fixtures/zoo/models/${name}.h5`))

describe('an HDF5 file', () => {
  it('gives the attributes that Keras writes', async () => {
    const { root } = await openHdf5(zoo('activation_relu_rank4'))
    expect(root.attribute('backend')).toBe('tensorflow')
    expect(root.attribute('keras_version')).toMatch(/^2\./)
    expect(JSON.parse(String(root.attribute('model_config')))).toHaveProperty('class_name')
    expect(root.attribute('missing')).toBeUndefined()
  })

  it('lists children by name, or in the order of their creation where the file tracks it', async () => {
    const links = async (name: string) => {
      const { root } = await openHdf5(zoo(name))
      return root.group('model_weights')?.links() ?? []
    }
    expect(await links('batch_norm')).toEqual([
      'batch_normalization',
      'dense',
      'dense_1',
      'input_1',
      'top_level_model_weights',
    ])
    expect(await links('hdf5_creation_order')).toEqual(['b', 'a', 'a10', 'a2', 'B', 'a_1'])
  })

  it('that is cut short is refused as damaged', async () => {
    const bytes = fs.readFileSync('__tests__/fixtures/zoo/models/activation_relu_rank4.h5')
    await expect(openHdf5(sourceOf(bytes.subarray(0, bytes.length / 2)))).rejects.toMatchObject({
      diagnostic: { code: 'hdf5/corrupt' },
    })
  })
})

describe('a range of values of an array', () => {
  it('is cut into boxes that cover it in order', () => {
    const shape = [3, 4, 5]
    const indices = (first: number, count: number) =>
      [...hyperslabs(shape, first, count)].flatMap(({ offset, count: [a = 0, b = 0, c = 0] }) => {
        const found: number[] = []
        for (let i = 0; i < a; i++)
          for (let j = 0; j < b; j++)
            for (let k = 0; k < c; k++)
              found.push(((offset[0] ?? 0) + i) * 20 + ((offset[1] ?? 0) + j) * 5 + (offset[2] ?? 0) + k)
        return found
      })
    for (let first = 0; first < 60; first++)
      for (let count = 0; first + count <= 60; count++)
        expect(indices(first, count)).toEqual(Array.from({ length: count }, (_, index) => first + index))
  })

  it('is one box when it is whole', () => {
    expect([...hyperslabs([3, 4, 5], 0, 60)]).toHaveLength(1)
  })
})
