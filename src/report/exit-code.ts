import { isLost, partFindings } from './outcome.js'
import type { FailOn, Report } from './report.js'

/**
 * The exit code of a run: 0 clean, 1 findings at or above `failOn` that no baseline has, 2 when nothing that was asked for exists (misuse,
 * whatever `failOn` says), 3 when a model met a fault of this program.
 */
export function exitCodeOf({ models, diagnostics: others }: Report, failOn: FailOn): 0 | 1 | 2 | 3 {
  const findings = [...others, ...models.flatMap(({ diagnostics }) => diagnostics)]
  if (findings.some(({ code }) => code === 'internal/error')) return 3
  if (models.length > 0 && models.every(isLost)) return 2
  if (failOn === 'never') return 0
  const counts = partFindings(findings).fresh.some(
    ({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'),
  )
  return counts ? 1 : 0
}
