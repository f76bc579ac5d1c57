import { describe, expect, it } from '@jest/globals'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import type { JsonObject, JsonValue } from '../../src/keras/json.js'
import { type ParseJsonOptions, parseJson } from '../../src/keras/parse-json.js'
import { stringifyJson } from '../../src/keras/stringify-json.js'

function refusal(text: string, options?: ParseJsonOptions): string {
  try {
    parseJson(text, options)
  } catch (error) {
    if (error instanceof ConversionError && error.diagnostic.code === 'keras/invalid-json') return error.message
    throw error
  }
  throw new Error(`accepted ${text}`)
}

describe('parseJson', () => {
  it.each([
    '{"a": [1, 2.5, -3e-2, "x", true, false, null], "b": {}}',
    ' [ ] ',
    '"\\u00e9\\n\\t\\"\\\\\\/ \\ud83d\\ude00"',
    '0',
    '[1E5, 1e+5, 0.5]',
  ])('reads %s as JSON.parse does', text => {
    expect(parseJson(text)).toEqual(JSON.parse(text, (_, value) => value))
  })

  it('reads the numbers that only Python writes', () => {
    expect(parseJson('[NaN, Infinity, -Infinity, 1e400]')).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
  })

  it('keeps integers beyond 2^53', () => {
    expect(parseJson('[9007199254740993, -9007199254740993, 9007199254740991, 1e20]')).toEqual([
      9007199254740993n,
      -9007199254740993n,
      9007199254740991,
      1e20,
    ])
  })

  it('reads -0 as the integer 0 and -0.0 as itself', () => {
    expect(parseJson('[-0, -0.0]')).toEqual([0, -0])
  })

  it('lets the last of equal keys win at the place of the first', () => {
    expect(Object.entries(parseJson('{"a": 1, "b": 2, "a": 3}') as JsonObject)).toEqual([
      ['a', 3],
      ['b', 2],
    ])
  })

  it('makes objects on which inherited names mean nothing', () => {
    const object = parseJson('{"constructor": 1}') as JsonObject
    expect(object['toString']).toBeUndefined()
    expect(object['constructor']).toBe(1)
  })

  it.each([
    ['{"__proto__": 1}', '__proto__'],
    ['', 'ends too early'],
    ['[1, 2', '"," or "]"'],
    ['{"a" 1}', '":"'],
    ['{a: 1}', 'no key'],
    ['{"a": 1,}', 'no key'],
    ['[1,]', 'no value'],
    ['"abc', 'inside a string'],
    ['"a\nb"', 'control character'],
    ['"\\x"', 'unknown escape'],
    ['"\\u12g4"', 'unknown escape'],
    ['01', 'after its end'],
    ['1 2', 'after its end'],
    ['\ufeff{}', 'no value'],
    ['nul', 'no value'],
  ])('refuses %j and says how', (text, how) => {
    expect(refusal(text)).toContain(how)
  })

  it('never shows text of the file raw', () => {
    expect(refusal('[::set-output name=a::b]')).not.toContain('::')
  })

  it('names what it reads', () => {
    expect(refusal('[', { what: 'The attribute "model_config"' })).toMatch(/^The attribute "model_config" is not JSON/)
  })

  it('accepts 128 nested levels and refuses 129', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(() => parseJson(nested(128))).not.toThrow()
    expect(refusal(nested(129))).toContain('128')
    expect(refusal('['.repeat(1_000_000))).toContain('128')
  })

  it('keeps the limits on values, characters and digits', () => {
    expect(refusal('[1, 2, 3]', { tokens: 3 })).toContain('more than 3 values')
    expect(refusal('"0123456789"', { characters: 10 })).toContain('12 characters')
    expect(refusal('9'.repeat(4301))).toContain('4301 digits')
  })
})

describe('stringifyJson', () => {
  it('is read back by parseJson to the same value', () => {
    const value: JsonValue = {
      numbers: [1, -0, 2.5, 1e300, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, 2n ** 70n, -(2n ** 60n)],
      'quo"te': ['é\u2028', '\ud800', '', null, true, []],
      empty: {},
    }
    expect(parseJson(stringifyJson(value))).toEqual(value)
  })

  it('leaves out keys without a value', () => {
    expect(stringifyJson({ a: undefined, b: 1 } as unknown as JsonObject)).toBe('{"b":1}')
    expect(stringifyJson({ a: undefined } as unknown as JsonObject)).toBe('{}')
  })
})
