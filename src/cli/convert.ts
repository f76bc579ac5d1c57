import type { ConvertOptions } from '../pipeline.js'
import { metadataOption, requireFile } from './input-files.js'
import type { CliIo } from './io.js'
import type { ParsedArguments } from './options.js'
import { runModels, runOptions, withoutUndefined } from './run.js'
import { UsageError } from './usage-error.js'

/** `keras-to-tfjs convert`: converts, tells as models end, writes the reports, gives the exit code. */
export async function runConvert(args: ParsedArguments, io: CliIo): Promise<number> {
  const options = await convertOptions(args, io)
  return runModels(args, io, onProgress => io.engine.convert({ ...options, onProgress }))
}

async function convertOptions(args: ParsedArguments, io: CliIo): Promise<ConvertOptions> {
  const [outputDir, samples] = [args.text('output-dir'), args.text('samples')]
  if (args.positionals.length === 0) throw new UsageError('Name the model files, folders or globs to convert.')
  if (outputDir === undefined)
    throw new UsageError('--output-dir is missing: the directory that the models are written to.')
  await requireFile('samples', samples, io.cwd)
  const timeoutSeconds = args.integer('timeout-seconds', 1, 86400)
  return withoutUndefined({
    ...(await runOptions(args, io)),
    outputDir,
    samples,
    quantizationRounding: args.oneOf('quantization-rounding', ['numpy2', 'numpy1']),
    shardSizeBytes: args.integer('shard-size-bytes', 1, 2 ** 31 - 1),
    splitByLayer: args.has('split-by-layer'),
    metadata: await metadataOption(args.all('metadata'), io.cwd),
    validate: args.oneOf('validate', ['auto', 'none', 'integrity', 'predict', 'reference']),
    maxQuantizationError: args.number('max-quantization-error'),
    backend: args.oneOf('backend', ['auto', 'node']),
    tfjsNodePath: args.text('tfjs-node-path'),
    validateTimeoutMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
  })
}
