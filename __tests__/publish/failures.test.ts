import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ListMultipartUploadsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import type { Receipt } from '../../src/publish/receipt.js'
import type { PublishRequest } from '../../src/publish-bundles.js'
import { makeWorkspace, removeWorkspaces } from '../e2e/workspace.js'
import { writeBundleOf } from './bundles.js'
import { type Chaos, type Fault, type Passing, startChaos } from './chaos.js'
import { publishOne, requestFor, sentBy } from './requests.js'
import { hasS3, type S3Server, startS3, users } from './versitygw.js'

const describeWithS3 = hasS3 ? describe : describe.skip

const isShard = ({ method, path: file }: Passing): boolean => method === 'PUT' && file.includes('shard2of3')
const isManifest = ({ method, path: file }: Passing): boolean => method === 'PUT' && file.endsWith('v1.1.0/model.json')
const isPointer = ({ method, path: file }: Passing): boolean => method === 'PUT' && file.endsWith('latest/model.json')
const once =
  (match: (request: Passing) => boolean, fault: Fault): Chaos['fault'] =>
  request =>
    match(request) && request.count === 0 ? fault : undefined
const always =
  (match: (request: Passing) => boolean, fault: Fault): Chaos['fault'] =>
  request =>
    match(request) ? fault : undefined

