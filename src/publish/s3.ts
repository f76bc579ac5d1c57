import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { readContent } from './content.js'
import type { CorsAccess, Destination, ListedObject, Precondition, StoredObject } from './destination.js'
import type { PlannedObject } from './plan.js'
import { S3Cors } from './s3-cors.js'
import { failS3, hasStatus } from './s3-errors.js'
import { conditionOf, putInParts } from './s3-parts.js'

/** Where a bucket of S3, or of a server that speaks its protocol, is. */
export interface S3Location {
  readonly bucket: string
  /** Keys lie below it; empty, or without a slash at its ends. */
  readonly prefix: string
  /** Null for Amazon's own. */
  readonly endpoint: string | null
  /** Address of the bucket for everybody; null: that of the storage itself. */
  readonly publicBase: string | null
  /** Null: the one of the SDK's own settings. */
  readonly region: string | null
  readonly signal: AbortSignal | undefined
}

/** Above this an object goes in parts, so that memory stays small. */
const largestPutBytes = 16 * 2 ** 20

/**
 * A bucket of S3. Credentials come from the SDK's own chain. Bodies are sent from memory, never streamed: they can be
 * repeated, and servers that do not know `aws-chunked` would store its frames.
 */
export class S3Destination implements Destination {
  readonly location: string
  readonly served = true
  readonly cors: CorsAccess
  readonly publicPolicy: string
  readonly #at: S3Location
  readonly #client: S3Client
  readonly #sending: { readonly abortSignal?: AbortSignal }
  #base: string | null

