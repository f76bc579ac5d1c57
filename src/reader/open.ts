import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ConversionError, type Diagnostic, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { bytesOf, type StoredVariable } from '../keras/model.js'
import { parseJson } from '../keras/parse-json.js'
import type { Cage, ReaderLimits } from './cage.js'
import { startCagedProcess } from './caged-process.js'
import { checkFinding, readDescription } from './description.js'
import { answer, type Frame, FrameAssembler, type Request } from './frame.js'

/** Limits unless told otherwise; see SECURITY.md. */
export const defaultLimits: ReaderLimits = {
  fileBytes: 8 * 2 ** 30,
  timeoutMs: 60_000,
  wasmMiB: 512,
  heapMiB: 1024,
}

/**
 * Opens one model file in a process of its own, which sees the file's descriptor and nothing else. The process starts
 * at once; what is wrong with the file is told by `describe`. Throws `ConversionError` (`file/…`) when the path leads
 * to no regular file, or to one that is too large. A symbolic link is not followed.
 */
export async function openCage(file: string, limits: Partial<ReaderLimits> = {}): Promise<Cage> {
  const allowed = { ...defaultLimits, ...limits }
  const descriptor = openRegularFile(file, allowed.fileBytes)
  try {
    return new Reader(file, descriptor, allowed)
  } catch (error) {
    fs.closeSync(descriptor)
    throw error
  }
}

function openRegularFile(file: string, fileBytes: number): number {
  const name = display(path.basename(file))
  // Not there on Windows, where there is no link to follow and no pipe to wait for.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants
  let descriptor: number
  try {
    descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    const finding =
      code === 'ELOOP'
        ? diagnostic('file/not-regular', `${name} is a symbolic link, which is not followed.`, { file })
        : diagnostic('file/not-found', `${name} cannot be opened${code === undefined ? '' : ` (${code})`}.`, { file })
    throw new ConversionError(finding, { cause })
  }
  const stat = fs.fstatSync(descriptor)
  const problem = !stat.isFile() ? 'regular' : stat.size > fileBytes ? 'size' : null
  if (problem === null) return descriptor
  fs.closeSync(descriptor)
  return problem === 'regular'
    ? refuse('file/not-regular', `${name} is not a regular file.`, { file })
    : refuse('file/too-large', `${name} has ${stat.size} bytes; the limit is ${fileBytes}.`, { file })
}

interface Waiting {
  readonly kind: number
  resolve(content: Uint8Array): void
  reject(error: unknown): void
}

const noSense = 'The reader of the file gave no sensible answer.'

class Reader implements Cage {
  readonly #file: string
  readonly #descriptor: number
  readonly #stat: fs.Stats
  readonly #limits: ReaderLimits
  readonly #child: ChildProcess
  readonly #frames = new FrameAssembler()
  readonly #waiting: Waiting[] = []
  readonly #ended: Promise<void>
  #variables: readonly StoredVariable[] = []
  #timer: NodeJS.Timeout | undefined
  #failure: ConversionError | null = null
  #closed = false

  constructor(file: string, descriptor: number, limits: ReaderLimits) {
    this.#file = file
    this.#descriptor = descriptor
    this.#stat = fs.fstatSync(descriptor)
    this.#limits = limits
    this.#child = startCagedProcess({ entry: 'reader', ...limits, stdio: ['pipe', 'pipe', 'ignore', descriptor] })
    this.#child.stdin?.on('error', () => {})
    this.#child.stdout?.on('data', (piece: Uint8Array) => this.#receive(piece))
    this.#ended = new Promise(resolve => {
      const end = () => {
        this.#fail('reader/crashed', 'The reader of the file ended unexpectedly.')
        resolve()
      }
      this.#child.once('error', end)
      this.#child.once('close', end)
    })
  }

  async describe(options: { readonly architecture?: string } = {}) {
    const content = await this.#ask({ kind: 'describe', ...options }, answer.description)
    try {
      const description = readDescription(new TextDecoder().decode(content))
      this.#variables = description.model?.variables ?? []
      return description
    } catch (cause) {
      throw new ConversionError(diagnostic('reader/crashed', noSense), {
        cause,
      })
    }
  }

  async read(id: number, first: number, count: number): Promise<Uint8Array> {
    if (this.#failure !== null) throw this.#failure
    const variable = this.#variables[id]
    if (variable === undefined) throw new RangeError(`no variable ${id}`)
    const values = await this.#ask({ kind: 'read', id, first, count }, answer.values)
    if (values.length !== count * bytesOf[variable.dtype]) throw this.#fail('reader/crashed', noSense)
    return values
  }

  async close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = true
      this.#child.kill('SIGKILL')
      await this.#ended
      fs.closeSync(this.#descriptor)
    }
    await this.#ended
  }

  async #ask(request: Request, kind: number): Promise<Uint8Array> {
    if (this.#failure !== null) throw this.#failure
    const answered = new Promise<Uint8Array>((resolve, reject) => this.#waiting.push({ kind, resolve, reject }))
    this.#child.stdin?.write(`${JSON.stringify(request)}\n`)
    this.#restartTimer()
    const content = await answered
    this.#checkUnchanged()
    return content
  }

  #receive(piece: Uint8Array): void {
    try {
      for (const frame of this.#frames.push(piece)) this.#take(frame)
    } catch {
      this.#fail('reader/crashed', noSense)
    }
  }

  #take({ kind, content }: Frame): void {
    // Whoever waits stays in the queue until the answer is known to be one: a failure tells all that are in it.
    const [asked] = this.#waiting
    if (asked === undefined) throw new Error('an answer that nobody asked for')
    const refused = kind === answer.refusal ? new ConversionError(refusalIn(content)) : null
    if (refused === null && kind !== asked.kind) throw new Error('an answer of another kind')
    this.#waiting.shift()
    this.#restartTimer()
    if (refused === null) asked.resolve(content)
    else asked.reject(refused)
  }

  /** Counts only while a request is being worked on; each answer starts the count anew. */
  #restartTimer(): void {
    clearTimeout(this.#timer)
    if (this.#waiting.length === 0) return
    this.#timer = setTimeout(() => {
      this.#fail('reader/timeout', `Reading the file took longer than ${this.#limits.timeoutMs / 1000} seconds.`)
    }, this.#limits.timeoutMs)
  }

  #checkUnchanged(): void {
    const now = fs.fstatSync(this.#descriptor)
    if (now.size !== this.#stat.size || now.mtimeMs !== this.#stat.mtimeMs)
      refuse('file/changed', `${display(path.basename(this.#file))} changed while it was being read.`)
  }

  #fail(code: 'reader/crashed' | 'reader/timeout', message: string): ConversionError {
    clearTimeout(this.#timer)
    const failure = this.#failure ?? new ConversionError(diagnostic(code, message))
    this.#failure = failure
    this.#child.kill('SIGKILL')
    for (const asked of this.#waiting.splice(0)) asked.reject(failure)
    return failure
  }
}

/** A refusal as the reader sent it; see `checkFinding`. */
function refusalIn(content: Uint8Array): Diagnostic {
  const sent = parseJson(new TextDecoder().decode(content), { what: 'The answer of the reader' })
  return checkFinding(sent as unknown as Diagnostic)
}
