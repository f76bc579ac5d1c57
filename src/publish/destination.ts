/** Files that travel to a destination as one unit. */
export interface Parcel {
  readonly name: string
  /** Absolute directory that the paths of `files` are relative to. */
  readonly directory: string
  /** Relative paths, `/` between parts; they are kept at the destination. */
  readonly files: readonly string[]
}

/** What a destination says of a parcel that has arrived. */
export interface Delivery {
  readonly name: string
  /** The destination's own name for it. */
  readonly id: string
  /** Digest as the destination states it, such as `sha256:…`; null when it states none. */
  readonly digest: string | null
  readonly bytes: number
}

/** A place that parcels can be sent to. It knows nothing of models. */
export interface Destination {
  /** Sends one parcel; throws a `ConversionError` that says what went wrong. */
  send(parcel: Parcel): Promise<Delivery>
}
