import type { WeightEntry } from '../tfjs/encode.js';
import type { OpenBundle, Shard } from './open.js';
/** A weight of a bundle and where its bytes lie. */
export interface StoredWeight {
    readonly entry: WeightEntry;
    readonly shards: readonly Shard[];
    /** Where its bytes begin in the shards of its group, put end to end. */
    readonly offset: number;
}
/** The weights of a bundle in the order of its manifest. */
export declare function storedWeights({ groups, shards }: OpenBundle): readonly StoredWeight[];
/** Reads weights of a bundle; keeps the file open that it read last. */
export declare class WeightReader {
    #private;
    /** Values `first` to `first + count` of a weight as stored, little-endian; quantized ones as their codes. */
    read({ entry, shards, offset }: StoredWeight, first: number, count: number): Promise<Uint8Array>;
    close(): Promise<void>;
}
