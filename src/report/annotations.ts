import path from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { partFindings } from './outcome.js'
import type { ModelReport, ModelStatus, Report } from './report.js'

/** One annotation of a workflow run. */
export interface Annotation {
  readonly type: 'error' | 'warning'
  readonly title: string
  readonly message: string
  /**
   * The path as it is in the repository, not passed through `display()`: GitHub attaches the annotation by it. Absent for
   * a path with a line end or `##[` in it, of which some readers of logs would make a command.
   */
  readonly file?: string
}

/** GitHub shows ten of each type a step and drops the rest without a word: nine findings and one that counts the others. */
const MOST_OF_A_TYPE = 9
/** GitHub cuts a message at 4096 characters. */
const LONGEST_MESSAGE = 4000

const titles: Readonly<Record<ModelStatus, string>> = {
  converted: 'Converted with findings',
  convertible: 'Convertible with findings',
  proven: 'Proven with findings',
  refused: 'Cannot be converted',
  failed: 'Conversion failed',
  skipped: 'Not a Keras model',
}

/**
 * The annotations of a report: one for each model and type with all its findings that no baseline has, and at last one that says how many
 * more there are. `workspace` is the directory that GitHub's paths start from, `cwd` the one that the report's do.
 * `others` are findings that belong to no model.
 */
export function annotationsOf(
  report: Report,
  options: { readonly cwd: string; readonly workspace: string; readonly others?: readonly Diagnostic[] },
): readonly Annotation[] {
  return (['error', 'warning'] as const).flatMap(type => {
    const others = (options.others ?? [])
      .filter(finding => finding.severity === type)
      .map(finding => ({ type, title: 'keras-to-tfjs', message: messageOf([finding]) }))
    const models = report.models.flatMap(model => annotateModel(model, type, options))
    return limit(type, [...others, ...models])
  })
}

function annotateModel(
  model: ModelReport,
  type: Annotation['type'],
  { cwd, workspace }: { readonly cwd: string; readonly workspace: string },
): Annotation[] {
  const findings = partFindings(model.diagnostics).fresh.filter(finding => finding.severity === type)
  if (findings.length === 0) return []
  const relative = path.relative(workspace, path.resolve(cwd, model.file))
  const inside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
  const attachable = inside && !/[\r\n]|##\[/.test(relative)
  const file = attachable ? { file: relative.split(path.sep).join('/') } : {}
  return [{ type, title: `${titles[model.status]}: ${display(model.file)}`, message: messageOf(findings), ...file }]
}

function messageOf(findings: readonly Diagnostic[]): string {
  const text = findings
    .map(({ message, hint, code }) => `${message}${hint === undefined ? '' : ` ${hint}`} (${code})`)
    .join('\n')
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE)}...`
}

function limit(type: Annotation['type'], all: readonly Annotation[]): readonly Annotation[] {
  if (all.length <= MOST_OF_A_TYPE) return all
  const rest = all.length - MOST_OF_A_TYPE
  const message = `There ${rest === 1 ? 'is 1 more file' : `are ${rest} more files`} with findings of this kind; the job summary and the log name all.`
  return [...all.slice(0, MOST_OF_A_TYPE), { type, title: `And ${rest} more`, message }]
}
