import * as core from '@actions/core'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { Progress } from '../progress.js'
import { formatCount, formatShape } from '../report/amounts.js'
import { listDifference, summarizeDifference } from '../report/difference.js'
import type { ModelReport } from '../report/report.js'

/** Prints a run's progress: a group of details and one line a model, whole models at a time though many are under way. */
export function logProgress(progress: Progress): void {
  if (progress.kind === 'start') {
    core.debug(`${progress.index + 1} of ${progress.total}: ${display(progress.file)}`)
  } else if (progress.kind === 'stage') {
    core.debug(`${display(progress.file)}: ${progress.stage}`)
  } else if (progress.kind === 'end') {
    core.startGroup(display(progress.model.file))
    for (const line of describeModel(progress.model)) core.info(line)
    core.endGroup()
    core.info(summarizeModel(progress.model))
  }
}

/** One line that says what became of a model. */
export function summarizeModel(model: ModelReport): string {
  const file = display(model.file)
  if (model.status === 'converted') return `Converted ${file} to ${display(model.outputDir ?? '')}`
  if (model.status === 'convertible') return `Can convert ${file}`
  if (model.status === 'proven') return `${display(model.bundle ?? '')} is proven to be ${file}`
  const finding = model.diagnostics.find(candidate => candidate.severity === 'error') ?? model.diagnostics[0]
  return `${verbs[model.status]} ${file}${finding === undefined ? '' : `: ${finding.message}`}`
}

const verbs = { refused: 'Cannot convert', failed: 'Failed to convert', skipped: 'Left out' } as const

/** What is known of a model, a line a fact. */
export function describeModel(model: ModelReport): readonly string[] {
  const lines: string[] = []
  if (model.kerasVersion !== null) lines.push(`Keras ${display(model.kerasVersion)}`)
  if (model.sha256 !== null) lines.push(`sha256 ${model.sha256}`)
  for (const [kind, tensors] of [
    ['input', model.inputs],
    ['output', model.outputs],
  ] as const) {
    for (const { name, shape, dtype } of tensors) {
      lines.push(`${kind} ${display(name)}: ${display(dtype)} ${formatShape(shape)}`)
    }
  }
  if (model.status === 'converted') {
    lines.push(`${formatCount(model.parameters, 'parameter')}, ${formatCount(model.bytes, 'byte')}`)
    lines.push(...model.files.map(file => `wrote ${display(file.path)}: ${file.bytes} bytes, sha256 ${file.sha256}`))
  }
  for (const [from, to] of Object.entries(model.renamed)) lines.push(`layer ${display(from)} is now ${display(to)}`)
  lines.push(...describeProof(model), ...describeChanges(model))
  lines.push(...model.diagnostics.map(describeFinding))
  lines.push(`took ${model.milliseconds.toFixed(0)} ms`)
  return lines
}

function describeProof({ validation }: ModelReport): readonly string[] {
  if (validation === null) return []
  const level = `validated: ${validation.level}, ${validation.weightsCompared} weights compared`
  const predictions = validation.predictions.map(check => {
    const result = check.compared ? `differs from Keras by at most ${check.maxAbsoluteDifference ?? 0}` : 'finite'
    return `predicted on ${display(check.backend)}, batch ${check.batch}, ${check.inputs} inputs: ${result}`
  })
  return [level, ...predictions]
}

function describeChanges({ file, comparison }: ModelReport): readonly string[] {
  if (comparison === null) return []
  const was =
    comparison.baseFile === null || comparison.baseFile === file ? '' : ` (was ${display(comparison.baseFile)})`
  const line = `${comparison.state}${was}`
  const { difference } = comparison
  return difference === null ? [line] : [`${line}: ${summarizeDifference(difference)}`, ...listDifference(difference)]
}

/** A finding in one line of the log. */
export function describeFinding({ severity, message, hint, code, known }: Diagnostic): string {
  return `${known === true ? 'known ' : ''}${severity}: ${message}${hint === undefined ? '' : ` ${hint}`} (${code})`
}
