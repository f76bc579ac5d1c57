import type { Severity } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { PredictionCheck } from '../validate/validation.js'
import { formatBytes, formatCount, formatDuration } from './amounts.js'
import { listDifference, summarizeDifference } from './difference.js'
import { countOutcomes, describeProof, isLost, partFindings } from './outcome.js'
import { describeQuantization } from './quantization.js'
import type { ModelReport, ModelStatus, Report } from './report.js'
import { describeTraining } from './training.js'

/** How a report is shown on a terminal or in a plain log. */
export interface TerminalOptions {
  /** Whether to use ANSI colours. */
  readonly colour: boolean
  /** `quiet` shows errors and warnings only, `verbose` notes and measurements too. */
  readonly detail: 'quiet' | 'normal' | 'verbose'
}

const statusColours: Readonly<Record<ModelStatus, number>> = {
  converted: 32,
  convertible: 32,
  proven: 32,
  refused: 31,
  failed: 31,
  skipped: 33,
}
const severityColours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, note: 36 }

/** What became of one model: a line, then its findings. Empty when `quiet` has nothing to say. */
export function renderModel(model: ModelReport, options: TerminalOptions): string {
  const shown = model.diagnostics.filter(({ severity }) => severity !== 'note' || options.detail === 'verbose')
  const { fresh: findings, known } = partFindings(shown)
  if (options.detail === 'quiet' && findings.length === 0) return ''
  // A path or pattern that leads to no file is no model: the finding says it all.
  if (isLost(model))
    return `${renderFindings(findings, options.colour)
      .map(line => line.slice(2))
      .join('\n')}\n`
  const details = options.detail === 'verbose' ? describeDetails(model) : []
  const changes = options.detail === 'quiet' ? [] : describeChanges(model, options)
  const quantized = options.detail === 'quiet' ? [] : describeQuantization(model).map(line => `  ${line}`)
  const excused =
    options.detail === 'quiet' ? [] : known.map(finding => `  known ${renderFinding(finding, options.colour)}`)
  return [
    renderLine(model, options.colour),
    ...details,
    ...changes,
    ...quantized,
    ...renderFindings(findings, options.colour),
    ...excused,
  ]
    .map(line => `${line}\n`)
    .join('')
}

function describeChanges({ file, comparison }: ModelReport, { detail }: TerminalOptions): string[] {
  if (comparison?.state === 'new') return detail === 'verbose' ? ['  new: not in the baseline'] : []
  const difference = comparison?.difference
  if (difference == null) return []
  const moved =
    comparison?.baseFile == null || comparison.baseFile === file ? '' : ` (was ${display(comparison.baseFile)})`
  const list = detail === 'verbose' ? listDifference(difference).map(line => `    ${line}`) : []
  return [`  changed${moved}: ${summarizeDifference(difference)}`, ...list]
}

function renderLine(model: ModelReport, colour: boolean): string {
  const status = paint(model.status.padEnd(11), statusColours[model.status], colour)
  const file = display(model.file)
  if (model.status === 'convertible')
    return `${status}  ${file}  (${formatCount(model.parameters, 'parameter')}, ${formatBytes(model.weightBytes)} of weights)`
  if (model.bundle !== undefined) {
    const proof = model.status === 'proven' ? `  (${describeProof(model)})` : ''
    return `${status}  ${file} = ${display(model.bundle)}${proof}`
  }
  if (model.status !== 'converted') return `${status}  ${file}`
  const size = `${formatCount(model.parameters, 'parameter')}, ${formatBytes(model.bytes)}`
  return `${status}  ${file} -> ${display(model.outputDir ?? '')}  (${size}, ${describeProof(model)})`
}

function describeDetails(model: ModelReport): string[] {
  const lines: string[] = []
  if (model.kerasVersion !== null) lines.push(`  Keras ${display(model.kerasVersion)}`)
  if (model.sha256 !== null) lines.push(`  sha256 ${model.sha256}`)
  const { validation } = model
  const { quantization } = validation ?? {}
  for (const check of quantization?.float32 ?? []) lines.push(`  ${describeCheck(check, true)} in float32`)
  for (const check of validation?.predictions ?? []) lines.push(`  ${describeCheck(check, quantization === undefined)}`)
  for (const [from, to] of Object.entries(model.renamed)) lines.push(`  layer ${display(from)} is now ${display(to)}`)
  if (model.training !== null) lines.push(`  ${describeTraining(model.training)}`)
  lines.push(`  took ${formatDuration(model.milliseconds)}`)
  return lines
}

/** Quantized weights predict other numbers by design, so that no tolerance is theirs (`judged`). */
function describeCheck(check: PredictionCheck, judged: boolean): string {
  const { batch, inputs, backend, compared, maxAbsoluteDifference: difference, tolerance, classes } = check
  const accepted = judged && tolerance !== undefined ? ` of ${tolerance.toExponential(1)} accepted` : ''
  const largest =
    compared && difference !== undefined ? `, largest difference ${difference.toExponential(1)}${accepted}` : ''
  const agreement = classes === undefined ? '' : `, ${classes.same} of ${classes.of} classes the same`
  return `predicted ${formatCount(batch, 'sample')} (${inputs}) on ${display(backend)}${largest}${agreement}`
}

/** Findings with the same code and hint stand together, and the hint once below them. */
function renderFindings(findings: readonly Diagnostic[], colour: boolean): string[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code} ${finding.hint ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].flatMap(group => {
    const hint = group[0]?.hint
    return [
      ...group.map(finding => `  ${renderFinding(finding, colour)}`),
      ...(hint === undefined ? [] : [`    ${hint}`]),
    ]
  })
}

/** A finding in one line, without its hint. */
export function renderFinding({ severity, message, code }: Diagnostic, colour: boolean): string {
  return `${paint(severity, severityColours[severity], colour)}: ${message} (${code})`
}

/** Findings that belong to no model, such as one about the baseline. */
export function renderRunFindings({ diagnostics }: Report, { colour, detail }: TerminalOptions): string {
  const shown = diagnostics.filter(({ severity }) => severity !== 'note' || detail === 'verbose')
  return renderFindings(shown, colour)
    .map(line => `${line.slice(2)}\n`)
    .join('')
}

/** The last line of a run. */
export function renderTotals({ models }: Report, milliseconds: number): string {
  const bytes = models.reduce((sum, model) => sum + model.bytes, 0)
  const took = formatDuration(milliseconds)
  const end = bytes === 0 ? `took ${took}` : `${formatBytes(bytes)} written in ${took}`
  const { known } = partFindings(models.flatMap(({ diagnostics }) => diagnostics))
  const excused = known.length === 0 ? '' : `; ${formatCount(known.length, 'known finding')} not counted`
  return `${countOutcomes(models)}${excused}; ${end}\n`
}

function paint(text: string, code: number, colour: boolean): string {
  return colour ? `\u001b[${code}m${text}\u001b[39m` : text
}
