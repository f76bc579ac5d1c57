import type { BundleFile } from './bundle.js';
/** Writes the bytes of one group into its shards, one after the other, hashing what it writes. */
export declare class ShardWriter {
    #private;
    readonly files: BundleFile[];
    constructor(directory: string, names: readonly string[], sizes: readonly number[]);
    /** Appends bytes, which must not change afterwards. */
    write(bytes: Uint8Array): Promise<void>;
    /** Ends after an error; the file at hand stays incomplete. */
    abandon(): Promise<void>;
}
