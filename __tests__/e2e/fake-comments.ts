import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** A comment that the fake keeps. */
export interface StoredComment {
  readonly id: number
  body: string
  readonly user: { readonly type: string }
  readonly author_association: string
}

/** A stand-in for the part of GitHub's API that keeps the comments of one pull request. */
export interface FakeComments {
  readonly comments: StoredComment[]
  /** Method, path and `authorization` of each request. */
  readonly requests: { readonly method: string; readonly path: string; readonly authorization: string }[]
  /** Variables that lead the Action here. */
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** Starts the fake on loopback. With `refuse` it answers every writing request by that status, as to a token that only reads. */
export async function startFakeComments(refuse?: number): Promise<FakeComments> {
  const comments: StoredComment[] = []
  const requests: { method: string; path: string; authorization: string }[] = []
  const server = http.createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    requests.push({ method, path: url, authorization: headers.authorization ?? '' })
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const answer = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(value))
    }
    if (method !== 'GET' && refuse !== undefined)
      return answer(refuse, { message: 'Resource not accessible by integration\n::error::owned' })
    const { pathname, searchParams } = new URL(url, 'http://x')
    const page = Number(searchParams.get('page') ?? 1)
    const list = pathname === '/repos/owner/models/issues/7/comments'
    if (method === 'GET' && list) return answer(200, comments.slice((page - 1) * 100, page * 100))
    const { body } = JSON.parse(Buffer.concat(pieces).toString() || '{}') as { body: string }
    if (method === 'POST' && list) {
      comments.push({ id: 1000 + comments.length, body, user: { type: 'Bot' }, author_association: 'NONE' })
      return answer(201, comments.at(-1))
    }
    const own = comments.find(({ id }) => pathname === `/repos/owner/models/issues/comments/${id}`)
    if (method !== 'PATCH' || own === undefined) return answer(404, { message: 'Not Found' })
    own.body = body
    return answer(200, own)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    comments,
    requests,
    env: {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
      GITHUB_REPOSITORY: 'owner/models',
      GITHUB_WORKFLOW: 'models',
      GITHUB_JOB: 'check',
      GITHUB_RUN_ID: '42',
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
