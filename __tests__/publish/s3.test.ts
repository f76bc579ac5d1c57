import fs from 'node:fs'
import path from 'node:path'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PublishRequest } from '../../src/publish-bundles.js'
import { removeWorkspaces } from '../e2e/workspace.js'
import { writeBundleOf } from './bundles.js'
import { findingOf, publishOne, requestFor, sentBy } from './requests.js'
import { hasS3, type S3Server, startS3, users } from './versitygw.js'

const describeWithS3 = hasS3 ? describe : describe.skip
const allRights = ['s3:PutObject', 's3:GetObject', 's3:ListBucket', 's3:GetBucketCORS']
const hashed = /^models\/digits\/v1\.0\.0\/group1-shard1of3\.[0-9a-f]{16}\.bin$/

describeWithS3('publishing to a real S3 server', () => {
  let s3: S3Server
  beforeAll(async () => {
    s3 = await startS3()
  })
  afterAll(async () => {
    await s3.close()
    removeWorkspaces()
  })

  /** A request for a bucket, with the credentials of a user. */
  const request = (
    bucket: string,
    directory: string,
    changes: Partial<PublishRequest> = {},
    user: keyof typeof users = 'root',
  ): PublishRequest => {
    process.env['AWS_ACCESS_KEY_ID'] = users[user].accessKeyId
    process.env['AWS_SECRET_ACCESS_KEY'] = users[user].secretAccessKey
    return requestFor(directory, `s3://${bucket}/models`, { endpoint: s3.url, ...changes })
  }
  const textOf = async (Bucket: string, Key: string): Promise<string> =>
    (await s3.admin.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString() ?? ''

  it('puts immutable parts, the manifest, a record and a channel, with their headers', async () => {
    const bucket = await s3.makeBucket()
    const receipt = await publishOne(request(bucket, writeBundleOf(1)))
    const keys = await s3.keysOf(bucket)
    expect(keys).toEqual([
      'models/digits/latest/model.json',
      expect.stringMatching(hashed),
      expect.stringContaining('shard2of3'),
      expect.stringContaining('shard3of3'),
      'models/digits/v1.0.0/model.json',
      'models/digits/v1.0.0/publication.json',
    ])
    const headersOf = async (Key = '') => {
      const head = await s3.admin.send(new HeadObjectCommand({ Bucket: bucket, Key }))
      return [head.ContentType, head.CacheControl, head.ContentEncoding]
    }
    const immutable = 'public, max-age=31536000, immutable, no-transform'
    expect(await headersOf(keys[1])).toEqual(['application/octet-stream', immutable, undefined])
    expect(await headersOf(keys[4])).toEqual(['application/json', immutable, undefined])
    expect(await headersOf(keys[0])).toEqual(['application/json', 'public, max-age=60, must-revalidate', undefined])
    const pointer = JSON.parse(await textOf(bucket, keys[0] ?? ''))
    expect(pointer).toMatchObject({ publishedVersion: 'v1.0.0', format: 'layers-model' })
    expect(`models/digits/v1.0.0/${path.posix.basename(pointer.weightsManifest[0].paths[0])}`).toBe(keys[1])
    expect(pointer.weightsManifest[0].paths[0]).toMatch(/^\.\.\/v1\.0\.0\//)
    expect(receipt.publications).toEqual([
      {
        name: 'digits',
        version: 'v1.0.0',
        url: `${s3.url}/${bucket}/models/digits/v1.0.0/model.json`,
        channels: [
          {
            channel: 'latest',
            url: `${s3.url}/${bucket}/models/digits/latest/model.json`,
            state: 'moved',
            version: 'v1.0.0',
          },
        ],
      },
    ])
    expect(sentBy(receipt)).toBe(6)
    expect(receipt.looks).toBe(4)
    expect(receipt.diagnostics).toEqual([])
  })

  it('sends nothing the second time', async () => {
    const bucket = await s3.makeBucket()
    const directory = writeBundleOf(1)
    await publishOne(request(bucket, directory))
    const again = await publishOne(request(bucket, directory))
    expect(sentBy(again)).toBe(0)
    expect(again.publications[0]?.channels[0]?.state).toBe('unchanged')
    expect(again.cors.state).toBe('sufficient')
  })

  it('refuses other bytes under the same version, and sends none of them', async () => {
    const bucket = await s3.makeBucket()
    await publishOne(request(bucket, writeBundleOf(1)))
    const keys = await s3.keysOf(bucket)
    expect(await findingOf(request(bucket, writeBundleOf(7)))).toMatchObject({ code: 'publish/version-exists' })
    expect(await s3.keysOf(bucket)).toEqual(keys)
  })

  it('never moves a channel back, unless it is told to', async () => {
    const bucket = await s3.makeBucket()
    await publishOne(request(bucket, writeBundleOf(1), { version: 'v1.10.0' }))
    const older = await publishOne(request(bucket, writeBundleOf(2), { version: 'v1.9.0' }))
    expect(older.publications[0]?.channels[0]).toMatchObject({ state: 'kept', version: 'v1.10.0' })
    expect(older.diagnostics.map(({ code }) => code)).toEqual(['publish/channel-kept'])
    const back = await publishOne(request(bucket, writeBundleOf(2), { version: 'v1.9.0', allowRollback: true }))
    expect(back.publications[0]?.channels[0]).toMatchObject({ state: 'moved', version: 'v1.9.0' })
  })

  it('never makes a prerelease the latest, and moves its own channel', async () => {
    const bucket = await s3.makeBucket()
    const beta = await publishOne(
      request(bucket, writeBundleOf(1), { version: 'v2.0.0-beta.1', channels: ['latest', 'beta'] }),
    )
    expect(beta.publications[0]?.channels.map(({ state }) => state)).toEqual(['kept', 'moved'])
    expect(await s3.keysOf(bucket)).not.toContain('models/digits/latest/model.json')
  })

  it('does not replace what is no channel of its own', async () => {
    const bucket = await s3.makeBucket()
    const Key = 'models/digits/latest/model.json'
    await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key, Body: '{"format":"layers-model"}' }))
    expect(await findingOf(request(bucket, writeBundleOf(1)))).toMatchObject({ code: 'publish/foreign-channel' })
    expect(await textOf(bucket, Key)).toBe('{"format":"layers-model"}')
  })

  it('lets exactly one of several publishers of one version win, and mixes nothing', async () => {
    const bucket = await s3.makeBucket()
    const directories = [1, 2, 3, 4].map(fill => writeBundleOf(10 * fill))
    const results = await Promise.allSettled(directories.map(directory => publishOne(request(bucket, directory))))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const winner = results.findIndex(({ status }) => status === 'fulfilled')
    const manifest = JSON.parse(await textOf(bucket, 'models/digits/v1.0.0/model.json'))
    expect(manifest.modelTopology).toEqual({ fill: 10 * (winner + 1) })
  })

  it('leaves the newest of racing releases as the latest', async () => {
    const bucket = await s3.makeBucket()
    const versions = ['v1.0.0', 'v1.2.0', 'v1.10.0', 'v1.9.9']
    await Promise.all(
      versions.map((version, index) => publishOne(request(bucket, writeBundleOf(10 * index), { version }))),
    )
    const pointer = JSON.parse(await textOf(bucket, 'models/digits/latest/model.json'))
    expect(pointer.publishedVersion).toBe('v1.10.0')
  })

  it('keeps foreign CORS rules as they are, and their order', async () => {
    const bucket = await s3.makeBucket()
    const foreign = [
      {
        AllowedMethods: ['PUT'],
        AllowedOrigins: ['https://upload.example'],
        AllowedHeaders: ['x-a', 'x-b'],
        MaxAgeSeconds: 5,
      },
      { ID: 'z', AllowedMethods: ['GET'], AllowedOrigins: ['https://*.example'], ExposeHeaders: ['ETag'] },
    ]
    await s3.setCors(bucket, foreign)
    const before = await s3.corsOf(bucket)
    const receipt = await publishOne(
      request(bucket, writeBundleOf(1), { origins: ['https://app.example', 'https://other.test'] }),
    )
    expect(receipt.cors.state).toBe('granted')
    const after = await s3.corsOf(bucket)
    expect(after.slice(0, 2)).toEqual(before)
    expect(after[2]).toMatchObject({
      ID: 'keras-to-tfjs',
      AllowedOrigins: ['https://app.example', 'https://other.test'],
    })
    await publishOne(request(bucket, writeBundleOf(1), { origins: ['https://third.test'] }))
    expect((await s3.corsOf(bucket))[2]?.AllowedOrigins).toEqual([
      'https://app.example',
      'https://other.test',
      'https://third.test',
    ])
  })

  it('publishes without the right to change CORS rules when they suffice', async () => {
    const bucket = await s3.makeBucket({ rights: allRights })
    await s3.setCors(bucket, [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }])
    const receipt = await publishOne(request(bucket, writeBundleOf(1), {}, 'publisher'))
    expect(receipt.cors.state).toBe('sufficient')
    expect(sentBy(receipt)).toBe(6)
  })

  it('names the rule and the right when the rules do not suffice and may not be changed, and makes no version visible', async () => {
    const bucket = await s3.makeBucket({ rights: allRights })
    const finding = await findingOf(request(bucket, writeBundleOf(1), {}, 'publisher'))
    expect(finding.code).toBe('publish/cors-forbidden')
    expect(finding.hint).toContain('"Action":"s3:PutBucketCORS"')
    expect(finding.hint).toContain('"AllowedOrigins":["*"]')
    expect((await s3.keysOf(bucket)).filter(key => key.endsWith('.json'))).toEqual([])
  })

  it('with "verify" changes no rule and says which is missing', async () => {
    const bucket = await s3.makeBucket()
    const finding = await findingOf(request(bucket, writeBundleOf(1), { cors: 'verify' }))
    expect(finding.code).toBe('publish/cors-missing')
    expect(finding.hint).toContain('"AllowedMethods":["GET","HEAD"]')
    expect(await s3.corsOf(bucket)).toEqual([])
  })

  it('says how to let everybody read when a page may not, before anything names the parts', async () => {
    const bucket = await s3.makeBucket({ public: false })
    const finding = await findingOf(request(bucket, writeBundleOf(1)))
    expect(finding.code).toBe('publish/not-as-published')
    expect(finding.message).toContain('answers with status 403')
    expect(finding.hint).toContain(`"Resource":"arn:aws:s3:::${bucket}/models/*"`)
    expect((await s3.keysOf(bucket)).filter(key => key.endsWith('.json'))).toEqual([])
  })

  it.each([
    ['a bucket that is not there', { destinations: ['s3://not-there/models'] }, 'publish/bucket-missing'],
    ['an address without a server', { endpoint: 'http://127.0.0.1:1' }, 'publish/network'],
  ])('names %s', async (_, changes, code) => {
    const bucket = await s3.makeBucket()
    expect((await findingOf(request(bucket, writeBundleOf(1), changes))).code).toBe(code)
  })

  it('names a wrong secret and sends nothing', async () => {
    const bucket = await s3.makeBucket()
    const wrong = request(bucket, writeBundleOf(1))
    process.env['AWS_SECRET_ACCESS_KEY'] = 'wrong'
    const finding = await findingOf(wrong)
    expect(finding).toMatchObject({
      code: 'publish/credentials',
      message: expect.stringContaining('SignatureDoesNotMatch'),
    })
    expect(await s3.keysOf(bucket)).toEqual([])
  })

  it('sends a large weight file in parts, and finds it there the second time', async () => {
    const bucket = await s3.makeBucket()
    const directory = writeBundleOf(1, { shards: 1 })
    const file = path.join(directory, 'group1-shard1of1.bin')
    fs.writeFileSync(file, Buffer.alloc(40_000_000, 5))
    const json = JSON.parse(fs.readFileSync(path.join(directory, 'model.json'), 'utf8'))
    json.weightsManifest[0].weights[0].shape = [10_000_000]
    fs.writeFileSync(path.join(directory, 'model.json'), JSON.stringify(json))
    expect(sentBy(await publishOne(request(bucket, directory)))).toBe(4)
    expect(sentBy(await publishOne(request(bucket, directory)))).toBe(0)
  })

  it('in a dry run says what it would do and does nothing', async () => {
    const bucket = await s3.makeBucket()
    const receipt = await publishOne(request(bucket, writeBundleOf(1), { dryRun: true }))
    expect(receipt.objects.map(({ state }) => state)).toEqual(Array(5).fill('planned'))
    expect(receipt.cors).toMatchObject({ state: 'missing', before: [], after: [{ ID: 'keras-to-tfjs' }] })
    expect(receipt.publications[0]?.channels).toMatchObject([{ channel: 'latest', state: 'planned', version: null }])
    expect(await s3.keysOf(bucket)).toEqual([])
    expect(await s3.corsOf(bucket)).toEqual([])
  })
})
