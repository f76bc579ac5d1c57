import type { JsonValue } from '../keras/json.js';
/** The storage types that `--quantize` offers. */
export type QuantizationDtype = 'float16' | 'uint8' | 'uint16';
/**
 * One `--quantize DTYPE[=PATTERN,…]`; without patterns it takes every float32 weight that no pattern matches. With
 * `auto`, each weight gets the smallest type, or none, with which predictions stay close to those of the float32 model.
 */
export interface QuantizationRule {
    readonly dtype: QuantizationDtype | 'auto';
    readonly patterns?: readonly string[];
}
/** How the weights of a bundle are written. */
export interface EncodeOptions {
    readonly quantize: readonly QuantizationRule[];
    /** numpy 2 computes codes in float64 (default), numpy 1 in float32. */
    readonly quantizationRounding: 'numpy2' | 'numpy1';
    /** Bytes of a full shard; the Python converter's default is 4194304. */
    readonly shardSizeBytes: number;
    /** One weight group per Keras layer instead of one for all. */
    readonly splitByLayer: boolean;
    /** Becomes `userDefinedMetadata`; absent when empty. */
    readonly metadata: {
        readonly [key: string]: JsonValue;
    };
}
/** A weight in a bundle's manifest, as model.json spells it. */
export interface WeightEntry {
    readonly name: string;
    readonly shape: readonly number[];
    readonly dtype: 'float32' | 'int32' | 'bool';
    readonly quantization?: {
        readonly dtype: 'uint8' | 'uint16';
        readonly min: number;
        readonly scale: number;
        readonly original_dtype: 'float32';
    } | {
        readonly dtype: 'float16';
        readonly original_dtype: 'float32';
    };
}
/** A group of a bundle's manifest: the shards hold the weights, in order, back to back. */
export interface WeightGroup {
    readonly paths: readonly string[];
    readonly weights: readonly WeightEntry[];
}
