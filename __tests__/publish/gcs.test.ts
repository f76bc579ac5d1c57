import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Receipt } from '../../src/publish/receipt.js'
import { makeWorkspace, removeWorkspaces } from '../e2e/workspace.js'
import { writeBundleOf } from './bundles.js'
import { type GcsServer, hasGcs, startGcs } from './gcs-server.js'

const command = path.resolve('dist/cli/index.js')
/** Google's client needs Node 22. */
const node = [process.execPath, process.env['NODE24'] ?? '', process.env['NODE22'] ?? ''].find(
  file =>
    file !== '' &&
    Number.parseInt(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout?.slice(1) ?? '', 10) >= 22,
)
const describeWithGcs = hasGcs && node !== undefined ? describe : describe.skip

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly receipt: Receipt | null
}

async function run(args: readonly string[], endpoint: string, program = node ?? ''): Promise<Ran> {
  const cwd = makeWorkspace()
  const child = spawn(program, [command, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: endpoint },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', text => (out += text))
  child.stderr.on('data', text => (err += text))
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  const file = path.join(cwd, 'receipt.json')
  const receipt = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).receipts[0] : null
  return { code, out, err, receipt }
}

const sentBy = ({ receipt }: Ran): number => receipt?.objects.filter(({ state }) => state === 'sent').length ?? -1

afterAll(removeWorkspaces)

