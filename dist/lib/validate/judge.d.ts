import type { DiagnosticCode } from '../diagnostics/catalogue.js';
import type { Precision } from '../keras/precision.js';
import type { ModelTensor } from '../tfjs/model.js';
import { type ClassKind } from './classes.js';
import type { Trial } from './plan.js';
import type { RunResult } from './process.js';
import type { Run, TensorValue } from './wire.js';
/** What one backend's outputs are held against. */
export interface Standard {
    readonly outputs: readonly ModelTensor[];
    readonly precision: Precision;
    /** Quantized weights predict other numbers by design: the difference is measured, not judged. */
    readonly quantized: boolean;
    /** By output, how much rounding alone moves it; absent until measured. */
    readonly noise?: readonly number[];
    /** By output, how it says classes; null where it says none. */
    readonly classes: readonly (ClassKind | null)[];
}
/** What is wrong with the outputs of one run. */
export interface Problem {
    readonly code: DiagnosticCode & ('validate/shape' | 'validate/not-finite' | 'validate/not-equal' | 'validate/predict-failed');
    readonly message: string;
}
/** The verdict on the outputs of one run. */
export interface Judgement {
    readonly problem?: Problem;
    /** Largest difference from Keras over all outputs, where compared, with the tolerance that applied to it. */
    readonly difference?: {
        readonly maxAbsolute: number;
        readonly tolerance: number;
        readonly maxWanted: number;
    };
    /** How many classes are those of Keras, over all outputs that say classes. */
    readonly classes?: {
        readonly same: number;
        readonly of: number;
    };
    /** A sentence about the first class that is not Keras's, though it was no close call. */
    readonly flip?: string;
}
/** One run with what was found in its outputs. */
export interface JudgedRun {
    readonly run: Run;
    readonly trial: Trial;
    readonly result: Exclude<RunResult, {
        kind: 'skipped';
    }>;
    readonly judgement: Judgement;
}
/** Checks number, shapes and finiteness of the outputs and, where Keras's are known, compares them. */
export declare function judgeOutputs(outputs: readonly TensorValue[], trial: Trial, standard: Standard): Judgement;
/** A number with as many digits as a person needs. */
export declare const brief: (value: number) => string;
