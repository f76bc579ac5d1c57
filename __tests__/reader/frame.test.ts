import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Frame, FrameAssembler, frameHeader, longestAnswer } from '../../src/reader/frame.js'

describe('frames', () => {
  it('are put together again however a pipe cuts them', () => {
    const frames = fc.array(
      fc.record({ kind: fc.integer({ min: 1, max: 3 }), content: fc.uint8Array({ maxLength: 40 }) }),
    )
    fc.assert(
      fc.property(frames, fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 1 }), (sent, cuts) => {
        const stream = Buffer.concat(sent.flatMap(({ kind, content }) => [frameHeader(kind, content.length), content]))
        const assembler = new FrameAssembler()
        const received: Frame[] = []
        for (let at = 0, cut = 0; at < stream.length; cut++) {
          const length = cuts[cut % cuts.length] ?? 1
          received.push(...assembler.push(stream.subarray(at, at + length)))
          at += length
        }
        expect(received.map(({ kind, content }) => [kind, [...content]])).toEqual(
          sent.map(({ kind, content }) => [kind, [...content]]),
        )
      }),
    )
  })

  it('that are too long are refused before memory is taken for them', () => {
    const assembler = new FrameAssembler()
    expect(() => [...assembler.push(frameHeader(2, longestAnswer + 1))]).toThrow(RangeError)
  })
})
