/**
 * The wire between a reader and its parent. A request is a line of JSON; an answer is a frame: one byte for its kind,
 * four for the length of what follows (little-endian).
 */
export type Request =
  | { readonly kind: 'describe'; readonly architecture?: string }
  | { readonly kind: 'read'; readonly id: number; readonly first: number; readonly count: number }

/** Kinds of answers. */
export const answer = { description: 1, values: 2, refusal: 3 } as const

/** Bytes before the content of a frame. */
export const frameHeaderBytes = 5

/** The head of a frame. */
export function frameHeader(kind: number, length: number): Uint8Array {
  const header = new Uint8Array(frameHeaderBytes)
  header[0] = kind
  new DataView(header.buffer).setUint32(1, length, true)
  return header
}

/** Largest answer that a parent takes: a description within the limits of JSON texts, or a slab. */
export const longestAnswer = 256 * 2 ** 20

/** An answer as it arrived. */
export interface Frame {
  readonly kind: number
  readonly content: Uint8Array
}

/** Puts the pieces in which a pipe delivers frames together again; each frame's content is a buffer of its own. */
export class FrameAssembler {
  readonly #header = new Uint8Array(frameHeaderBytes)
  #headerBytes = 0
  #content: Uint8Array | null = null
  #contentBytes = 0

  #isComplete(): boolean {
    return this.#content !== null && this.#contentBytes === this.#content.length
  }

  /** Takes a piece and gives the frames that it completes. Throws a RangeError on a frame that is too long. */
  *push(piece: Uint8Array): Generator<Frame> {
    let at = 0
    while (at < piece.length || this.#isComplete()) {
      if (this.#content === null) {
        const part = piece.subarray(at, at + frameHeaderBytes - this.#headerBytes)
        this.#header.set(part, this.#headerBytes)
        this.#headerBytes += part.length
        at += part.length
        if (this.#headerBytes < frameHeaderBytes) return
        const length = new DataView(this.#header.buffer).getUint32(1, true)
        if (length > longestAnswer) throw new RangeError(`an answer of ${length} bytes`)
        this.#content = new Uint8Array(length)
        this.#contentBytes = 0
      }
      const part = piece.subarray(at, at + this.#content.length - this.#contentBytes)
      this.#content.set(part, this.#contentBytes)
      this.#contentBytes += part.length
      at += part.length
      if (!this.#isComplete()) return
      const frame = { kind: this.#header[0] ?? 0, content: this.#content }
      this.#content = null
      this.#headerBytes = 0
      yield frame
    }
  }
}
