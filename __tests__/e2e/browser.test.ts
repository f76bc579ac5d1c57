import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'puppeteer-core'
import { chromium, openBrowser, type Prediction, servePage } from './chromium.js'
import { readExample, shareOfTolerance } from './keras-samples.js'
import { examples, makeWorkspace, removeWorkspaces } from './workspace.js'

const command = path.resolve('dist/cli/index.js')

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
        expect(prediction.outputs[index]?.shape).toEqual(wanted.shape)
        expect(shareOfTolerance(prediction.outputs[index], wanted)).toBeLessThanOrEqual(1)
      }
      expect(faults).toEqual([])
    },
  )
})
