import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {
  type CORSRule,
  CreateBucketCommand,
  GetBucketCorsCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3'

const program = process.env['VERSITYGW'] ?? 'versitygw'
/** Whether the S3 server of these tests is installed. */
export const hasS3 = process.platform !== 'win32' && spawnSync(program, ['--version']).status === 0
if (!hasS3) console.warn('versitygw is not installed (set VERSITYGW to its path): nothing is published to a real S3')

/** Who may do what: `root` everything, `publisher` what the policy of a bucket says. */
export const users = {
  root: { accessKeyId: 'rootkey12345', secretAccessKey: 'rootsecret12345678' },
  publisher: { accessKeyId: 'SECONDKEY', secretAccessKey: 'secondsecret12345' },
} as const

/** A real S3 server of its own, on a free port of this machine. */
export interface S3Server {
  readonly url: string
  readonly admin: S3Client
  /** A new bucket that everybody may read; `publisher` has these rights in it, below `models/` where they are about objects. */
  makeBucket(options?: { readonly rights?: readonly string[]; readonly public?: boolean }): Promise<string>
  corsOf(bucket: string): Promise<readonly CORSRule[]>
  setCors(bucket: string, rules: readonly CORSRule[]): Promise<void>
  /** The rules as the server sends them. */
  keysOf(bucket: string): Promise<readonly string[]>
  close(): Promise<void>
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}

export async function startS3(): Promise<S3Server> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'versitygw-'))
  for (const name of ['data', 'iam']) fs.mkdirSync(path.join(directory, name))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { accessKeyId, secretAccessKey } = users.root
  const options = ['-p', `127.0.0.1:${port}`, '-a', accessKeyId, '-s', secretAccessKey]
  const storage = ['--iam-dir', path.join(directory, 'iam'), '--quiet', 'posix', path.join(directory, 'data')]
  const child = spawn(program, [...options, ...storage], { stdio: 'ignore' })
  // The server ends with the tests, however they end.
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  await untilAnswers(url, child)
  const { publisher } = users
  const access = ['-a', accessKeyId, '-s', secretAccessKey, '-er', url]
  spawnSync(program, [
    'admin',
    ...access,
    'create-user',
    '-a',
    publisher.accessKeyId,
    '-s',
    publisher.secretAccessKey,
    '-r',
    'user',
  ])
  const admin = new S3Client({ endpoint: url, region: 'us-east-1', forcePathStyle: true, credentials: users.root })
  let buckets = 0
  return {
    url,
    admin,
    makeBucket: async ({ rights = [], public: open = true } = {}) => {
      const Bucket = `bucket-${++buckets}`
      await admin.send(new CreateBucketCommand({ Bucket }))
      const Statement = statementsFor(Bucket, rights, open)
      if (Statement.length > 0)
        await admin.send(
          new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify({ Version: '2012-10-17', Statement }) }),
        )
      return Bucket
    },
    corsOf: async Bucket => (await admin.send(new GetBucketCorsCommand({ Bucket })).catch(() => null))?.CORSRules ?? [],
    setCors: async (Bucket, rules) => {
      await admin.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [...rules] } }))
    },
    keysOf: async Bucket =>
      ((await admin.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key = '' }) => Key).sort(),
    close: async () => {
      admin.destroy()
      process.off('exit', end)
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill()
      await ended
      fs.rmSync(directory, { recursive: true, force: true })
    },
  }
}

function statementsFor(bucket: string, rights: readonly string[], open: boolean): object[] {
  const resource = `arn:aws:s3:::${bucket}`
  const Principal = { AWS: [users.publisher.accessKeyId] }
  const statements: object[] = rights.map(right => ({
    Effect: 'Allow',
    Principal,
    Action: [right],
    Resource: [/Object/.test(right) ? `${resource}/models/*` : resource],
  }))
  if (open) statements.push({ Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: [`${resource}/*`] })
  return statements
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return
    if (child.exitCode !== null) break
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('versitygw does not start')
}
