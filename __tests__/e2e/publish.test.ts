import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'puppeteer-core'
import { hasS3, type S3Server, startS3, users } from '../publish/versitygw.js'
import { chromium, openBrowser, type Prediction, servePage } from './chromium.js'
import { readExample, shareOfTolerance } from './keras-samples.js'
import { runAction, type StepResult } from './runner.js'
import { examples, makeWorkspace, removeWorkspaces } from './workspace.js'

const describeWithS3 = hasS3 ? describe : describe.skip
const itInChromium = chromium === undefined ? it.skip : it

/** A workspace with examples and their samples, and models that were cut short. */
function makeModels(names: readonly string[] = ['penguins'], ...broken: string[]): string {
  const workspace = makeWorkspace()
  const models = path.join(workspace, 'models')
  fs.mkdirSync(models)
  for (const file of fs.readdirSync('examples'))
    if (/\.(h5|json|npz)$/.test(file) && names.includes(file.replace(/\..*/, '')))
      fs.copyFileSync(path.join('examples', file), path.join(models, file))
  for (const name of broken)
    fs.writeFileSync(path.join(models, name), fs.readFileSync('examples/penguins.h5').subarray(0, 5000))
  return workspace
}

const tag = (name: string) => ({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: name, GITHUB_SHA: 'ab'.repeat(20) })

afterAll(removeWorkspaces)

