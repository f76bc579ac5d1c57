import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import * as core from '@actions/core'
import { ConversionError, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { receiptFileOf } from '../publish/receipt.js'
import { annotationsOf } from '../report/annotations.js'
import { renderJson } from '../report/json.js'
import { renderSarif } from '../report/sarif.js'
import { renderSummary } from '../report/summary.js'
import type { Inputs } from './inputs.js'
import { outputsOf } from './outputs.js'
import { publishedModels } from './published-models.js'
import type { Outcome } from './run-models.js'

/** GitHub drops a summary above 1 MiB as a whole, and other steps of a job share its memory. */
const longestSummary = 900_000

/** Tells what a run has come to: files, outputs, annotations, the job summary. */
export async function publishOutcome(outcome: Outcome, inputs: Inputs): Promise<void> {
  const { report, deliveries, others, published } = outcome
  const cwd = process.cwd()
  const directory = await fs.mkdtemp(path.join(process.env['RUNNER_TEMP'] || os.tmpdir(), 'keras-to-tfjs-'))
  const reportFile = path.join(directory, 'report.json')
  await fs.writeFile(reportFile, renderJson(report))
  const sarifFile = inputs.sarifFile === null ? '' : path.resolve(cwd, inputs.sarifFile)
  if (sarifFile !== '') await writeSarif(sarifFile, renderSarif(report, { cwd, root: workspace(), others }))

  const receiptFile = published.receipts.length === 0 ? '' : path.join(directory, 'receipt.json')
  if (receiptFile !== '') await fs.writeFile(receiptFile, renderJson(receiptFileOf(published.receipts)))

  const files = { reportFile, sarifFile, receiptFile }
  const { outputs, leftOut } = outputsOf(report, { cwd, outputDir: inputs.outputDir, ...files, deliveries, published })
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  if (leftOut > 0) core.info(`The output "models" leaves out the last ${leftOut} models; "report-file" has all.`)

  const place = { cwd, workspace: workspace(), others: [...others, ...report.diagnostics] }
  for (const { type, message, ...properties } of annotationsOf(report, place)) {
    if (type === 'error') core.error(message, properties)
    else core.warning(message, properties)
  }
  // The variable is missing outside of GitHub's own runners.
  if (process.env['GITHUB_STEP_SUMMARY']) await writeSummary(outcome, directory)
}

/** A summary that is too long stands in a file as a whole, and says so. */
async function writeSummary({ report, deliveries, others, published }: Outcome, directory: string): Promise<void> {
  const artifacts = new Map([...deliveries].map(([file, delivery]) => [file, delivery.name]))
  const addresses = publishedModels(published).map(({ file, url, channels }) => ({
    file,
    url: channels[0]?.url ?? url,
  }))
  const options = { artifacts, others, addresses }
  const whole = renderSummary(report, { ...options, budgetBytes: Number.POSITIVE_INFINITY })
  if (Buffer.byteLength(whole) <= longestSummary) {
    await core.summary.addRaw(whole).write()
    return
  }
  const file = path.join(directory, 'summary.md')
  await fs.writeFile(file, whole)
  core.info(`The job summary is too long; all of it is in ${file}.`)
  const overflow = `summary.md beside the file of the output "report-file"`
  await core.summary.addRaw(renderSummary(report, { ...options, overflow })).write()
}

async function writeSarif(file: string, text: string): Promise<void> {
  try {
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(file, text)
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? ` (${String(cause.code)})` : ''
    const message = `The file of the input "sarif-file", ${display(file)}, cannot be written${code}.`
    throw new ConversionError(diagnostic('option/invalid', message), { cause })
  }
}

function workspace(): string {
  return process.env['GITHUB_WORKSPACE'] || process.cwd()
}
