import { describe, expect, it } from '@jest/globals'
import { renderFaults, verdict } from '../../scripts/faults/render.mjs'

const effective = (caught: Partial<Record<string, boolean>>, more: Record<string, unknown> = {}) => ({
  model: 'm.h5',
  kind: 'activation',
  what: 'd: relu → linear',
  outcome: 'effective' as const,
  caught: { integrity: false, predict: false, reference: false, goldens: false, ...caught },
  ...more,
})
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

describe('the verdict on faults', () => {
  it('is good when all are caught and named', () => {
    expect(verdict(many(100, effective({ reference: true, goldens: true }, { right: true })), [])).toBe(true)
  })

  it('is bad when one escapes even with the outputs of Keras', () => {
    expect(verdict([...many(999, effective({ reference: true })), effective({})], [])).toBe(false)
  })

  it('is bad when more than one in a hundred is found with the outputs of Keras alone', () => {
    const found = effective({ reference: true })
    const golden = effective({ goldens: true })
    expect(verdict([...many(99, found), golden], [])).toBe(true)
    expect(verdict([...many(98, found), golden, golden], [])).toBe(false)
  })

  it('is bad when another layer is named more than once in twenty times', () => {
    const right = effective({ reference: true }, { right: true })
    const wrong = effective({ reference: true }, { right: false })
    expect(verdict([...many(19, right), wrong], [])).toBe(true)
    expect(verdict([...many(18, right), wrong, wrong], [])).toBe(false)
  })

  it('heeds no fault without effect, and none that the conversion itself refuses', () => {
    const others = (['without effect', 'stopped'] as const).map(outcome => ({
      model: 'm.h5',
      kind: 'axis',
      what: '',
      outcome,
    }))
    expect(verdict([...others, effective({ integrity: true })], [])).toBe(true)
  })

  it('is bad when a model without a fault is found fault with, or when a worker failed', () => {
    const clean = { ...effective({}), outcome: 'clean' as const, said: ['differs'] }
    expect(verdict([clean], [])).toBe(true)
    expect(verdict([{ ...clean, caught: { ...clean.caught, reference: true } }], [])).toBe(false)
    expect(verdict([effective({ integrity: true })], ['m.h5: ended'])).toBe(false)
  })
})

describe('the table of faults', () => {
  it('lists each fault that escaped', () => {
    const text = renderFaults([effective({ reference: true }), effective({ goldens: true })], [])
    expect(text).toContain('| activation | 2 | 0 | 2 | 0 | 0 | 1 | 1 | 50.0 % | 100.0 % | – |')
    expect(text).toContain('- activation, m.h5, d: relu → linear')
  })
})
