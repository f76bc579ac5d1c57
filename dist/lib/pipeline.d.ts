import { type ProofOptions } from './proof-options.js';
import type { Report } from './report/report.js';
import { type RunOptions } from './run-options.js';
import type { EncodeOptions } from './tfjs/encode.js';
import type { ValidationLevel } from './validate/validation.js';
/** Options of `convert`; everything but `models` and `outputDir` has a default. */
export interface ConvertOptions extends RunOptions, ProofOptions, Partial<EncodeOptions> {
    /** Directory under which each model gets a directory of its own. */
    readonly outputDir: string;
    /** Write the one model straight into `outputDir`, as the Python converter does. */
    readonly flat?: boolean;
    readonly validate?: ValidationLevel | 'auto';
    /**
     * The most that quantization may move an output: largest |quantized − float32| / largest |float32|, on the samples or
     * on generated inputs. A model that moves more fails. Default: none, and 0.01 where weights are quantized as `auto`.
     */
    readonly maxQuantizationError?: number;
}
/**
 * Runs the stages (discover, describe, rewrite, lower, encode, validate, put in place) for every model that `models`
 * matches. What is wrong with one model stands in its `ModelReport` and leaves no output of it; the others go on.
 * Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an architecture file or
 * a baseline that cannot be read, two models for one directory.
 */
export declare function convert(options: ConvertOptions): Promise<Report>;
