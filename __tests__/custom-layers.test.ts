import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { convert } from '../src/pipeline.js'

const fixtures = path.join(path.dirname(fileURLToPath(import.meta.url)), './fixtures/custom-layers')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'custom-layers-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a model with a layer of the user', () => {
  const options = { models: ['scaled.h5'], cwd: fixtures }

  it('is refused, naming the layer, without a module for it', async () => {
    const { models } = await convert({ ...options, outputDir: path.join(folder, 'refused') })
    expect(models[0]?.status).toBe('refused')
    expect(models[0]?.diagnostics.find(({ code }) => code === 'layer/custom-class')?.subject.layer?.name).toBe(
      'squared',
    )
  })

  it('predicts what Keras predicts with a module that registers it, and tells a page what to register', async () => {
    const outputDir = path.join(folder, 'converted')
    const { models } = await convert({ ...options, outputDir, customLayers: 'scaled-square.js' })
    const [model] = models
    expect(model?.diagnostics.map(({ code }) => code)).toEqual(['keras/custom-training', 'layer/custom-class-declared'])
    expect(model?.status).toBe('converted')
    expect(model?.validation?.predictions.map(({ backend, compared }) => [backend, compared])).toEqual([
      ['wasm', true],
      ['cpu', true],
    ])
    const json = JSON.parse(await readFile(path.join(outputDir, 'scaled/model.json'), 'utf8'))
    expect(json.userDefinedMetadata).toEqual({ customLayers: ['ScaledSquare'] })
  })

  it('ends the run with one sentence when the module cannot be read', async () => {
    await expect(convert({ ...options, outputDir: folder, customLayers: 'none.js' })).rejects.toThrow(
      'The module of custom layers none.js cannot be read.',
    )
  })
})
