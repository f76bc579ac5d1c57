import type { KerasLayer, KerasNetwork, TensorRef } from '../keras/model.js';
/** One of the two models that are matched. */
export interface MatchSide {
    readonly network: KerasNetwork;
    /** What tells the values of a layer's own weights from those of others; undefined where nothing does. */
    readonly fingerprintOf: (layer: KerasLayer) => string | undefined;
}
/** A layer and the names of the models around it. */
export interface Placed {
    readonly path: readonly string[];
    readonly layer: KerasLayer;
}
/** A layer of Keras and the layer of the bundle that stands for it. */
export interface LayerPair {
    readonly keras: Placed;
    readonly bundle: Placed;
}
/** A tensor of Keras and the tensor of the bundle that should hold the same values. */
export interface TensorPair {
    readonly path: readonly string[];
    readonly keras: TensorRef;
    readonly bundlePath: readonly string[];
    readonly bundle: TensorRef;
}
/** Which layers and tensors of two models are each other's. */
export interface ModelMatch {
    readonly layers: readonly LayerPair[];
    readonly tensors: readonly TensorPair[];
    /** Layers of Keras on which an output depends and that the bundle does not have; none that only matters in training. */
    readonly missing: readonly Placed[];
    /** Layers of the bundle that are not Keras's; none that only matters in training. */
    readonly foreign: readonly Placed[];
}
/**
 * Finds for each layer of a Keras model the layer of a bundle that stands for it: by the values of its weights, then by
 * its class and place in the graph, and by its name only between those that these leave alike, or where the graph around
 * it is another. Names may be anything, so they are never trusted alone while something else speaks.
 */
export declare function matchModels(keras: MatchSide, bundle: MatchSide): ModelMatch;
/** The class of a layer in TensorFlow.js, or its own; models are of one kind, whatever class was saved. */
export declare const kindOf: ({ className, network }: KerasLayer) => string;
