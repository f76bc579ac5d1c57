import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { listDifference, summarizeDifference } from './difference.js'
import { partFindings } from './outcome.js'
import { describeQuantization } from './quantization.js'
import type { ModelReport } from './report.js'
import { describeTraining } from './training.js'

/** Text that grows up to a number of bytes; once a piece did not fit, nothing follows it. */
export class Budget {
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

/** What was found of a model and how it has changed, under a heading; empty when there is nothing to say. */
export function renderModelSection(model: ModelReport): string {
  const { fresh, known } = partFindings(model.diagnostics)
  const lines = [
    ...changesOf(model),
    ...(model.training === null || model.training.preserved
      ? []
      : [`- ${escapeMarkdown(describeTraining(model.training))}\n`]),
    ...describeQuantization(model).map(line => `- ${escapeMarkdown(line)}\n`),
    ...fresh.map(finding => `- ${renderFinding(finding)}\n`),
    ...known.map(finding => `- known ${renderFinding(finding)}\n`),
  ]
  return lines.length === 0 ? '' : `\n### ${code(model.file)}\n\n${lines.join('')}`
}

/** Lines of a difference that are shown; a rewritten model has hundreds. */
const mostChanges = 20

function changesOf({ file, comparison }: ModelReport): string[] {
  const difference = comparison?.difference
  if (difference == null) return []
  const moved =
    comparison?.baseFile == null || comparison.baseFile === file ? '' : ` since ${code(comparison.baseFile)}`
  const list = listDifference(difference)
  const shown = list.slice(0, mostChanges).map(line => `  - ${escapeMarkdown(line)}\n`)
  const rest = list.length > mostChanges ? [`  - and ${list.length - mostChanges} more\n`] : []
  return [`- changed${moved}: ${escapeMarkdown(summarizeDifference(difference))}\n`, ...shown, ...rest]
}

/** A finding in one line, its hint with it. */
export function renderFinding({ severity, message, hint, code: name }: Diagnostic): string {
  const advice = hint === undefined ? '' : ` ${escapeMarkdown(hint)}`
  return `**${severity}** ${escapeMarkdown(message)}${advice} (${code(name)})`
}

/** A row of a table. */
export const renderCells = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

/** A name as a code span; `display()` leaves no backtick, pipe or line end in it. */
export function code(name: string): string {
  return `\`${display(name)}\``
}

/** Our own sentences hold quotes and brackets, which Markdown would take for its own; `www.` would become a link. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, character => `\\${character}`)
    .replace(/www\./gi, address => `${address.slice(0, 3)}\\.`)
}
