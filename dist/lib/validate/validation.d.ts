import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { QuantizationReport } from './quantization.js';
/** How far a bundle is put to the proof; `auto` is the strongest level that exists and fits the budget. */
export type ValidationLevel = 'none' | 'integrity' | 'predict' | 'reference';
/** What one backend predicted for one batch. */
export interface PredictionCheck {
    readonly backend: string;
    /** Number of samples in the batch. */
    readonly batch: number;
    /** `samples` when Keras's own outputs were there to compare, `generated` for seeded inputs. */
    readonly inputs: 'samples' | 'generated';
    /** Whether Keras's outputs were compared. */
    readonly compared: boolean;
    /** Largest absolute difference from Keras's outputs, where compared. */
    readonly maxAbsoluteDifference?: number;
    /** The difference that would have been accepted, where compared. */
    readonly tolerance?: number;
    /** How many classes are those of Keras, where outputs that say classes were compared. */
    readonly classes?: {
        readonly same: number;
        readonly of: number;
    };
    readonly milliseconds: number;
}
/** Every output of every layer that was compared with the reference, in the order in which Keras computes them. */
export interface ReferenceReport {
    readonly layers: readonly LayerCheck[];
}
/** How one output of one call of a layer compares with the reference. */
export interface LayerCheck {
    /** Name of the layer, after those of the models around it. */
    readonly path: string;
    readonly className: string;
    /** Which call of the layer, and which of its outputs, from 0. */
    readonly node: number;
    readonly output: number;
    /** Infinite where TensorFlow.js computes what is not finite and Keras does not. */
    readonly maxAbsoluteDifference: number;
    /** The difference that still counts as equal. */
    readonly tolerance: number;
    /** Number of values, and how many of them were compared. */
    readonly values: number;
    readonly compared: number;
    readonly milliseconds: number;
}
/** What was proven of one bundle. */
export interface ValidationReport {
    /** The strongest level that was reached and passed. */
    readonly level: ValidationLevel;
    /** Number of weights compared with their source, value by value. */
    readonly weightsCompared: number;
    readonly predictions: readonly PredictionCheck[];
    /** What comparing layer by layer with Keras's own semantics showed; absent where it was not done. */
    readonly reference?: ReferenceReport;
    /** What quantization does to the predictions, where weights are quantized and it was measured. */
    readonly quantization?: QuantizationReport;
    /** The samples file used, if any. */
    readonly samples?: string;
    readonly diagnostics: readonly Diagnostic[];
}
