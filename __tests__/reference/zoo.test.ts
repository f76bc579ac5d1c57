import { describe, expect, it } from '@jest/globals'
import { judgeReference, savedModels } from './zoo.js'

const chosen = new RegExp(process.env['REF'] ?? '')
const models = savedModels(chosen)
const least = process.env['REF'] === undefined ? 1000 : 1

describe('the reference', () => {
  it('predicts what Keras predicted for every model of the zoo that converts', async () => {
    const problems: string[] = []
    for (const saved of models) {
      const { problem } = await judgeReference(saved)
      if (problem !== undefined) problems.push(`${saved.name}: ${problem}`)
    }
    if (process.env['REF_STACK']) console.log(problems.join('\n'))
    expect(problems).toEqual([])
    expect(models.length).toBeGreaterThanOrEqual(least)
  }, 900_000)
})
