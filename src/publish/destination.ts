import type { CorsRule } from './cors.js'
import type { PlannedObject } from './plan.js'

/** What a destination says of an object; a field is null where it keeps no such thing. */
export interface StoredObject {
  readonly bytes: number
  /** Changes with the contents: an ETag, a generation or a digest. */
  readonly tag: string
  /** Hex digest that was stored with the object. */
  readonly sha256: string | null
  readonly contentType: string | null
  readonly cacheControl: string | null
  /** Empty when there is none. */
  readonly contentEncoding: string | null
}

/** An object in a listing. */
export interface ListedObject {
  readonly key: string
  readonly bytes: number
  readonly modified: Date
}

/** Under which condition an object may be written: nothing is there, or what is there has this tag. */
export type Precondition = 'absent' | { readonly tag: string }

/** The CORS rules of a bucket. */
export interface CorsAccess {
  /** Throws `publish/cors-forbidden` and `publish/cors-unsupported`. */
  read(): Promise<{ readonly rules: readonly CorsRule[]; readonly tag: string | null }>
  /**
   * Replaces all rules; false when they are no longer those of `tag`. S3 has no such comparison and gives null tags.
   * Throws `publish/cors-forbidden` and `publish/cors-unsupported`.
   */
  write(rules: readonly CorsRule[], tag: string | null): Promise<boolean>
  /** The rule for `origins` in the provider's own form, for people to paste. */
  ruleFor(origins: readonly string[]): CorsRule
  /** The least right that is missing when the rules cannot be written, for people to paste. */
  readonly policy: string
}

/** A place that objects are published to. All methods throw a `ConversionError` that says what went wrong. */
export interface Destination {
  /** As it was named, for people. */
  readonly location: string
  /** Whether what was sent can be loaded from its address at once. */
  readonly served: boolean
  /** Address at which everybody is to load `key`; null when none is known. */
  url(key: string): string | null
  /** Asks once for something that needs the credentials and the place, before anything is sent. */
  check(): Promise<void>
  /** Null when nothing is there, `unknown` when the rights do not reach to see it. */
  stat(key: string): Promise<StoredObject | null | 'unknown'>
  read(key: string): Promise<{ readonly body: Buffer; readonly tag: string } | null | 'unknown'>
  /** False when the precondition does not hold. */
  put(object: PlannedObject, precondition: Precondition): Promise<boolean>
  /** Every object whose key starts with `prefix`. */
  list(prefix: string): AsyncIterable<ListedObject>
  remove(key: string): Promise<void>
  /** Null where there are no CORS rules to look after. */
  readonly cors: CorsAccess | null
  /** What lets everybody read the objects, for people to paste; null where it does not apply. */
  readonly publicPolicy: string | null
}
