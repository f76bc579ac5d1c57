import type { JsonObject, JsonValue } from './json.js';
import type { KerasLayer, KerasNetwork } from './model.js';
/** A shape with the batch axis; null for an axis is an unknown length, null for all an unknown rank. */
export type Shape = readonly (number | null)[] | null;
/** What is known of a tensor before any value is. `dtype` is `float32`, `int32` or `bool`. */
export interface TensorInfo {
    readonly shape: Shape;
    readonly dtype: string;
}
/** What is known of the tensors of one network, for one call of it. */
export interface NetworkShapes {
    /** By `tensorKey`. */
    readonly tensors: ReadonlyMap<string, TensorInfo>;
    /** What comes into each call, by `${call}:${layer}`. */
    readonly arguments: ReadonlyMap<string, readonly TensorInfo[]>;
    readonly inputs: readonly TensorInfo[];
    readonly outputs: readonly TensorInfo[];
    /** Nested networks by `${call}:${layer}`. */
    readonly nested: ReadonlyMap<string, NetworkShapes>;
}
/** The dtype in which TensorFlow.js holds what Keras holds as `dtype`. */
export declare function tfjsDtype(dtype: string | null): string;
/** A saved shape (`batch_input_shape`, `build_input_shape`), or null. */
export declare function shapeFrom(value: JsonValue | undefined): Shape;
/** The input shape of the first layer of a network that has no InputLayer: its own, or that of the network inside it. */
export declare function firstInputShape(layer: KerasLayer | undefined): Shape;
/** The shape with which Keras built a Sequential that was given none. */
export declare const builtShape: (config: JsonObject) => Shape;
/**
 * Infers the shapes of all tensors of a network. `given` are the tensors on which it is called; without them, its own
 * input layers say what comes in. `fallback` is the input shape of a Sequential that does not say it itself.
 */
export declare function inferShapes(network: KerasNetwork, given: readonly TensorInfo[] | null, fallback?: Shape): NetworkShapes;
/**
 * What is known of the outputs of one call of a layer. For an InputLayer, `inputs` is what its network is called on;
 * none when it is the outermost.
 */
export declare function layerOutputs(layer: KerasLayer, inputs: readonly TensorInfo[]): readonly TensorInfo[];
