import type { KerasModel } from '../keras/model.js';
import type { EncodeOptions } from '../tfjs/encode.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { Contribution } from './choose-types.js';
import { type OutputError } from './output-error.js';
import { type Trial } from './plan.js';
import type { Samples } from './samples.js';
import type { PredictionCheck } from './validation.js';
import { type Run, type TensorValue } from './wire.js';
/** What quantization does to a model's predictions. */
export interface QuantizationReport {
    readonly backend: Run['backend'];
    readonly inputs: Trial['source'];
    /** Number of samples that both models predicted. */
    readonly samples: number;
    /** The largest `error` of `outputs`. */
    readonly error: number;
    /** The largest error that is allowed; null without a limit. */
    readonly limit: number | null;
    readonly outputs: readonly OutputError[];
    /** The predictions of the float32 model, which were held against Keras's before it was quantized. */
    readonly float32: readonly PredictionCheck[];
    /** Each quantized weight with its type and the error when it alone is quantized; the largest first, unmeasured ones last. */
    readonly weights: readonly Contribution[];
}
/** A model whose quantization is to be measured. */
export interface QuantizationRequest {
    readonly model: TfjsModel;
    /** As saved. */
    readonly kerasModel: KerasModel;
    readonly encode: EncodeOptions;
    readonly limit: number | null;
    readonly samples: Samples | undefined;
    readonly customLayers?: string | undefined;
    readonly timeoutMs: number;
    readonly memoryMiB: number;
    readonly signal: AbortSignal | undefined;
}
/** What the float32 model predicted, and what it says about its weights. */
export interface Float32Answer {
    readonly trials: readonly Trial[];
    readonly backend: Run['backend'];
    /** Outputs by trial. */
    readonly outputs: readonly (readonly TensorValue[])[];
    /** Null when the process ended before it had an answer. */
    readonly contributions: readonly Contribution[] | null;
}
/**
 * Predicts with the bundle of the float32 model in `directory` and asks what each weight contributes to the error of
 * quantizing it; open types (`auto`) are chosen by `limit`. Null when TensorFlow.js cannot run it.
 */
export declare function askFloat32(directory: string, request: QuantizationRequest): Promise<Float32Answer | null>;
/** What is measured of a quantized model beside a float32 one that is proven already. */
export type QuantizationMeasurement = Omit<QuantizationReport, 'float32'>;
/** Predicts the same with the quantized bundle in `directory` and compares; null when TensorFlow.js cannot run it. */
export declare function compareWithFloat32(directory: string, float32: Float32Answer, request: QuantizationRequest): Promise<QuantizationMeasurement | null>;