describeWithGcs('publishing to Google Cloud Storage', () => {
  let gcs: GcsServer
  beforeAll(async () => {
    gcs = await startGcs()
  })
  afterAll(() => gcs.close())

  const publish = (bucket: string, directory: string, args: readonly string[] = [], endpoint = gcs.url): Promise<Ran> =>
    run(
      [
        'publish',
        directory,
        ...['--to', `gs://${bucket}/models`, '--receipt', 'receipt.json', '--timeout-seconds', '2'],
        ...(args.includes('--version') ? [] : ['--version', 'v1.0.0']),
        ...args,
      ],
      endpoint,
    )
  const bundle = (fill: number): string => writeBundleOf(fill, { directory: path.join(makeWorkspace(), 'digits') })
  const jsonAt = async (bucket: string, key: string) =>
    (await fetch(`${gcs.plainUrl}/${bucket}/models/digits/${key}`)).json() as Promise<{
      publishedVersion?: string
      modelTopology: { fill: number }
    }>

  it.each([
    ['fake-gcs-server alone, which lets every page in', () => gcs.plainUrl],
    ['the front that enforces CORS and rights', () => gcs.url],
  ])('is complete, and sends nothing the second time, on %s', async (_, endpoint) => {
    const bucket = await gcs.makeBucket()
    const directory = bundle(1)
    // fake-gcs-server forgets the rules that it is given.
    const cors = endpoint() === gcs.url ? [] : ['--cors', 'off']
    const first = await publish(bucket, directory, cors, endpoint())
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(sentBy(first)).toBe(6)
    const keys = await gcs.keysOf(bucket)
    expect(keys.map(key => key.replace(/[0-9a-f]{16}/, '#'))).toEqual([
      'models/digits/latest/model.json',
      'models/digits/v1.0.0/group1-shard1of3.#.bin',
      'models/digits/v1.0.0/group1-shard2of3.#.bin',
      'models/digits/v1.0.0/group1-shard3of3.#.bin',
      'models/digits/v1.0.0/model.json',
      'models/digits/v1.0.0/publication.json',
    ])
    const shard = await fetch(`${gcs.plainUrl}/${bucket}/${keys[1]}`)
    expect(shard.headers.get('content-type')).toBe('application/octet-stream')
    expect(shard.headers.get('cache-control')).toBe('public, max-age=31536000, immutable, no-transform')
    const again = await publish(bucket, directory, cors, endpoint())
    expect(sentBy(again)).toBe(0)
    const other = await publish(bucket, bundle(9), cors, endpoint())
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('publish/version-exists') })
    expect(await gcs.keysOf(bucket)).toEqual(keys)
  })

  it('moves a channel forward only, and lets one of racing publishers win', async () => {
    const bucket = await gcs.makeBucket()
    const versions = ['v1.0.0', 'v1.10.0', 'v1.9.0']
    await Promise.all(versions.map((version, index) => publish(bucket, bundle(10 * index), ['--version', version])))
    expect((await jsonAt(bucket, 'latest/model.json')).publishedVersion).toBe('v1.10.0')
    const racers = await Promise.all([1, 2].map(fill => publish(bucket, bundle(50 * fill), ['--version', 'v2.0.0'])))
    expect(racers.map(({ code }) => code).sort()).toEqual([0, 1])
    const winner = racers.findIndex(({ code }) => code === 0)
    expect((await jsonAt(bucket, 'v2.0.0/model.json')).modelTopology.fill).toBe(50 * (winner + 1))
  })

  it('keeps foreign CORS rules, and writes none when they suffice', async () => {
    const bucket = await gcs.makeBucket()
    const foreign = [{ origin: ['https://upload.example'], method: ['PUT'], responseHeader: ['x-a'], maxAgeSeconds: 5 }]
    gcs.bucket(bucket).cors = foreign
    await publish(bucket, bundle(1), ['--cors-origins', 'https://a.test'])
    await publish(bucket, bundle(1), ['--cors-origins', 'https://b.test'])
    const { cors, metageneration } = gcs.bucket(bucket)
    expect(cors).toMatchObject([
      foreign[0] ?? {},
      { origin: ['https://a.test', 'https://b.test'], method: ['GET', 'HEAD'] },
    ])
    gcs.bucket(bucket).denied.add('storage.buckets.update')
    const third = await publish(bucket, bundle(1), ['--cors-origins', 'https://a.test'])
    expect(third).toMatchObject({ code: 0, receipt: { cors: { state: 'sufficient' } } })
    expect(gcs.bucket(bucket).metageneration).toBe(metageneration)
  })

  it('loses no rule when several publishers add theirs at one moment', async () => {
    const bucket = await gcs.makeBucket()
    const origins = ['https://a.test', 'https://b.test', 'https://c.test']
    const runs = origins.map((origin, index) =>
      publish(bucket, bundle(10 * index), ['--version', `v1.${index}.0`, '--cors-origins', origin]),
    )
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0])
    expect([...(gcs.bucket(bucket).cors[0]?.origin ?? [])].sort()).toEqual(origins)
  })

  it.each([
    ['storage.buckets.update', 'publish/cors-forbidden', 'storage.buckets.update'],
    ['storage.objects.create', 'publish/forbidden', 'storage.objects.create'],
    ['public reading', 'publish/not-as-published', '--member=allUsers'],
  ])('says without %s what is missing, and makes no version visible', async (right, code, advice) => {
    const open = right !== 'public reading'
    const bucket = await gcs.makeBucket({ open, denied: open ? [right] : [] })
    const ran = await publish(bucket, bundle(1))
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(`(${code})`) })
    expect(ran.err).toContain(advice)
    expect((await gcs.keysOf(bucket)).filter(key => key.endsWith('.json'))).toEqual([])
  })

  it('names a bucket that is not there', async () => {
    const ran = await publish('nowhere', bundle(1))
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('There is no bucket for gs://nowhere/models.') })
  })

  it('goes back and prunes', async () => {
    const bucket = await gcs.makeBucket()
    for (const [index, version] of ['v1.0.0', 'v1.1.0', 'v1.2.0'].entries())
      await publish(bucket, bundle(10 * index), ['--version', version])
    const to = ['--to', `gs://${bucket}/models`]
    const back = await run(['rollback', 'digits', ...to, '--version', 'v1.0.0'], gcs.url)
    expect(back).toMatchObject({ code: 0, err: '' })
    expect((await jsonAt(bucket, 'latest/model.json')).publishedVersion).toBe('v1.0.0')
    await run(['prune', ...to, '--keep', '1', '--days', '0', '--delete'], gcs.url)
    const left = new Set((await gcs.keysOf(bucket)).map(key => key.split('/')[2]))
    expect([...left].sort()).toEqual(['latest', 'v1.0.0', 'v1.2.0'])
  })
})

describe('gs:// on Node 20', () => {
  const old = Number.parseInt(process.versions.node, 10) < 22 ? it : it.skip
  old('is refused in one sentence', async () => {
    const args = ['publish', writeBundleOf(1), '--to', 'gs://bucket/models', '--version', 'v1']
    const ran = await run(args, '', process.execPath)
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringContaining('gs:// needs Node 22 or newer; this is Node 20'),
    })
  })
})
