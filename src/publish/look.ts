import { createHash } from 'node:crypto'
import { exampleOrigin } from './cors.js'
import type { PlannedObject } from './plan.js'

/** What is expected of an object at its public address; what is null is not compared. */
export interface Expected {
  readonly url: string
  readonly bytes: number | null
  readonly sha256: string | null
  /** Media type without parameters. */
  readonly contentType: string | null
}

/** One thing that would make a page fail, or show wrong numbers. */
export interface Fault {
  readonly url: string
  readonly kind: 'network' | 'status' | 'cors' | 'bytes' | 'type'
  /** The rest of a sentence that starts with the address. Nothing that a server said stands in it. */
  readonly text: string
}

/** What a page of one origin got. */
export interface Look {
  readonly faults: readonly Fault[]
  /** The answer depends on the origin and does not say so: a cache in between would give it to other pages. */
  readonly lacksVary: boolean
  readonly bytes: number
  readonly sha256: string
  /** The first bytes, up to the limit that was asked for. */
  readonly body: Buffer
}

/** Milliseconds without an answer, or without another byte of it, after which a look is given up. */
const silenceMs = 30_000

export const expectedOf = (url: string, { bytes, sha256, contentType }: PlannedObject): Expected => ({
  url,
  bytes,
  sha256,
  contentType,
})

/** Loads an object as a page of `origin` does, without credentials, and compares. `keepBytes`: how much of it to give. */
export async function look(expected: Expected, origin: string, signal?: AbortSignal, keepBytes = 0): Promise<Look> {
  const { url } = expected
  const from = exampleOrigin(origin)
  const fault = (kind: Fault['kind'], text: string): Fault => ({ url, kind, text })
  const nothing = { lacksVary: false, bytes: 0, sha256: '', body: Buffer.alloc(0) }
  try {
    const { response, received } = await load(url, from, signal, keepBytes, expected.bytes)
    if (response.status !== 200)
      return { ...nothing, faults: [fault('status', `answers with status ${response.status}`)] }
    const allowed = response.headers.get('access-control-allow-origin')
    const faults: Fault[] = []
    if (allowed !== '*' && allowed !== from) faults.push(fault('cors', `cannot be loaded by pages of ${origin}`))
    if (expected.sha256 !== null && received.sha256 !== expected.sha256)
      faults.push(fault('bytes', 'has other bytes than were published'))
    else if (expected.bytes !== null && received.bytes !== expected.bytes)
      faults.push(fault('bytes', `has ${received.bytes} bytes instead of ${expected.bytes}`))
    const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
    if (expected.contentType !== null && type !== expected.contentType)
      faults.push(fault('type', `is not served as ${expected.contentType}`))
    const varies = /(^|,)\s*(origin|\*)\s*(,|$)/i.test(response.headers.get('vary') ?? '')
    return { ...received, faults, lacksVary: allowed === from && !varies }
  } catch (error) {
    signal?.throwIfAborted()
    return { ...nothing, faults: [fault('network', `cannot be reached (${reasonOf(error)})`)] }
  }
}

async function load(
  url: string,
  origin: string,
  signal: AbortSignal | undefined,
  keepBytes: number,
  mostBytes: number | null,
): Promise<{ response: Response; received: Pick<Look, 'bytes' | 'sha256' | 'body'> }> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(new Error('no answer')), silenceMs)
  try {
    const signals = signal === undefined ? [silence.signal] : [silence.signal, signal]
    const response = await fetch(url, { headers: { Origin: origin }, signal: AbortSignal.any(signals) })
    const hash = createHash('sha256')
    const kept: Uint8Array[] = []
    let bytes = 0
    for await (const piece of response.body ?? []) {
      timer.refresh()
      hash.update(piece)
      if (bytes < keepBytes) kept.push(piece)
      bytes += piece.length
      // Whoever sends more than there is may send for ever.
      if (mostBytes !== null && bytes > mostBytes) break
    }
    const body = Buffer.concat(kept).subarray(0, keepBytes)
    return { response, received: { bytes, sha256: hash.digest('hex'), body } }
  } finally {
    clearTimeout(timer)
  }
}

/** The system's code of a failed request; its message may hold anything. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string')
    return cause.code.replace(/[^A-Z0-9_]/g, '')
  return 'no answer'
}

/** Whether a page of an origin that nobody was promised is let in too: then no look proves anything about CORS. */
export async function letsStrangersIn(url: string, signal?: AbortSignal): Promise<boolean> {
  const stranger = `https://${Math.random().toString(36).slice(2, 12)}.invalid`
  const { faults } = await look({ url, bytes: null, sha256: null, contentType: null }, stranger, signal)
  return faults.length === 0
}
