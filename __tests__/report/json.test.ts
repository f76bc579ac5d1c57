import { describe, expect, it } from '@jest/globals'
import { compareModels } from '../../src/compare/comparison.js'
import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { renderJson } from '../../src/report/json.js'
import type { Report } from '../../src/report/report.js'
import { corrupt, modelReport, refusedReport, reportOf } from './model-report.js'
import { reportErrors } from './schema.js'

const errorsOf = (report: Report): string[] => reportErrors(JSON.parse(renderJson(report)))

describe('the JSON report and its published schema', () => {
  it('fit for every kind of model', () => {
    const check = { backend: 'cpu', batch: 1, inputs: 'samples', compared: true, milliseconds: 1.5 } as const
    const predictions = [{ ...check, maxAbsoluteDifference: Number.NaN, tolerance: 1e-5 }]
    const subject = { layer: { name: 'a', className: 'B' }, weight: 'w', pointer: '/x', object: '/y' }
    const layer = { path: 'a', className: 'Dense', options: new Map([['units', '4']]) }
    const contract = { inputs: modelReport().inputs, outputs: [], weightBytes: 4 }
    const difference = compareModels(
      { layers: [layer, { ...layer, path: 'b_1' }], parameters: 1, contract },
      {
        layers: [
          { ...layer, options: new Map() },
          { ...layer, path: 'b_2' },
        ],
        parameters: 2,
        contract: { ...contract, inputs: [], weightBytes: 8 },
      },
    )
    const report = reportOf(
      modelReport({
        validation: { level: 'predict', weightsCompared: 1, predictions, samples: 's.json', diagnostics: [] },
      }),
      modelReport({ status: 'convertible', comparison: { state: 'changed', baseFile: 'b.h5', difference } }),
      refusedReport('b.h5', [{ ...corrupt('b.h5'), known: true }, diagnostic('graph/mask', 'M.', subject)]),
      modelReport({ status: 'skipped', sha256: null, kerasVersion: null, validation: null, renamed: { a: 'b' } }),
    )
    expect(errorsOf(report)).toEqual([])
    const baseline = { kind: 'git', name: 'main', commit: 'ab'.repeat(20) } as const
    expect(errorsOf({ ...report, baseline, diagnostics: [diagnostic('baseline/unavailable', 'No.')] })).toEqual([])
  })

  it('do not fit when a value is missing, of another kind, or not declared', () => {
    const report = reportOf(modelReport())
    expect(reportErrors({ ...report, models: undefined })).not.toEqual([])
    expect(errorsOf(reportOf(modelReport({ status: 'lost' as 'failed' })))).not.toEqual([])
    expect(reportErrors({ ...report, more: 1 })).not.toEqual([])
  })
})
