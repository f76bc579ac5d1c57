import type { EncodeOptions } from '../tfjs/encode.js';
import type { Contribution, StorageType } from './choose-types.js';
/** Values of one tensor, row-major, in the three types that tfjs-layers feeds and returns. */
export interface TensorValue {
    readonly shape: readonly number[];
    readonly dtype: TensorDtype;
    readonly values: Float32Array | Int32Array | Uint8Array;
}
/** `bool` travels as one byte 0 or 1. */
export type TensorDtype = 'float32' | 'int32' | 'bool';
/** A tensor in a message: `values` are the next `byteLength` bytes of its payload. */
export interface TensorHeader {
    readonly shape: readonly number[];
    readonly dtype: TensorDtype;
    readonly byteLength: number;
}
/** One prediction that the process is asked for. */
export interface Run {
    readonly backend: 'wasm' | 'cpu' | 'node';
    /** Index into `PredictRequest.inputSets`. */
    readonly inputSet: number;
    /** Samples that are computed together. */
    readonly batch: number;
    /** Skipped when it promises, by what wasm took, to take longer than `optionalMs`. */
    readonly optional: boolean;
    /** Moves every float weight by about one unit in the last place, by this seed, for this run. */
    readonly perturbWeights?: number;
}
/**
 * What the process that runs TensorFlow.js is asked. Payload: the module of custom layers, model.json, the shards, the
 * input tensors. Without runs, the module alone is run.
 */
export interface PredictRequest {
    /** Bytes of a module that registers custom layers; 0 without one. */
    readonly customLayersBytes: number;
    readonly modelJsonBytes: number;
    /** Byte lengths of all shards of all groups, in manifest order: the buffers that a browser would fetch. */
    readonly shardBytes: readonly number[];
    readonly inputSets: readonly (readonly TensorHeader[])[];
    readonly runs: readonly Run[];
    readonly optionalMs: number;
    /** Folder of the `@tensorflow/tfjs-node` to load, for runs on `node`. */
    readonly tfjsNode?: string;
    readonly quantization?: QuantizationQuestion;
    readonly activations?: ActivationQuestion;
}
/** Output `tensor` of call `node` of a layer, within its network; nodes count from 0, as in `TensorRef`. */
export interface TensorPlace {
    readonly layer: string;
    readonly node: number;
    readonly tensor: number;
}
/** What is asked of the tensors between the layers, on the wasm backend. */
export interface ActivationQuestion {
    /** Index into `PredictRequest.inputSets`. */
    readonly inputSet: number;
    readonly batch: number;
    readonly networks: readonly NetworkQuestion[];
}
/** Tensors of one network: the whole model, or a nested one as it is called. */
export interface NetworkQuestion {
    /** The calls of nested models that lead to it, outermost first; empty for the whole model. */
    readonly calls: readonly {
        readonly layer: string;
        readonly node: number;
    }[];
    readonly tensors: readonly TensorPlace[];
}
/** What is asked of a bundle that is not quantized: what quantizing its weights would do. */
export interface QuantizationQuestion {
    /** Index into `PredictRequest.inputSets`. */
    readonly inputSet: number;
    readonly batch: number;
    /** The types that each weight may be stored in, smallest first; one is a type that is set already. */
    readonly weights: readonly {
        readonly name: string;
        readonly types: readonly StorageType[];
    }[];
    readonly rounding: EncodeOptions['quantizationRounding'];
    /** The largest error that is allowed, by which open types are chosen. */
    readonly limit: number | null;
    /** Milliseconds after which nothing more is measured than the choice needs. */
    readonly budgetMs: number;
}
/** What it answers, one message as soon as each is known. Payload of `predicted`: the output tensors. */
export type PredictAnswer = {
    readonly kind: 'loaded';
    readonly inputs: number;
    readonly outputs: number;
    readonly milliseconds: number;
} | {
    readonly kind: 'declared';
    readonly classes: readonly string[];
} | {
    readonly kind: 'running';
    readonly run: number;
} | {
    readonly kind: 'predicted';
    readonly run: number;
    readonly outputs: readonly TensorHeader[];
    readonly milliseconds: number;
} | {
    readonly kind: 'activation';
    /** Index into `ActivationQuestion.networks`. */
    readonly network: number;
    /** Index into its `tensors`. */
    readonly tensor: number;
    /** Payload; null where the model has no such tensor. */
    readonly value: TensorHeader | null;
} | {
    readonly kind: 'no-activations';
    readonly message: string;
} | {
    readonly kind: 'skipped';
    readonly run: number;
} | {
    readonly kind: 'quantization';
    readonly contributions: readonly Contribution[];
} | {
    readonly kind: 'failed';
    readonly run: number | null;
    readonly message: string;
} | {
    readonly kind: 'done';
};
/** Bytes before the JSON of a message: its length, and the length of the payload behind it. */
export declare const FRAME_HEADER_BYTES = 12;
/** The header and JSON of a message whose payload has `payloadBytes` bytes. */
export declare function encodeFrame(message: PredictRequest | PredictAnswer, payloadBytes: number): Uint8Array;
/** Lengths of the JSON and the payload that follow a frame's header. */
export declare function decodeFrameHeader(header: Uint8Array): {
    readonly jsonBytes: number;
    readonly payloadBytes: number;
};
/** The header under which `tensor` travels. */
export declare function headerOf(tensor: TensorValue): TensorHeader;
/** The bytes of a tensor as they travel. */
export declare function bytesOfTensor(tensor: TensorValue): Uint8Array;
/** The tensor that `header` announces; `bytes` start at a fresh, aligned buffer. Throws RangeError when they disagree. */
export declare function tensorFromBytes(header: TensorHeader, bytes: Uint8Array<ArrayBuffer>): TensorValue;
/** Number of values of a shape. */
export declare function sizeOf(shape: readonly number[]): number;
/** The first `count` samples of a batch, or all where there are fewer. */
export declare function firstSamples(batch: TensorValue, count: number): TensorValue;
