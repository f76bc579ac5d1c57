import { renderInspection } from '../report/inspect-table.js'
import { renderJson } from '../report/json.js'
import { requireFile } from './input-files.js'
import { type CliIo, usesColour } from './io.js'
import type { ParsedArguments } from './options.js'
import { limitsOf } from './run.js'
import { UsageError } from './usage-error.js'

/** `keras-to-tfjs inspect`: prints what is in one file. Findings about the model do not change the exit code. */
export async function runInspect(args: ParsedArguments, io: CliIo): Promise<number> {
  const [file, ...more] = args.positionals
  if (file === undefined || more.length > 0) throw new UsageError('Name one model file to inspect.')
  const architecture = args.text('architecture')
  await requireFile('architecture', architecture, io.cwd)
  const options = { cwd: io.cwd, limits: limitsOf(args), ...(architecture === undefined ? {} : { architecture }) }
  const inspection = await io.engine.inspect(file, options)
  io.stdout.write(
    args.has('json') ? renderJson(inspection) : renderInspection(inspection, usesColour(io.stdout, io.env)),
  )
  return 0
}
