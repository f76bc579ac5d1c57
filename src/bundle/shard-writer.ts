import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import type { BundleFile } from './bundle.js'

interface OpenShard {
  readonly name: string
  readonly handle: FileHandle
  readonly hash: Hash
  bytes: number
  /** The write under way; at most one, so that memory stays bounded. */
  pending: Promise<unknown>
}

/** Writes the bytes of one group into its shards, one after the other, hashing what it writes. */
export class ShardWriter {
  readonly files: BundleFile[] = []
  readonly #directory: string
  readonly #names: readonly string[]
  readonly #sizes: readonly number[]
  #shard: OpenShard | null = null

  constructor(directory: string, names: readonly string[], sizes: readonly number[]) {
    this.#directory = directory
    this.#names = names
    this.#sizes = sizes
  }

  /** Appends bytes, which must not change afterwards. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const shard = this.#shard ?? (await this.#open())
      const part = bytes.subarray(at, at + this.#size() - shard.bytes)
      await shard.pending
      shard.pending = writeFully(shard.handle, part)
      shard.pending.catch(() => {})
      shard.hash.update(part)
      shard.bytes += part.length
      at += part.length
      if (shard.bytes === this.#size()) await this.#finish(shard)
    }
  }

  /** Ends after an error; the file at hand stays incomplete. */
  async abandon(): Promise<void> {
    await this.#shard?.pending.catch(() => {})
    await this.#shard?.handle.close()
    this.#shard = null
  }

  #size(): number {
    return this.#sizes[this.files.length] ?? 0
  }

  async #open(): Promise<OpenShard> {
    const name = this.#names[this.files.length]
    if (name === undefined) throw new RangeError('more bytes than the shards of the group hold')
    const handle = await open(path.join(this.#directory, name), 'wx')
    this.#shard = { name, handle, hash: createHash('sha256'), bytes: 0, pending: Promise.resolve() }
    return this.#shard
  }

  async #finish({ name, handle, hash, bytes, pending }: OpenShard): Promise<void> {
    await pending
    await handle.close()
    this.#shard = null
    this.files.push({ path: name, bytes, sha256: hash.digest('hex') })
  }
}

async function writeFully(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten
}
