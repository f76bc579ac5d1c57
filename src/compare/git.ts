import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** Git could not do what it was asked; the message is the first line of what it said. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** A Git repository, asked through the program `git`: always with lists of arguments, never through a shell. */
export class Git {
  readonly #cwd: string
  readonly #signal: AbortSignal | undefined

  constructor(cwd: string, signal: AbortSignal | undefined) {
    this.#cwd = cwd
    this.#signal = signal
  }

  /** What Git prints, as bytes in UTF-8. Throws `GitError`. */
  async ask(...args: string[]): Promise<string> {
    const pieces: Buffer[] = []
    await this.#run(args, async stdout => {
      for await (const piece of stdout) pieces.push(piece as Buffer)
    })
    return Buffer.concat(pieces).toString('utf8')
  }

  /** `ask` without the line end; null when Git fails. */
  async tryAsk(...args: string[]): Promise<string | null> {
    try {
      return (await this.ask(...args)).replace(/\r?\n$/, '')
    } catch (error) {
      if (error instanceof GitError) return null
      throw error
    }
  }

  /** Writes an object's bytes to a new file; they are never held in memory as a whole. */
  async saveBlob(id: string, file: string): Promise<void> {
    await this.#run(['cat-file', 'blob', id], stdout => pipeline(stdout, createWriteStream(file, { flags: 'wx' })))
  }

  async #run(args: readonly string[], take: (stdout: NodeJS.ReadableStream) => Promise<void>): Promise<void> {
    const child = spawn('git', args, {
      cwd: this.#cwd,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(this.#signal === undefined ? {} : { signal: this.#signal }),
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (complaint.length < 10_000) complaint += text
    })
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    const [end, taken] = await Promise.allSettled([ended, take(child.stdout)])
    this.#signal?.throwIfAborted()
    if (end.status === 'rejected') throw new GitError(startFailure(end.reason))
    if (end.value !== 0) throw new GitError(firstLine(complaint) || `git ended with code ${end.value}`)
    if (taken.status === 'rejected') throw taken.reason
  }
}

function startFailure(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return code === 'ENOENT' ? 'the program git is not installed' : `git could not be started (${code})`
}

/** The first line, without the brackets, quotes and colons that a message would have to escape. */
const firstLine = (text: string): string =>
  (text.split('\n').find(line => line.trim() !== '') ?? '')
    .replace(/^(fatal|error): /, '')
    .replace(/[\s():'"`]+/g, ' ')
    .trim()