describeWithS3('what goes wrong on the way to a real S3 server', () => {
  let s3: S3Server
  let chaos: Chaos
  let bucket: string
  let directory: string
  beforeAll(async () => {
    s3 = await startS3()
    chaos = await startChaos(s3.url)
    process.env['AWS_ACCESS_KEY_ID'] = users.root.accessKeyId
    process.env['AWS_SECRET_ACCESS_KEY'] = users.root.secretAccessKey
  })
  afterEach(() => {
    chaos.fault = () => undefined
  })
  afterAll(async () => {
    chaos.close()
    await s3.close()
    removeWorkspaces()
  })

  /** A bucket in which v1.0.0 is the latest; the next publication is v1.1.0, through the proxy that breaks it. */
  async function prepare(): Promise<void> {
    bucket = await s3.makeBucket()
    directory = writeBundleOf(50)
    await publishOne(requestFor(writeBundleOf(1), `s3://${bucket}/models`, { endpoint: s3.url }))
  }
  const request = (changes: Partial<PublishRequest> = {}): PublishRequest =>
    requestFor(directory, `s3://${bucket}/models`, {
      endpoint: chaos.url,
      publicBaseUrls: [`${s3.url}/${bucket}`],
      version: 'v1.1.0',
      ...changes,
    })
  async function attempt(fault: Chaos['fault']): Promise<Receipt | string> {
    chaos.fault = fault
    try {
      return await publishOne(request())
    } catch (error) {
      if (error instanceof ConversionError) return error.diagnostic.code
      throw error
    } finally {
      chaos.fault = () => undefined
    }
  }
  const fillAt = async (version: string): Promise<number | null> => {
    const answer = await fetch(`${s3.url}/${bucket}/models/digits/${version}/model.json`)
    if (answer.status !== 200) return null
    return ((await answer.json()) as { modelTopology: { fill: number } }).modelTopology.fill
  }

  it.each<[string, Chaos['fault'], string]>([
    ['a weight file is cut short each time', always(isShard, { kind: 'cut', afterBytes: 1000 }), 'publish/network'],
    ['the storage is out of order', always(isShard, { kind: 'status', status: 503 }), 'publish/network'],
    ['a byte of a weight file is flipped each time', always(isShard, { kind: 'flip' }), 'publish/network'],
    ['a weight file may not be written', always(isShard, { kind: 'status', status: 403 }), 'publish/forbidden'],
    ['the manifest may not be written', always(isManifest, { kind: 'status', status: 403 }), 'publish/forbidden'],
  ])(
    'when %s: no new version is visible, the channel stays, and the next run sends the rest',
    async (_, fault, code) => {
      await prepare()
      expect(await attempt(fault)).toBe(code)
      expect(await fillAt('v1.1.0')).toBeNull()
      expect(await fillAt('latest')).toBe(1)
      const here = (await s3.keysOf(bucket)).filter(key => key.includes('v1.1.0')).length
      const next = await publishOne(request())
      expect(sentBy(next)).toBe(6 - here)
      expect(await fillAt('latest')).toBe(50)
    },
  )

  it('when the channel may not be written: the version is whole, the channel stays, and the next run moves it', async () => {
    await prepare()
    expect(await attempt(always(isPointer, { kind: 'status', status: 403 }))).toBe('publish/forbidden')
    expect(await fillAt('v1.1.0')).toBe(50)
    expect(await fillAt('latest')).toBe(1)
    expect(sentBy(await publishOne(request()))).toBe(1)
    expect(await fillAt('latest')).toBe(50)
  })

  it.each<[string, Chaos['fault']]>([
    ['a weight file is cut short once', once(isShard, { kind: 'cut', afterBytes: 1000 })],
    ['the storage is out of order twice', passing => (passing.count < 2 ? { kind: 'status', status: 503 } : undefined)],
    ['the storage asks to slow down', once(isShard, { kind: 'status', status: 429 })],
    ['the answer to a weight file is lost', once(isShard, { kind: 'lost answer' })],
    ['the answer to the manifest is lost', once(isManifest, { kind: 'lost answer' })],
    ['the answer to the channel is lost', once(isPointer, { kind: 'lost answer' })],
    ['a byte of the manifest is flipped once', once(isManifest, { kind: 'flip' })],
  ])('when %s: it is tried again and ends well', async (_, fault) => {
    await prepare()
    const outcome = await attempt(fault)
    if (typeof outcome === 'string') expect(outcome).toBe('publish/network')
    else expect(outcome.publications[0]?.channels[0]?.version).toBe('v1.1.0')
    if (typeof outcome === 'string') await publishOne(request())
    expect(await fillAt('latest')).toBe(50)
  })

  it('when a storage keeps other bytes than it was sent: they are seen before anything names them, and mended', async () => {
    await prepare()
    let spoiled = ''
    chaos.fault = passing => {
      if (isShard(passing)) spoiled = passing.path.slice(`/${bucket}/`.length)
      // Before the rules are read, all weight files have arrived.
      if (passing.query.startsWith('?cors') && spoiled !== '') void spoil(spoiled)
      return passing.query.startsWith('?cors') ? { kind: 'delay', ms: 300 } : undefined
    }
    const spoil = (Key: string) =>
      s3.admin.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key,
          Body: Buffer.alloc(4000, 3),
          ContentType: 'application/octet-stream',
        }),
      )
    expect(typeof (await publishOne(request()))).toBe('object')
    const body = Buffer.from(await (await fetch(`${s3.url}/${bucket}/${spoiled}`)).arrayBuffer())
    expect(body.equals(Buffer.alloc(4000, 51))).toBe(true)
  })

  it('when a part of a large file fails for good: nothing of it stays, which would cost money', async () => {
    await prepare()
    directory = writeBundleOf(50, { shards: 1 })
    fs.writeFileSync(path.join(directory, 'group1-shard1of1.bin'), Buffer.alloc(40_000_000, 5))
    const json = fs
      .readFileSync(path.join(directory, 'model.json'), 'utf8')
      .replace('"shape":[1000]', '"shape":[10000000]')
    fs.writeFileSync(path.join(directory, 'model.json'), json)
    const second = always(({ query }) => query.includes('partNumber=2'), { kind: 'status', status: 403 })
    expect(await attempt(second)).toBe('publish/forbidden')
    const { Uploads = [] } = await s3.admin.send(new ListMultipartUploadsCommand({ Bucket: bucket }))
    expect(Uploads).toEqual([])
    expect((await s3.keysOf(bucket)).filter(key => key.includes('v1.1.0'))).toEqual([])
    await publishOne(request())
    expect(await fillAt('latest')).toBe(50)
  })

  it('when the file changes while it is sent: nothing is published', async () => {
    await prepare()
    chaos.fault = ({ method, query }) => {
      if (method === 'GET' && query.includes('list-type')) {
        for (const name of fs.readdirSync(directory).filter(file => file.endsWith('.bin')))
          fs.writeFileSync(path.join(directory, name), Buffer.alloc(4000, 77))
      }
      return undefined
    }
    await expect(publishOne(request())).rejects.toThrow('changed while it was being published')
    expect(await fillAt('v1.1.0')).toBeNull()
  })

  it('when the clock is two hours off: it is corrected', async () => {
    await prepare()
    const clock = path.join(makeWorkspace('clock-'), 'clock.mjs')
    fs.writeFileSync(
      clock,
      `const now = Date.now
       Date.now = () => now() + 7200000
       const Real = Date
       globalThis.Date = class extends Real { constructor(...args) { args.length === 0 ? super(Date.now()) : super(...args) } }
       globalThis.Date.now = () => now() + 7200000`,
    )
    const args = ['publish', directory, '--to', `s3://${bucket}/models`, '--version', 'v1.1.0', '--endpoint', s3.url]
    const { status, stderr } = spawnSync(process.execPath, ['--import', clock, 'dist/cli/index.js', ...args], {
      encoding: 'utf8',
      env: { ...process.env },
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('when several publications add their CORS rule at one moment: each page gets in at the end', async () => {
    for (let round = 0; round < 8; round++) {
      bucket = await s3.makeBucket()
      const origins = ['https://a.test', 'https://b.test', 'https://c.test']
      const runs = origins.map((origin, index) =>
        publishOne(
          requestFor(writeBundleOf(10 * index), `s3://${bucket}/models`, {
            endpoint: s3.url,
            version: `v1.${index}.0`,
            origins: [origin],
            patienceMs: 20_000,
          }),
        ),
      )
      await Promise.all(runs)
      const [rule, ...others] = await s3.corsOf(bucket)
      expect(others).toEqual([])
      expect([...(rule?.AllowedOrigins ?? [])].sort()).toEqual(origins)
    }
  })
})
