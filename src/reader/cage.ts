import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { KerasModel } from '../keras/model.js'

/** Limits on what a model file may demand; see SECURITY.md. Every one is an option of library and command line. */
export interface ReaderLimits {
  /** Largest input file in bytes. */
  readonly fileBytes: number
  /** Milliseconds until the reader is killed, counted while it works on a request. */
  readonly timeoutMs: number
  /** Largest WebAssembly memory of the reader, in MiB. */
  readonly wasmMiB: number
  /** Largest JavaScript heap of the reader, in MiB. */
  readonly heapMiB: number
}

/** What to describe a model file with. */
export interface DescribeOptions {
  /** Text of the file given as `--architecture`: the JSON of `model.to_json()` or a tfjs `model.json`. */
  readonly architecture?: string
}

/** The answer to `describe`: a model, or at least one error that says why there is none. */
export interface Description {
  readonly model: KerasModel | null
  readonly diagnostics: readonly Diagnostic[]
}

/** One model file behind the process boundary. Made by `openCage` in src/reader/open.ts. */
export interface Cage {
  /** Reads the structure of the file. Called once, before any `read`. Throws ConversionError on a crash, time-out or refusal. */
  describe(options?: DescribeOptions): Promise<Description>
  /**
   * Reads `count` values of variable `id` starting at row-major element `first`, as little-endian bytes of its stored
   * dtype. The buffer is valid until the next call.
   */
  read(id: number, first: number, count: number): Promise<Uint8Array>
  /** Ends the reader process; safe to call at any time and more than once. */
  close(): Promise<void>
}
