import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { formatBytes } from './amounts.js'
import { Budget, code, renderCells, renderFinding, renderModelSection } from './markdown.js'
import { countOutcomes, partFindings } from './outcome.js'
import type { ModelReport, Report } from './report.js'
import { comparedWith } from './summary.js'

/** What the comment tells beside the report itself. */
export interface CommentOptions {
  /** First line, by which the comment is found again. */
  readonly marker: string
  /** Findings that belong to no model, beside those of the report. */
  readonly others: readonly Diagnostic[]
  /** Where the whole run can be seen; null when nobody knows. */
  readonly runUrl: string | null
}

/** GitHub takes 65,536 characters. */
const budgetBytes = 60_000

/** The models that a pull request is about: those that it adds or changes, and those with findings that are new. */
export function modelsToDiscuss({ models, baseline }: Report): readonly ModelReport[] {
  if (baseline === null) return models
  return models.filter(
    ({ comparison, diagnostics }) =>
      comparison?.state !== 'unchanged' || partFindings(diagnostics).fresh.some(({ severity }) => severity !== 'note'),
  )
}

/** The report as the comment of a pull request: only what the pull request is about. */
export function renderComment(report: Report, { marker, others, runUrl }: CommentOptions): string {
  const budget = new Budget(budgetBytes)
  const models = modelsToDiscuss(report)
  budget.add(`${marker}\n## Keras to TensorFlow.js\n\n**${countOutcomes(report.models)}**${comparedWith(report)}\n`)
  for (const finding of [...others, ...report.diagnostics]) budget.add(`\n- ${renderFinding(finding)}\n`)
  if (models.length > 0) budget.add('\n| model | result | weights |\n| --- | --- | ---: |\n')
  const rows = models.filter(model => budget.left > budgetBytes / 2 && budget.add(renderRow(model))).length
  if (rows < models.length) budget.add(`\n${models.length - rows} more models are in the job summary.\n`)
  if (report.baseline !== null && models.length === 0) budget.add('\nNo model was added or changed.\n')
  const sections = models.map(renderModelSection).filter(section => section !== '')
  const shown = sections.filter(section => budget.add(section)).length
  if (shown < sections.length)
    budget.addAnyway(`\nThe findings of ${sections.length - shown} more models are in the job summary.\n`)
  if (runUrl !== null) budget.addAnyway(`\n[Job summary](${runUrl})\n`)
  return budget.text
}

function renderRow({ file, status, weightBytes, comparison }: ModelReport): string {
  const good = status === 'converted' || status === 'convertible' || status === 'proven'
  const state = comparison === null ? '' : `${comparison.state}, `
  return renderCells([code(file), `${state}${good ? status : `**${status}**`}`, good ? formatBytes(weightBytes) : ''])
}
