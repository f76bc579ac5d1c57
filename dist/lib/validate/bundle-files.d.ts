/** A bundle on disk as a browser would fetch it. */
export interface BundleFiles {
    /** Text of model.json. */
    readonly modelJson: string;
    /** Every shard of every group, in the order of the manifest. */
    readonly shards: readonly {
        readonly file: string;
        readonly bytes: number;
    }[];
    /** Whether any weight is stored quantized. */
    readonly quantized: boolean;
}
/** Finds the files of the bundle in `directory`. Throws ConversionError `validate/load-failed` when one is missing. */
export declare function findBundleFiles(directory: string): Promise<BundleFiles>;
