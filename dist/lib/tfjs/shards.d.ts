/** Sizes of the files into which a group of `bytes` is cut: all full but the last. No bytes, no file. */
export declare function shardSizes(bytes: number, shardSizeBytes: number): readonly number[];
/** Names of the files of group number `group`, counted from 1 as Python counts. */
export declare function shardNames(group: number, count: number): readonly string[];
/**
 * True when TensorFlow.js 4.22 would read zeros from files of these sizes. It takes the files for equally large when
 * all but the last are, and never asks for the size of the last: what that has beyond the others is lost.
 */
export declare function losesTheLastShard(sizes: readonly number[]): boolean;
