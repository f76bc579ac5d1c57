import type { ConvertOptions, Progress } from '../pipeline.js'
import type { ReaderLimits } from '../reader/cage.js'
import { exitCodeOf } from '../report/exit-code.js'
import { renderJson } from '../report/json.js'
import type { ModelReport } from '../report/report.js'
import { renderModel, renderTotals, type TerminalOptions } from '../report/terminal.js'
import { readMetadata, requireFile, writeTextFile } from './input-files.js'
import { type CliIo, usesColour } from './io.js'
import type { ParsedArguments } from './options.js'
import { ProgressLine } from './progress-line.js'
import { parseQuantize } from './quantize-option.js'
import { UsageError } from './usage-error.js'

/** `keras-to-tfjs convert`: converts, tells as models end, writes the report, gives the exit code. */
export async function runConvert(args: ParsedArguments, io: CliIo): Promise<number> {
  const failOn = args.oneOf('fail-on', ['error', 'warning', 'never']) ?? 'error'
  const terminal = terminalOptions(args, io)
  const options = await convertOptions(args, io)
  const started = performance.now()
  const progress = new ProgressLine(terminal.detail === 'quiet' ? { ...io.stderr, isTTY: false } : io.stderr)
  const told = new Set<ModelReport>()
  const tell = (model: ModelReport): void => {
    if (told.has(model)) return
    told.add(model)
    progress.clear()
    io.stdout.write(renderModel(model, terminal))
  }
  const onProgress = (event: Progress): void => {
    progress.update(event)
    if (event.kind === 'end') tell(event.model)
  }
  const { convert } = await io.loadEngine()
  try {
    const report = await convert({ ...options, onProgress })
    // Patterns that led to no file have no progress of their own.
    for (const model of report.models) tell(model)
    if (terminal.detail !== 'quiet') io.stdout.write(renderTotals(report, performance.now() - started))
    const file = args.text('report')
    if (file !== undefined) await writeTextFile('report', file, renderJson(report), io.cwd)
    return exitCodeOf(report, failOn)
  } finally {
    progress.clear()
  }
}

function terminalOptions(args: ParsedArguments, io: CliIo): TerminalOptions {
  if (args.has('quiet') && args.has('verbose')) throw new UsageError('--quiet and --verbose cannot both be given.')
  const detail = args.has('quiet') ? 'quiet' : args.has('verbose') ? 'verbose' : 'normal'
  return { detail, colour: usesColour(io.stdout, io.env) }
}

async function convertOptions(args: ParsedArguments, io: CliIo): Promise<ConvertOptions> {
  const outputDir = args.text('output-dir')
  const [models, architecture, samples] = [args.positionals, args.text('architecture'), args.text('samples')]
  if (models.length === 0) throw new UsageError('Name the model files, folders or globs to convert.')
  if (outputDir === undefined)
    throw new UsageError('--output-dir is missing: the directory that the models are written to.')
  await requireFile('architecture', architecture, io.cwd)
  await requireFile('samples', samples, io.cwd)
  const timeoutSeconds = args.integer('timeout-seconds', 1, 86400)
  return withoutUndefined({
    models,
    outputDir,
    cwd: io.cwd,
    signal: io.signal,
    architecture,
    samples,
    quantize: parseQuantize(args.all('quantize')),
    quantizationRounding: args.oneOf('quantization-rounding', ['numpy2', 'numpy1']),
    shardSizeBytes: args.integer('shard-size-bytes', 1, 2 ** 31 - 1),
    splitByLayer: args.has('split-by-layer'),
    metadata: await readMetadata(args.all('metadata'), io.cwd),
    validate: args.oneOf('validate', ['auto', 'none', 'integrity', 'predict']),
    concurrency: args.integer('concurrency', 1, 256),
    limits: limitsOf(args),
    validateTimeoutMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
  })
}

/** The limits that the command line sets. */
export function limitsOf(args: ParsedArguments): Partial<ReaderLimits> {
  const timeoutSeconds = args.integer('timeout-seconds', 1, 86400)
  return withoutUndefined({
    timeoutMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
    fileBytes: args.integer('max-file-bytes', 1, Number.MAX_SAFE_INTEGER),
    wasmMiB: args.integer('max-memory-mib', 16, 4096),
  })
}

type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>
}

/** Options that were not given are left out, so that the library's defaults hold. */
function withoutUndefined<T extends object>(options: T): Defined<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<T>
}
