import type { KerasCall, KerasLayer, KerasNetwork, TensorRef } from '../keras/model.js';
import type { Shape } from '../keras/tensor-shapes.js';
/** A network that grows by layers and calls. */
export declare class NetworkBuilder {
    #private;
    /** `taken` are names that new layers must not get: those of the old network. */
    constructor(taken: Iterable<string>);
    /** Adds a layer of the old network, or finds it: under its own name unless a layer that replaces it has taken that. */
    keep(layer: KerasLayer): KerasLayer;
    /**
     * Adds a new layer, or finds the one that was added before under the same `key`. It gets the name `wanted`, or one
     * like it; `own` is the name of the layer that it replaces, which is free then.
     */
    add(key: string, wanted: string, own: string, make: (name: string) => KerasLayer): KerasLayer;
    /** Gives the layer of this name another content, as when a nested network is rewritten for a second call. */
    replace(name: string, layer: KerasLayer): void;
    /** Adds a call of a layer and gives its node index. */
    call(name: string, call: KerasCall): number;
    /** The network as built. */
    finish(name: string, inputs: readonly TensorRef[], outputs: readonly TensorRef[]): KerasNetwork;
}
/** The layer under another name. */
export declare const named: (layer: KerasLayer, name: string) => KerasLayer;
/** An InputLayer that no call has been counted of yet. */
export declare function inputLayer(name: string, shape: Shape, dtype: string, pointer: string): KerasLayer;
