import { createHash } from 'node:crypto'
import { type Bucket, type File, Storage } from '@google-cloud/storage'
import { readContent } from './content.js'
import type { CorsAccess, Destination, ListedObject, Precondition, StoredObject } from './destination.js'
import { GcsCors } from './gcs-cors.js'
import { failGcs, hasCode } from './gcs-errors.js'
import type { PlannedObject } from './plan.js'

/** Where a bucket of Google Cloud Storage is. */
export interface GcsLocation {
  readonly bucket: string
  /** Keys lie below it; empty, or without a slash at its ends. */
  readonly prefix: string
  /** Null for Google's own. */
  readonly endpoint: string | null
  /** Address of the bucket for everybody; null: that of the storage itself. */
  readonly publicBase: string | null
  readonly signal: AbortSignal | undefined
}

const google = 'https://storage.googleapis.com'
/** Above this an object goes in parts that can be resumed. */
const largestPutBytes = 16 * 2 ** 20

/** A bucket of Google Cloud Storage. Credentials are Google's application default ones. */
export class GcsDestination implements Destination {
  readonly location: string
  readonly served = true
  readonly cors: CorsAccess
  readonly publicPolicy: string
  readonly #at: GcsLocation
  readonly #bucket: Bucket
  readonly #base: string

  constructor(at: GcsLocation) {
    this.#at = at
    this.#bucket = makeStorage(at).bucket(at.bucket)
    this.location = `gs://${at.bucket}${at.prefix === '' ? '' : `/${at.prefix}`}`
    this.#base = at.publicBase ?? `${at.endpoint ?? google}/${at.bucket}`
    this.cors = new GcsCors(this.#bucket)
    this.publicPolicy = `gcloud storage buckets add-iam-policy-binding gs://${at.bucket} --member=allUsers --role=roles/storage.objectViewer`
  }

  url(key: string): string {
    return `${this.#base}/${this.#key(key)}`
  }

  async check(): Promise<void> {
    await this.#ask('storage.objects.list', '', async () => {
      await this.#bucket
        .getFiles({ prefix: this.#key(''), maxResults: 1, autoPaginate: false })
        // Whoever may write need not be allowed to list.
        .catch(error => hasCode(error, 403) || Promise.reject(error))
    })
  }

  async stat(key: string): Promise<StoredObject | null | 'unknown'> {
    return this.#askFor(key, async file => {
      const [found] = await file.getMetadata()
      const sha256 = found.metadata?.['sha256']
      return {
        bytes: Number(found.size ?? 0),
        tag: String(found.generation ?? ''),
        sha256: typeof sha256 === 'string' ? sha256 : null,
        contentType: found.contentType ?? '',
        cacheControl: found.cacheControl ?? '',
        contentEncoding: found.contentEncoding ?? '',
      }
    })
  }

  async read(key: string): Promise<{ body: Buffer; tag: string } | null | 'unknown'> {
    return this.#askFor(key, async file => {
      const [{ generation }] = await file.getMetadata()
      const tag = String(generation ?? '')
      // The bytes of this generation, whatever was written since.
      const [body] = await this.#bucket.file(this.#key(key), { generation: tag }).download()
      return { body, tag }
    })
  }

  async put(object: PlannedObject, precondition: Precondition): Promise<boolean> {
    try {
      await this.#ask('storage.objects.create', object.key, () => this.#send(object, precondition))
      return true
    } catch (error) {
      if (error === preconditionFailed) return false
      throw error
    }
  }

  async *list(prefix: string): AsyncGenerator<ListedObject> {
    let query: object | null = { prefix: this.#key(prefix), maxResults: 1000, autoPaginate: false }
    while (query !== null) {
      const page: object = query
      const [files, next] = await this.#ask('storage.objects.list', prefix, () => this.#bucket.getFiles(page))
      for (const { name, metadata } of files)
        yield {
          key: name.slice(this.#key('').length),
          bytes: Number(metadata.size ?? 0),
          modified: new Date(metadata.updated ?? 0),
        }
      query = next ?? null
    }
  }

  async remove(key: string): Promise<void> {
    await this.#ask('storage.objects.delete', key, () =>
      this.#bucket.file(this.#key(key)).delete({ ignoreNotFound: true }),
    )
  }

  async #send(object: PlannedObject, precondition: Precondition): Promise<void> {
    const { contentType, cacheControl, sha256, content, bytes, key } = object
    const ifGenerationMatch = precondition === 'absent' ? 0 : precondition.tag
    const options = { validation: 'crc32c' as const, preconditionOpts: { ifGenerationMatch } }
    const metadata = { contentType, cacheControl, metadata: { sha256 } }
    try {
      if (bytes > largestPutBytes && 'file' in content) {
        await this.#bucket.upload(content.file, { ...options, destination: this.#key(key), resumable: true, metadata })
        return
      }
      const body = await readContent(object)
      // The server compares it before the object appears.
      const md5Hash = createHash('md5').update(body).digest('base64')
      await this.#bucket
        .file(this.#key(key))
        .save(body, { ...options, resumable: false, metadata: { ...metadata, md5Hash } })
    } catch (error) {
      throw hasCode(error, 412) ? preconditionFailed : error
    }
  }

  #key(key: string): string {
    return this.#at.prefix === '' ? key : `${this.#at.prefix}/${key}`
  }

  /** What is asked of one object; null when it is not there. */
  async #askFor<Answer>(key: string, ask: (file: File) => Promise<Answer>): Promise<Answer | null | 'unknown'> {
    return this.#ask('storage.objects.get', key, async () => {
      try {
        return await ask(this.#bucket.file(this.#key(key)))
      } catch (error) {
        if (hasCode(error, 404)) return null
        if (hasCode(error, 403)) return 'unknown'
        throw error
      }
    })
  }

  async #ask<Answer>(right: string, key: string, work: () => Promise<Answer>): Promise<Answer> {
    this.#at.signal?.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      this.#at.signal?.throwIfAborted()
      if (error === preconditionFailed) throw error
      failGcs(error, { place: this.location, key, right })
    }
  }
}

const preconditionFailed = new Error('the precondition of a write does not hold')

function makeStorage({ endpoint }: GcsLocation): Storage {
  return new Storage({
    retryOptions: { autoRetry: true, maxRetries: 4, totalTimeout: 120 },
    ...(endpoint === null
      ? {}
      : // Other addresses of Google's want the credentials, a server for tests has none to compare them with.
        { apiEndpoint: endpoint, useAuthWithCustomEndpoint: /\.googleapis\.com$/.test(new URL(endpoint).hostname) }),
  })
}
