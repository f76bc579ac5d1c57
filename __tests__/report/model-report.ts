import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { ModelReport, Report } from '../../src/report/report.js'

/** The report of a small converted model, with `changes` on top. */
export function modelReport(changes: Partial<ModelReport> = {}): ModelReport {
  const file = changes.file ?? 'models/digits.h5'
  return {
    file,
    status: 'converted',
    outputDir: `web/${file.replace(/\.h5$/, '')}`,
    sha256: 'ab'.repeat(32),
    kerasVersion: '2.15.0',
    parameters: 1234,
    weightBytes: 4000,
    bytes: 4096,
    inputs: [{ name: 'input_1', shape: [null, 28, 28, 1], dtype: 'float32' }],
    outputs: [{ name: 'dense', shape: [null, 10], dtype: 'float32' }],
    files: [
      { path: 'model.json', bytes: 96, sha256: 'cd'.repeat(32) },
      { path: 'group1-shard1of1.bin', bytes: 4000, sha256: 'ef'.repeat(32) },
    ],
    renamed: {},
    training: null,
    comparison: null,
    validation: { level: 'predict', weightsCompared: 4, predictions: [], diagnostics: [] },
    diagnostics: [],
    milliseconds: 12,
    ...changes,
  }
}

/** The report of a model that was refused for `diagnostics`. */
export function refusedReport(file: string, diagnostics: readonly Diagnostic[] = [corrupt(file)]): ModelReport {
  return modelReport({
    file,
    status: 'refused',
    outputDir: null,
    weightBytes: 0,
    bytes: 0,
    files: [],
    validation: null,
    diagnostics,
  })
}

/** A finding that is an error. */
export const corrupt = (file: string): Diagnostic => diagnostic('hdf5/corrupt', `${file} is damaged.`, { file })

/** A finding that is a warning. */
export const notFinite = (file: string): Diagnostic =>
  diagnostic('weight/not-finite', 'The weight a holds NaN.', { file })

/** A whole report. */
export function reportOf(...models: ModelReport[]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'keras-to-tfjs', version: '0.0.0' },
    baseline: null,
    diagnostics: [],
    models,
  }
}
