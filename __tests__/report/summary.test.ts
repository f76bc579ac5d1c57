import { describe, expect, it } from '@jest/globals'
import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { renderSummary } from '../../src/report/summary.js'
import { corrupt, modelReport, refusedReport, reportOf } from './model-report.js'

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

describe('renderSummary', () => {
  it('counts the models and has a row for each, with the artifact', () => {
    const summary = renderSummary(reportOf(modelReport(), refusedReport('bad.h5')), {
      artifacts: new Map([['models/digits.h5', 'tfjs-models-digits']]),
    })
    expect(summary).toContain('**1 converted, 1 refused**')
    expect(summary).toContain(
      '| `models/digits.h5` | converted to `web/models/digits` | 1,234 | 4.0 KiB | weights verified, predicts | `tfjs-models-digits` |',
    )
    expect(summary).toContain('| `bad.h5` | **refused** |  |  |  |  |')
    expect(summary).toContain('### `bad.h5`')
    expect(summary).toContain('(`hdf5/corrupt`)')
  })

  it('has the line that loads a published model, to be copied', () => {
    const addresses = [{ file: 'models/digits.h5', url: 'https://b/latest/model.json' }]
    expect(renderSummary(reportOf(modelReport()), { addresses })).toContain(
      "`models/digits.h5` is published:\n\n```js\nconst model = await tf.loadLayersModel('https://b/latest/model.json')\n```\n",
    )
  })

  it('says by what a model is proven', () => {
    const check = { backend: 'wasm', batch: 1, inputs: 'samples', compared: true, milliseconds: 1 } as const
    const proven = { level: 'predict', weightsCompared: 1, predictions: [check], diagnostics: [] } as const
    const row = (changes: Parameters<typeof modelReport>[0]): string => renderSummary(reportOf(modelReport(changes)))
    expect(row({ validation: proven })).toContain('| predictions equal to Keras |')
    expect(row({ validation: { ...proven, level: 'integrity' } })).toContain('| weights verified |')
    expect(row({ validation: null })).toContain('| not validated |')
  })

  it('lets no name of a file or layer become Markdown', () => {
    const name = '`|<img src=x onerror=1>|@team #1 [a](http://x)\n# head.h5'
    const summary = renderSummary(reportOf(refusedReport(name, [corrupt('a*b_c|d<e>')])))
    expect(summary).not.toMatch(/<img|@team|\n# head|\]\(http/)
    expect(summary).toContain('a\\*b\\_c\\|d\\<e\\> is damaged.')
    for (const row of summary.split('\n').filter(line => line.startsWith('| `'))) expect(row.split('|')).toHaveLength(8)
  })

  it('has findings that belong to no model', () => {
    const others = [diagnostic('file/not-found', 'No file matches **/*.h5.')]
    expect(renderSummary(reportOf(), { others })).toContain(
      '- **error** No file matches \\*\\*/\\*.h5. (`file/not-found`)',
    )
  })

  it('never grows above its budget, and says what it left out', () => {
    const models = Array.from({ length: 20_000 }, (_, index) => refusedReport(`models/é${index}.h5`))
    const summary = renderSummary(reportOf(...models))
    expect(bytesOf(summary)).toBeLessThan(900_000)
    expect(summary).toMatch(/\n\d+ more models are in the report file\.\n/)
    expect(summary).toMatch(/\nThe findings of \d+ more models are in the report file\.\n$/)
  })

  it('says where the rest is', () => {
    const models = Array.from({ length: 100 }, (_, index) => refusedReport(`${index}.h5`))
    const summary = renderSummary(reportOf(...models), { budgetBytes: 5000, overflow: 'summary.md' })
    expect(summary).toMatch(/\n\d+ more models are in summary\.md\.\n/)
    expect(renderSummary(reportOf(...models), { budgetBytes: Number.POSITIVE_INFINITY })).not.toContain('more models')
  })

  it('lists what the baseline has too as known, and what changed', () => {
    const difference = {
      layersAdded: [{ layer: 'a', className: 'Dense' }],
      layersRemoved: [],
      layersChanged: [{ layer: 'b', className: 'GRU', options: [{ option: 'units', before: '4', after: null }] }],
      layersRenamed: [],
      parameters: { before: 1000, after: 2000 },
      inputs: null,
      outputs: null,
      weightBytes: { before: 4000, after: 8000 },
    }
    const comparison = { state: 'changed', baseFile: 'old.h5', difference } as const
    const diagnostics = [{ ...corrupt('new.h5'), known: true as const }]
    const summary = renderSummary(reportOf(modelReport({ file: 'new.h5', comparison, diagnostics })))
    expect(summary).toContain(
      '- changed since `old.h5`: 1 layer added; 1 layer changed; 1,000 -\\> 2,000 parameters; 3.9 KiB -\\> 7.8 KiB (+100.0 %)\n',
    )
    expect(summary).toContain('  - added Dense a\n  - changed GRU b: units 4 -\\> absent\n')
    expect(summary).toContain('- known **error** new.h5 is damaged.')
  })

  it('leaves out nothing that fits', () => {
    const models = Array.from({ length: 300 }, (_, index) => refusedReport(`models/${index}.h5`))
    const summary = renderSummary(reportOf(...models))
    expect(summary).not.toContain('more models')
    expect(summary.match(/^### /gm)).toHaveLength(300)
  })
})
