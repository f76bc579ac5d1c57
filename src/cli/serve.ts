import { open, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { display } from '../diagnostics/display.js'
import type { CliIo } from './io.js'
import type { ParsedArguments } from './options.js'
import { listBundles, renderIndexPage } from './serve-page.js'
import { UsageError } from './usage-error.js'

/** Loopback only: nobody else on the network can see what is served. */
const HOST = '127.0.0.1'

const contentTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.bin': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** `keras-to-tfjs serve`: serves a directory until Ctrl-C. */
export async function runServe(args: ParsedArguments, io: CliIo): Promise<number> {
  const [directory, ...more] = args.positionals
  if (directory === undefined || more.length > 0) throw new UsageError('Name one directory to serve.')
  const root = path.resolve(io.cwd, directory)
  const stats = await stat(root).catch(() => null)
  if (stats === null || !stats.isDirectory()) throw new UsageError(`There is no directory ${display(directory)}.`)
  const port = args.integer('port', 0, 65535) ?? 8080
  const log = args.has('verbose') ? (line: string): void => io.stdout.write(`${line}\n`) : () => {}
  const server = await listen(await createBundleServer(root, log), port)
  const address = server.address()
  const chosen = typeof address === 'object' && address !== null ? address.port : port
  io.stdout.write(`Serving ${display(directory)} at http://${HOST}:${chosen}/ until Ctrl-C\n`)
  await new Promise<void>(resolve => {
    io.signal.addEventListener('abort', () => resolve(), { once: true })
    if (io.signal.aborted) resolve()
  })
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  return 0
}

async function listen(server: Server, port: number): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE'
      reject(
        new UsageError(
          inUse
            ? `Port ${port} is in use; choose another with --port, or --port 0.`
            : `Port ${port} cannot be opened (${error.code}).`,
        ),
      )
    })
    server.listen(port, HOST, resolve)
  })
  return server
}

/**
 * A server of the files below `root`, open to pages of any origin, and of a page at `/` that lists the models.
 * Symbolic links that lead out of `root` and hidden files are not served.
 */
export async function createBundleServer(root: string, log: (line: string) => void = () => {}): Promise<Server> {
  const realRoot = await realpath(root)
  return createServer((request, response) => {
    answer(realRoot, request, response)
      .catch(() => {
        if (response.headersSent) response.destroy()
        else sendText(response, 500, 'The file could not be read.')
      })
      .finally(() => log(`${response.statusCode} ${request.method} ${display(request.url ?? '')}`))
  })
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  // A model that was just converted again must not come from the browser's cache.
  response.setHeader('Cache-Control', 'no-cache')
  if (request.method === 'OPTIONS') return answerPreflight(request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendText(response, 405, 'Only GET and HEAD are answered.')
  const target = decodePath(request.url ?? '/')
  if (target === '/') return sendIndex(root, request, response)
  const file = target === null ? null : await findFile(root, target)
  if (file === null) return sendText(response, 404, 'There is no such file.')
  await sendFile(file, request, response)
}

function answerPreflight(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD')
  response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*')
  // Chrome asks before a public page may reach a server on this machine.
  response.setHeader('Access-Control-Allow-Private-Network', 'true')
  response.writeHead(204).end()
}

/** The path of a request, decoded once; null when it is not one. */
function decodePath(url: string): string | null {
  try {
    const decoded = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
    return decoded.startsWith('/') && !decoded.includes('\0') ? decoded : null
  } catch {
    return null
  }
}

/** The real path of a regular file below `root` that `target` names, or null. */
async function findFile(root: string, target: string): Promise<string | null> {
  const parts = target.split('/').filter(part => part !== '')
  // `..`, hidden files, and on Windows drives, streams and backslashes.
  if (parts.some(part => part.startsWith('.') || (path.sep === '\\' && /[\\:]/.test(part)))) return null
  const real = await realpath(path.join(root, ...parts)).catch(() => null)
  if (real === null || !real.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) return null
  const stats = await stat(real).catch(() => null)
  return stats?.isFile() ? real : null
}

async function sendFile(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const type = contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': size })
    if (request.method === 'HEAD' || size === 0) response.end()
    // `end` keeps a file that grows meanwhile to the length that was announced.
    else await pipeline(handle.createReadStream({ autoClose: false, end: size - 1 }), response)
  } catch (error) {
    // A page that was closed during a download is no fault.
    if (!response.destroyed) throw error
  } finally {
    await handle.close()
  }
}

async function sendIndex(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = renderIndexPage(await listBundles(root), `http://${request.headers.host ?? HOST}`)
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(page) })
  response.end(request.method === 'HEAD' ? undefined : page)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
