import { describe, expect, it } from '@jest/globals'
import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { exitCodeOf } from '../../src/report/exit-code.js'
import { renderInspection } from '../../src/report/inspect-table.js'
import type { Inspection } from '../../src/report/inspection.js'
import { renderJson } from '../../src/report/json.js'
import { renderModel, type TerminalOptions } from '../../src/report/terminal.js'
import { modelReport, reportOf } from '../cli/fake-io.js'

const plain: TerminalOptions = { colour: false, detail: 'normal' }
const lambda = (name: string) => diagnostic('layer/executable-code', `Lambda "${name}" holds Python code.`)

describe('a model on the terminal', () => {
  it('shows findings of one kind together, with their hint once', () => {
    const model = modelReport({
      status: 'refused',
      diagnostics: [lambda('a'), diagnostic('graph/mask', 'M.'), lambda('b')],
    })
    expect(renderModel(model, plain).split('\n').slice(1, 4)).toEqual([
      '  error: Lambda "a" holds Python code. (layer/executable-code)',
      '  error: Lambda "b" holds Python code. (layer/executable-code)',
      '    Replace it by standard layers before saving.',
    ])
  })

  it('keeps notes for --verbose, and says nothing with --quiet when there is nothing to say', () => {
    const model = modelReport({ diagnostics: [diagnostic('layer/renamed', 'Renamed.')] })
    expect(renderModel(model, plain)).not.toContain('Renamed.')
    expect(renderModel(model, { ...plain, detail: 'verbose' })).toContain('note: Renamed.')
    expect(renderModel(model, { ...plain, detail: 'quiet' })).toBe('')
  })

  it('names the strongest proof', () => {
    const check = {
      backend: 'wasm',
      batch: 1,
      inputs: 'samples',
      compared: true,
      maxAbsoluteDifference: 1e-7,
      tolerance: 1e-5,
      milliseconds: 3,
    } as const
    const validation = { level: 'predict', weightsCompared: 4, predictions: [check], diagnostics: [] } as const
    expect(renderModel(modelReport({ validation }), plain)).toContain('predictions equal to Keras')
    expect(
      renderModel(modelReport({ validation: { ...validation, predictions: [{ ...check, compared: false }] } }), plain),
    ).toContain(', weights verified, predicts)')
    expect(renderModel(modelReport({ validation: { ...validation, level: 'integrity' } }), plain)).toContain(
      ', weights verified)',
    )
    expect(renderModel(modelReport({ validation }), { ...plain, detail: 'verbose' })).toContain(
      'largest difference 1.0e-7 of 1.0e-5 accepted',
    )
  })

  it('lets no name reach the terminal as it is, and colours only when asked', () => {
    const model = modelReport({ file: '\u001b[31m.h5', renamed: { 'a\u0007': 'b' } })
    const text = renderModel(model, { colour: false, detail: 'verbose' })
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\u0007')
    expect(renderModel(modelReport(), { ...plain, colour: true })).toContain('\u001b[32mconverted')
  })
})

describe('the exit code', () => {
  const warned = modelReport({ diagnostics: [diagnostic('validate/not-predicted', 'Too large.')] })
  const refused = modelReport({ status: 'refused', diagnostics: [lambda('a')] })
  const lost = modelReport({ status: 'refused', diagnostics: [diagnostic('file/not-found', 'No file matches.')] })
  const known = modelReport({ status: 'refused', diagnostics: [{ ...lambda('a'), known: true }] })
  const broken = modelReport({ status: 'failed', diagnostics: [diagnostic('internal/error', 'Fault.')] })

  it.each([
    ['nothing was found', [modelReport()], [0, 0, 0]],
    ['there is a warning', [warned], [0, 1, 0]],
    ['a model is refused', [modelReport(), refused], [1, 1, 0]],
    ['one pattern leads to no file', [modelReport(), lost], [1, 1, 0]],
    ['no pattern leads to a file', [lost, lost], [2, 2, 2]],
    ['all that was found is known', [known], [0, 0, 0]],
    ['this program has a fault', [modelReport(), broken], [3, 3, 3]],
  ])('when %s follows --fail-on', (_, models, [error, warning, never]) => {
    const report = reportOf(...models)
    expect([exitCodeOf(report, 'error'), exitCodeOf(report, 'warning'), exitCodeOf(report, 'never')]).toEqual([
      error,
      warning,
      never,
    ])
  })
})

describe('the JSON form', () => {
  it('keeps numbers that JSON cannot say as words', () => {
    const check = {
      backend: 'cpu',
      batch: 1,
      inputs: 'samples',
      compared: true,
      maxAbsoluteDifference: Number.NaN,
      milliseconds: 1,
    } as const
    const model = modelReport({
      validation: { level: 'none', weightsCompared: 0, predictions: [check], diagnostics: [] },
    })
    expect(JSON.parse(renderJson(reportOf(model))).models[0].validation.predictions[0].maxAbsoluteDifference).toBe(
      'NaN',
    )
  })
})

describe('an inspection', () => {
  const inspection: Inspection = {
    file: 'm.h5',
    container: 'keras-2-h5',
    kerasVersion: '2.13.1',
    backend: 'tensorflow',
    parameters: 1032,
    bytes: 4128,
    inputs: [{ name: 'x', shape: [null, 4], dtype: 'float32' }],
    outputs: [],
    layers: [
      {
        name: 'x',
        className: 'InputLayer',
        outputShape: [null, 4],
        parameters: 0,
        bytes: 0,
        dtypes: [],
        connectedTo: [],
      },
      {
        name: 'inner/a_long_name',
        className: 'Dense',
        outputShape: null,
        parameters: 1032,
        bytes: 4128,
        dtypes: ['float32'],
        connectedTo: ['x'],
      },
    ],
    diagnostics: [lambda('f')],
  }

  it('is a table with aligned columns, between facts and findings', () => {
    expect(renderInspection(inspection, false)).toBe(`file     m.h5
holds    whole model (HDF5)
saved by Keras 2.13.1 on tensorflow
weights  1,032 parameters, 4.0 KiB in 2 layers

layer              class       output shape  parameters  dtype       size  connected to
x                  InputLayer  [any, 4]               0
inner/a_long_name  Dense       ?                  1,032  float32  4.0 KiB  x

input    x: float32 [any, 4]

error: Lambda "f" holds Python code. (layer/executable-code)
  Replace it by standard layers before saving.
`)
  })
})
