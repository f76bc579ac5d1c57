import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasModel } from '../keras/model.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { Samples } from './samples.js';
import type { PredictionCheck } from './validation.js';
/** A bundle and what its predictions are measured by. */
export interface PredictionRequest {
    /** Where the bundle lies. */
    readonly directory: string;
    readonly model: TfjsModel;
    readonly kerasModel: KerasModel;
    /** Whether weights were quantized; default: as the bundle's manifest says. */
    readonly quantized?: boolean;
    readonly samples?: Samples | undefined;
    /** Text of a module that registers the custom layers of the model. */
    readonly customLayers?: string | undefined;
    /** Milliseconds for one process of TensorFlow.js; at most two are run, or one for each size that is tried. */
    readonly timeoutMs: number;
    /** Memory that this process may take. */
    readonly memoryMiB: number;
    readonly signal?: AbortSignal | undefined;
}
/** What the predictions of a bundle showed. */
export interface PredictionVerdict {
    /** Whether tfjs loaded the bundle and predicted without a finding that is an error. */
    readonly passed: boolean;
    /** One entry for each batch that a backend predicted. */
    readonly predictions: readonly PredictionCheck[];
    readonly diagnostics: readonly Diagnostic[];
}
/**
 * Loads a bundle with TensorFlow.js in a process that can be killed, predicts on the samples or on generated inputs
 * with the wasm and the cpu backend, and compares with what Keras predicted where that is known. Findings are
 * returned; only an abort of `signal` rejects.
 */
export declare function validatePredictions(request: PredictionRequest): Promise<PredictionVerdict>;
