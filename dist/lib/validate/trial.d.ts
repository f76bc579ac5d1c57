import type { OpenBundle } from '../bundle/open.js';
import type { ReadVariable } from '../bundle/read-variable.js';
import type { KerasModel } from '../keras/model.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { ValidationLevel, ValidationReport } from './validation.js';
/** A bundle that anyone may have written, and the Keras model that it is held against. */
export interface TrialRequest {
    readonly bundle: OpenBundle;
    /** As the file describes it. */
    readonly saved: KerasModel;
    /** The model as this program would convert it; null where it would not. */
    readonly converted: TfjsModel | null;
    readonly read: ReadVariable;
    /** Path of the Keras file, beside which samples are looked for. */
    readonly modelFile: string;
    readonly level: Exclude<ValidationLevel, 'none'> | 'auto';
    /** Path of the samples file, when the user named one. */
    readonly samples: string | undefined;
    /** Text of a module that registers the custom layers of the bundle. */
    readonly customLayers: string | undefined;
    /** Folder of an installed `@tensorflow/tfjs-node` that gives the second opinion instead of the cpu backend. */
    readonly tfjsNode: string | undefined;
    readonly timeoutMs: number;
    readonly signal: AbortSignal | undefined;
}
/** What a trial has shown. */
export interface TrialReport extends ValidationReport {
    /** Layers of the bundle that were found to be Keras's. */
    readonly layersMatched: number;
}
/**
 * Puts a bundle on trial: its graph, before TensorFlow.js sees it; its layers and weights against those of Keras, value by
 * value; then its predictions. Findings are returned. Throws ConversionError `bundle/invalid` for a topology that cannot
 * be read and `validate/invalid-samples`.
 */
export declare function tryBundle(request: TrialRequest): Promise<TrialReport>;
