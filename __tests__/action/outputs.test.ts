import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { outputsOf } from '../../src/action/outputs.js'
import { nothingPublished } from '../../src/action/publish-models.js'
import { modelReport, refusedReport, reportOf } from '../report/model-report.js'

const options = {
  cwd: '/work',
  outputDir: 'web',
  reportFile: '/tmp/report.json',
  sarifFile: '',
  receiptFile: '',
  deliveries: new Map(),
  published: nothingPublished,
}

describe('outputsOf', () => {
  it('counts the models by what became of them', () => {
    const failed = modelReport({ file: 'f.h5', status: 'failed', outputDir: null })
    const { outputs } = outputsOf(reportOf(modelReport(), refusedReport('r.h5'), failed, failed), options)
    expect(outputs).toMatchObject({ 'converted-count': '1', 'refused-count': '1', 'failed-count': '2' })
    expect(outputs['output-dir']).toBe(path.resolve('/work/web'))
  })

  it('says where each model went, on disk and as an artifact', () => {
    const delivery = { name: 'tfjs-digits', id: '7', digest: 'sha256:00', bytes: 1 }
    const { outputs } = outputsOf(reportOf(modelReport(), refusedReport('r.h5')), {
      ...options,
      deliveries: new Map([['models/digits.h5', delivery]]),
    })
    expect(JSON.parse(outputs.models)).toEqual([
      {
        file: 'models/digits.h5',
        status: 'converted',
        directory: 'web/models/digits',
        'model-json': 'web/models/digits/model.json',
        bytes: 4096,
        parameters: 1234,
        artifact: { id: '7', name: 'tfjs-digits', digest: 'sha256:00' },
      },
      { file: 'r.h5', status: 'refused', directory: null, 'model-json': null, bytes: 0, parameters: 1234 },
    ])
    expect(outputs['artifact-ids']).toBe('7')
  })

  it('says at which addresses each model was published', () => {
    const publication = {
      name: 'models/digits',
      version: 'v1',
      url: 'https://b/v1/model.json',
      channels: [{ channel: 'latest', url: 'https://b/latest/model.json', state: 'moved', version: 'v1' }],
    } as const
    const receipt = {
      destination: 's3://b',
      dryRun: false,
      publications: [publication],
      objects: [],
      cors: { state: 'off', before: null, after: null },
      looks: 0,
      diagnostics: [],
    } as const
    const published = {
      receipts: [receipt],
      names: new Map([['models/digits.h5', 'models/digits']]),
      diagnostics: [],
    }
    expect(JSON.parse(outputsOf(reportOf(modelReport()), { ...options, published }).outputs.urls)).toEqual({
      'models/digits.h5': {
        version: 'v1',
        url: 'https://b/v1/model.json',
        channels: { latest: 'https://b/latest/model.json' },
      },
    })
  })

  it('names an artifact that many models share once', () => {
    const delivery = { name: 'all', id: '7', digest: null, bytes: 1 }
    const models = [modelReport({ file: 'a.h5' }), modelReport({ file: 'b.h5' })]
    const deliveries = new Map(models.map(({ file }) => [file, delivery] as const))
    expect(outputsOf(reportOf(...models), { ...options, deliveries }).outputs['artifact-ids']).toBe('7')
  })

  it('keeps a list of models that GitHub would drop below its limit, and counts those left out', () => {
    const models = Array.from({ length: 5000 }, (_, index) => modelReport({ file: `${'x'.repeat(100)}${index}.h5` }))
    const { outputs, leftOut } = outputsOf(reportOf(...models), options)
    const list = JSON.parse(outputs.models) as unknown[]
    expect(outputs.models.length).toBeLessThanOrEqual(300_000)
    expect(list.length).toBeGreaterThan(500)
    expect(list.length + leftOut).toBe(5000)
    expect(outputs['converted-count']).toBe('5000')
  })
})
