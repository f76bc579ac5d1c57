import type { DescribeOptions, Description } from '../keras/describe.js';
export type { DescribeOptions, Description } from '../keras/describe.js';
/** Limits on what a model file may demand; see SECURITY.md. Every one is an option of library and command line. */
export interface ReaderLimits {
    /** Largest input file in bytes. */
    readonly fileBytes: number;
    /** Milliseconds until the reader is killed, counted while it works on a request. */
    readonly timeoutMs: number;
    /** Largest WebAssembly memory of the reader, in MiB. */
    readonly wasmMiB: number;
    /** Largest JavaScript heap of the reader, in MiB. */
    readonly heapMiB: number;
}
/** One model file behind the process boundary. Made by `openCage` in src/reader/open.ts. */
export interface Cage {
    /** Reads the structure of the file. Called once, before any `read`. Throws ConversionError on a crash, time-out or refusal. */
    describe(options?: DescribeOptions): Promise<Description>;
    /**
     * Reads `count` values of variable `id` starting at row-major element `first`, as little-endian bytes of its stored
     * dtype. Calls may overlap and are answered in their order; each answer is a buffer of its own.
     */
    read(id: number, first: number, count: number): Promise<Uint8Array>;
    /** Ends the reader process; safe to call at any time and more than once. */
    close(): Promise<void>;
}