  constructor(at: S3Location) {
    this.#at = at
    this.#client = makeClient(at)
    this.#sending = at.signal === undefined ? {} : { abortSignal: at.signal }
    this.location = `s3://${at.bucket}${at.prefix === '' ? '' : `/${at.prefix}`}`
    this.#base = at.publicBase ?? (at.endpoint === null ? null : `${at.endpoint}/${at.bucket}`)
    this.cors = new S3Cors(this.#client, at.bucket, this.#sending)
    const statement = {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${at.bucket}/${this.#key('*')}`,
    }
    this.publicPolicy = `this statement in the policy of the bucket: ${JSON.stringify(statement)}`
  }

  url(key: string): string | null {
    return this.#base === null ? null : `${this.#base}/${this.#key(key)}`
  }

  /** A listing, since the answer to a HEAD has no body that tells a wrong secret from a missing right. */
  async check(): Promise<void> {
    try {
      const request = { Bucket: this.#at.bucket, Prefix: this.#key(''), MaxKeys: 1 }
      await this.#client.send(new ListObjectsV2Command(request), this.#sending)
    } catch (error) {
      // Whoever may write need not be allowed to list.
      if (!(error instanceof Error && error.name === 'AccessDenied')) this.#fail(error, 's3:ListBucket', '')
    }
    this.#base ??= amazonAddress(this.#at.bucket, await this.#findRegion())
  }

  async stat(key: string): Promise<StoredObject | null | 'unknown'> {
    try {
      const head = await this.#client.send(new HeadObjectCommand(this.#object(key)), this.#sending)
      return {
        bytes: head.ContentLength ?? 0,
        tag: head.ETag ?? '',
        sha256: head.Metadata?.['sha256'] ?? null,
        contentType: head.ContentType ?? '',
        cacheControl: head.CacheControl ?? '',
        contentEncoding: head.ContentEncoding ?? '',
      }
    } catch (error) {
      return this.#absence(error, key)
    }
  }

  async read(key: string): Promise<{ body: Buffer; tag: string } | null | 'unknown'> {
    try {
      const answer = await this.#client.send(new GetObjectCommand(this.#object(key)), this.#sending)
      return { body: Buffer.from((await answer.Body?.transformToByteArray()) ?? []), tag: answer.ETag ?? '' }
    } catch (error) {
      return this.#absence(error, key)
    }
  }

  async put(object: PlannedObject, precondition: Precondition): Promise<boolean> {
    try {
      if (object.bytes > largestPutBytes && 'file' in object.content)
        await putInParts(this.#client, this.#request(object), object, object.content.file, precondition, this.#sending)
      else await this.#putWhole(object, precondition)
      return true
    } catch (error) {
      // 409: another conditional write of this key is under way.
      if (hasStatus(error, 412) || hasStatus(error, 409)) return false
      this.#fail(error, 's3:PutObject', object.key)
    }
  }

  async *list(prefix: string): AsyncGenerator<ListedObject> {
    let token: string | undefined
    do {
      const request = { Bucket: this.#at.bucket, Prefix: this.#key(prefix), ContinuationToken: token }
      const page = await this.#client
        .send(new ListObjectsV2Command(request), this.#sending)
        .catch((error: unknown) => this.#fail(error, 's3:ListBucket', prefix))
      for (const { Key = '', Size = 0, LastModified = new Date() } of page.Contents ?? [])
        yield { key: Key.slice(this.#key('').length), bytes: Size, modified: LastModified }
      token = page.NextContinuationToken
    } while (token !== undefined)
  }

  /** One by one: the request for many needs checksums that older servers do not know. */
  async remove(key: string): Promise<void> {
    try {
      await this.#client.send(new DeleteObjectCommand(this.#object(key)), this.#sending)
    } catch (error) {
      this.#fail(error, 's3:DeleteObject', key)
    }
  }

  async #putWhole(object: PlannedObject, precondition: Precondition): Promise<void> {
    const request = { ...this.#request(object), Body: await readContent(object) }
    const send = (condition: Precondition) =>
      this.#client.send(new PutObjectCommand({ ...request, ...conditionOf(condition) }), this.#sending)
    try {
      await send(precondition)
    } catch (error) {
      // Ceph 16 sends tags in quotes and finds them different when they come back so.
      if (precondition === 'absent' || !hasStatus(error, 412) || !precondition.tag.startsWith('"')) throw error
      const stored = await this.stat(object.key)
      if (stored === null || stored === 'unknown' || stored.tag !== precondition.tag) throw error
      await send({ tag: precondition.tag.replaceAll('"', '') })
    }
  }

  async #findRegion(): Promise<string> {
    const head = new HeadBucketCommand({ Bucket: this.#at.bucket })
    const answer = await this.#client.send(head, this.#sending).catch(() => null)
    return answer?.BucketRegion ?? this.#client.config.region()
  }

  #key(key: string): string {
    return this.#at.prefix === '' ? key : `${this.#at.prefix}/${key}`
  }

  #object(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#at.bucket, Key: this.#key(key) }
  }

  #request(object: PlannedObject) {
    const { contentType: ContentType, cacheControl: CacheControl, sha256 } = object
    return { ...this.#object(object.key), ContentType, CacheControl, Metadata: { sha256 } }
  }

  /** Without the right to list, S3 answers 403 for a key that is not there. */
  #absence(error: unknown, key: string): null | 'unknown' {
    if (hasStatus(error, 404) && !(error instanceof Error && error.name === 'NoSuchBucket')) return null
    if (hasStatus(error, 403) && !(error instanceof Error && /Signature|Key|Token|Time/.test(error.name)))
      return 'unknown'
    this.#fail(error, 's3:GetObject', key)
  }

  #fail(error: unknown, right: string, key: string): never {
    this.#at.signal?.throwIfAborted()
    const resource = right === 's3:ListBucket' ? '' : `/${this.#key('*')}`
    failS3(error, { place: this.location, key, right, resource: `arn:aws:s3:::${this.#at.bucket}${resource}` })
  }
}

function makeClient({ endpoint, region, bucket }: S3Location): S3Client {
  // It would tell users of Node 20 of later versions of the SDK, which is inside this program and none of their choice.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
  return new S3Client({
    maxAttempts: 4,
    followRegionRedirects: true,
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
    // A dot in a bucket's name is no subdomain that the certificate covers.
    forcePathStyle: endpoint !== null || bucket.includes('.'),
    ...(region === null ? {} : { region }),
    ...(endpoint === null
      ? {}
      : {
          endpoint,
          region: region ?? 'us-east-1',
          // Other servers know neither these headers nor the frames they come in.
          requestChecksumCalculation: 'WHEN_REQUIRED' as const,
          responseChecksumValidation: 'WHEN_REQUIRED' as const,
        }),
  })
}

function amazonAddress(bucket: string, region: string): string {
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
  return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`
}
