import { describe, expect, it } from '@jest/globals'
import { io } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { losesTheLastShard, shardNames, shardSizes } from '../../src/tfjs/shards.js'

/** Whether TensorFlow.js 4.22 gives other bytes than those of the files for a weight that starts somewhere in them. */
function readsOtherBytes(sizes: readonly number[]): boolean {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const data = new io.CompositeArrayBuffer(sizes.map(size => new Uint8Array(size).fill(1)))
  const starts = Array.from({ length: total }, (_, start) => start)
  return starts.some(start => new Uint8Array(data.slice(start, start + 1))[0] !== 1)
}

describe('shards', () => {
  it('are all full but the last, and none is empty', () => {
    expect([shardSizes(10, 4), shardSizes(8, 4), shardSizes(3, 4), shardSizes(0, 4)]).toEqual([
      [4, 4, 2],
      [4, 4],
      [3],
      [],
    ])
  })

  it('are named as the Python converter names them', () => {
    expect(shardNames(2, 2)).toEqual(['group2-shard1of2.bin', 'group2-shard2of2.bin'])
  })

  it('are said to be lost exactly when TensorFlow.js reads other bytes from some place in them', () => {
    // Few different sizes, so that equal ones are common.
    const sizes = fc.array(fc.constantFrom(4, 8, 12, 100), { maxLength: 5 })
    fc.assert(
      fc.property(sizes, list => expect(losesTheLastShard(list)).toBe(readsOtherBytes(list))),
      { numRuns: 1000 },
    )
    expect(losesTheLastShard([12, 64])).toBe(true)
  })
})
