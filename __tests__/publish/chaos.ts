import http from 'node:http'

/** What happens to a request on its way to the server; undefined: nothing. */
export type Fault =
  | { readonly kind: 'cut'; readonly afterBytes: number }
  | { readonly kind: 'lost answer' }
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  | { readonly kind: 'flip' }
  | { readonly kind: 'delay'; readonly ms: number }
  | undefined

/** A request as the faults see it. `count` is the number of those before with the same method and path. */
export interface Passing {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly count: number
}

/** A proxy on this machine that breaks what it is told to. */
export interface Chaos {
  readonly url: string
  /** Method and path of every request that came. */
  readonly seen: readonly string[]
  fault: (request: Passing) => Fault
  close(): void
}

export async function startChaos(upstream: string, fault: Chaos['fault'] = () => undefined): Promise<Chaos> {
  const seen: string[] = []
  const chaos = { seen, fault, url: '', close: () => {} }
  const server = http.createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', upstream)
    const line = `${request.method} ${pathname}`
    const count = seen.filter(other => other === line).length
    seen.push(line)
    const what = chaos.fault({ method: request.method ?? '', path: pathname, query: search, count })
    if (what?.kind === 'status') {
      request.resume()
      request.on('end', () => response.writeHead(what.status).end(what.body ?? ''))
      return
    }
    if (what?.kind !== 'delay') return forward(request, response, upstream, what)
    request.pause()
    setTimeout(() => forward(request, response, upstream, undefined), what.ms)
  })
  server.on('clientError', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  chaos.url = `http://127.0.0.1:${address.port}`
  chaos.close = () => {
    server.closeAllConnections()
    server.close()
  }
  return chaos
}

function forward(request: http.IncomingMessage, response: http.ServerResponse, upstream: string, fault: Fault): void {
  const options = { method: request.method, headers: request.headers, agent: false as const }
  const onward = http.request(`${upstream}${request.url}`, options, answer => {
    if (fault?.kind === 'lost answer') {
      answer.resume()
      answer.on('end', () => request.socket.destroy())
      return
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => request.socket.destroy())
  let sent = 0
  request.on('data', (piece: Buffer) => {
    if (fault?.kind === 'cut' && sent + piece.length > fault.afterBytes) {
      onward.destroy()
      request.socket.destroy()
      return
    }
    if (fault?.kind === 'flip' && sent === 0) {
      piece = Buffer.from(piece)
      piece[0] = (piece[0] ?? 0) ^ 1
    }
    sent += piece.length
    onward.write(piece)
  })
  request.on('end', () => onward.end())
  request.resume()
}
