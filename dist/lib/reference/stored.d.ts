import type { Config, Weight } from './semantics.js';
/** An array of the file, by what the reader says of it. */
export interface StoredArray {
    readonly id: number;
    /** Path of its dataset. */
    readonly path: string;
    readonly shape: readonly number[];
    readonly dtype: StoredDtype;
}
type StoredDtype = keyof typeof decoders;
/** What the reference takes of a model file: the saved form, and the arrays by their paths. */
export interface StoredModel {
    readonly generation: 2 | 3;
    readonly saved: {
        readonly modelConfig: Config;
    };
    readonly variables: readonly StoredArray[];
    /** Arrays listed by layer, in files of the layout of Keras 2; see `listWeightGroups`. */
    readonly weightGroups: readonly {
        readonly name: string;
        readonly paths: readonly string[];
    }[] | null;
}
/** Reads `count` values of array `id` from row-major value `first`, as little-endian bytes of its dtype. */
export type ReadArray = (id: number, first: number, count: number) => Promise<Uint8Array>;
type Values = Float64Array | Float32Array | Int32Array;
/** An array of the file as a weight of a layer. */
export declare function weightOf({ id, shape, dtype }: StoredArray, read: ReadArray): Weight;
declare const decoders: {
    float32: (bytes: Uint8Array) => Values;
    float64: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    float16: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    bfloat16: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    int8: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    int16: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    int32: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    int64: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    uint8: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    uint16: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    uint32: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    uint64: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
    bool: (bytes: Uint8Array<ArrayBufferLike>) => Float64Array<ArrayBufferLike>;
};
export {};
