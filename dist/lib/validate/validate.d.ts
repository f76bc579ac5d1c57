import type { Bundle } from '../bundle/bundle.js';
import type { ReadVariable } from '../bundle/read-variable.js';
import type { KerasModel } from '../keras/model.js';
import type { EncodeOptions } from '../tfjs/encode.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { ValidationLevel, ValidationReport } from './validation.js';
/** A bundle and all that it is measured by. */
export interface ValidationRequest {
    /** As written, in its staging directory. */
    readonly bundle: Bundle;
    readonly model: TfjsModel;
    readonly kerasModel: KerasModel;
    readonly read: ReadVariable;
    /** Path of the Keras file, beside which samples are looked for. */
    readonly modelFile: string;
    readonly level: ValidationLevel | 'auto';
    readonly encode: EncodeOptions;
    /** Path of the samples file, when the user named one. */
    readonly samples: string | undefined;
    /** Text of a module that registers the custom layers of the model. */
    readonly customLayers?: string | undefined;
    readonly timeoutMs: number;
    readonly signal: AbortSignal | undefined;
}
/**
 * Puts a bundle to the proof up to `level`, integrity first; `auto` goes as far as a level exists. The report's
 * `level` is the one that was reached and passed, and its diagnostics say what was not.
 */
export declare function validateBundle(request: ValidationRequest): Promise<ValidationReport>;
