/** Sizes of the files into which a group of `bytes` is cut: all full but the last. No bytes, no file. */
export function shardSizes(bytes: number, shardSizeBytes: number): readonly number[] {
  const count = Math.ceil(bytes / shardSizeBytes)
  return Array.from({ length: count }, (_, index) => Math.min(shardSizeBytes, bytes - index * shardSizeBytes))
}

/** Names of the files of group number `group`, counted from 1 as Python counts. */
export function shardNames(group: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `group${group}-shard${index + 1}of${count}.bin`)
}

/**
 * True when TensorFlow.js 4.22 would read zeros from files of these sizes. It takes the files for equally large when
 * all but the last are, and never asks for the size of the last: what that has beyond the others is lost.
 */
export function losesTheLastShard(sizes: readonly number[]): boolean {
  const last = sizes.at(-1)
  const others = sizes.slice(0, -1)
  const [first] = others
  return first !== undefined && last !== undefined && last > first && others.every(size => size === first)
}
