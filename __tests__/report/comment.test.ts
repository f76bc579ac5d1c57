import { describe, expect, it } from '@jest/globals'
import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { modelsToDiscuss, renderComment } from '../../src/report/comment.js'
import type { ModelReport, Report } from '../../src/report/report.js'
import { corrupt, modelReport, refusedReport, reportOf } from './model-report.js'

const options = { marker: '<!-- marker -->', others: [], runUrl: 'https://github.com/o/r/actions/runs/1' }
const compared = (...models: ModelReport[]): Report => ({
  ...reportOf(...models),
  baseline: { kind: 'git', name: 'main', commit: '0123456789'.repeat(4) },
})
const unchanged = (model: ModelReport): ModelReport => ({
  ...model,
  comparison: { state: 'unchanged', baseFile: model.file, difference: null },
})
const added = (model: ModelReport): ModelReport => ({
  ...model,
  comparison: { state: 'new', baseFile: null, difference: null },
})

describe('the comment of a pull request', () => {
  it('begins with its marker, and has the models that the pull request adds, with their findings', () => {
    const report = compared(unchanged(modelReport({ file: 'old.h5' })), added(refusedReport('new.h5')))
    const text = renderComment(report, options)
    expect(text.startsWith('<!-- marker -->\n')).toBe(true)
    expect(text).toContain('**1 converted, 1 refused**, compared with `012345678901`')
    expect(text).toContain('| `new.h5` | new, **refused** |')
    expect(text).toContain('(`hdf5/corrupt`)')
    expect(text).not.toContain('old.h5')
    expect(text).toContain('[Job summary](https://github.com/o/r/actions/runs/1)')
  })

  it('is about an untouched model only when something new was found', () => {
    const known = unchanged(refusedReport('old.h5', [{ ...corrupt('old.h5'), known: true }]))
    expect(modelsToDiscuss(compared(known))).toEqual([])
    expect(renderComment(compared(known), options)).toContain('No model was added or changed.')
    const fresh = unchanged(modelReport({ diagnostics: [diagnostic('validate/backend-differs', 'x')] }))
    expect(modelsToDiscuss(compared(known, fresh))).toEqual([fresh])
  })

  it('is about all models without a baseline', () => {
    expect(modelsToDiscuss(reportOf(modelReport()))).toHaveLength(1)
  })

  it('stays below what GitHub takes, and says what it left out', () => {
    const text = renderComment(
      reportOf(...Array.from({ length: 3000 }, (_, index) => refusedReport(`é${index}.h5`))),
      options,
    )
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/\n\d+ more models are in the job summary\./)
    expect(text).toMatch(/\nThe findings of \d+ more models are in the job summary\./)
  })

  it('mentions nobody and links nowhere by a name', () => {
    const text = renderComment(
      reportOf(refusedReport('@team www.evil.example #1.h5', [corrupt('www.evil.example')])),
      options,
    )
    expect(text).not.toMatch(/@team|[^`\\]#1/)
    expect(text).toContain('www\\.evil.example is damaged')
  })
})
