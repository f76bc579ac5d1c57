import type { BundleFiles } from './bundle-files.js';
import type { Contribution } from './choose-types.js';
import { type ActivationQuestion, type QuantizationQuestion, type Run, type TensorValue } from './wire.js';
/** What TensorFlow.js is to compute with one bundle, in one process. */
export interface PredictJob {
    readonly bundle: BundleFiles;
    readonly inputSets: readonly (readonly TensorValue[])[];
    readonly runs: readonly Run[];
    /** Text of a module that registers custom layers. */
    readonly customLayers?: string;
    /** Asked after the runs. */
    readonly quantization?: QuantizationQuestion;
    /** Asked after the runs on wasm. */
    readonly activations?: ActivationJob;
    /** Folder of the `@tensorflow/tfjs-node` to load, for runs on `node`. */
    readonly tfjsNode?: string | undefined;
    /** Milliseconds that an optional run may promise to take. */
    readonly optionalMs: number;
    readonly timeoutMs: number;
    readonly memoryMiB: number;
    readonly signal: AbortSignal | undefined;
}
/** A question about the tensors between the layers, and who takes the answers. */
export interface ActivationJob {
    readonly question: ActivationQuestion;
    /** Gets the value of tensor `tensor` of network `network`, or null where there is none; the next waits until it is done. */
    take(network: number, tensor: number, value: TensorValue | null): Promise<void>;
    /** Told why no more will come. */
    fail(message: string): void;
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
    /** The answer to `PredictJob.quantization`. */
    readonly contributions?: readonly Contribution[];
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
