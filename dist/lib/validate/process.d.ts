import type { BundleFiles } from './bundle-files.js';
import { type Run, type TensorValue } from './wire.js';
/** What TensorFlow.js is to compute with one bundle, in one process. */
export interface PredictJob {
    readonly bundle: BundleFiles;
    readonly inputSets: readonly (readonly TensorValue[])[];
    readonly runs: readonly Run[];
    /** Text of a module that registers custom layers. */
    readonly customLayers?: string;
    /** Milliseconds that an optional run may promise to take. */
    readonly optionalMs: number;
    readonly timeoutMs: number;
    readonly memoryMiB: number;
    readonly signal: AbortSignal | undefined;
}
/** What became of one run. */
export type RunResult = {
    readonly kind: 'predicted';
    readonly outputs: readonly TensorValue[];
    readonly milliseconds: number;
} | {
    readonly kind: 'failed';
    readonly message: string;
} | {
    readonly kind: 'skipped';
};
/** How the process ended before it had answered everything. */
export type Interruption = 'timeout' | 'memory' | 'crashed';
/** All that one process told. */
export interface PredictOutcome {
    /** Numbers of inputs and outputs of the model as tfjs loaded it; absent unless it did. */
    readonly loaded?: {
        readonly inputs: number;
        readonly outputs: number;
    };
    /** Classes that the module of custom layers registered; absent without one. */
    readonly declared?: readonly string[];
    /** What tfjs said when it refused to load the model. */
    readonly loadFailure?: string;
    /** By index of the run; a run without an entry was not reached. */
    readonly results: ReadonlyMap<number, RunResult>;
    readonly interruption?: Interruption;
    /** The run during which the process was interrupted. */
    readonly interruptedRun?: number;
}
/**
 * Runs one bundle in a process of its own, which sees neither the file system nor the environment: the bytes of
 * the bundle go in through its stdin. It is killed after `timeoutMs`, above `memoryMiB` (watched on Linux; the
 * JavaScript and WebAssembly heaps are bounded everywhere) and on abort, which rejects with the signal's reason.
 */
export declare function runPredictions(job: PredictJob): Promise<PredictOutcome>;
