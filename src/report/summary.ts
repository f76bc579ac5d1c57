import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { formatBytes, formatNumber } from './amounts.js'
import { Budget, code, renderCells, renderFinding, renderModelSection } from './markdown.js'
import { countOutcomes, describeProof } from './outcome.js'
import type { ModelReport, Report } from './report.js'

/** What the summary tells beside the report itself. */
export interface SummaryOptions {
  /** Name of the artifact that a model is in, by the model's file. */
  readonly artifacts?: ReadonlyMap<string, string>
  /** Address of the model.json of published models, by model file. */
  readonly addresses?: readonly { readonly file: string; readonly url: string }[]
  /** Findings that belong to no model, beside those of the report. */
  readonly others?: readonly Diagnostic[]
  /** Most bytes of Markdown; default 900,000, as GitHub drops a summary above 1 MiB as a whole. */
  readonly budgetBytes?: number
  /** Where all that is left out can be read; default `the report file`. */
  readonly overflow?: string
}

/**
 * The report as Markdown for the job summary: a line that counts, a table with one row a model, then the findings of
 * each model. What does not fit the budget is left out from the end, and the summary says how much that was.
 */
export function renderSummary(report: Report, options: SummaryOptions = {}): string {
  const { models } = report
  const overflow = options.overflow ?? 'the report file'
  const budget = new Budget(options.budgetBytes ?? 900_000)
  budget.add(`## Keras to TensorFlow.js\n\n**${countOutcomes(models)}**${comparedWith(report)}\n`)
  for (const finding of [...(options.others ?? []), ...report.diagnostics])
    budget.add(`\n- ${renderFinding(finding)}\n`)
  if (models.length > 0) {
    // The table may take half of the room, so that findings are never crowded out by it.
    const table = new Budget(budget.left / 2)
    table.add(
      '\n| model | result | parameters | size | proven by | artifact |\n| --- | --- | ---: | ---: | --- | --- |\n',
    )
    const rows = models.filter(model => table.add(renderRow(model, options.artifacts?.get(model.file)))).length
    budget.add(table.text)
    if (rows < models.length) budget.add(`\n${models.length - rows} more models are in ${overflow}.\n`)
  }
  for (const address of options.addresses ?? []) budget.add(renderAddress(address))
  const sections = models.map(renderModelSection).filter(section => section !== '')
  const shown = sections.filter(section => budget.add(section)).length
  if (shown < sections.length)
    budget.addAnyway(`\nThe findings of ${sections.length - shown} more models are in ${overflow}.\n`)
  return budget.text
}

/** The line that loads a published model, to be copied. */
function renderAddress({ file, url }: { readonly file: string; readonly url: string }): string {
  return `\n${code(file)} is published:\n\n\`\`\`js\nconst model = await tf.loadLayersModel('${url}')\n\`\`\`\n`
}

/** What the models were compared with, as the rest of a sentence. */
export function comparedWith({ baseline }: Report): string {
  if (baseline === null) return ''
  return `, compared with ${code(baseline.commit?.slice(0, 12) ?? baseline.name)}`
}

function renderRow(model: ModelReport, artifact: string | undefined): string {
  const { status } = model
  const good = status === 'converted' || status === 'convertible' || status === 'proven'
  return renderCells([
    code(model.file),
    status === 'converted' ? `converted to ${code(model.outputDir ?? '')}` : good ? status : `**${status}**`,
    good ? formatNumber(model.parameters) : '',
    good ? formatBytes(status === 'converted' ? model.bytes : model.weightBytes) : '',
    status === 'converted' || status === 'proven' ? describeProof(model) : '',
    artifact === undefined ? '' : code(artifact),
  ])
}
