import type { FailOn, Report } from './report.js'

/**
 * The exit code of a run: 0 clean, 1 findings at or above `failOn`, 2 when nothing that was asked for exists (misuse,
 * whatever `failOn` says), 3 when a model met a fault of this program.
 */
export function exitCodeOf({ models }: Report, failOn: FailOn): 0 | 1 | 2 | 3 {
  const findings = models.flatMap(({ diagnostics }) => diagnostics)
  if (findings.some(({ code }) => code === 'internal/error')) return 3
  const nothingThere = models.every(model => model.diagnostics.some(({ code }) => code === 'file/not-found'))
  if (models.length > 0 && nothingThere) return 2
  if (failOn === 'never') return 0
  const failed = models.some(({ status }) => status === 'refused' || status === 'failed')
  const grave = findings.some(
    ({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'),
  )
  return failed || grave ? 1 : 0
}
