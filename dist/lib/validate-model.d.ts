import type { Progress } from './progress.js';
import { type ProofOptions } from './proof-options.js';
import type { ReaderLimits } from './reader/cage.js';
import type { Report } from './report/report.js';
import type { ValidationLevel } from './validate/validation.js';
/** Options of `validate`; everything but `model` and `bundle` has a default. */
export interface ValidateOptions extends ProofOptions {
    /** Path of the Keras file. */
    readonly model: string;
    /** Directory of the bundle, its `model.json`, or the http(s) URL of one. */
    readonly bundle: string;
    /** How far the bundle is put to the proof; default `auto`, the strongest level that fits. */
    readonly level?: Exclude<ValidationLevel, 'none'> | 'auto';
    /** Working directory; default `process.cwd()`. */
    readonly cwd?: string;
    /** Path of an architecture JSON for a weights-only file. */
    readonly architecture?: string;
    /** Path of a JavaScript module that registers the classes of custom layers with `tf.serialization.registerClass`. */
    readonly customLayers?: string;
    readonly limits?: Partial<ReaderLimits>;
    /** Cancels the run, which rejects with the signal's reason. */
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: Progress) => void;
}
/**
 * Puts a TensorFlow.js Layers model on trial that anyone may have made: whether its `model.json` and weights are those of
 * a Keras file and predict what Keras predicts. The report has one model, `proven` or `failed`. Throws `ConversionError`
 * when the run as a whole cannot be: an architecture file or a module that cannot be read.
 */
export declare function validate(options: ValidateOptions): Promise<Report>;
