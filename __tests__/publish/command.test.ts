import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeWorkspace, removeWorkspaces } from '../e2e/workspace.js'
import { writeBundleOf } from './bundles.js'
import { hasS3, type S3Server, startS3, users } from './versitygw.js'

const command = path.resolve('dist/cli/index.js')
const describeWithS3 = hasS3 ? describe : describe.skip

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

/** Whether a command loads code of the SDK of S3, as V8 saw it. */
function loadsS3(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const coverage = makeWorkspace('coverage ')
  run(cwd, args, { ...env, NODE_V8_COVERAGE: coverage })
  const urls = fs.readdirSync(coverage).flatMap(name => {
    const { result } = JSON.parse(fs.readFileSync(path.join(coverage, name), 'utf8')) as { result: { url: string }[] }
    return result.map(({ url }) => url)
  })
  const files = urls.filter(url => url.startsWith('file:')).map(url => fileURLToPath(url))
  expect(files).toContain(path.resolve('dist/cli/commands.js'))
  return files.some(file => fs.readFileSync(file, 'utf8').includes('PutBucketCorsCommand'))
}

afterAll(removeWorkspaces)

describe('what the built command line loads', () => {
  it('is nothing of any storage, for checks, conversions and directories', () => {
    const cwd = makeWorkspace()
    fs.copyFileSync('examples/penguins.h5', path.join(cwd, 'penguins.h5'))
    expect(loadsS3(cwd, ['check', 'penguins.h5'])).toBe(false)
    expect(loadsS3(cwd, ['convert', 'penguins.h5', '--output-dir', 'web'])).toBe(false)
    expect(loadsS3(cwd, ['publish', 'web', '--to', 'site', '--version', 'v1'])).toBe(false)
    expect(fs.existsSync(path.join(cwd, 'site/penguins/v1/model.json'))).toBe(true)
    const nowhere = { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
    expect(loadsS3(cwd, ['publish', 'web', '--to', 's3://bucket/x', '--version', 'v1'], nowhere)).toBe(true)
  })
})

describe('keras-to-tfjs publish', () => {
  it.each([
    [[], 2, 'Name the directories'],
    [['.'], 2, '--to is missing'],
    [['none', '--to', 'site'], 2, 'There is no directory none'],
    [['.', '--to', 'site'], 2, 'There is no model.json in . or below'],
  ])('of %j ends with %i', (args, code, message) => {
    const ran = run(makeWorkspace(), ['publish', ...args])
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(message)
  })

  it('names the version after the tag or the commit that is checked out', () => {
    const cwd = makeWorkspace()
    writeBundleOf(1, { directory: path.join(cwd, 'web/digits') })
    const none = run(cwd, ['publish', 'web', '--to', 'site'])
    expect(none.err).toContain('--version is missing')
    const git = (...args: string[]): string =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd, encoding: 'utf8' }).stdout.trim()
    git('init', '-q')
    git('commit', '-q', '--allow-empty', '-m', 'first')
    const sha = git('rev-parse', 'HEAD')
    run(cwd, ['publish', 'web', '--to', 'site'])
    expect(fs.readdirSync(path.join(cwd, 'site/digits'))).toEqual([sha])
    git('tag', 'v1.2.3')
    run(cwd, ['publish', 'web', '--to', 'site'])
    expect(fs.readdirSync(path.join(cwd, 'site/digits')).sort()).toEqual([sha, 'latest', 'v1.2.3'].sort())
  })

  it('publishes nothing when a bundle is not whole, and the others with --publish-partial', () => {
    const cwd = makeWorkspace()
    writeBundleOf(1, { directory: path.join(cwd, 'web/a') })
    writeBundleOf(1, { directory: path.join(cwd, 'web/b') })
    fs.rmSync(path.join(cwd, 'web/b/group1-shard2of3.bin'))
    const args = ['publish', 'web', '--to', 'site', '--version', 'v1']
    const ran = run(cwd, args)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('(publish/incomplete-model)')
    expect(fs.existsSync(path.join(cwd, 'site/a'))).toBe(false)
    const partial = run(cwd, [...args, '--publish-partial'])
    expect(partial.code).toBe(1)
    expect(partial.out).toContain('published  a v1')
    expect(fs.readdirSync(path.join(cwd, 'site'))).toEqual(['a'])
  })
})

describeWithS3('the built command line and a real S3 server', () => {
  let s3: S3Server
  let env: Record<string, string>
  beforeAll(async () => {
    s3 = await startS3()
    const { accessKeyId, secretAccessKey } = users.root
    env = { AWS_ENDPOINT_URL_S3: s3.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
  })
  afterAll(() => s3.close())

  it('publishes, probes, goes back, lists and writes a receipt', async () => {
    const cwd = makeWorkspace()
    const bucket = await s3.makeBucket()
    const to = ['--to', `s3://${bucket}/models`]
    writeBundleOf(1, { directory: path.join(cwd, 'web/digits') })
    const dry = run(cwd, ['publish', 'web', ...to, '--version', 'v1.0.0', '--dry-run'], env)
    expect(dry).toMatchObject({ code: 0, err: '' })
    expect(dry.out).toContain('+ {"ID":"keras-to-tfjs","AllowedOrigins":["*"]')
    expect(dry.out).toContain('5 objects to send')
    const first = run(cwd, ['publish', 'web', ...to, '--version', 'v1.0.0', '--receipt', 'receipt.json'], env)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain('6 objects sent')
    const { receipts } = JSON.parse(fs.readFileSync(path.join(cwd, 'receipt.json'), 'utf8'))
    const { url, channels } = receipts[0].publications[0]
    expect(run(cwd, ['probe', channels[0].url])).toMatchObject({
      code: 0,
      out: expect.stringContaining('A page can load'),
    })
    writeBundleOf(9, { directory: path.join(cwd, 'web/digits') })
    run(cwd, ['publish', 'web', ...to, '--version', 'v1.1.0'], env)
    // The server tells times in whole seconds.
    await new Promise(resolve => setTimeout(resolve, 1100))
    const older = run(cwd, ['publish', 'web', ...to, '--version', 'v1.0.1'], env)
    expect(older).toMatchObject({ code: 0, err: expect.stringContaining('(publish/channel-kept)') })
    const back = run(cwd, ['rollback', 'digits', ...to, '--version', 'v1.0.0'], env)
    expect(back).toMatchObject({ code: 0, out: expect.stringContaining('latest is now v1.0.0') })
    const listed = run(cwd, ['prune', ...to, '--keep', '1', '--days', '0'], env)
    expect(listed.out).toContain('could go  digits v1.1.0')
    expect(listed.out).toContain('kept      digits v1.0.0')
    fs.rmSync(path.join(cwd, 'web'), { recursive: true })
    const gone = run(cwd, ['probe', url.replace('v1.0.0', 'v7')])
    expect(gone).toMatchObject({ code: 1, out: expect.stringContaining('status 404') })
  })

  it('ends with one sentence and 1 when the bucket is not there', () => {
    const cwd = writeBundleOf(1)
    const ran = run(cwd, ['publish', '.', '--to', 's3://nowhere/x', '--version', 'v1'], env)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toBe(
      'error: There is no bucket for s3://nowhere/x. (publish/bucket-missing)\n  Check its name, the region and the endpoint.\n',
    )
  })
})
