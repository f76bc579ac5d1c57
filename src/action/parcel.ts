/** Files that are uploaded as one artifact. */
export interface Parcel {
  readonly name: string
  /** Absolute directory that the paths of `files` are relative to. */
  readonly directory: string
  /** Relative paths, `/` between parts; they are kept in the artifact. */
  readonly files: readonly string[]
}

/** What GitHub says of an artifact that has arrived. */
export interface Delivery {
  readonly name: string
  readonly id: string
  /** `sha256:…`; null when none is stated. */
  readonly digest: string | null
  readonly bytes: number
}
