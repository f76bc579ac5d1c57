import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AssessOptions } from './assess.js'
import type { Budgets } from './compare/budgets.js'
import { ConversionError, diagnostic, refuse } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import type { Progress } from './progress.js'
import type { ReaderLimits } from './reader/cage.js'
import type { Purpose } from './rewrites/rewrite-model.js'
import type { QuantizationRule } from './tfjs/encode.js'
import type { CustomLayers } from './validate/custom-layers.js'

/** Options that `check` and `convert` share; everything but `models` has a default. */
export interface RunOptions extends Budgets {
  /** Paths and globs (`/` between parts, relative to `cwd`). */
  readonly models: readonly string[]
  /** Whether each of `models` must match a file; default true. A pattern that does not is then a finding. */
  readonly requireMatch?: boolean
  /** Working directory; default `process.cwd()`. */
  readonly cwd?: string
  /** Path of an architecture JSON for weights-only files. */
  readonly architecture?: string
  /**
   * What the converted models are for; default `inference`, where every model predicts what Keras predicts. With
   * `training`, models are refused that a rewrite would make train in another way.
   */
  readonly for?: Purpose
  /**
   * Path of a JavaScript module that registers the classes of custom layers with `tf.serialization.registerClass`. It is
   * run in the process of TensorFlow.js, and layers of these classes pass.
   */
  readonly customLayers?: string
  /** How weights are stored: see `EncodeOptions`. `check` only counts their bytes by it. */
  readonly quantize?: readonly QuantizationRule[]
  /**
   * What each model is compared with: a commit of the Git repository around `cwd` (any name that Git knows), or the
   * path of a report of an earlier run. Findings that the model has there too are marked as known, and do not count.
   */
  readonly baseline?: string
  /** Whether a baseline that cannot be had ends the run; default true. Otherwise it is a finding of the run. */
  readonly requireBaseline?: boolean
  /** Models worked on at the same time; default: number of processors, at most 4. */
  readonly concurrency?: number
  readonly limits?: Partial<ReaderLimits>
  /** Cancels the run: children are ended, nothing half written stays, and the run rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** `RunOptions` with nothing left open. */
export interface RunSettings extends AssessOptions {
  readonly cwd: string
  readonly quantize: readonly QuantizationRule[]
  readonly budgets: Budgets
  readonly concurrency: number | undefined
  readonly limits: Partial<ReaderLimits>
  readonly signal: AbortSignal | undefined
  readonly report: (progress: Progress) => void
}

/** Checks the options and reads the architecture file. Throws `ConversionError` naming the option at fault. */
export async function settleRun(options: RunOptions): Promise<RunSettings> {
  const cwd = path.resolve(options.cwd ?? '.')
  const { concurrency, maxModelBytes, maxGrowthPercent } = options
  if (concurrency !== undefined && (!Number.isSafeInteger(concurrency) || concurrency < 1))
    refuse('option/invalid', `The concurrency must be a positive whole number, not ${String(concurrency)}.`)
  if (maxModelBytes !== undefined && !(maxModelBytes >= 0))
    refuse('option/invalid', `The largest model must be a number of bytes, not ${String(maxModelBytes)}.`)
  if (maxGrowthPercent !== undefined && !(maxGrowthPercent >= 0))
    refuse('option/invalid', `The largest growth must be a number of percent, not ${String(maxGrowthPercent)}.`)
  return {
    cwd,
    architecture: options.architecture === undefined ? undefined : await readArchitecture(cwd, options.architecture),
    purpose: options.for ?? 'inference',
    customLayers:
      options.customLayers === undefined
        ? undefined
        : await loadCustomLayers(cwd, options.customLayers, options.signal),
    quantize: options.quantize ?? [],
    budgets: {
      ...(maxModelBytes === undefined ? {} : { maxModelBytes }),
      ...(maxGrowthPercent === undefined ? {} : { maxGrowthPercent }),
    },
    concurrency,
    limits: options.limits ?? {},
    signal: options.signal,
    report: options.onProgress ?? (() => {}),
  }
}

/** The classes of a module of custom layers. What runs it is loaded only where there is one. */
async function loadCustomLayers(cwd: string, file: string, signal: AbortSignal | undefined): Promise<CustomLayers> {
  const source = await readText(cwd, file, 'module of custom layers')
  const { readCustomLayers } = await import('./validate/custom-layers.js')
  return readCustomLayers(source, file, signal)
}

/** Text of the architecture file, which the reader parses under its own limits. */
export const readArchitecture = (cwd: string, file: string): Promise<string> => readText(cwd, file, 'architecture file')

async function readText(cwd: string, file: string, what: string): Promise<string> {
  try {
    return await readFile(path.resolve(cwd, file), 'utf8')
  } catch (cause) {
    const finding = diagnostic('file/not-found', `The ${what} ${display(file)} cannot be read.`, { file })
    throw new ConversionError(finding, { cause })
  }
}
