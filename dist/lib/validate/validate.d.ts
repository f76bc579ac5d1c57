import type { Bundle } from '../bundle/bundle.js';
import type { ReadVariable } from '../bundle/read-variable.js';
import type { KerasModel } from '../keras/model.js';
import type { EncodeOptions } from '../tfjs/encode.js';
import type { TfjsModel } from '../tfjs/model.js';
import { type PredictionVerdict } from './predict.js';
import { type FoundSamples } from './samples.js';
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
    /** Folder of an installed `@tensorflow/tfjs-node` that gives the second opinion instead of the cpu backend. */
    readonly tfjsNode?: string | undefined;
    readonly timeoutMs: number;
    readonly signal: AbortSignal | undefined;
}
/** Memory of the process that runs TensorFlow.js, in MiB. */
export declare const memoryMiB = 2048;
/**
 * Puts a bundle to the proof up to `level`, integrity first; `auto` goes as far as a level exists. The report's
 * `level` is the one that was reached and passed, and its diagnostics say what was not.
 */
export declare function validateBundle(request: ValidationRequest): Promise<ValidationReport>;
/** The report on predictions, behind that on the weights. */
export declare function reportOf(predicted: PredictionVerdict, found: FoundSamples | undefined, { weightsCompared, diagnostics }: Pick<ValidationReport, 'weightsCompared' | 'diagnostics'>): ValidationReport;
