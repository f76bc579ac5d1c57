import { type ModelFile } from './discover/discover.js';
import type { ReaderLimits } from './reader/cage.js';
import type { ModelReport, Report } from './report/report.js';
import type { EncodeOptions } from './tfjs/encode.js';
import type { ValidationLevel } from './validate/validation.js';
/** What a run tells while it works; shown on a terminal, never printed by the library itself. */
export type Progress = {
    readonly kind: 'start';
    readonly file: string;
    readonly index: number;
    readonly total: number;
} | {
    readonly kind: 'stage';
    readonly file: string;
    readonly stage: Stage;
} | {
    readonly kind: 'bytes';
    readonly file: string;
    readonly layer: string;
    readonly done: number;
    readonly total: number;
} | {
    readonly kind: 'end';
    readonly file: string;
    readonly model: ModelReport;
};
/** The stages that take time, in their order. */
export type Stage = 'describe' | 'encode' | 'validate' | 'write';
/** Options of `convert`; everything but `models` and `outputDir` has a default. */
export interface ConvertOptions extends Partial<EncodeOptions> {
    /** Paths and globs (`/` between parts, relative to `cwd`). */
    readonly models: readonly string[];
    /** Directory under which each model gets a directory of its own. */
    readonly outputDir: string;
    /** Write the one model straight into `outputDir`, as the Python converter does. */
    readonly flat?: boolean;
    /** Whether each of `models` must match a file; default true. A pattern that does not is then a finding. */
    readonly requireMatch?: boolean;
    /** Working directory; default `process.cwd()`. */
    readonly cwd?: string;
    /** Path of an architecture JSON for weights-only files. */
    readonly architecture?: string;
    readonly validate?: ValidationLevel | 'auto';
    /** Samples file for every model; default `<model>.samples.{json,npz,npy}` beside each. */
    readonly samples?: string;
    /** Models converted at the same time; default: number of processors, at most 4. */
    readonly concurrency?: number;
    readonly limits?: Partial<ReaderLimits>;
    /** Milliseconds that TensorFlow.js may take to validate one model. */
    readonly validateTimeoutMs?: number;
    /** Cancels the run: children are ended, nothing half written stays, and `convert` rejects with the signal's reason. */
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: Progress) => void;
}
/**
 * Runs the stages (discover, describe, lower, encode, validate, put in place) for every model that `models` matches.
 * What is wrong with one model stands in its `ModelReport` and leaves no output of it; the others go on.
 * Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an architecture file
 * that cannot be read, two models for one directory.
 */
export declare function convert(options: ConvertOptions): Promise<Report>;
/** Text of the architecture file, which the reader parses under its own limits. */
export declare function readArchitecture(cwd: string, file: string): Promise<string>;
/** Throws the finding about a file that is no HDF5 file; what it is instead is known from its first bytes. */
export declare function refuseForeignKinds(file: ModelFile): void;
