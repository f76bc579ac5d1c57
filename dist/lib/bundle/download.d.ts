/** Bounds on fetching one file. */
export interface DownloadOptions {
    /** Most bytes that are taken. */
    readonly most: number;
    readonly timeoutMs: number;
    readonly signal: AbortSignal | undefined;
}
/**
 * Fetches `url` into `file`. Redirects are followed, but never from https to http. Gives the address that answered as a
 * URL with `bytes`, the length of the file. Throws ConversionError `bundle/unreachable`, `bundle/missing-shard` for 404,
 * or `bundle/wrong-length`; rejects with the reason of `signal`.
 */
export declare function download(url: URL, file: string, options: DownloadOptions): Promise<URL & {
    bytes: number;
}>;
