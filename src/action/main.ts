import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import * as core from '@actions/core'
import { ConversionError, type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { discover } from '../discover/discover.js'
import { convert } from '../pipeline.js'
import type { Delivery } from '../publish/destination.js'
import { annotationsOf } from '../report/annotations.js'
import { exitCodeOf } from '../report/exit-code.js'
import type { FailOn, ModelReport, Report } from '../report/report.js'
import { renderSummary } from '../report/summary.js'
import { version } from '../version.js'
import { findUnsupportedServer } from './artifact.js'
import { InputError, type Inputs, loadInputs } from './inputs.js'
import { describeFinding, logProgress } from './log.js'
import { readMetadata } from './metadata.js'
import { outputsOf } from './outputs.js'
import { uploadModels } from './upload.js'

/** What a run has come to: the models, the artifacts by model file, and the findings that belong to no model. */
interface Outcome {
  readonly report: Report
  readonly deliveries: ReadonlyMap<string, Delivery>
  readonly others: readonly Diagnostic[]
}

/** Runs the Action once. Never throws; gives the exit code: 0 clean, 1 findings, 2 misuse, 3 a fault of ours. */
export async function run(): Promise<number> {
  const controller = new AbortController()
  const release = abortOnSignal(controller)
  try {
    const inputs = loadInputs(name => core.getInput(name))
    const outcome = await convertAndUpload(inputs, controller.signal)
    await publishOutcome(outcome, inputs)
    return conclude(outcome, inputs.failOn)
  } catch (error) {
    return explain(error, controller.signal)
  } finally {
    release()
  }
}

/**
 * A cancelled job gets SIGINT, 7.5 s later SIGTERM and 2.5 s later the end. The first signal ends the children and
 * removes what is half written.
 */
function abortOnSignal(controller: AbortController): () => void {
  const abort = (signal: NodeJS.Signals): void => controller.abort(new Cancelled(signal))
  process.on('SIGINT', abort)
  process.on('SIGTERM', abort)
  return () => {
    process.off('SIGINT', abort)
    process.off('SIGTERM', abort)
  }
}

class Cancelled extends Error {
  readonly exitCode: number
  constructor(signal: NodeJS.Signals) {
    super('The run was cancelled.')
    this.exitCode = 128 + os.constants.signals[signal]
  }
}

async function convertAndUpload(inputs: Inputs, signal: AbortSignal): Promise<Outcome> {
  const cwd = process.cwd()
  const unsupported = inputs.artifact ? findUnsupportedServer(process.env['GITHUB_SERVER_URL']) : null
  if (unsupported !== null) throw new ConversionError(unsupported)
  const metadata = await readMetadata(inputs.metadata, cwd)

  const { found, missing } = await findModels(inputs, cwd)
  if (!found) return { report: emptyReport, deliveries: new Map(), others: missing }
  const { models, ...rest } = await convert({
    models: inputs.models,
    requireMatch: false,
    outputDir: inputs.outputDir,
    cwd,
    quantize: inputs.quantize,
    quantizationRounding: inputs.quantizationRounding,
    shardSizeBytes: inputs.shardSizeBytes,
    splitByLayer: inputs.splitByLayer,
    metadata,
    validate: inputs.validate,
    signal,
    onProgress: logProgress,
    ...(inputs.architecture === null ? {} : { architecture: inputs.architecture }),
    ...(inputs.samples === null ? {} : { samples: inputs.samples }),
    ...(inputs.concurrency === null ? {} : { concurrency: inputs.concurrency }),
    ...timeouts(inputs.timeoutSeconds),
  })
  if (!inputs.artifact) return { report: { ...rest, models }, deliveries: new Map(), others: missing }
  const { deliveries, failures } = await uploadModels(models, { ...inputs, cwd, signal })
  const marked = models.map(model => withFindings(model, failures.get(model.file) ?? []))
  return { report: { ...rest, models: marked }, deliveries, others: missing }
}

function withFindings(model: ModelReport, findings: readonly Diagnostic[]): ModelReport {
  return findings.length === 0 ? model : { ...model, diagnostics: [...model.diagnostics, ...findings] }
}

function timeouts(seconds: number | null): { limits?: { timeoutMs: number }; validateTimeoutMs?: number } {
  return seconds === null ? {} : { limits: { timeoutMs: seconds * 1000 }, validateTimeoutMs: seconds * 1000 }
}

const emptyReport: Report = { schemaVersion: 1, tool: { name: 'keras-to-tfjs', version }, models: [] }

/**
 * Whether there is anything to convert, and what is missing. A pattern that matches nothing is no mistake as long as
 * another does (the default has one for each suffix); a path without wildcards that does not exist is one.
 */
async function findModels(
  { models, ifNoFilesFound }: Inputs,
  cwd: string,
): Promise<{ readonly found: boolean; readonly missing: readonly Diagnostic[] }> {
  const { models: files, diagnostics } = await discover(models, { cwd, requireMatch: true })
  const unmatched = diagnostics.filter(
    ({ code, subject }) => code === 'file/not-found' && models.includes(subject.file ?? ''),
  )
  // Other findings, such as one about a symbolic link, are for convert to report.
  const found = files.length > 0 || unmatched.length < diagnostics.length
  const missing = found
    ? unmatched.filter(({ subject }) => !/[*?[\]{}()!]/.test(subject.file ?? ''))
    : [nothingFound(models)]
  if (ifNoFilesFound === 'ignore') {
    for (const finding of missing) core.info(finding.message)
    return { found, missing: [] }
  }
  return {
    found,
    missing: missing.map(finding => ({ ...finding, severity: ifNoFilesFound === 'error' ? 'error' : 'warning' })),
  }
}

function nothingFound(models: readonly string[]): Diagnostic {
  // The wildcards themselves are as harmless as letters, and the sentence would be unreadable without them.
  const shown = models.map(pattern =>
    pattern
      .split(/([*?{},!]+)/)
      .map((part, index) => (index % 2 === 1 ? part : display(part)))
      .join(''),
  )
  const hint = 'Check the input "models", and that an earlier step such as actions/checkout has put the files there.'
  return diagnostic('file/not-found', `No file matches ${shown.join(', ')}.`, {}, hint)
}

async function publishOutcome({ report, deliveries, others }: Outcome, inputs: Inputs): Promise<void> {
  const cwd = process.cwd()
  const directory = await fs.mkdtemp(path.join(process.env['RUNNER_TEMP'] || os.tmpdir(), 'keras-to-tfjs-'))
  const reportFile = path.join(directory, 'report.json')
  await fs.writeFile(reportFile, `${JSON.stringify(report, null, 2)}\n`)

  const { outputs, leftOut } = outputsOf(report, { cwd, outputDir: inputs.outputDir, reportFile, deliveries })
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  if (leftOut > 0) core.info(`The output "models" leaves out the last ${leftOut} models; "report-file" has all.`)

  for (const { type, message, ...properties } of annotationsOf(report, { cwd, workspace: workspace(), others })) {
    if (type === 'error') core.error(message, properties)
    else core.warning(message, properties)
  }
  const artifacts = new Map([...deliveries].map(([file, delivery]) => [file, delivery.name]))
  // The variable is missing outside of GitHub's own runners.
  if (process.env['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(renderSummary(report, { artifacts, others })).write()
  }
}

function workspace(): string {
  return process.env['GITHUB_WORKSPACE'] || process.cwd()
}

/** The last line of the log, and the exit code. No further error annotation: each finding has its own. */
function conclude({ report, others }: Outcome, failOn: FailOn): number {
  const findings = [...others, ...report.models.flatMap(model => model.diagnostics)]
  const errors = findings.filter(finding => finding.severity === 'error').length
  const warnings = findings.filter(finding => finding.severity === 'warning').length
  const converted = report.models.filter(model => model.status === 'converted').length
  core.info(`${converted} of ${report.models.length} models converted; errors: ${errors}, warnings: ${warnings}.`)
  const missing = failOn !== 'never' && others.some(({ severity }) => severity === 'error' || severity === failOn)
  return exitCodeOf(report, failOn) || Number(missing)
}

function explain(error: unknown, signal: AbortSignal): number {
  const reason: unknown = signal.aborted ? signal.reason : error
  if (reason instanceof Cancelled) {
    core.info(reason.message)
    return reason.exitCode
  }
  const findings = findingsOf(error)
  for (const finding of findings) core.error(describeFinding(finding), { title: 'keras-to-tfjs' })
  if (error instanceof Error && findings.some(finding => finding.code === 'internal/error')) {
    core.debug(error.stack ?? error.message)
    return 3
  }
  return 2
}

function findingsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof InputError) return error.diagnostics
  if (error instanceof ConversionError) return [error.diagnostic]
  return [diagnostic('internal/error', display(error instanceof Error ? error.message : String(error)))]
}
