import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasModel } from '../keras/model.js';
import type { TfjsModel } from '../tfjs/model.js';
import { type BundleFiles } from './bundle-files.js';
import { type ReferenceSubject, type ReferenceVerdict } from './reference.js';
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
    /** What the layers are compared with, if they are. */
    readonly reference?: ReferenceSubject;
    /** Folder of an installed `@tensorflow/tfjs-node` that gives the second opinion instead of the cpu backend. */
    readonly tfjsNode?: string | undefined;
    /** Milliseconds for one process of TensorFlow.js; at most two are run, or one for each size that is tried. */
    readonly timeoutMs: number;
    /** Memory that this process may take. */
    readonly memoryMiB: number;
    readonly signal?: AbortSignal | undefined;
}
/** What the predictions of a bundle are measured by, wherever its files lie. */
export type Measure = Omit<PredictionRequest, 'directory'>;
/** What the predictions of a bundle showed. */
export interface PredictionVerdict {
    /** Whether tfjs loaded the bundle and predicted without a finding that is an error. */
    readonly passed: boolean;
    /** One entry for each batch that a backend predicted. */
    readonly predictions: readonly PredictionCheck[];
    /** What comparing layer by layer showed, where it was asked for and the model predicts. */
    readonly reference?: ReferenceVerdict;
    readonly diagnostics: readonly Diagnostic[];
}
/**
 * Loads a bundle with TensorFlow.js in a process that can be killed, predicts on the samples or on generated inputs
 * with the wasm and the cpu backend, and compares with what Keras predicted where that is known. Findings are
 * returned; only an abort of `signal` rejects.
 */
export declare function validatePredictions(request: PredictionRequest): Promise<PredictionVerdict>;
/** As `validatePredictions`, with files that lie anywhere. */
export declare function predictBundle(bundle: BundleFiles, request: Measure): Promise<PredictionVerdict>;
