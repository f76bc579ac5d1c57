import os from 'node:os'
import * as core from '@actions/core'
import { ConversionError, type Diagnostic, diagnostic, messageOf } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { exitCodeOf } from '../report/exit-code.js'
import { partFindings } from '../report/outcome.js'
import { publishComment } from './comment.js'
import { InputError, type Inputs, loadInputs } from './inputs.js'
import { describeFinding } from './log.js'
import { publishOutcome } from './publish.js'
import { readPullRequest } from './pull-request.js'
import { type Outcome, runModels } from './run-models.js'

/** Runs the Action once. Never throws; gives the exit code: 0 clean, 1 findings, 2 misuse, 3 a fault of ours. */
export async function run(): Promise<number> {
  const controller = new AbortController()
  const release = abortOnSignal(controller)
  try {
    const inputs = loadInputs(name => core.getInput(name))
    const pullRequest = await readPullRequest(process.env)
    const outcome = await runModels(inputs, pullRequest, controller.signal)
    await publishOutcome(outcome, inputs)
    await publishComment(outcome.report, outcome.others, inputs, pullRequest)
    return conclude(outcome, inputs)
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

const goals = {
  convert: ['converted', 'converted'],
  check: ['convertible', 'can be converted'],
  validate: ['proven', 'proven'],
} as const

/** The last line of the log, and the exit code. No further error annotation: each finding has its own. */
function conclude({ report, others }: Outcome, { failOn, mode }: Inputs): number {
  const all = [...others, ...report.diagnostics, ...report.models.flatMap(model => model.diagnostics)]
  const { fresh, known } = partFindings(all)
  const errors = fresh.filter(finding => finding.severity === 'error').length
  const warnings = fresh.filter(finding => finding.severity === 'warning').length
  const [goal, did] = goals[mode]
  const reached = report.models.filter(model => model.status === goal).length
  const excused = report.baseline === null ? '' : `, known from the baseline: ${known.length}`
  core.info(`${reached} of ${report.models.length} models ${did}; errors: ${errors}, warnings: ${warnings}${excused}.`)
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
  return [diagnostic('internal/error', display(messageOf(error)))]
}
