import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fnmatch } from '../../src/tfjs/fnmatch.js'
import { vectors } from '../fixtures/converter/vectors.js'

/** The definition itself, in the time it takes. For patterns without sets. */
function matches(name: string, pattern: string): boolean {
  if (pattern === '') return name === ''
  const rest = pattern.slice(1)
  if (pattern[0] === '*') return matches(name, rest) || (name !== '' && matches(name.slice(1), pattern))
  return name !== '' && (pattern[0] === '?' || pattern[0] === name[0]) && matches(name.slice(1), rest)
}

describe('fnmatch', () => {
  it("gives the answer of Python's fnmatch for every name and pattern", () => {
    const wrong = vectors.fnmatch.filter(([name, pattern, expected]) => fnmatch(name, pattern) !== expected)
    expect(wrong).toEqual([])
    expect(vectors.fnmatch.length).toBeGreaterThan(900)
  })

  it('follows the definition of stars and question marks', () => {
    const text = (alphabet: string) => fc.array(fc.constantFrom(...alphabet), { maxLength: 8 }).map(a => a.join(''))
    fc.assert(
      fc.property(text('ab/'), text('ab/*?'), (name, pattern) => {
        expect(fnmatch(name, pattern)).toBe(matches(name, pattern))
      }),
      { numRuns: 3000 },
    )
  })

  it('answers at once where a backtracking matcher would not end', () => {
    const started = performance.now()
    expect(fnmatch('a'.repeat(5000), `${'*a'.repeat(100)}*b`)).toBe(false)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
