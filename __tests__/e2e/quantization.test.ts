import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { type ConvertOptions, convert } from '../../src/pipeline.js'
import type { ModelReport } from '../../src/report/report.js'

const workspace = mkdtempSync(path.join(os.tmpdir(), 'quantization-'))
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

let run = 0

async function quantized(name: string, options: Partial<ConvertOptions>): Promise<ModelReport> {
  const models = [`__tests__/fixtures/zoo/models/${name}.h5`]
  const report = await convert({ models, outputDir: path.join(workspace, String(run++)), flat: true, ...options })
  const [model] = report.models
  if (model === undefined) throw new Error('no report')
  return model
}

const codes = ({ diagnostics }: ModelReport): string[] =>
  diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code)

describe('a quantized model', () => {
  it('is reported with what quantization does to each output and what each weight contributes', async () => {
    const { validation } = await quantized('net_small_vgg', { quantize: [{ dtype: 'uint8' }] })
    const measured = validation?.quantization
    expect(measured).toMatchObject({ backend: 'wasm', inputs: 'generated', samples: 4, limit: null })
    expect(measured?.float32.map(({ backend }) => backend)).toContain('wasm')
    const [output] = measured?.outputs ?? []
    expect(output?.error).toBeGreaterThan(1e-5)
    expect(output?.error).toBeLessThan(0.1)
    expect(output?.cosine).toBeGreaterThan(0.99)
    expect(output?.classes).toEqual({ same: expect.any(Number), of: 4 })
    const weights = measured?.weights ?? []
    expect(weights.length).toBeGreaterThan(4)
    expect(weights.every(({ dtype }) => dtype === 'uint8')).toBe(true)
    const errors = weights.map(({ error }) => error ?? Number.NaN)
    expect(errors).toEqual([...errors].sort((a, b) => b - a))
    expect(errors[0]).toBeGreaterThan(0)
  })

  it('leaves no output when an output moves by more than is allowed, and the finding names the weights', async () => {
    const model = await quantized('net_small_vgg', { quantize: [{ dtype: 'uint8' }], maxQuantizationError: 1e-6 })
    expect(model.status).toBe('failed')
    expect(codes(model)).toEqual(['validate/quantization-error'])
    const [heaviest] = model.validation?.quantization?.weights ?? []
    expect(model.diagnostics.at(-1)?.message).toContain(heaviest?.name)
    expect(existsSync(path.join(workspace, String(run - 1)))).toBe(false)
  })

  it('as "auto" stays within the limit with types of every size, and the report has them as they were written', async () => {
    const limit = 3e-4
    const model = await quantized('net_small_mobilenet', { quantize: [{ dtype: 'auto' }], maxQuantizationError: limit })
    expect(codes(model)).toEqual([])
    const measured = model.validation?.quantization
    expect(measured?.error).toBeLessThanOrEqual(limit)
    const chosen = new Map(measured?.weights.map(({ name, dtype }) => [name, dtype]))
    expect(new Set(chosen.values()).size).toBeGreaterThan(1)
    const directory = path.join(workspace, String(run - 1))
    const { weightsManifest } = JSON.parse(readFileSync(path.join(directory, 'model.json'), 'utf8')) as {
      weightsManifest: { weights: { name: string; quantization?: { dtype: string } }[] }[]
    }
    const written = weightsManifest.flatMap(({ weights }) => weights)
    expect(new Map(written.map(({ name, quantization }) => [name, quantization?.dtype ?? 'float32']))).toEqual(chosen)
  })

  it('as "auto" keeps to one percent when nothing is said, and to the rules for other weights', async () => {
    const rules = [{ dtype: 'float16', patterns: ['*/bias'] }, { dtype: 'auto' }] as const
    const { validation } = await quantized('net_small_vgg', { quantize: rules })
    expect(validation?.quantization?.limit).toBe(0.01)
    for (const { name, dtype } of validation?.quantization?.weights ?? [])
      if (name.endsWith('/bias')) expect(dtype).toBe('float16')
      else expect(dtype).not.toBe('float16')
  })

  it('counts against its budget by the types that were chosen', async () => {
    const small = await quantized('net_small_mobilenet', { quantize: [{ dtype: 'uint8' }] })
    const model = await quantized('net_small_mobilenet', {
      quantize: [{ dtype: 'auto' }],
      maxQuantizationError: 1e-5,
      maxModelBytes: small.weightBytes,
    })
    expect(model.status).not.toBe('converted')
    expect(codes(model)).toContain('budget/model-bytes')
  })
})

describe('a limit of quantization', () => {
  it.each(['none', 'integrity'] as const)('cannot be set when models are validated as %s only', async validate => {
    await expect(quantized('dense', { quantize: [{ dtype: 'auto' }], validate })).rejects.toThrow(/needs predictions/)
  })

  it.each([0, -1, Number.NaN])('of %s is refused', async maxQuantizationError => {
    await expect(quantized('dense', { maxQuantizationError })).rejects.toThrow(/above 0/)
  })
})
