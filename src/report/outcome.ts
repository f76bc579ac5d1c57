import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { ModelReport, ModelStatus } from './report.js'

/** What became of a model; `not found` stands for a path or pattern that leads to no file. */
export type Outcome = ModelStatus | 'not found'

/** Whether the report is about a path or pattern that leads to no file. */
export const isLost = ({ diagnostics }: ModelReport): boolean =>
  diagnostics.some(({ code }) => code === 'file/not-found')

const outcomes = ['converted', 'convertible', 'proven', 'refused', 'failed', 'skipped', 'not found'] as const

/** The outcomes of a run with their numbers, e.g. `2 converted, 1 refused`. */
export function countOutcomes(models: readonly ModelReport[]): string {
  const all = models.map(model => (isLost(model) ? 'not found' : model.status))
  const counts = outcomes
    .map(outcome => ({ outcome, count: all.filter(other => other === outcome).length }))
    .filter(({ count }) => count > 0)
  return counts.length === 0 ? '0 models' : counts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ')
}

/** The strongest thing that was proven of a model, in a few words. */
export function describeProof({ validation }: ModelReport): string {
  if (validation === null || validation.level === 'none') return 'not validated'
  if (validation.level === 'integrity') return 'weights verified'
  const compared = validation.predictions.some(check => check.compared)
  // What quantization changes is told in a line of its own.
  if (validation.quantization !== undefined)
    return compared ? 'equal to Keras before it was quantized' : 'weights verified, predicts'
  return compared ? 'predictions equal to Keras' : 'weights verified, predicts'
}

/** The findings that count, and those that the baseline has too. */
export function partFindings(findings: readonly Diagnostic[]): {
  readonly fresh: readonly Diagnostic[]
  readonly known: readonly Diagnostic[]
} {
  return {
    fresh: findings.filter(({ known }) => known !== true),
    known: findings.filter(({ known }) => known === true),
  }
}
