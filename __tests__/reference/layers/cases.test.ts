import { describe, expect, it } from '@jest/globals'
import { casesOf, problemOf } from './cases.js'

describe.each([2, 3] as const)('the reference of the layers of Keras %i', generation => {
  const cases = casesOf(generation)
  const classes = [...new Set(cases.map(({ className }) => className))].sort()

  it.each(classes)(
    'computes %s as Keras does, whole and at some positions, and hands on the masks that Keras does',
    async className => {
      const problems: string[] = []
      for (const made of cases.filter(own => own.className === className)) {
        const problem = await problemOf(made, generation).catch(String)
        if (problem !== undefined) problems.push(`${made.name}: ${problem}`)
      }
      expect(problems).toEqual([])
    },
  )
})
