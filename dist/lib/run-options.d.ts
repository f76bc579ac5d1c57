import type { AssessOptions } from './assess.js';
import type { Budgets } from './compare/budgets.js';
import type { Progress } from './progress.js';
import type { ReaderLimits } from './reader/cage.js';
import type { Purpose } from './rewrites/rewrite-model.js';
import type { QuantizationRule } from './tfjs/encode.js';
/** Options that `check` and `convert` share; everything but `models` has a default. */
export interface RunOptions extends Budgets {
    /** Paths and globs (`/` between parts, relative to `cwd`). */
    readonly models: readonly string[];
    /** Whether each of `models` must match a file; default true. A pattern that does not is then a finding. */
    readonly requireMatch?: boolean;
    /** Working directory; default `process.cwd()`. */
    readonly cwd?: string;
    /** Path of an architecture JSON for weights-only files. */
    readonly architecture?: string;
    /**
     * What the converted models are for; default `inference`, where every model predicts what Keras predicts. With
     * `training`, models are refused that a rewrite would make train in another way.
     */
    readonly for?: Purpose;
    /**
     * Path of a JavaScript module that registers the classes of custom layers with `tf.serialization.registerClass`. It is
     * run in the process of TensorFlow.js, and layers of these classes pass.
     */
    readonly customLayers?: string;
    /** How weights are stored: see `EncodeOptions`. `check` only counts their bytes by it. */
    readonly quantize?: readonly QuantizationRule[];
    /**
     * What each model is compared with: a commit of the Git repository around `cwd` (any name that Git knows), or the
     * path of a report of an earlier run. Findings that the model has there too are marked as known, and do not count.
     */
    readonly baseline?: string;
    /** Whether a baseline that cannot be had ends the run; default true. Otherwise it is a finding of the run. */
    readonly requireBaseline?: boolean;
    /** Models worked on at the same time; default: number of processors, at most 4. */
    readonly concurrency?: number;
    readonly limits?: Partial<ReaderLimits>;
    /** Cancels the run: children are ended, nothing half written stays, and the run rejects with the signal's reason. */
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: Progress) => void;
}
/** `RunOptions` with nothing left open. */
export interface RunSettings extends AssessOptions {
    readonly cwd: string;
    readonly quantize: readonly QuantizationRule[];
    readonly budgets: Budgets;
    readonly concurrency: number | undefined;
    readonly limits: Partial<ReaderLimits>;
    readonly signal: AbortSignal | undefined;
    readonly report: (progress: Progress) => void;
}
/** Checks the options and reads the architecture file. Throws `ConversionError` naming the option at fault. */
export declare function settleRun(options: RunOptions): Promise<RunSettings>;
/** Text of the architecture file, which the reader parses under its own limits. */
export declare const readArchitecture: (cwd: string, file: string) => Promise<string>;
