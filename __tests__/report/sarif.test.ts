import { describe, expect, it } from '@jest/globals'
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { Report } from '../../src/report/report.js'
import { renderSarif } from '../../src/report/sarif.js'
import { corrupt, modelReport, notFinite, refusedReport, reportOf } from './model-report.js'
import { sarifErrors } from './schema.js'

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly baselineState?: string
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } }
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly kind: string }[]
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[]
        }
      }
      readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly level: string }[] }[]
      readonly results: readonly Result[]
    },
  ]
}

const place = { cwd: '/work/sub', root: '/work' }

function render(report: Report, others: readonly Diagnostic[] = []): Log {
  const log = JSON.parse(renderSarif(report, { ...place, others })) as Log
  expect(sarifErrors(log)).toEqual([])
  return log
}

const resultsOf = (report: Report): readonly Result[] => render(report).runs[0].results

const lambda = (name: string, message = 'It holds code.'): Diagnostic =>
  diagnostic('layer/executable-code', message, {
    file: 'm.h5',
    layer: { name, className: 'Lambda' },
    pointer: '/config/layers/2',
  })

describe('a report as SARIF', () => {
  it('can fail the schema', () => {
    expect(sarifErrors({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([])
  })

  it('has a rule with its help for each code, and the layer as logical location', () => {
    const log = render(reportOf(refusedReport('m.h5', [lambda('model/lambda')])))
    expect(log.runs[0].tool.driver.rules).toMatchObject([
      { id: 'layer/executable-code', help: { text: expect.stringContaining('Replace it by standard layers') } },
    ])
    const [result] = log.runs[0].results
    expect(result).toMatchObject({ ruleId: 'layer/executable-code', ruleIndex: 0, level: 'error' })
    expect(result?.locations[0]?.logicalLocations).toMatchObject([
      { fullyQualifiedName: 'model/lambda', kind: 'layer' },
    ])
  })

  it('has paths from the top of the repository, escaped, and absolute ones outside of it', () => {
    const files = ['a b#%.h5', '../m.h5', '/elsewhere/m.h5']
    const uris = resultsOf(reportOf(...files.map(file => refusedReport(file)))).map(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri,
    )
    expect(uris).toEqual(['sub/a%20b%23%25.h5', 'm.h5', 'file:///elsewhere/m.h5'])
  })

  it('keeps the fingerprint of a finding when its sentence changes, and tells alike ones apart', () => {
    const prints = (...findings: Diagnostic[]): (string | undefined)[] =>
      resultsOf(reportOf(refusedReport('m.h5', findings))).map(result => result.partialFingerprints['kerasToTfjs/v1'])
    const [first, second] = prints(lambda('f'), lambda('f'))
    expect(prints(lambda('f', 'Other words.'))).toEqual([first])
    expect(second).not.toBe(first)
    expect(prints(lambda('g'))).not.toContain(first)
  })

  it('says of each finding whether it is new, once there is a baseline', () => {
    const report = reportOf(refusedReport('m.h5', [{ ...lambda('f'), known: true }, lambda('g')]))
    expect(resultsOf(report).map(({ baselineState }) => baselineState)).toEqual([undefined, undefined])
    const compared = { ...report, baseline: { kind: 'git', name: 'main', commit: 'ab'.repeat(20) } } as const
    expect(resultsOf(compared).map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'new'])
  })

  it('has findings that belong to no model as notifications, and nothing of a clean run', () => {
    const others = [diagnostic('baseline/unavailable', 'No base.')]
    expect(render(reportOf(), others).runs[0].invocations[0]?.toolExecutionNotifications).toMatchObject([
      { level: 'warning' },
    ])
    expect(resultsOf(reportOf(modelReport()))).toEqual([])
  })

  it('keeps the errors of very many findings', () => {
    const models = Array.from({ length: 5100 }, (_, index) =>
      modelReport({ file: `${index}.h5`, diagnostics: [notFinite('w')] }),
    )
    const results = resultsOf(reportOf(...models, refusedReport('last.h5', [corrupt('last.h5')])))
    expect(results).toHaveLength(5000)
    expect(results[0]?.level).toBe('error')
  })
})
