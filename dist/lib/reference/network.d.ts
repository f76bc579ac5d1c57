import type { Config, Json } from './semantics.js';
/** Output `tensor` of call `node` of the layer `layer` of the same network. Nodes count from 0. */
export interface Place {
    readonly layer: string;
    readonly node: number;
    readonly tensor: number;
}
/** One call of a layer in a network. */
export interface NetworkCall {
    /** All tensors of the call, those of the positional arguments first, nested lists flattened. */
    readonly inputs: readonly Place[];
    /** As saved, `{tensor: i}` for `inputs[i]`. */
    readonly args: readonly Json[];
    readonly kwargs: Config;
}
/** A layer as saved, before its arrays are known. */
export interface SavedLayer {
    readonly name: string;
    /** The class of Keras; see `savedName`. */
    readonly className: string;
    /** `class_name` as saved, from which Keras 3 makes the names of groups. */
    readonly savedClass: string;
    readonly config: Config;
    /** In the order in which the file lists them. */
    readonly calls: readonly NetworkCall[];
    /** Layers held inside, by config key; see `Layer.wrapped`. */
    readonly wrapped: Readonly<Record<string, SavedLayer>>;
    /** The network inside, if the layer is a model. */
    readonly network?: Network;
    /** Equal for configs that stand for one and the same layer. */
    readonly sharedId?: number;
}
/** A model, whole or nested, as its config says. */
export interface Network {
    readonly kind: 'Sequential' | 'Functional';
    readonly layers: readonly SavedLayer[];
    readonly inputs: readonly Place[];
    readonly outputs: readonly Place[];
    /** Where the model is called with a dictionary: its keys, in the order of `inputs`. */
    readonly inputKeys?: readonly string[];
}
/** The layer that stands for the input of a Sequential that was saved without one. */
export declare const implicitInput = "";
type Generation = 2 | 3;
/** Reads the network of a model's saved form `{class_name, config}`. Throws an Error on what is no such form. */
export declare function readNetwork(saved: Json, generation: Generation): Network;
export {};
