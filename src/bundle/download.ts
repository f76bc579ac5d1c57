import { open } from 'node:fs/promises'
import { ConversionError, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'

/** Bounds on fetching one file. */
export interface DownloadOptions {
  /** Most bytes that are taken. */
  readonly most: number
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

const mostRedirects = 5

/**
 * Fetches `url` into `file`. Redirects are followed, but never from https to http. Gives the address that answered as a
 * URL with `bytes`, the length of the file. Throws ConversionError `bundle/unreachable`, `bundle/missing-shard` for 404,
 * or `bundle/wrong-length`; rejects with the reason of `signal`.
 */
export async function download(url: URL, file: string, options: DownloadOptions): Promise<URL & { bytes: number }> {
  const timeout = AbortSignal.timeout(options.timeoutMs)
  const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout])
  try {
    const { response, from } = await follow(url, signal)
    const bytes = await store(response, file, url, options.most)
    return Object.assign(from, { bytes })
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof ConversionError) throw error
    const why = timeout.aborted ? `no whole answer within ${options.timeoutMs / 1000} s` : reasonOf(error)
    return refuse('bundle/unreachable', `${display(url.href)} cannot be fetched: ${why}.`)
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return display(code === '' && cause instanceof Error ? cause.message : code)
}

async function follow(url: URL, signal: AbortSignal): Promise<{ response: Response; from: URL }> {
  let from = url
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await fetch(from, { redirect: 'manual', signal })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) return { response, from: new URL(from) }
    await response.body?.cancel()
    const next: URL | null = URL.canParse(location, from.href) ? new URL(location, from) : null
    if (next === null || !/^https?:$/.test(next.protocol) || (from.protocol === 'https:' && next.protocol === 'http:'))
      return refuse(
        'bundle/unreachable',
        `${display(url.href)} redirects to ${display(location)}, which is not followed.`,
      )
    from = next
  }
  return refuse('bundle/unreachable', `${display(url.href)} redirects more than ${mostRedirects} times.`)
}

async function store(response: Response, file: string, url: URL, most: number): Promise<number> {
  const name = display(url.href)
  if (!response.ok) {
    await response.body?.cancel()
    return refuse(
      response.status === 404 ? 'bundle/not-found' : 'bundle/unreachable',
      `${name} answers with the status ${response.status}.`,
    )
  }
  const handle = await open(file, 'w')
  let bytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      // Servers of single-page applications answer what they do not have with their own page.
      if (bytes === 0 && /^\s*<(!doctype|html)/i.test(Buffer.from(chunk.subarray(0, 64)).toString('latin1')))
        return refuse('bundle/unreachable', `${name} answers with an HTML page.`, {}, 'Check the address.')
      bytes += chunk.byteLength
      if (bytes > most)
        return refuse('bundle/wrong-length', `${name} has more than the ${most} bytes that it may have.`)
      await handle.appendFile(chunk)
    }
  } finally {
    await handle.close()
  }
  return bytes
}
