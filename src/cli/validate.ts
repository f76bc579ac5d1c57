import { display } from '../diagnostics/display.js'
import type { ValidateOptions } from '../validate-model.js'
import { requireFile } from './input-files.js'
import type { CliIo } from './io.js'
import type { ParsedArguments } from './options.js'
import { limitsOf, runModels, withoutUndefined } from './run.js'
import { UsageError } from './usage-error.js'

/** `keras-to-tfjs validate`: puts one bundle on trial, writes the reports, gives the exit code. */
export async function runValidate(args: ParsedArguments, io: CliIo): Promise<number> {
  const options = await validateOptions(args, io)
  return runModels(args, io, onProgress => io.engine.validate({ ...options, onProgress }))
}

async function validateOptions(args: ParsedArguments, io: CliIo): Promise<ValidateOptions> {
  const [model, bundle, ...more] = args.positionals
  if (model === undefined || bundle === undefined)
    throw new UsageError('Name the Keras model and the bundle: its directory, its model.json, or the URL of one.')
  if (more[0] !== undefined)
    throw new UsageError(`One model and one bundle are enough; ${display(more[0])} is neither.`)
  const files = { samples: args.text('samples'), architecture: args.text('architecture') }
  const customLayers = args.text('custom-layers')
  for (const [option, file] of Object.entries({ ...files, 'custom-layers': customLayers }))
    await requireFile(option, file, io.cwd)
  const timeoutSeconds = args.integer('timeout-seconds', 1, 86400)
  return withoutUndefined({
    model,
    bundle,
    ...files,
    customLayers,
    cwd: io.cwd,
    signal: io.signal,
    level: args.oneOf('level', ['auto', 'integrity', 'predict', 'reference']),
    backend: args.oneOf('backend', ['auto', 'node']),
    tfjsNodePath: args.text('tfjs-node-path'),
    validateTimeoutMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
    limits: limitsOf(args),
  })
}
