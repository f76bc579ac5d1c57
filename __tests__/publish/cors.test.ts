import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type CorsRule, covers, exampleOrigin, grantsAll, ruleId, withGrant } from '../../src/publish/cors.js'

const rule = (origins: readonly string[], methods = ['GET'], id: string | null = null): CorsRule => ({
  id,
  origins,
  methods,
  raw: { origins, methods },
})
const ruleFor = (origins: readonly string[]): CorsRule => rule(origins, ['GET', 'HEAD'], ruleId)

const originOf = fc.constantFrom('*', 'https://a.test', 'https://b.test', 'https://*.a.test', 'http://localhost:3000')
const foreign = fc
  .tuple(fc.array(originOf, { minLength: 1 }), fc.subarray(['GET', 'HEAD', 'PUT'], { minLength: 1 }))
  .map(([origins, methods]) => rule(origins, methods, 'theirs'))
const wantedOrigins = fc.array(originOf, { minLength: 1 })

/** The rule that decides a request: the first that fits it. */
const deciding = (rules: readonly CorsRule[], origin: string, method: string): CorsRule | undefined =>
  rules.find(({ origins, methods }) => methods.includes(method) && origins.some(pattern => covers(pattern, origin)))

describe('withGrant', () => {
  it('grants what is wanted, keeps every foreign rule and its place, and is done then', () => {
    fc.assert(
      fc.property(fc.array(foreign, { maxLength: 5 }), wantedOrigins, (rules, origins) => {
        const merged = withGrant(rules, origins, ruleFor) ?? []
        expect(grantsAll(merged, origins)).toBe(true)
        expect(merged.filter(({ id }) => id === 'theirs')).toEqual(rules)
        for (const [index, kept] of rules.entries()) expect(merged[index]).toBe(kept)
        const again = withGrant(merged, origins, ruleFor) ?? []
        expect(again).toHaveLength(merged.length)
        expect(grantsAll(again, origins)).toBe(true)
      }),
    )
  })

  it('changes the answer to no request that was answered before', () => {
    fc.assert(
      fc.property(fc.array(foreign, { maxLength: 5 }), wantedOrigins, (rules, origins) => {
        const merged = withGrant(rules, origins, ruleFor) ?? []
        for (const origin of ['https://a.test', 'https://x.a.test', 'https://c.test'])
          for (const method of ['GET', 'HEAD', 'PUT']) {
            const before = deciding(rules, origin, method)
            if (before !== undefined) expect(deciding(merged, origin, method)).toBe(before)
          }
      }),
    )
  })

  it('adds origins to its own rule where that stands', () => {
    const rules = [ruleFor(['https://a.test']), rule(['https://b.test'])]
    expect(withGrant(rules, ['https://c.test'], ruleFor)).toEqual([
      ruleFor(['https://a.test', 'https://c.test']),
      rules[1],
    ])
  })

  it('finds no room behind 100 rules', () => {
    expect(withGrant(Array(100).fill(rule(['https://b.test'])), ['*'], ruleFor)).toBeNull()
  })
})

describe('grantsAll', () => {
  it.each([
    [[], ['https://a.test'], false],
    [[rule(['*'])], ['https://a.test'], true],
    [[rule(['https://*'])], ['*'], false],
    [[rule(['https://*.a.test'])], ['https://x.a.test'], true],
    [[rule(['https://*.a.test'])], ['https://a.test'], false],
    [[rule(['https://a.test'])], ['https://a.test', 'https://b.test'], false],
    [[rule(['*'], ['PUT', 'HEAD'])], ['https://a.test'], false],
  ])('of %j for %j is %s', (rules, origins, granted) => {
    expect(grantsAll(rules, origins)).toBe(granted)
  })
})

describe('exampleOrigin', () => {
  it('fits the pattern', () => {
    for (const pattern of ['*', 'https://*.a.test', 'https://a.test'])
      expect(covers(pattern, exampleOrigin(pattern))).toBe(true)
  })
})
