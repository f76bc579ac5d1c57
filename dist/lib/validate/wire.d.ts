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
    readonly backend: 'wasm' | 'cpu';
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
    readonly kind: 'skipped';
    readonly run: number;
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
