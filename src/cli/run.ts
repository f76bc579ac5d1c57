import type { Progress } from '../progress.js'
import type { ReaderLimits } from '../reader/cage.js'
import { exitCodeOf } from '../report/exit-code.js'
import { renderJson } from '../report/json.js'
import type { ModelReport, Report } from '../report/report.js'
import { renderModel, renderRunFindings, renderTotals, type TerminalOptions } from '../report/terminal.js'
import type { RunOptions } from '../run-options.js'
import { quantizeOption, requireFile, writeTextFile } from './input-files.js'
import { type CliIo, usesColour } from './io.js'
import type { ParsedArguments } from './options.js'
import { ProgressLine } from './progress-line.js'
import { UsageError } from './usage-error.js'

/** Runs the engine over many models: tells as they end, writes the reports, gives the exit code. */
export async function runModels(
  args: ParsedArguments,
  io: CliIo,
  work: (onProgress: (progress: Progress) => void) => Promise<Report>,
): Promise<number> {
  const failOn = args.oneOf('fail-on', ['error', 'warning', 'never']) ?? 'error'
  const terminal = terminalOptions(args, io)
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
  try {
    const report = await work(onProgress)
    // Patterns that led to no file have no progress of their own.
    for (const model of report.models) tell(model)
    io.stdout.write(renderRunFindings(report, terminal))
    if (terminal.detail !== 'quiet') io.stdout.write(renderTotals(report, performance.now() - started))
    await writeReports(report, args, io)
    return exitCodeOf(report, failOn)
  } finally {
    progress.clear()
  }
}

async function writeReports(report: Report, args: ParsedArguments, io: CliIo): Promise<void> {
  const [json, sarif] = [args.text('report'), args.text('sarif')]
  if (json !== undefined) await writeTextFile('report', json, renderJson(report), io.cwd)
  if (sarif === undefined) return
  const { renderSarif } = await import('../report/sarif.js')
  await writeTextFile('sarif', sarif, renderSarif(report, { cwd: io.cwd, root: io.cwd }), io.cwd)
}

function terminalOptions(args: ParsedArguments, io: CliIo): TerminalOptions {
  if (args.has('quiet') && args.has('verbose')) throw new UsageError('--quiet and --verbose cannot both be given.')
  const detail = args.has('quiet') ? 'quiet' : args.has('verbose') ? 'verbose' : 'normal'
  return { detail, colour: usesColour(io.stdout, io.env) }
}

/** The options that all commands over many models have. Throws `UsageError`. */
export async function runOptions(args: ParsedArguments, io: CliIo): Promise<RunOptions> {
  const architecture = args.text('architecture')
  const customLayers = args.text('custom-layers')
  await requireFile('architecture', architecture, io.cwd)
  await requireFile('custom-layers', customLayers, io.cwd)
  return withoutUndefined({
    models: args.positionals,
    cwd: io.cwd,
    signal: io.signal,
    architecture,
    customLayers,
    for: args.oneOf('for', ['inference', 'training']),
    quantize: quantizeOption(args.all('quantize')),
    baseline: args.text('baseline'),
    maxModelBytes: args.integer('max-model-bytes', 1, Number.MAX_SAFE_INTEGER),
    maxGrowthPercent: args.integer('max-growth-percent', 0, 1_000_000),
    concurrency: args.integer('concurrency', 1, 256),
    limits: limitsOf(args),
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
export function withoutUndefined<T extends object>(options: T): Defined<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<T>
}
