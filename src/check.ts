import { openBaseline } from './baseline.js'
import { discover } from './discover/discover.js'
import { eachModel } from './each-model.js'
import { judgeModel } from './judge-model.js'
import { lostFile } from './model-findings.js'
import type { Report } from './report/report.js'
import { type RunOptions, settleRun } from './run-options.js'
import { version } from './version.js'

/** Options of `check`; everything but `models` has a default. */
export type CheckOptions = RunOptions

/**
 * Says of every model that `models` matches whether it can be converted, without writing anything: all that the stages
 * before encode find. Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an
 * architecture file or a baseline that cannot be read.
 */
export async function check(options: CheckOptions): Promise<Report> {
  const settings = await settleRun(options)
  settings.signal?.throwIfAborted()
  const requireMatch = options.requireMatch ?? true
  const found = await discover(options.models, { cwd: settings.cwd, requireMatch })
  const opened = await openBaseline(options.baseline, options.requireBaseline ?? true, settings)
  const { baseline } = opened
  try {
    const models = await eachModel(found.models, settings, (file, _index, openReader) =>
      judgeModel({ file, openReader, baseline, settings }),
    )
    return {
      schemaVersion: 1,
      tool: { name: 'keras-to-tfjs', version },
      baseline: baseline?.origin ?? null,
      diagnostics: opened.diagnostics,
      models: [...found.diagnostics.map(finding => lostFile(finding)), ...models],
    }
  } finally {
    await baseline?.close()
  }
}
