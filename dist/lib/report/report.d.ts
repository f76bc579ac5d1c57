import type { BundleFile } from '../bundle/bundle.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ModelTensor } from '../tfjs/model.js';
import type { ValidationReport } from '../validate/validation.js';
/** `refused`: a finding about the model says why it cannot be converted. `failed`: something went wrong on the way (validation, disk, time). `skipped`: a file that only a wildcard matched and that is no model. */
export type ModelStatus = 'converted' | 'refused' | 'failed' | 'skipped';
/** What happened to one model file. */
export interface ModelReport {
    /** As found: relative to the working directory with `/`, or as the user named it. */
    readonly file: string;
    readonly status: ModelStatus;
    /** Where the bundle lies; null unless converted. Same form as `file`. */
    readonly outputDir: string | null;
    /** Digest of the model file; null when it could not be read. */
    readonly sha256: string | null;
    readonly kerasVersion: string | null;
    /** Number of values in all weights. */
    readonly parameters: number;
    /** Bytes of model.json and the shards together. */
    readonly bytes: number;
    readonly inputs: readonly ModelTensor[];
    readonly outputs: readonly ModelTensor[];
    readonly files: readonly BundleFile[];
    /** Layers that have another name in TensorFlow.js. */
    readonly renamed: Readonly<Record<string, string>>;
    readonly validation: ValidationReport | null;
    readonly diagnostics: readonly Diagnostic[];
    readonly milliseconds: number;
}
/** The result of a whole run; every face (terminal, annotations, summary, JSON) renders this one value. */
export interface Report {
    readonly schemaVersion: 1;
    readonly tool: {
        readonly name: 'keras-to-tfjs';
        readonly version: string;
    };
    readonly models: readonly ModelReport[];
}
/** From which severity on a finding fails the run. */
export type FailOn = 'error' | 'warning' | 'never';
