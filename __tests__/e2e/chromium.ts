import fs from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { type Browser, launch } from 'puppeteer-core'

const packages = path.resolve('node_modules/@tensorflow')
/** Where a Chromium is; undefined when there is none. */
export const chromium = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].find(file => fs.existsSync(file))
if (chromium === undefined) {
  console.warn('There is no Chromium (set CHROMIUM to its path): no converted model is loaded in a browser')
}

/** What `predict` of the page gives. */
export interface Prediction {
  readonly backend: string
  readonly names: readonly string[]
  readonly outputs: readonly { readonly shape: readonly number[]; readonly values: readonly (number | null)[] }[]
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
}

/** Serves the page at `/`, the files of TensorFlow.js's packages and, at `/models/`, those of `models`, on a port of its own. */
export async function servePage(models?: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    const file = fileAt(pathname, models)
    if (!fs.existsSync(file)) return response.writeHead(404).end()
    return response
      .writeHead(200, { 'Content-Type': mimeTypes[path.extname(file)] ?? 'application/octet-stream' })
      .end(fs.readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server of the page has no port')
  return { server, url: `http://127.0.0.1:${address.port}/` }
}

function fileAt(pathname: string, models: string | undefined): string {
  if (pathname === '/') return path.resolve('__tests__/e2e/browser-page.html')
  if (models !== undefined && pathname.startsWith('/models/'))
    return path.join(models, decodeURIComponent(pathname.slice('/models/'.length)))
  return path.join(packages, pathname)
}

/** A headless Chromium with a new profile in `profile`. */
export async function openBrowser(profile: string): Promise<Browser> {
  return launch({
    executablePath: chromium ?? '',
    headless: true,
    userDataDir: profile,
    args: [
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
