/** Turns a stream of chunks into reads of exact lengths. */
export class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  /** The next `length` bytes in a buffer of their own; null when the stream ends before the first of them. Throws when it ends within. */
  async take(length: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const taken = new Uint8Array(length)
    let filled = 0
    while (filled < length) {
      if (this.#rest.byteLength === 0) {
        const next = await this.#chunks.next()
        if (next.done) {
          if (filled === 0) return null
          throw new RangeError('stream ended within a message')
        }
        this.#rest = next.value
      }
      const part = this.#rest.subarray(0, length - filled)
      taken.set(part, filled)
      filled += part.byteLength
      this.#rest = this.#rest.subarray(part.byteLength)
    }
    return taken
  }
}
