import { type CORSRule, GetBucketCorsCommand, PutBucketCorsCommand, type S3Client } from '@aws-sdk/client-s3'
import { refuse } from '../diagnostics/diagnostic.js'
import { type CorsRule, ruleId } from './cors.js'
import type { CorsAccess } from './destination.js'
import { failS3, hasStatus } from './s3-errors.js'

/** The CORS rules of a bucket of S3. A write replaces all of them and cannot be made to depend on what was read. */
export class S3Cors implements CorsAccess {
  readonly policy: string
  readonly #client: S3Client
  readonly #bucket: string
  readonly #sending: { readonly abortSignal?: AbortSignal }

  constructor(client: S3Client, bucket: string, sending: { readonly abortSignal?: AbortSignal }) {
    this.#client = client
    this.#bucket = bucket
    this.#sending = sending
    this.policy = JSON.stringify({
      Effect: 'Allow',
      Action: ['s3:GetBucketCORS', 's3:PutBucketCORS'],
      Resource: `arn:aws:s3:::${bucket}`,
    })
  }

  async read(): Promise<{ rules: readonly CorsRule[]; tag: null }> {
    try {
      const answer = await this.#client.send(new GetBucketCorsCommand({ Bucket: this.#bucket }), this.#sending)
      return { rules: (answer.CORSRules ?? []).map(ruleOf), tag: null }
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchCORSConfiguration') return { rules: [], tag: null }
      this.#fail(error, 's3:GetBucketCORS', 'see')
    }
  }

  async write(rules: readonly CorsRule[]): Promise<true> {
    const CORSRules = rules.map(({ raw }) => raw as CORSRule)
    try {
      const request = new PutBucketCorsCommand({ Bucket: this.#bucket, CORSConfiguration: { CORSRules } })
      await this.#client.send(request, this.#sending)
      return true
    } catch (error) {
      this.#fail(error, 's3:PutBucketCORS', 'change')
    }
  }

  ruleFor(origins: readonly string[]): CorsRule {
    return ruleOf({
      ID: ruleId,
      AllowedOrigins: [...origins],
      AllowedMethods: ['GET', 'HEAD'],
      AllowedHeaders: ['range'],
      ExposeHeaders: ['Content-Length', 'Content-Range', 'ETag'],
      MaxAgeSeconds: 3600,
    })
  }

  #fail(error: unknown, right: string, verb: string): never {
    const place = `s3://${this.#bucket}`
    if (hasStatus(error, 501) || hasStatus(error, 405))
      refuse('publish/cors-unsupported', `The server of ${place} has no CORS rules for buckets.`)
    if (hasStatus(error, 403) && error instanceof Error && error.name === 'AccessDenied')
      refuse(
        'publish/cors-forbidden',
        `No CORS rule of ${place} is known to let pages load the models, and the credentials may not ${verb} the rules.`,
        {},
        `Let somebody who may add this rule once: ${JSON.stringify(this.ruleFor(['*']).raw)}, or give the role this right: ${JSON.stringify({ Effect: 'Allow', Action: right, Resource: `arn:aws:s3:::${this.#bucket}` })}`,
      )
    failS3(error, { place, key: '', right, resource: `arn:aws:s3:::${this.#bucket}` })
  }
}

const ruleOf = (raw: CORSRule): CorsRule => ({
  id: raw.ID ?? null,
  origins: raw.AllowedOrigins ?? [],
  methods: raw.AllowedMethods ?? [],
  raw,
})
