import type { KerasCall, KerasLayer, KerasNetwork, TensorRef } from './model.js';
/** One call of a layer, with its number among the calls of that layer. */
export interface LayerCall {
    readonly layer: KerasLayer;
    readonly index: number;
    readonly call: KerasCall;
}
/** A tensor of a network as a key of maps. */
export declare const tensorKey: (ref: TensorRef) => string;
/** True for the layers that only stand for an input. */
export declare const isInput: (layer: KerasLayer) => boolean;
/** The layers of a network by name. */
export declare const layersByName: (network: KerasNetwork) => ReadonlyMap<string, KerasLayer>;
/** The calls of a layer; an InputLayer, which nobody calls, has one without inputs. */
export declare const callsOf: (layer: KerasLayer) => readonly KerasCall[];
/**
 * All calls of a network in an order in which the inputs of each come first. Calls that depend on something that does
 * not exist, or on themselves, are left out.
 */
export declare function orderCalls(network: KerasNetwork): readonly LayerCall[];
/** The names of the layers on whose calls the outputs of the network depend; Keras and tfjs-layers keep only those. */
export declare function reachableLayers(network: KerasNetwork): ReadonlySet<string>;
/** A network of a model with the names of the layers that hold it. */
export interface PlacedNetwork {
    readonly path: readonly string[];
    readonly network: KerasNetwork;
}
/** The network and all networks inside its layers (also inside wrappers), outermost first. */
export declare function allNetworks(network: KerasNetwork, path?: readonly string[]): readonly PlacedNetwork[];
