import fs from 'node:fs'
import path from 'node:path'
import { DeleteBucketCorsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { probe } from '../../src/probe.js'
import { prune } from '../../src/prune.js'
import type { DestinationOptions } from '../../src/publish/open-destination.js'
import { rollback } from '../../src/rollback.js'
import { removeWorkspaces } from '../e2e/workspace.js'
import { writeBundleOf } from './bundles.js'
import { publishOne, requestFor } from './requests.js'
import { hasS3, type S3Server, startS3, users } from './versitygw.js'

const describeWithS3 = hasS3 ? describe : describe.skip

describeWithS3('a model that was published to a real S3 server', () => {
  let s3: S3Server
  beforeAll(async () => {
    s3 = await startS3()
    process.env['AWS_ACCESS_KEY_ID'] = users.root.accessKeyId
    process.env['AWS_SECRET_ACCESS_KEY'] = users.root.secretAccessKey
  })
  afterAll(async () => {
    await s3.close()
    removeWorkspaces()
  })

  const options = (): DestinationOptions => ({
    endpoint: s3.url,
    cwd: '.',
    env: {},
    names: { destination: '--to', endpoint: '--endpoint', publicBaseUrl: '--public-base-url' },
  })
  /** A bucket with these versions, each with other bytes, published one after the other. */
  async function bucketWith(...versions: string[]): Promise<string> {
    const bucket = await s3.makeBucket()
    for (const [index, version] of versions.entries())
      await publishOne(requestFor(writeBundleOf(10 * index), `s3://${bucket}/models`, { endpoint: s3.url, version }))
    return bucket
  }
  const addressOf = (bucket: string, version: string): string =>
    `${s3.url}/${bucket}/models/digits/${version}/model.json`
  const versionAt = async (url: string): Promise<unknown> =>
    ((await (await fetch(url)).json()) as { publishedVersion: unknown }).publishedVersion

  describe('probe', () => {
    it('finds every file as it was published, from the channel too', async () => {
      const bucket = await bucketWith('v1.0.0')
      for (const version of ['v1.0.0', 'latest']) {
        const { files, faults, warnings } = await probe(addressOf(bucket, version), ['*'])
        expect(files.map(file => [file.comparedWith, file.faults])).toEqual([
          [null, []],
          ...Array(3).fill(['record', []]),
        ])
        expect([faults, warnings]).toEqual([[], []])
      }
    })

    it('sees a weight file that is missing, one with other bytes, and one that is too short', async () => {
      const bucket = await bucketWith('v1.0.0')
      const [first = '', second = ''] = (await s3.keysOf(bucket)).filter(key => key.endsWith('.bin'))
      await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key: first, Body: Buffer.alloc(4000, 9) }))
      await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key: second, Body: Buffer.alloc(3996, 9) }))
      const { files, faults } = await probe(addressOf(bucket, 'latest'), ['*'])
      expect(files.map(file => file.faults)).toEqual([
        [],
        ['has other bytes than were published'],
        ['has other bytes than were published'],
        [],
      ])
      expect(faults).toEqual([expect.stringContaining('have 11996 bytes, but the weights need 12000')])
    })

    it('sees that pages of an origin are not let in, for each file', async () => {
      const bucket = await bucketWith('v1.0.0')
      await s3.admin.send(new DeleteBucketCorsCommand({ Bucket: bucket }))
      await s3.setCors(bucket, [{ AllowedMethods: ['GET'], AllowedOrigins: ['https://app.example'] }])
      const good = await probe(addressOf(bucket, 'latest'), ['https://app.example'])
      expect(good.files.flatMap(({ faults }) => faults)).toEqual([])
      const bad = await probe(addressOf(bucket, 'latest'), ['https://app.example', 'https://other.example'])
      for (const { faults } of bad.files) expect(faults).toEqual(['cannot be loaded by pages of https://other.example'])
    })

    it('says when a server lets strangers in although origins were named', async () => {
      const bucket = await bucketWith('v1.0.0')
      const { warnings } = await probe(addressOf(bucket, 'latest'), ['https://app.example'])
      expect(warnings).toEqual([expect.stringContaining('every origin')])
    })

    it('works for models that were never ours, and names what is no model', async () => {
      const bucket = await bucketWith('v1.0.0')
      const put = (Key: string, Body: string | Buffer) =>
        s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key, Body }))
      const weights = [{ name: 'w', shape: [4], dtype: 'float32', quantization: { dtype: 'uint8', min: 0, scale: 1 } }]
      await put('old/model.json', JSON.stringify({ weightsManifest: [{ paths: ['a.bin'], weights }] }))
      await put('old/a.bin', Buffer.alloc(4))
      await put('old/page.json', '<html>')
      expect((await probe(`${s3.url}/${bucket}/old/model.json`, ['*'])).faults).toEqual([])
      expect((await probe(`${s3.url}/${bucket}/old/page.json`, ['*'])).faults).toHaveLength(1)
      const missing = await probe(`${s3.url}/${bucket}/old/none.json`, ['*'])
      expect(missing.files[0]?.faults).toEqual(['answers with status 404'])
    })
  })

  describe('rollback', () => {
    it('moves the channel back, and moves nothing else', async () => {
      const bucket = await bucketWith('v1.0.0', 'v1.1.0')
      const keys = await s3.keysOf(bucket)
      const request = { destination: `s3://${bucket}/models`, options: options(), name: 'digits', channel: 'latest' }
      expect(await rollback({ ...request, version: 'v1.0.0' })).toMatchObject({ state: 'moved', version: 'v1.0.0' })
      expect(await versionAt(addressOf(bucket, 'latest'))).toBe('v1.0.0')
      expect(await s3.keysOf(bucket)).toEqual(keys)
      expect((await probe(addressOf(bucket, 'latest'), ['*'])).files.flatMap(({ faults }) => faults)).toEqual([])
      expect(await rollback({ ...request, version: 'v1.0.0' })).toMatchObject({ state: 'unchanged' })
    })

    it('refuses a version that is not there, or not whole', async () => {
      const bucket = await bucketWith('v1.0.0', 'v1.1.0')
      const request = { destination: `s3://${bucket}/models`, options: options(), name: 'digits', channel: 'latest' }
      await expect(rollback({ ...request, version: 'v0.9.0' })).rejects.toThrow('There is no version v0.9.0 of digits')
      await expect(rollback({ ...request, version: '../x' })).rejects.toThrow('is no name under which')
      await s3.admin.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: 'models/digits/v0.8.0/model.json',
          Body: '{"weightsManifest":[{"paths":["gone.bin"],"weights":[]}]}',
        }),
      )
      await expect(rollback({ ...request, version: 'v0.8.0' })).rejects.toThrow('names gone.bin, which is not there')
      expect(await versionAt(addressOf(bucket, 'latest'))).toBe('v1.1.0')
    })
  })

  describe('prune', () => {
    it('lists first, then deletes what is neither new nor young nor named by a channel', async () => {
      const bucket = await bucketWith('v1.0.0', 'v1.1.0', 'v1.2.0', 'v1.3.0')
      const destination = `s3://${bucket}/models`
      await rollback({ destination, options: options(), name: 'digits', version: 'v1.1.0', channel: 'stable' })
      const foreign = 'models/digits/v1.0.0/notes.txt'
      await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key: foreign, Body: 'mine' }))
      const request = { destination, options: options(), name: '', keep: 2, days: 0, remove: false }
      const fates = async (changes: object) =>
        (await prune({ ...request, ...changes })).map(({ version, kept }) => `${version} ${kept}`)
      expect(await fates({ days: 7 })).toEqual(['v1.3.0 newest', 'v1.2.0 newest', 'v1.1.0 channel', 'v1.0.0 young'])
      const keys = await s3.keysOf(bucket)
      expect(await fates({})).toEqual(['v1.3.0 newest', 'v1.2.0 newest', 'v1.1.0 channel', 'v1.0.0 null'])
      expect(await s3.keysOf(bucket)).toEqual(keys)
      await fates({ remove: true })
      expect(await s3.keysOf(bucket)).toEqual(keys.filter(key => key === foreign || !key.includes('/v1.0.0/')))
      for (const version of ['v1.1.0', 'v1.2.0', 'v1.3.0', 'latest', 'stable'])
        expect((await probe(addressOf(bucket, version), ['*'])).files.flatMap(({ faults }) => faults)).toEqual([])
    })

    it('touches nothing that has no record of ours', async () => {
      const bucket = await s3.makeBucket()
      for (const version of ['v1', 'v2', 'v3'])
        await s3.admin.send(
          new PutObjectCommand({ Bucket: bucket, Key: `models/digits/${version}/model.json`, Body: '{}' }),
        )
      const request = { destination: `s3://${bucket}/models`, options: options(), name: '', keep: 1, days: 0 }
      expect(await prune({ ...request, remove: true })).toEqual([])
      expect(await s3.keysOf(bucket)).toHaveLength(3)
    })
  })

  it('is found, gone back in and pruned in a directory as well', async () => {
    const root = path.join(writeBundleOf(0), 'site')
    for (const [index, version] of ['v1.0.0', 'v1.1.0'].entries())
      await publishOne(requestFor(writeBundleOf(10 * index), root, { version }))
    const request = { destination: root, options: options(), name: 'digits' }
    await rollback({ ...request, version: 'v1.0.0', channel: 'latest' })
    const pruned = await prune({ ...request, keep: 1, days: 0, remove: true })
    expect(pruned.map(({ version, kept }) => [version, kept])).toEqual([
      ['v1.1.0', 'newest'],
      ['v1.0.0', 'channel'],
    ])
    expect(JSON.parse(fs.readFileSync(path.join(root, 'digits/latest/model.json'), 'utf8')).publishedVersion).toBe(
      'v1.0.0',
    )
  })
})
