import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { formatBytes } from './amounts.js'
import type { ModelReport, Report } from './report.js'

/** What the summary tells beside the report itself. */
export interface SummaryOptions {
  /** Name of the artifact that a model is in, by the model's file. */
  readonly artifacts?: ReadonlyMap<string, string>
  /** Findings that belong to no model. */
  readonly others?: readonly Diagnostic[]
  /** Most bytes of Markdown; default 900,000, as GitHub drops a summary above 1 MiB as a whole. */
  readonly budgetBytes?: number
}

/**
 * The report as Markdown for the job summary: a line that counts, a table with one row a model, then the findings of
 * each model. What does not fit the budget is left out from the end, and the summary says how much that was.
 */
export function renderSummary(report: Report, options: SummaryOptions = {}): string {
  const budget = new Budget(options.budgetBytes ?? 900_000)
  const { models } = report
  budget.add(`## Keras to TensorFlow.js\n\n${countModels(models)}\n`)
  for (const finding of options.others ?? []) budget.add(`\n- ${renderFinding(finding)}\n`)
  if (models.length > 0) {
    // The table may take half of the room, so that findings are never crowded out by it.
    const table = new Budget(budget.left / 2)
    table.add(
      '\n| model | result | parameters | size | proven by | artifact |\n| --- | --- | ---: | ---: | --- | --- |\n',
    )
    const rows = models.filter(model => table.add(renderRow(model, options.artifacts?.get(model.file)))).length
    budget.add(table.text)
    if (rows < models.length) budget.add(`\n${models.length - rows} more models are in the report file.\n`)
  }
  const withFindings = models.filter(model => model.diagnostics.length > 0)
  const shown = withFindings.filter(model => budget.add(renderFindings(model))).length
  if (shown < withFindings.length) {
    budget.addAnyway(`\nThe findings of ${withFindings.length - shown} more models are in the report file.\n`)
  }
  return budget.text
}

/** Text that grows up to a number of bytes; once a piece did not fit, nothing follows it. */
class Budget {
  text = ''
  left: number
  #full = false

  constructor(bytes: number) {
    this.left = bytes
  }

  add(piece: string): boolean {
    const bytes = new TextEncoder().encode(piece).length
    // 200 bytes stay for the sentence that says what was left out.
    this.#full ||= bytes + 200 > this.left
    if (this.#full) return false
    this.text += piece
    this.left -= bytes
    return true
  }

  addAnyway(piece: string): void {
    this.text += piece
  }
}

function countModels(models: readonly ModelReport[]): string {
  const parts = (['converted', 'refused', 'failed', 'skipped'] as const)
    .map(status => ({ status, count: models.filter(model => model.status === status).length }))
    .filter(({ status, count }) => count > 0 || status === 'converted')
    .map(({ status, count }) => `${count} ${status}`)
  return `**${parts.join(', ')}**`
}

function renderRow(model: ModelReport, artifact: string | undefined): string {
  const converted = model.status === 'converted'
  const cells = [
    code(model.file),
    converted ? `converted to ${code(model.outputDir ?? '')}` : `**${model.status}**`,
    converted ? model.parameters.toLocaleString('en-US') : '',
    converted ? formatBytes(model.bytes) : '',
    converted ? describeProof(model) : '',
    artifact === undefined ? '' : code(artifact),
  ]
  return `| ${cells.join(' | ')} |\n`
}

function describeProof({ validation }: ModelReport): string {
  if (validation === null || validation.level === 'none') return 'not validated'
  if (validation.level === 'integrity') return 'weights read back'
  return validation.predictions.some(check => check.compared) ? 'predictions equal to Keras' : 'predictions'
}

function renderFindings(model: ModelReport): string {
  const findings = model.diagnostics.map(finding => `- ${renderFinding(finding)}\n`)
  return `\n### ${code(model.file)}\n\n${findings.join('')}`
}

function renderFinding({ severity, message, hint, code: name }: Diagnostic): string {
  const advice = hint === undefined ? '' : ` ${escapeMarkdown(hint)}`
  return `**${severity}** ${escapeMarkdown(message)}${advice} (${code(name)})`
}

/** A name as a code span; `display()` leaves no backtick, pipe or line end in it. */
function code(name: string): string {
  return `\`${display(name)}\``
}

/** Our own sentences hold quotes and brackets, which Markdown would take for its own. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, character => `\\${character}`)
}
