import type { CliIo } from './io.js'
import type { ParsedArguments } from './options.js'
import { runModels, runOptions } from './run.js'
import { UsageError } from './usage-error.js'

/** `keras-to-tfjs check`: says whether models can be converted, writes nothing but reports, gives the exit code. */
export async function runCheck(args: ParsedArguments, io: CliIo): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('Name the model files, folders or globs to check.')
  const options = await runOptions(args, io)
  return runModels(args, io, onProgress => io.engine.check({ ...options, onProgress }))
}
