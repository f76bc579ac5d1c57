import type { JsonObject } from '../keras/json.js';
import type { KerasNetwork } from '../keras/model.js';
import type { WeightEntry, WeightGroup } from './encode.js';
/** A `model.json` that anyone may have written, as far as TensorFlow.js reads it. */
export interface LayersModelJson {
    /** `{class_name, config}` of the model. */
    readonly topology: JsonObject;
    readonly groups: readonly WeightGroup[];
}
/** Bytes of one value as the shards hold it. */
export declare const storedBytes: {
    readonly float32: 4;
    readonly int32: 4;
    readonly bool: 1;
    readonly float16: 2;
    readonly uint8: 1;
    readonly uint16: 2;
};
/** Bytes that a weight takes in the shards. */
export declare const bytesOfEntry: ({ shape, dtype, quantization }: WeightEntry) => number;
/** Reads the text of a `model.json`. Throws ConversionError `bundle/invalid` for what is no layers model. */
export declare function readLayersModel(text: string): LayersModelJson;
/**
 * The network that a topology describes, as tfjs-layers reads it. The layers have no variables. Throws ConversionError
 * `bundle/invalid`.
 */
export declare function readTopology(topology: JsonObject): KerasNetwork;
