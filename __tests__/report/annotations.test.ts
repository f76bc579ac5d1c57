import { describe, expect, it } from '@jest/globals'
import { diagnostic } from '../../src/diagnostics/diagnostic.js'
import { annotationsOf } from '../../src/report/annotations.js'
import { corrupt, modelReport, notFinite, refusedReport, reportOf } from './model-report.js'

const place = { cwd: '/work', workspace: '/work' }

describe('annotationsOf', () => {
  it('says nothing of a model without findings', () => {
    expect(annotationsOf(reportOf(modelReport()), place)).toEqual([])
  })

  it('says nothing of what the baseline has too', () => {
    const known = { ...corrupt('a.h5'), known: true as const }
    expect(annotationsOf(reportOf(refusedReport('a.h5', [known])), place)).toEqual([])
    const [annotation] = annotationsOf(reportOf(refusedReport('a.h5', [known, corrupt('b')])), place)
    expect(annotation?.message).not.toContain('a.h5 is damaged')
    expect(annotation?.title).toBe('Cannot be converted: a.h5')
  })

  it('leaves notes to the log and the summary', () => {
    const model = modelReport({ diagnostics: [diagnostic('layer/renamed', 'The layer a is now b.')] })
    expect(annotationsOf(reportOf(model), place)).toEqual([])
  })

  it('puts all errors of a model into one annotation, with hints and codes, on the raw path', () => {
    const file = 'modèles/a b:c.h5'
    const [annotation, ...more] = annotationsOf(reportOf(refusedReport(file, [corrupt('x'), corrupt('y')])), place)
    expect(more).toEqual([])
    expect(annotation?.file).toBe(file)
    expect(annotation?.message).toMatch(/^x is damaged\. The file .*\(hdf5\/corrupt\)\ny is damaged\./)
  })

  it('attaches nothing to a path of which a reader of the log could make a command', () => {
    const report = reportOf(refusedReport('a\n::error::b.h5'), refusedReport('a ##[error]b.h5'))
    expect(annotationsOf(report, place).map(({ file }) => file)).toEqual([undefined, undefined])
  })

  it('gives warnings their own annotation', () => {
    const report = reportOf(modelReport({ diagnostics: [notFinite('a.h5')] }), refusedReport('b.h5'))
    expect(annotationsOf(report, place).map(({ type, file }) => [type, file])).toEqual([
      ['error', 'b.h5'],
      ['warning', 'models/digits.h5'],
    ])
  })

  it('makes paths relative to the repository, and leaves out those outside of it', () => {
    const report = reportOf(refusedReport('a.h5'), refusedReport('/elsewhere/b.h5'))
    const files = annotationsOf(report, { cwd: '/work/sub', workspace: '/work' }).map(({ file }) => file)
    expect(files).toEqual(['sub/a.h5', undefined])
  })

  it('never makes more than ten of a type, and says how many are missing', () => {
    const models = Array.from({ length: 30 }, (_, index) => refusedReport(`${index}.h5`))
    const annotations = annotationsOf(reportOf(...models), place)
    expect(annotations).toHaveLength(10)
    expect(annotations.at(-1)?.message).toContain('21 more files')
  })

  it('keeps nine files without counting', () => {
    const models = Array.from({ length: 9 }, (_, index) => refusedReport(`${index}.h5`))
    expect(annotationsOf(reportOf(...models), place).map(({ file }) => file)).toEqual(models.map(({ file }) => file))
  })

  it('stays below the 4096 characters at which GitHub cuts', () => {
    const findings = Array.from({ length: 500 }, (_, index) => corrupt(`weight ${index}`))
    const [annotation] = annotationsOf(reportOf(refusedReport('a.h5', findings)), place)
    expect(annotation?.message.length).toBeLessThanOrEqual(4096)
  })

  it('puts findings that belong to no model first', () => {
    const others = [diagnostic('file/not-found', 'No file matches x.')]
    const [first] = annotationsOf(reportOf(refusedReport('a.h5')), { ...place, others })
    expect(first).toEqual({ type: 'error', title: 'keras-to-tfjs', message: 'No file matches x. (file/not-found)' })
  })
})
