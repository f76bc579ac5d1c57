import { describe, expect, it } from '@jest/globals'
import { dtypeOf } from '../../src/hdf5/dtype.js'
import { type Metadata, typeClass } from '../../src/hdf5/h5wasm.js'

const half: Metadata = {
  type: typeClass.float,
  size: 2,
  shape: [1],
  chunks: null,
  littleEndian: true,
  signed: false,
  vlen: false,
}
const ieee = [0, 0, 16, 0, 10, 5, 0, 10, 15, 0, 0, 0]
const brain = [0, 0, 16, 0, 7, 8, 0, 7, 127, 0, 0, 0]

/** A file of zeros with datatype messages at the offsets given, which counts how often it is read. */
function fileWith(size: number, ...messages: readonly (readonly [offset: number, bytes: readonly number[]])[]) {
  const bytes = new Uint8Array(size)
  for (const [offset, message] of messages) bytes.set(message, offset)
  const file = {
    size,
    reads: 0,
    read(offset: number, into: Uint8Array): number {
      file.reads++
      const part = bytes.subarray(offset, offset + into.length)
      into.set(part)
      return part.length
    },
  }
  return file
}

describe('a 16-bit float', () => {
  it('is the kind whose datatype message the file holds, wherever it stands', () => {
    const size = 2 ** 21
    for (const offset of [0, 500, 2 ** 20 - 20, 2 ** 20 - 12, 2 ** 20 - 6, 2 ** 20, size - 12]) {
      expect(dtypeOf(half, '/w', fileWith(size, [offset, ieee]))).toBe('float16')
      expect(dtypeOf(half, '/w', fileWith(size, [offset, brain]))).toBe('bfloat16')
    }
  })

  it('is refused when the file holds both kinds or neither', () => {
    const refusal = { diagnostic: { code: 'hdf5/unsupported-dtype' } }
    for (const file of [fileWith(100), fileWith(100, [10, ieee], [50, brain])]) {
      let thrown: unknown
      try {
        dtypeOf(half, '/w', file)
      } catch (error) {
        thrown = error
      }
      expect(thrown).toMatchObject(refusal)
    }
  })

  it('is looked up once in a file, however many arrays have it', () => {
    const file = fileWith(2 ** 21, [7, ieee])
    dtypeOf(half, '/a', file)
    const { reads } = file
    dtypeOf(half, '/b', file)
    expect(file.reads).toBe(reads)
  })
})
