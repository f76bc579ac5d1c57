import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Browser, launch, type Page } from 'puppeteer-core'
import type { SampleArray } from '../../src/validate/npy.js'
import { findSamples, readSamples } from '../../src/validate/samples.js'
import { examples, makeWorkspace, removeWorkspaces } from './workspace.js'

const command = path.resolve('dist/cli/index.js')
const packages = path.resolve('node_modules/@tensorflow')
const chromium = [
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
interface Prediction {
  readonly backend: string
  readonly names: readonly string[]
  readonly outputs: readonly { readonly shape: readonly number[]; readonly values: readonly (number | null)[] }[]
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
}

/** Serves the page at `/` and the files of TensorFlow.js's packages, on a port of its own. */
async function servePage(): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    const file = pathname === '/' ? path.resolve('__tests__/e2e/browser-page.html') : path.join(packages, pathname)
    if (!fs.existsSync(file)) return response.writeHead(404).end()
    return response.writeHead(200, { 'Content-Type': mimeTypes[path.extname(file)] }).end(fs.readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server of the page has no port')
  return { server, url: `http://127.0.0.1:${address.port}/` }
}

/** Starts `keras-to-tfjs serve` on a free port and gives the address that it prints. */
function serveModels(directory: string): Promise<{ serve: ChildProcess; url: string }> {
  const serve = spawn(process.execPath, [command, 'serve', directory, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let printed = ''
    serve.stdout.setEncoding('utf8').on('data', text => {
      printed += text
      const url = /http:\S+/.exec(printed)?.[0]
      if (url !== undefined && printed.includes('\n')) resolve({ serve, url })
    })
    serve.once('exit', code => reject(new Error(`serve ended with ${code} after: ${printed}`)))
  })
}

async function openBrowser(profile: string): Promise<Browser> {
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

/** Arrays of a samples file by name, as a page can be handed them. */
async function readExample(name: string) {
  const { inputs, outputs } = await readSamples((await findSamples(`examples/${name}.h5`)) ?? '')
  if (inputs.by !== 'name' || outputs?.by !== 'name') throw new Error(`the samples of ${name} have no names`)
  const plain = [...inputs.arrays].map(([input, { shape, values }]) => {
    return [input, { shape, values: Array.from(values, Number) }] as const
  })
  return { inputs: Object.fromEntries(plain), outputs: outputs.arrays }
}

/** Largest difference of an output from Keras's, as a part of what is allowed; NaN where a value is no number. */
function shareOfTolerance(got: Prediction['outputs'][number] | undefined, wanted: SampleArray): number {
  expect(got?.shape).toEqual(wanted.shape)
  const values = Array.from(wanted.values, Number)
  const largest = Math.max(...values.map(Math.abs))
  const differences = values.map((value, at) => Math.abs((got?.values[at] ?? Number.NaN) - value))
  return Math.max(...differences) / Math.max(1e-5 * largest, 1e-6)
}

const whenPossible = chromium === undefined ? describe.skip : describe
whenPossible('a page in Chromium that loads what serve serves', () => {
  let page: Page
  let models: string
  const closers: (() => unknown)[] = []
  const faults: string[] = []

  beforeAll(async () => {
    const directory = makeWorkspace()
    const files = examples.map(name => `examples/${name}.h5`)
    const { status, stderr } = spawnSync(process.execPath, [command, 'convert', ...files, '--output-dir', directory])
    if (status !== 0) throw new Error(String(stderr))
    const { serve, url } = await serveModels(directory)
    closers.push(() => serve.kill())
    models = url
    const served = await servePage()
    closers.push(() => served.server.close())
    const browser = await openBrowser(makeWorkspace())
    closers.push(() => browser.close())
    page = await browser.newPage()
    page.on('pageerror', error => faults.push(String(error)))
    page.on('requestfailed', request => faults.push(`${request.url()}: ${request.failure()?.errorText}`))
    page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
    await page.goto(served.url)
  })
  afterAll(async () => {
    for (const close of closers.reverse()) await close()
    removeWorkspaces()
  })

  it.each(['wasm', 'webgl'].flatMap(backend => examples.map(name => [name, backend] as const)))(
    'predicts for %s on %s what Keras predicted',
    async (name, backend) => {
      const { inputs, outputs } = await readExample(name)
      const request = { url: `${models}examples/${name}/model.json`, backend, inputs }
      const prediction = (await page.evaluate(`predict(${JSON.stringify(request)})`)) as Prediction
      expect(prediction.backend).toBe(backend)
      expect(prediction.names).toEqual([...outputs.keys()])
      for (const [index, wanted] of [...outputs.values()].entries()) {
        expect(shareOfTolerance(prediction.outputs[index], wanted)).toBeLessThanOrEqual(1)
      }
      expect(faults).toEqual([])
    },
  )
})
