import { type FileHandle, open } from 'node:fs/promises'
import type { WeightEntry } from '../tfjs/encode.js'
import { bytesOfEntry, storedBytes } from '../tfjs/layers-model.js'
import type { OpenBundle, Shard } from './open.js'

/** A weight of a bundle and where its bytes lie. */
export interface StoredWeight {
  readonly entry: WeightEntry
  readonly shards: readonly Shard[]
  /** Where its bytes begin in the shards of its group, put end to end. */
  readonly offset: number
}

/** The weights of a bundle in the order of its manifest. */
export function storedWeights({ groups, shards }: OpenBundle): readonly StoredWeight[] {
  return groups.flatMap(({ weights }, group) => {
    let offset = 0
    return weights.map((entry): StoredWeight => {
      const at = offset
      offset += bytesOfEntry(entry)
      return { entry, shards: shards[group] ?? [], offset: at }
    })
  })
}

/** Reads weights of a bundle; keeps the file open that it read last. */
export class WeightReader {
  #open: { readonly file: string; readonly handle: FileHandle } | null = null

  /** Values `first` to `first + count` of a weight as stored, little-endian; quantized ones as their codes. */
  async read({ entry, shards, offset }: StoredWeight, first: number, count: number): Promise<Uint8Array> {
    const each = storedBytes[entry.quantization?.dtype ?? entry.dtype]
    const bytes = new Uint8Array(count * each)
    let start = offset + first * each
    let filled = 0
    for (const shard of shards) {
      if (filled === bytes.length) break
      if (start >= shard.bytes) {
        start -= shard.bytes
        continue
      }
      const length = Math.min(shard.bytes - start, bytes.length - filled)
      await this.#fill(shard.file, bytes.subarray(filled, filled + length), start)
      filled += length
      start = 0
    }
    return bytes
  }

  async close(): Promise<void> {
    await this.#open?.handle.close()
    this.#open = null
  }

  async #fill(file: string, into: Uint8Array, position: number): Promise<void> {
    if (this.#open?.file !== file) {
      await this.close()
      this.#open = { file, handle: await open(file, 'r') }
    }
    for (let filled = 0; filled < into.length; ) {
      const { bytesRead } = await this.#open.handle.read(into, filled, into.length - filled, position + filled)
      if (bytesRead === 0) throw new RangeError(`${file} is shorter than it was`)
      filled += bytesRead
    }
  }
}
