import { type ChildProcess, type StdioOptions } from 'node:child_process';
import { childEntry } from './entry.js';
/** A process that may read its own code and nothing else, with bounded memory and an empty environment. */
export interface CagedProcess {
    /** Which of the built entries it runs. */
    readonly entry: Parameters<typeof childEntry>[0];
    readonly heapMiB: number;
    readonly wasmMiB: number;
    readonly stdio: StdioOptions;
    /** It loads a native library that the user has installed, which no permission could hold back: it has none to keep. */
    readonly isNative?: boolean;
}
/** Starts one. It does not outlive this process, even if that exits while the other one computes without end. */
export declare function startCagedProcess({ entry, heapMiB, wasmMiB, stdio, isNative }: CagedProcess): ChildProcess;