describeWithS3('the built Action that publishes to a real S3 server', () => {
  let s3: S3Server
  beforeAll(async () => {
    s3 = await startS3()
  })
  afterAll(() => s3.close())

  const secret = users.root.secretAccessKey
  const publish = (
    workspace: string,
    bucket: string,
    { inputs = {}, env = {} }: { inputs?: Record<string, string>; env?: Record<string, string> } = {},
  ): Promise<StepResult> =>
    runAction({
      workspace,
      inputs: { artifact: 'false', destination: `s3://${bucket}/models`, ...inputs },
      env: {
        AWS_ENDPOINT_URL_S3: s3.url,
        AWS_ACCESS_KEY_ID: users.root.accessKeyId,
        AWS_SECRET_ACCESS_KEY: secret,
        ...tag('v1.0.0'),
        ...env,
      },
    })

  it('gives addresses, a receipt and the line that loads each model, and sends nothing the second time', async () => {
    const bucket = await s3.makeBucket()
    const workspace = makeModels(examples)
    const step = await publish(workspace, bucket)
    expect({ code: step.code, log: step.log }).toMatchObject({ code: 0 })
    const urls = JSON.parse(step.outputs['urls'] ?? '')
    expect(Object.keys(urls).sort()).toEqual(examples.map(name => `models/${name}.h5`))
    const base = `${s3.url}/${bucket}/models/models/digits`
    expect(urls['models/digits.h5']).toEqual({
      version: 'v1.0.0',
      url: `${base}/v1.0.0/model.json`,
      channels: { latest: `${base}/latest/model.json` },
    })
    expect(step.summary).toContain(`const model = await tf.loadLayersModel('${base}/latest/model.json')`)
    const again = await publish(workspace, bucket)
    expect(again.code).toBe(0)
    const receipt = JSON.parse(fs.readFileSync(again.outputs['receipt-file'] ?? '', 'utf8'))
    const states = receipt.receipts[0].objects.map(({ state }: { state: string }) => state)
    expect(new Set(states)).toEqual(new Set(['present']))
    expect(again.log).toContain('0 objects sent')
  })

  it('hides the secret key from the log in every form', async () => {
    const step = await publish(makeModels(), await s3.makeBucket())
    const masked = step.commands.filter(({ command }) => command === 'add-mask').map(({ message }) => message)
    expect(masked).toContain(secret)
    expect(masked).toContain(Buffer.from(secret).toString('base64'))
    const shown = step.log.split('\n').filter(line => !line.startsWith('::add-mask::'))
    expect(shown.join('\n')).not.toContain(secret)
  })

  it('publishes nothing when a model is not well, unless publish-partial', async () => {
    const bucket = await s3.makeBucket()
    const workspace = makeModels(['penguins', 'digits'], 'broken.h5')
    const step = await publish(workspace, bucket)
    expect(step.code).toBe(1)
    expect(step.commands.filter(({ command }) => command === 'warning')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('publish/withheld') }),
    ])
    expect(step.outputs).toMatchObject({ urls: '{}', 'receipt-file': '' })
    expect(await s3.keysOf(bucket)).toEqual([])
    const partial = await publish(workspace, bucket, { inputs: { 'publish-partial': 'true' } })
    expect(partial.code).toBe(1)
    expect(Object.keys(JSON.parse(partial.outputs['urls'] ?? ''))).toHaveLength(2)
  })

  it('fails with the reason and keeps the models when they cannot be published', async () => {
    const workspace = makeModels()
    const step = await publish(workspace, 'not-there')
    expect(step.code).toBe(1)
    expect(step.commands.find(({ command }) => command === 'error')?.message).toContain('publish/bucket-missing')
    expect(fs.existsSync(path.join(workspace, 'tfjs-models/models/penguins/model.json'))).toBe(true)
  })

  it('names the version after the commit without a tag, and then moves no channel', async () => {
    const bucket = await s3.makeBucket()
    const env = { GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main' }
    const step = await publish(makeModels(), bucket, { env })
    expect(JSON.parse(step.outputs['urls'] ?? '')['models/penguins.h5']).toMatchObject({
      version: 'ab'.repeat(20),
      channels: {},
    })
  })

  it('in a dry run changes nothing, and on pull_request_target does not even start', async () => {
    const bucket = await s3.makeBucket()
    const dry = await publish(makeModels(), bucket, { inputs: { 'dry-run': 'true' } })
    expect(dry.code).toBe(0)
    expect(dry.log).toContain('CORS: a rule would be added')
    const target = await publish(makeModels(), bucket, { env: { GITHUB_EVENT_NAME: 'pull_request_target' } })
    expect(target.code).toBe(2)
    expect(target.commands.find(({ command }) => command === 'error')?.message).toContain('publish/privileged-event')
    expect(target.log).not.toContain('Converted')
    expect(await s3.keysOf(bucket)).toEqual([])
  })

  it('loads no code of a storage when it publishes nowhere', async () => {
    const coverage = makeWorkspace('coverage ')
    await runAction({
      workspace: makeModels(),
      inputs: { mode: 'check', destination: 's3://bucket/models' },
      env: { NODE_V8_COVERAGE: coverage },
    })
    const loaded = fs.readdirSync(coverage).flatMap(name => {
      const { result } = JSON.parse(fs.readFileSync(path.join(coverage, name), 'utf8')) as { result: { url: string }[] }
      return result.filter(({ url }) => url.startsWith('file:')).map(({ url }) => fileURLToPath(url))
    })
    expect(loaded).toContain(path.resolve('dist/action/index.js'))
    const withS3 = loaded.filter(file => fs.readFileSync(file, 'utf8').includes('PutBucketCorsCommand'))
    expect(withS3).toEqual([])
  })

  describe('and a page of another origin in Chromium', () => {
    let page: Page
    let bucket: string
    const closers: (() => unknown)[] = []
    const received: { readonly url: string; readonly bytes: number; readonly cached: boolean }[] = []

    beforeAll(async () => {
      bucket = await s3.makeBucket()
      await publish(makeModels(examples), bucket)
      if (chromium === undefined) return
      const served = await servePage()
      closers.push(() => served.server.close())
      const browser = await openBrowser(makeWorkspace())
      closers.push(() => browser.close())
      page = await browser.newPage()
      page.on('response', response => {
        const length = Number(response.headers()['content-length'] ?? 0)
        received.push({ url: response.url(), bytes: length, cached: response.fromCache() })
      })
      await page.goto(served.url)
    })
    afterAll(async () => {
      for (const close of closers.reverse()) await close()
    })

    const addressOf = (name: string, version: string): string =>
      `${s3.url}/${bucket}/models/models/${name}/${version}/model.json`

    itInChromium.each(['wasm', 'webgl'].flatMap(backend => examples.map(name => [name, backend] as const)))(
      'gives Keras its numbers for %s on %s, from the channel',
      async (name, backend) => {
        const { inputs, outputs } = await readExample(name)
        const request = { url: addressOf(name, 'latest'), backend, inputs }
        const prediction = (await page.evaluate(`predict(${JSON.stringify(request)})`)) as Prediction
        for (const [index, wanted] of [...outputs.values()].entries())
          expect(shareOfTolerance(prediction.outputs[index], wanted)).toBeLessThanOrEqual(1)
      },
    )

    itInChromium(
      'loads no byte of a weight file from the network the second time, nor for the version itself',
      async () => {
        const { inputs } = await readExample('digits')
        for (const version of ['latest', 'v1.0.0']) {
          received.length = 0
          const request = { url: addressOf('digits', version), backend: 'wasm', inputs }
          await page.evaluate(`predict(${JSON.stringify(request)})`)
          const shards = received.filter(({ url }) => url.endsWith('.bin'))
          expect(shards.length).toBeGreaterThan(0)
          expect(shards.filter(({ cached }) => !cached)).toEqual([])
        }
      },
    )
  })
})
