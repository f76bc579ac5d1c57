import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { convert } from '../../src/pipeline.js'
import { validate } from '../../src/validate-model.js'

const zoo = path.resolve('__tests__/fixtures/zoo/models')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'reference-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function converted(name: string) {
  cpSync(path.join(zoo, `${name}.h5`), path.join(folder, `${name}.h5`))
  const { models } = await convert({ models: [`${name}.h5`], cwd: folder, outputDir: '.', validate: 'reference' })
  return models[0]
}

describe('the comparison with the reference', () => {
  it('takes padded steps for equal that nothing sees, where Keras has zeros and TensorFlow.js has not', async () => {
    const model = await converted('mask_bidirectional_stacked')
    expect(model?.diagnostics.filter(({ code }) => code.startsWith('validate/'))).toEqual([])
    expect(model?.validation?.level).toBe('reference')
    expect(model?.validation?.reference?.layers.map(layer => layer.className)).toContain('Bidirectional')
  })

  it('names the layer whose numbers are wrong, without samples', async () => {
    const name = 'dense_relu'
    await converted(name)
    const bundle = path.join(folder, name)
    const shard = path.join(bundle, readdirSync(bundle).find(file => file.endsWith('.bin')) ?? '')
    const values = new Float32Array(new Uint8Array(readFileSync(shard)).buffer)
    writeFileSync(shard, new Uint8Array(values.map(value => value + 0.5).buffer))
    const { models } = await validate({ model: `${name}.h5`, bundle, cwd: folder })
    const found = models[0]?.diagnostics.find(({ code }) => code === 'validate/reference-differs')
    expect(found?.message).toMatch(
      /^First difference at "dense" \(Dense relu\): max abs [\d.]+ at \[\d+,\d+\], expected /,
    )
    expect(models[0]?.status).toBe('failed')
  })
})
