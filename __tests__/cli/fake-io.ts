import type { CliIo, Engine } from '../../src/cli/io.js'
import type { ConvertOptions } from '../../src/pipeline.js'
import type { ModelReport, Report } from '../../src/report/report.js'

/** A model report with nothing remarkable, but for `changes`. */
export function modelReport(changes: Partial<ModelReport> = {}): ModelReport {
  return {
    file: 'models/a.h5',
    status: 'converted',
    outputDir: 'web/models/a',
    sha256: 'ab'.repeat(32),
    kerasVersion: '2.13.1',
    parameters: 12345,
    weightBytes: 49_380,
    bytes: 50_000,
    inputs: [],
    outputs: [],
    files: [],
    renamed: {},
    training: null,
    comparison: null,
    validation: null,
    diagnostics: [],
    milliseconds: 250,
    ...changes,
  }
}

/** A report of `models`. */
export const reportOf = (...models: ModelReport[]): Report => ({
  schemaVersion: 1,
  tool: { name: 'keras-to-tfjs', version: '0.0.0' },
  baseline: null,
  diagnostics: [],
  models,
})

/** An io that keeps what is written and what the engine was asked for. */
export interface FakeIo extends CliIo {
  readonly out: () => string
  readonly err: () => string
  readonly asked: ConvertOptions[]
}

const notHere = async (): Promise<never> => {
  throw new Error('the engine does nothing like this here')
}

/** An io whose engine gives `report`, or does what `engine` says. */
export function fakeIo(
  report: Report = reportOf(),
  changes: Partial<CliIo> = {},
  engine: Partial<Engine> = {},
): FakeIo {
  const out: string[] = []
  const err: string[] = []
  const asked: ConvertOptions[] = []
  return {
    stdout: { write: text => void out.push(text), isTTY: false, columns: 80 },
    stderr: { write: text => void err.push(text), isTTY: false, columns: 80 },
    cwd: process.cwd(),
    env: {},
    signal: new AbortController().signal,
    engine: {
      check: async options => {
        asked.push({ ...options, outputDir: '' })
        return report
      },
      convert: async options => {
        asked.push(options)
        return report
      },
      validate: notHere,
      inspect: notHere,
      publish: notHere,
      probe: notHere,
      rollback: notHere,
      prune: notHere,
      ...engine,
    },
    ...changes,
    out: () => out.join(''),
    err: () => err.join(''),
    asked,
  }
}
