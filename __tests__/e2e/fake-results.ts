import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** An artifact as the service has it once its upload is finalized. */
export interface StoredArtifact {
  readonly id: string
  readonly name: string
  readonly zip: Buffer
  /** `sha256:…`, as the client states it. */
  readonly hash: string
  readonly expiresAt: string | undefined
}

/** A stand-in for the service of GitHub that takes artifacts, on loopback. */
export interface FakeResults {
  readonly url: string
  /** What the runner gives an action beside its inputs, so that it finds the service. */
  readonly env: Readonly<Record<string, string>>
  readonly artifacts: ReadonlyMap<string, StoredArtifact>
  close(): Promise<void>
}

interface Creation {
  readonly id: string
  readonly name: string
  readonly expiresAt: string | undefined
}

/**
 * Starts the service: the JSON form of the twirp calls of @actions/artifact, and of Azure's blobs the part that an
 * upload needs. `refuse` may answer a call by name (`CreateArtifact`, `FinalizeArtifact`) with a status and a message.
 */
export async function startFakeResults(
  refuse: (call: string) => { readonly status: number; readonly message: string } | null = () => null,
): Promise<FakeResults> {
  const created = new Map<string, Creation>()
  const artifacts = new Map<string, StoredArtifact>()
  const blobs = new BlobStore()

  const answer = (call: string, body: Record<string, unknown>): [number, object] => {
    const refusal = refuse(call)
    if (refusal !== null) return [refusal.status, { code: 'internal', msg: refusal.message }]
    const name = String(body['name'])
    if (call === 'CreateArtifact') {
      if (created.has(name)) {
        return [409, { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' }]
      }
      const id = String(1000 + created.size)
      created.set(name, { id, name, expiresAt: body['expires_at']?.toString() })
      return [200, { ok: true, signed_upload_url: `${url}/blob/${id}?sig=signature&se=2099-01-01` }]
    }
    const creation = created.get(name)
    const zip = blobs.get(`/blob/${creation?.id}`)
    if (call !== 'FinalizeArtifact' || creation === undefined || zip === undefined) {
      return [404, { code: 'not_found', msg: call }]
    }
    artifacts.set(name, { ...creation, zip, hash: String(body['hash']) })
    return [200, { ok: true, artifact_id: creation.id }]
  }

  const server = http.createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const body = await readAll(request)
    const [, call] = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(pathname) ?? []
    if (call !== undefined) {
      const [status, reply] = answer(call, JSON.parse(body.toString()) as Record<string, unknown>)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(reply))
    } else if (request.method === 'PUT' && pathname.startsWith('/blob/')) {
      blobs.put(pathname, searchParams, body)
      response.writeHead(201, {
        etag: '"0x1"',
        'last-modified': new Date().toUTCString(),
        'x-ms-request-id': randomUUID(),
        'x-ms-version': '2025-11-05',
      })
      response.end()
    } else {
      response.writeHead(404)
      response.end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    env: { ACTIONS_RESULTS_URL: `${url}/`, ACTIONS_RUNTIME_URL: `${url}/`, ACTIONS_RUNTIME_TOKEN: runtimeToken() },
    artifacts,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Azure's block blobs: a blob is put at once, or as blocks and then a list of their ids. */
class BlobStore {
  readonly #blobs = new Map<string, Buffer>()
  readonly #blocks = new Map<string, Buffer>()

  put(pathname: string, query: URLSearchParams, body: Buffer): void {
    const kind = query.get('comp')
    if (kind === 'block') this.#blocks.set(`${pathname} ${query.get('blockid')}`, body)
    else if (kind === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]+)</g)].map(([, id]) => id)
      this.#blobs.set(pathname, Buffer.concat(ids.map(id => this.#blocks.get(`${pathname} ${id}`) ?? Buffer.alloc(0))))
    } else this.#blobs.set(pathname, body)
  }

  get(pathname: string): Buffer | undefined {
    return this.#blobs.get(pathname)
  }
}

/** The client only decodes the token, to learn which run and job it belongs to. */
function runtimeToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp: 'Actions.Results:run-id:job-id', exp: 4102444800 })}.signature`
}

async function readAll(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
