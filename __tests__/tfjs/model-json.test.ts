import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { JsonValue } from '../../src/keras/json.js'
import { dumpJson } from '../../src/tfjs/model-json.js'

describe('dumpJson', () => {
  it('writes the separators and escapes of Python', () => {
    expect(dumpJson({ a: [1, true, null], 'ü\u007f\n': '\u{1f600}"' })).toBe(
      '{"a": [1, true, null], "\\u00fc\\u007f\\n": "\\ud83d\\ude00\\""}',
    )
  })

  it('keeps integers that no JavaScript number holds, and the sign of zero', () => {
    expect(dumpJson([2n ** 64n + 1n, -0, 0])).toBe('[18446744073709551617, -0.0, 0]')
  })

  it('writes what JSON reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), value => {
        expect(JSON.parse(dumpJson(value as JsonValue))).toEqual(value)
      }),
    )
  })

  it('refuses numbers that JSON cannot hold, and points at them', () => {
    const topology = { modelTopology: { model_config: { 'a/b': [0, Number.POSITIVE_INFINITY] } } }
    expect(() => dumpJson(topology)).toThrow(
      expect.objectContaining({ diagnostic: expect.objectContaining({ subject: { pointer: '/a~1b/1' } }) }),
    )
  })
})
