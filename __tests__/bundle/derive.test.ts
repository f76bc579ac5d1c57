import { describe, expect, it } from '@jest/globals'
import { valuesOf } from '../../src/bundle/derive.js'
import type { StoredVariable, Variable } from '../../src/keras/model.js'
import {
  concatenate,
  constant,
  elementwise,
  flip,
  map,
  reshape,
  scale,
  slice,
  sliceAxis,
  transpose,
  zeroStuff,
} from '../../src/rewrites/derive.js'

const shape = [2, 3, 4]
const stored: StoredVariable = {
  kind: 'stored',
  id: 0,
  path: '/w',
  savedName: 'w:0',
  group: 'g',
  shape,
  dtype: 'float32',
}
// Value i of the stored array is i.
const read = async (_: StoredVariable, first: number, count: number): Promise<Uint8Array> =>
  new Uint8Array(Float32Array.from({ length: count }, (_, i) => first + i).buffer)

const size = (variable: Variable): number => variable.shape.reduce((product, length) => product * length, 1)
const all = async (variable: Variable): Promise<number[]> => [...(await valuesOf(variable, 0, size(variable), read))]
/** The same values read in pieces. */
const pieces = async (variable: Variable): Promise<number[]> => {
  const values: number[] = []
  for (let first = 0; first < size(variable); first += 5)
    values.push(...(await valuesOf(variable, first, Math.min(5, size(variable) - first), read)))
  return values
}
const at = (i: number, j: number, k: number): number => i * 12 + j * 4 + k

describe('a derived variable', () => {
  const cases: readonly (readonly [string, Variable, readonly number[], readonly number[]])[] = [
    ['a slice', slice(stored, [1, 1, 2], [1, 2, 2]), [1, 2, 2], [at(1, 1, 2), at(1, 1, 3), at(1, 2, 2), at(1, 2, 3)]],
    ['a slice of one axis', sliceAxis(stored, 2, 3, 1), [2, 3, 1], [3, 7, 11, 15, 19, 23]],
    [
      'a concatenation',
      concatenate([sliceAxis(stored, 1, 2, 1), constant([2, 1, 4], [1, 2, 3, 4, 5, 6, 7, 8])], 1),
      [2, 2, 4],
      [8, 9, 10, 11, 1, 2, 3, 4, 20, 21, 22, 23, 5, 6, 7, 8],
    ],
    [
      'zeros with values between',
      zeroStuff(constant([2, 2], [1, 2, 3, 4]), [3, 4], [0, 1], [2, 2]),
      [3, 4],
      [0, 1, 0, 2, 0, 0, 0, 0, 0, 3, 0, 4],
    ],
    [
      'a flip of two axes',
      flip(slice(stored, [0, 0, 0], [2, 1, 2]), [0, 2]),
      [2, 1, 2],
      [at(1, 0, 1), at(1, 0, 0), at(0, 0, 1), at(0, 0, 0)],
    ],
    ['a scale', scale(constant([3], [1, 2, 3]), 2, 1), [3], [3, 5, 7]],
    ['a square root', map(constant([2], [4, 9]), 'square-root'), [2], [2, 3]],
    [
      'a product that broadcasts',
      elementwise('multiply', constant([2, 1], [2, 3]), constant([3], [1, 10, 100])),
      [2, 3],
      [2, 20, 200, 3, 30, 300],
    ],
    [
      'a transposition',
      transpose(stored, [2, 0, 1]),
      [4, 2, 3],
      [0, 1, 2, 3].flatMap(k => [0, 1].flatMap(i => [0, 1, 2].map(j => at(i, j, k)))),
    ],
    ['another shape', reshape(sliceAxis(stored, 0, 1, 1), [12]), [12], Array.from({ length: 12 }, (_, i) => 12 + i)],
  ]

  it.each(cases)('is %s of the stored values', async (_, variable, expectedShape, values) => {
    expect(variable.shape).toEqual(expectedShape)
    expect(await all(variable)).toEqual(values)
  })

  it.each(cases)('is the same read in pieces: %s', async (_, variable, __, values) => {
    expect(await pieces(variable)).toEqual(values)
  })

  it('keeps intermediate values in float64', async () => {
    const third = map(constant([1], [3]), 'reciprocal')
    expect(await all(scale(third, 3))).toEqual([1])
  })

  it('reads an array much longer than a slab', async () => {
    const long: StoredVariable = { ...stored, shape: [3, 700_000] }
    const turned = transpose(long, [1, 0])
    expect([...(await valuesOf(turned, 2_099_997, 3, read))]).toEqual([699_999, 1_399_999, 2_099_999])
  })

  it('cannot be made of shapes that do not fit', () => {
    expect(() => slice(stored, [0, 0, 3], [2, 3, 2])).toThrow(RangeError)
    expect(() => concatenate([stored, constant([1], [1])], 0)).toThrow(RangeError)
    expect(() => transpose(stored, [0, 1, 1])).toThrow(RangeError)
    expect(() => reshape(stored, [5])).toThrow(RangeError)
  })
})
