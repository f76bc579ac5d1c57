import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import http from 'node:http'
import { freePort } from './versitygw.js'

const program = process.env['FAKE_GCS'] ?? 'fake-gcs-server'
/** Whether the server of Google Cloud Storage for these tests is installed. */
export const hasGcs = process.platform !== 'win32' && spawnSync(program, ['-help']).error === undefined
if (!hasGcs) console.warn('fake-gcs-server is not installed (set FAKE_GCS to its path): nothing is published to gs://')

interface Rule {
  readonly origin?: readonly string[]
  readonly method?: readonly string[]
}

/** A bucket as the front knows it, beside what the server behind it stores. */
interface FrontBucket {
  cors: readonly Rule[]
  metageneration: number
  /** Whether everybody may read. */
  open: boolean
  /** Rights that nobody has, such as `storage.buckets.update`. */
  readonly denied: Set<string>
}

/**
 * fake-gcs-server, and in front of it what no server for tests does: CORS rules that decide which pages get in, changes of a
 * bucket that depend on its metageneration, and rights. Through `plainUrl` the server answers alone.
 */
export interface GcsServer {
  readonly url: string
  readonly plainUrl: string
  makeBucket(options?: { readonly open?: boolean; readonly denied?: readonly string[] }): Promise<string>
  bucket(name: string): FrontBucket
  keysOf(bucket: string): Promise<readonly string[]>
  close(): Promise<void>
}

export async function startGcs(): Promise<GcsServer> {
  const port = await freePort()
  const plainUrl = `http://127.0.0.1:${port}`
  const address = ['-host', '127.0.0.1', '-port', String(port), '-public-host', `127.0.0.1:${port}`]
  const child = spawn(program, ['-backend', 'memory', '-scheme', 'http', ...address, '-external-url', plainUrl], {
    stdio: 'ignore',
  })
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  await untilAnswers(plainUrl, child)
  const buckets = new Map<string, FrontBucket>()
  const front = http.createServer((request, response) => void answer(request, response, plainUrl, buckets))
  await new Promise<void>(resolve => front.listen(0, '127.0.0.1', resolve))
  const at = front.address()
  if (at === null || typeof at === 'string') throw new Error('the front has no port')
  const bucket = (name: string): FrontBucket => {
    const found = buckets.get(name)
    if (found === undefined) throw new Error(`there is no bucket ${name}`)
    return found
  }
  return {
    url: `http://127.0.0.1:${at.port}`,
    plainUrl,
    bucket,
    makeBucket: async ({ open = true, denied = [] } = {}) => {
      const name = `bucket-${buckets.size + 1}`
      buckets.set(name, { cors: [], metageneration: 1, open, denied: new Set(denied) })
      const body = JSON.stringify({ name })
      await fetch(`${plainUrl}/storage/v1/b`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
      return name
    },
    keysOf: async name => {
      const { items = [] } = (await (await fetch(`${plainUrl}/storage/v1/b/${name}/o`)).json()) as {
        items?: { name: string }[]
      }
      return items.map(item => item.name).sort()
    },
    close: async () => {
      process.off('exit', end)
      front.closeAllConnections()
      front.close()
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const up = await fetch(url).then(
      () => true,
      () => false,
    )
    if (up) return
    if (child.exitCode !== null) break
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('fake-gcs-server does not start')
}

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  upstream: string,
  buckets: ReadonlyMap<string, FrontBucket>,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', upstream)
  const api = /^\/(?:(?:upload|resumable\/upload|download)\/)?storage\/v1\/b\/([^/]+)(\/o.*)?$/.exec(pathname)
  const name = api?.[1] ?? pathname.split('/')[1] ?? ''
  const bucket = buckets.get(name)
  if (bucket === undefined) return proxy(request, response, upstream, {})
  const right = rightOf(request.method ?? 'GET', api)
  if (bucket.denied.has(right)) return refuse(response, 403, 'forbidden')
  if (api === null) return sendObject(request, response, upstream, bucket)
  if (api[2] !== undefined) return proxy(request, response, upstream, {})
  if (request.method === 'GET') return send(response, bucketResource(name, bucket))
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const wanted = searchParams.get('ifMetagenerationMatch')
  if (wanted !== null && wanted !== String(bucket.metageneration)) return refuse(response, 412, 'conditionNotMet')
  const { cors } = JSON.parse(Buffer.concat(pieces).toString()) as { cors?: readonly Rule[] }
  if (cors !== undefined) bucket.cors = cors
  bucket.metageneration++
  send(response, bucketResource(name, bucket))
}

function rightOf(method: string, api: RegExpExecArray | null): string {
  if (api === null) return 'anonymous'
  if (api[2] === undefined) return method === 'GET' ? 'storage.buckets.get' : 'storage.buckets.update'
  if (method === 'GET') return api[2] === '/o' ? 'storage.objects.list' : 'storage.objects.get'
  return method === 'DELETE' ? 'storage.objects.delete' : 'storage.objects.create'
}

const bucketResource = (name: string, { cors, metageneration }: FrontBucket): object => ({
  kind: 'storage#bucket',
  name,
  metageneration: String(metageneration),
  cors,
})

/** What a page gets: the object if everybody may read, with the headers that the first rule for its origin gives. */
function sendObject(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  upstream: string,
  { cors, open }: FrontBucket,
): void {
  const origin = request.headers.origin ?? ''
  const rule = cors.find(
    ({ origin: origins = [], method = [] }) =>
      origin !== '' && (origins.includes('*') || origins.includes(origin)) && method.includes(request.method ?? ''),
  )
  const headers: Record<string, string> =
    rule === undefined
      ? {}
      : rule.origin?.includes('*')
        ? { 'access-control-allow-origin': '*' }
        : { 'access-control-allow-origin': origin, vary: 'Origin' }
  if (!open) return void response.writeHead(403, headers).end('<Error><Code>AccessDenied</Code></Error>')
  proxy(request, response, upstream, headers)
}

function proxy(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  upstream: string,
  headers: Readonly<Record<string, string>>,
): void {
  const { host } = new URL(upstream)
  const options = { method: request.method, headers: { ...request.headers, host } }
  const forward = http.request(`${upstream}${request.url}`, options, answered => {
    const kept = Object.entries(answered.headers).filter(([name]) => !/^(access-control-|vary$)/.test(name))
    const front = request.headers.host ?? ''
    const moved = kept.map(([name, value]) => [name, name === 'location' ? String(value).replace(host, front) : value])
    response.writeHead(answered.statusCode ?? 502, { ...Object.fromEntries(moved), ...headers })
    answered.pipe(response)
  })
  forward.on('error', () => response.destroy())
  request.pipe(forward)
}

function send(response: http.ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

const refuse = (response: http.ServerResponse, code: number, reason: string): void =>
  send(response, { error: { code, message: reason, errors: [{ reason }] } }, code)
