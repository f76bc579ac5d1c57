import type { ReaderLimits } from './reader/cage.js'
import type { Report } from './report/report.js'
import type { EncodeOptions } from './tfjs/encode.js'
import type { ValidationLevel } from './validate/validation.js'

/** What a run tells while it works; shown on a terminal, never printed by the library itself. */
export type Progress =
  | { readonly kind: 'start'; readonly file: string; readonly index: number; readonly total: number }
  | { readonly kind: 'stage'; readonly file: string; readonly stage: 'describe' | 'encode' | 'validate' | 'write' }
  | { readonly kind: 'bytes'; readonly file: string; readonly layer: string; readonly done: number; readonly total: number }
  | { readonly kind: 'end'; readonly file: string; readonly model: Report['models'][number] }

/** Options of `convert`; everything but `models` and `outputDir` has a default. */
export interface ConvertOptions extends Partial<EncodeOptions> {
  /** Paths and globs (`/` between parts, relative to `cwd`). */
  readonly models: readonly string[]
  /** Directory under which each model gets a directory of its own. */
  readonly outputDir: string
  /** Write the one model straight into `outputDir`, as the Python converter does. */
  readonly flat?: boolean
  /** Working directory; default `process.cwd()`. */
  readonly cwd?: string
  /** Path of an architecture JSON for weights-only files. */
  readonly architecture?: string
  readonly validate?: ValidationLevel | 'auto'
  /** Samples file for every model; default `<model>.samples.{json,npz,npy}` beside each. */
  readonly samples?: string
  /** Models converted at the same time; default: number of processors, at most 4. */
  readonly concurrency?: number
  readonly limits?: Partial<ReaderLimits>
  /** Milliseconds that TensorFlow.js may take to validate one model. */
  readonly validateTimeoutMs?: number
  /** Cancels the run: children are ended and nothing half written stays; `convert` rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Runs the stages of design (discover, describe, lower, encode, validate, put in place) for every model. */
export declare function convert(options: ConvertOptions): Promise<Report>
