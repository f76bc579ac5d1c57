import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { loadInputs } from '../../src/action/inputs.js'
import { publishOutcome } from '../../src/action/publish.js'
import { nothingPublished } from '../../src/action/publish-models.js'
import { refusedReport, reportOf } from '../report/model-report.js'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'summary-'))
const before = { ...process.env }
const said: string[] = []

/** Tells of so many refused models, and gives the job summary and the folder of the report. */
async function tell(models: number): Promise<{ readonly summary: string; readonly folder: string }> {
  const report = reportOf(...Array.from({ length: models }, (_, i) => refusedReport(`models/${i}.h5`)))
  const summary = String(process.env['GITHUB_STEP_SUMMARY'])
  fs.writeFileSync(summary, '')
  fs.writeFileSync(String(process.env['GITHUB_OUTPUT']), '')
  await publishOutcome({ report, deliveries: new Map(), others: [], published: nothingPublished }, inputs)
  const outputs = fs.readFileSync(String(process.env['GITHUB_OUTPUT']), 'utf8')
  const file = /^report-file<<.*\n(.*)$/m.exec(outputs)?.[1] ?? ''
  return { summary: fs.readFileSync(summary, 'utf8'), folder: path.dirname(file) }
}

/** All inputs left empty. */
const inputs = loadInputs(() => '')

beforeAll(() => {
  process.env['RUNNER_TEMP'] = scratch
  process.env['GITHUB_STEP_SUMMARY'] = path.join(scratch, 'step-summary')
  process.env['GITHUB_OUTPUT'] = path.join(scratch, 'outputs')
  jest.spyOn(process.stdout, 'write').mockImplementation(text => {
    said.push(String(text))
    return true
  })
})

afterAll(() => {
  jest.restoreAllMocks()
  process.env = before
  fs.rmSync(scratch, { recursive: true, force: true })
})

describe('the job summary', () => {
  it('holds everything when it is short', async () => {
    const { summary, folder } = await tell(3)
    expect(summary).toContain('models/2.h5')
    expect(fs.existsSync(path.join(folder, 'summary.md'))).toBe(false)
  })

  it('is cut below what GitHub takes when it is long, and all of it lies beside the report', async () => {
    const { summary, folder } = await tell(20_000)
    expect(Buffer.byteLength(summary)).toBeLessThan(2 ** 20)
    expect(summary).toMatch(/more models are in summary\.md beside the file of the output "report-file"\.\n$/)
    const whole = path.join(folder, 'summary.md')
    expect(fs.readFileSync(whole, 'utf8')).toContain('### `models/19999.h5`')
    expect(said.join('')).toContain(`The job summary is too long; all of it is in ${whole}.`)
  })
})
