import { describe, expect, it } from '@jest/globals'
import { describeModel, summarizeModel } from '../../src/action/log.js'
import { modelReport, notFinite, refusedReport } from '../report/model-report.js'

describe('the log of a model', () => {
  it('has one line that says what became of it', () => {
    expect(summarizeModel(modelReport())).toBe('Converted models/digits.h5 to web/models/digits')
    expect(summarizeModel(refusedReport('r.h5'))).toBe('Cannot convert r.h5: r.h5 is damaged.')
    expect(summarizeModel(refusedReport('r.h5', []))).toBe('Cannot convert r.h5')
  })

  it('has what is known of it, and each finding with its hint and code', () => {
    const check = {
      backend: 'wasm',
      batch: 3,
      inputs: 'samples',
      compared: true,
      maxAbsoluteDifference: 1e-7,
      milliseconds: 1,
    } as const
    const validation = { level: 'predict', weightsCompared: 4, predictions: [check], diagnostics: [] } as const
    const lines = describeModel(modelReport({ validation, renamed: { 'a b': 'a_b' }, diagnostics: [notFinite('x')] }))
    expect(lines).toContain('Keras 2.15.0')
    expect(lines).toContain('input input_1: float32 [any, 28, 28, 1]')
    expect(lines).toContain('validated: predict, 4 weights compared')
    expect(lines).toContain('predicted on wasm, batch 3, samples inputs: differs from Keras by at most 1e-7')
    expect(lines).toContain('layer a b is now a_b')
    expect(lines).toContain('warning: The weight a holds NaN. (weight/not-finite)')
  })

  it('lets no name from a file start a command or a line', () => {
    const evil = '\n::error::x ##[group]'
    const model = modelReport({
      file: evil,
      kerasVersion: evil,
      inputs: [{ name: evil, shape: [null], dtype: evil }],
      renamed: { [evil]: evil },
    })
    for (const line of [summarizeModel(model), ...describeModel(model)]) expect(line).not.toMatch(/\n|::|##\[/)
  })
})
