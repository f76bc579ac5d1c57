import type { BundleFile } from '../bundle/bundle.js';
import type { ModelComparison } from '../compare/comparison.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ModelTensor } from '../tfjs/model.js';
import type { TrainingReport } from '../tfjs/training.js';
import type { ValidationReport } from '../validate/validation.js';
/** `convertible`: nothing stands in the way, and nothing was written because only a check was asked for. `refused`: a finding about the model says why it cannot be converted. `failed`: something went wrong on the way (validation, disk, time). `skipped`: a file that only a wildcard matched and that is no model. `proven`: a bundle was put on trial, and it is the model's. */
export type ModelStatus = 'converted' | 'convertible' | 'proven' | 'refused' | 'failed' | 'skipped';
/** What happened to one model file. */
export interface ModelReport {
    /** As found: relative to the working directory with `/`, or as the user named it. */
    readonly file: string;
    readonly status: ModelStatus;
    /** Where the bundle lies; null unless converted. Same form as `file`. */
    readonly outputDir: string | null;
    /** Place of the bundle that was put on trial, as the user named it; absent unless one was. */
    readonly bundle?: string;
    /** Digest of the model file; null when it could not be read. */
    readonly sha256: string | null;
    readonly kerasVersion: string | null;
    /** Number of values in all weights. */
    readonly parameters: number;
    /** Bytes of the weights as they are, or would be, written; 0 when the model cannot be converted. */
    readonly weightBytes: number;
    /** Bytes of model.json and the shards together; 0 unless converted. */
    readonly bytes: number;
    readonly inputs: readonly ModelTensor[];
    readonly outputs: readonly ModelTensor[];
    readonly files: readonly BundleFile[];
    /** Layers that have another name in TensorFlow.js. */
    readonly renamed: Readonly<Record<string, string>>;
    /** Whether the model can be trained further as in Keras; null when it cannot be converted. */
    readonly training: TrainingReport | null;
    /** What has become of the model since its baseline; null without a baseline. */
    readonly comparison: ModelComparison | null;
    readonly validation: ValidationReport | null;
    readonly diagnostics: readonly Diagnostic[];
    readonly milliseconds: number;
}
/** Where a baseline comes from. */
export interface BaselineOrigin {
    readonly kind: 'git' | 'report';
    /** As it was asked for. */
    readonly name: string;
    /** Full id of the commit; null for a report. */
    readonly commit: string | null;
}
/** The result of a whole run; every face (terminal, annotations, summary, JSON) renders this one value. */
export interface Report {
    readonly schemaVersion: 1;
    readonly tool: {
        readonly name: 'keras-to-tfjs';
        readonly version: string;
    };
    /** What the models were compared with; null when there was nothing. */
    readonly baseline: BaselineOrigin | null;
    /** Findings that belong to no model. */
    readonly diagnostics: readonly Diagnostic[];
    readonly models: readonly ModelReport[];
}
/** From which severity on a finding fails the run. */
export type FailOn = 'error' | 'warning' | 'never';
