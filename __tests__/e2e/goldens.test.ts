import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { convert } from '../../src/pipeline.js'

const fixtures = '__tests__/fixtures/goldens'
const workspace = mkdtempSync(path.join(os.tmpdir(), 'goldens-'))
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

async function convertWithSamples(generation: string, samples: string) {
  const directory = path.join(workspace, `${generation}-${samples}`)
  cpSync(path.join(fixtures, generation), directory, { recursive: true })
  cpSync(path.join(fixtures, samples, 'model.samples.npz'), path.join(directory, 'model.samples.npz'))
  const models = [path.join(directory, 'model.h5')]
  const report = await convert({ models, outputDir: path.join(directory, 'web'), flat: true })
  return report.models[0]
}

// make.py has run the lines of README.md with each Keras, after training.
describe('the samples that the lines of README.md save', () => {
  it.each(['keras-2', 'keras-3'])('prove the predictions of a model of %s, class by class', async generation => {
    const model = await convertWithSamples(generation, generation)
    expect(model?.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(model?.status).toBe('converted')
    for (const check of model?.validation?.predictions ?? [])
      expect(check).toMatchObject({ inputs: 'samples', batch: 8, compared: true, classes: { same: 8, of: 8 } })
    expect(model?.validation?.predictions.length).toBeGreaterThan(0)
  })

  it('fail a model that they are not of', async () => {
    const model = await convertWithSamples('keras-2', 'keras-3')
    expect(model?.status).toBe('failed')
    expect(model?.diagnostics.map(({ code }) => code)).toContain('validate/not-equal')
  })
})
