import { type LayersModelJson } from '../tfjs/layers-model.js';
/** What a bundle of anyone may demand. */
export interface BundleLimits {
    readonly modelJsonBytes: number;
    /** Bytes of all shards together. */
    readonly weightBytes: number;
    readonly shards: number;
    /** Milliseconds for one file of a URL. */
    readonly timeoutMs: number;
}
/** A file of weights on this machine. */
export interface Shard {
    /** Absolute path. */
    readonly file: string;
    readonly bytes: number;
}
/** A bundle whose files are all there, and of the lengths that its weights need. */
export interface OpenBundle extends LayersModelJson {
    /** Text of model.json. */
    readonly modelJson: string;
    /** The shards of each group of `groups`. */
    readonly shards: readonly (readonly Shard[])[];
    /** Removes what was downloaded. */
    close(): Promise<void>;
}
/**
 * Opens the bundle at `location`: its directory, its `model.json`, or the http(s) URL of one, of which every file is
 * fetched as a page would. Whoever wrote it is not trusted. Throws ConversionError `bundle/…`.
 */
export declare function openBundle(location: string, options: {
    readonly cwd: string;
    readonly limits?: Partial<BundleLimits>;
    readonly signal?: AbortSignal | undefined;
}): Promise<OpenBundle>;
