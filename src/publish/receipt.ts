import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { version } from '../version.js'
import type { CorsRule } from './cors.js'

/** An object after it was published. */
export interface PublishedObject {
  readonly key: string
  /** Null where the destination has no public address. */
  readonly url: string | null
  readonly bytes: number
  readonly sha256: string
  /** The digest as browsers take it in `integrity`. */
  readonly integrity: string
  readonly cacheControl: string
  readonly contentType: string
  /** `present` when it was there already, `planned` in a dry run. */
  readonly state: 'sent' | 'present' | 'planned'
}

/** A channel after a publication. */
export interface PublishedChannel {
  readonly channel: string
  readonly url: string | null
  readonly state: 'moved' | 'unchanged' | 'kept' | 'planned'
  /** The version that it names now, or before a dry run; null when it names none. */
  readonly version: string | null
}

/** One version of one name after it was published. */
export interface Publication {
  readonly name: string
  readonly version: string
  readonly url: string | null
  readonly channels: readonly PublishedChannel[]
}

/** What became of the CORS rules. */
export interface CorsOutcome {
  /** `sufficient`: nothing had to be written. `unknown`: the rules cannot be seen; only what was loaded counts. */
  readonly state: 'off' | 'sufficient' | 'granted' | 'unknown' | 'unsupported' | 'missing'
  readonly before: readonly unknown[] | null
  readonly after: readonly unknown[] | null
}

/** What one destination has got. */
export interface Receipt {
  readonly destination: string
  readonly dryRun: boolean
  readonly publications: readonly Publication[]
  readonly objects: readonly PublishedObject[]
  readonly cors: CorsOutcome
  /** Number of objects that were loaded again from their public address and compared, origin by origin. */
  readonly looks: number
  readonly diagnostics: readonly Diagnostic[]
}

/** The contents of a receipt file. */
export const receiptFileOf = (receipts: readonly Receipt[]) => ({
  schemaVersion: 1,
  tool: { name: 'keras-to-tfjs', version },
  receipts,
})

/** The provider's form of rules. */
export const rawRules = (rules: readonly CorsRule[]): readonly unknown[] => rules.map(({ raw }) => raw)
