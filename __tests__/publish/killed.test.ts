import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeWorkspace, removeWorkspaces } from '../e2e/workspace.js'
import { writeBundleOf } from './bundles.js'
import { type Chaos, startChaos } from './chaos.js'
import { publishOne, requestFor } from './requests.js'
import { hasS3, type S3Server, startS3, users } from './versitygw.js'

/** Runs that are killed; KILLS=300 is what a release is tried with. */
const kills = Number(process.env['KILLS'] ?? 12)
const seed = Number(process.env['SEED'] ?? 1)
const command = path.resolve('dist/cli/index.js')
const describeWithS3 = hasS3 ? describe : describe.skip

/** Numbers from 0 to 1 that are the same for each seed. */
function* randomNumbers(start: number): Generator<number, never> {
  for (let state = start >>> 0; ; ) {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const weightsOf = (fill: number): string =>
  createHash('sha256')
    .update(Buffer.concat([0, 1, 2].map(shard => Buffer.alloc(4000, fill + shard))))
    .digest('hex')

interface Loads {
  whole: number
  failed: number
  wrong: number
}

describeWithS3('a publisher that is killed at any moment, while pages load all the time', () => {
  let s3: S3Server
  let slow: Chaos
  beforeAll(async () => {
    s3 = await startS3()
    slow = await startChaos(s3.url, ({ method }) => (method === 'PUT' ? { kind: 'delay', ms: 20 } : undefined))
    process.env['AWS_ACCESS_KEY_ID'] = users.root.accessKeyId
    process.env['AWS_SECRET_ACCESS_KEY'] = users.root.secretAccessKey
  })
  afterAll(async () => {
    slow.close()
    await s3.close()
    removeWorkspaces()
  })

  /** Loads as TensorFlow.js does: it takes whatever comes for weights, and looks at no status. */
  async function load(url: string): Promise<{ fill: number; weights: string } | null> {
    const manifest = await fetch(url)
    if (manifest.status !== 200) return null
    const { modelTopology, weightsManifest } = (await manifest.json()) as {
      modelTopology: { fill: number }
      weightsManifest: { paths: string[] }[]
    }
    const hash = createHash('sha256')
    for (const file of weightsManifest.flatMap(({ paths }) => paths))
      hash.update(Buffer.from(await (await fetch(new URL(file, url))).arrayBuffer()))
    return { fill: modelTopology.fill, weights: hash.digest('hex') }
  }

  async function readUntil(stopped: () => boolean, url: string, loads: Loads): Promise<void> {
    while (!stopped()) {
      const loaded = await load(url).catch(() => null)
      if (loaded === null) loads.failed++
      else if (loaded.weights === weightsOf(loaded.fill)) loads.whole++
      else loads.wrong++
    }
  }

  it(
    `shows no page anything but a whole version, and the next run ends what was begun (${kills} kills, seed ${seed})`,
    async () => {
      const bucket = await s3.makeBucket()
      const destination = `s3://${bucket}/models`
      const base = `${s3.url}/${bucket}/models/digits`
      const random = randomNumbers(seed)
      await publishOne(requestFor(writeBundleOf(0), destination, { endpoint: s3.url, version: 'v1.0.0' }))
      const loads: Loads = { whole: 0, failed: 0, wrong: 0 }
      const ends = { before: 0, version: 0, channel: 0 }
      let stopped = false
      const readers = [1, 2].map(() => readUntil(() => stopped, `${base}/latest/model.json`, loads))
      const broken: string[] = []
      const publishUntil = async (version: string, directory: string, killAfterMs: number): Promise<number> => {
        const args = ['publish', directory, '--to', destination, '--version', version, '--endpoint', slow.url]
        const before = slow.seen.length
        const child = spawn(process.execPath, [command, ...args, '--public-base-url', `${s3.url}/${bucket}`], {
          stdio: ['ignore', 'ignore', 'inherit'],
          env: { ...process.env },
        })
        const ended = new Promise(resolve => child.once('exit', resolve))
        // The start of Node is not what is tried here.
        while (slow.seen.length === before && child.exitCode === null) await new Promise(r => setTimeout(r, 2))
        const start = performance.now()
        const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
        await ended
        clearTimeout(timer)
        return performance.now() - start
      }
      const bundle = (fill: number): string => writeBundleOf(fill, { directory: path.join(makeWorkspace(), 'digits') })
      // Undisturbed, for its time. The kills follow within that time, and now and then a little later.
      const wholeMs = await publishUntil('v1.0.1', bundle(100), 60_000)
      expect((await load(`${base}/latest/model.json`))?.fill).toBe(100)
      for (let kill = 1; kill <= kills; kill++) {
        const version = `v1.${kill}.0`
        const directory = bundle(kill % 200)
        await publishUntil(version, directory, 1.1 * wholeMs * random.next().value)
        const left = await load(`${base}/${version}/model.json`)
        const latest = await load(`${base}/latest/model.json`)
        for (const seen of [left, latest])
          if (seen !== null && seen.weights !== weightsOf(seen.fill)) broken.push(`${version} after kill ${kill}`)
        ends[left === null ? 'before' : latest?.fill === kill % 200 ? 'channel' : 'version']++
        const again = requestFor(directory, destination, { endpoint: s3.url, version })
        const { publications } = await publishOne(again)
        if (publications[0]?.channels[0]?.version !== version) broken.push(`${version} was not ended`)
      }
      stopped = true
      await Promise.all(readers)
      console.info(`${kills} kills: ${JSON.stringify(ends)}; loads meanwhile: ${JSON.stringify(loads)}`)
      expect(broken).toEqual([])
      expect(loads).toMatchObject({ wrong: 0, failed: 0 })
      expect(loads.whole).toBeGreaterThan(7 * kills)
      // The kills were spread over the whole of it.
      expect(ends.before).toBeGreaterThan(0)
      expect(ends.version + ends.channel).toBeGreaterThan(0)
    },
    60_000 + kills * 5000,
  )
})
