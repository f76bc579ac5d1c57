import type { Bucket } from '@google-cloud/storage'
import { refuse } from '../diagnostics/diagnostic.js'
import { type CorsRule, ruleId } from './cors.js'
import type { CorsAccess } from './destination.js'
import { failGcs, hasCode } from './gcs-errors.js'

const methods = ['GET', 'HEAD']
const responseHeader = ['Content-Type', 'Content-Length', 'Content-Range', 'ETag', 'Range']
const maxAgeSeconds = 3600

/** A rule as Google's API has it. */
interface GcsRule {
  readonly origin?: string[]
  readonly method?: string[]
  readonly responseHeader?: string[]
  readonly maxAgeSeconds?: number
}

/** The CORS rules of a bucket of Google Cloud Storage, one field of its metadata that is changed by compare-and-set. */
export class GcsCors implements CorsAccess {
  readonly policy: string
  readonly #bucket: Bucket

  constructor(bucket: Bucket) {
    this.#bucket = bucket
    this.policy = 'storage.buckets.get and storage.buckets.update'
  }

  async read(): Promise<{ rules: readonly CorsRule[]; tag: string }> {
    try {
      const [{ cors, metageneration }] = await this.#bucket.getMetadata()
      return { rules: (cors ?? []).map(ruleOf), tag: String(metageneration ?? '') }
    } catch (error) {
      this.#fail(error, 'storage.buckets.get', 'see')
    }
  }

  async write(rules: readonly CorsRule[], tag: string): Promise<boolean> {
    try {
      await this.#bucket.setMetadata({ cors: rules.map(({ raw }) => raw as GcsRule) }, { ifMetagenerationMatch: tag })
      return true
    } catch (error) {
      if (hasCode(error, 412)) return false
      this.#fail(error, 'storage.buckets.update', 'change')
    }
  }

  ruleFor(origins: readonly string[]): CorsRule {
    return ruleOf({ origin: [...origins], method: methods, responseHeader, maxAgeSeconds })
  }

  #fail(error: unknown, right: string, verb: string): never {
    const place = `gs://${this.#bucket.name}`
    if (!hasCode(error, 403)) failGcs(error, { place, key: '', right })
    refuse(
      'publish/cors-forbidden',
      `No CORS rule of ${place} is known to let pages load the models, and the credentials may not ${verb} the rules.`,
      {},
      `Let somebody who may add this rule once: ${JSON.stringify(this.ruleFor(['*']).raw)}, or give the account the permission ${right}.`,
    )
  }
}

/** Google's rules have no ids: ours is known by all that is in it but the origins. */
function ruleOf(raw: GcsRule): CorsRule {
  const own =
    String(raw.method) === String(methods) &&
    String(raw.responseHeader) === String(responseHeader) &&
    raw.maxAgeSeconds === maxAgeSeconds
  return { id: own ? ruleId : null, origins: raw.origin ?? [], methods: raw.method ?? [], raw }
}
