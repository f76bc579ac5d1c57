/** Where the bytes of an object are: in a file (absolute path), or here. */
export type Content = { readonly file: string } | { readonly text: string }

/** An object as it is to stand at a destination. */
export interface PlannedObject {
  /** Below the destination, `/` between parts; made of letters, digits and `._@-` only. */
  readonly key: string
  readonly content: Content
  readonly bytes: number
  /** Hex digest of the bytes. */
  readonly sha256: string
  readonly contentType: string
  readonly cacheControl: string
}

/** A small object that is moved from version to version; its JSON says which one in `publishedVersion`. */
export interface PlannedPointer {
  readonly channel: string
  readonly object: PlannedObject
}

/** One version of something that is published, in the order in which its objects may become visible. */
export interface PublicationPlan {
  readonly name: string
  readonly version: string
  /** Named by their content, so that no key ever holds two things. Nobody sees them before `manifest` names them. */
  readonly parts: readonly PlannedObject[]
  /** With it the version exists; it never changes again. */
  readonly manifest: PlannedObject
  /** Lists the objects of the version and marks its directory as ours. */
  readonly record: PlannedObject
  readonly pointers: readonly PlannedPointer[]
}

/** How long browsers and caches keep what never changes: a year, unasked, and byte for byte. */
export const immutableCaching = 'public, max-age=31536000, immutable, no-transform'
/** How long they keep a pointer. */
export const pointerCaching = 'public, max-age=60, must-revalidate'
/** Name of the record in the directory of each version. */
export const recordName = 'publication.json'
