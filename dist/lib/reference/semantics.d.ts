import type { Network, NetworkCall } from './network.js';
import type { Computation, Tensor } from './tensor.js';
/** A value of the saved JSON; whole numbers too large for a double are `bigint`. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | {
    readonly [key: string]: Json;
};
/** A config as saved. */
export type Config = {
    readonly [key: string]: Json;
};
/** An array that Keras stored, of one layer. */
export interface Weight {
    readonly shape: readonly number[];
    /** All values, row-major. Small arrays are kept for the next call. */
    values(): Promise<Float64Array | Float32Array | Int32Array>;
    /**
     * Reads values `first` … `first + count` alone, row-major; for arrays too large to hold (a Dense of a hundred million
     * values is read piece by piece).
     */
    read(first: number, count: number): Promise<Float64Array | Float32Array | Int32Array>;
}
/** A layer as the reference sees it: its saved config, and the arrays bound to it by the reference's own rule. */
export interface Layer {
    readonly name: string;
    /** As saved: `Dense`, `keras.src.ops.numpy.Add`, `TFOpLambda`. The key of the table of semantics comes from it. */
    readonly className: string;
    readonly config: Config;
    /** In the order in which Keras 2 lists, and Keras 3 stores, the layer's own arrays. */
    readonly weights: readonly Weight[];
    /**
     * Layers held inside, by config key: `layer`, `backward_layer`, `cell`, `cells/0`, … A Bidirectional always has both; the
     * one that its config does not name is the other with `go_backwards` turned round.
     */
    readonly wrapped: Readonly<Record<string, Layer>>;
    /** Set if the layer is a model: how its own layers are called. */
    readonly network?: BoundNetwork;
}
/** A network whose layers have their arrays. */
export interface BoundNetwork extends Omit<Network, 'layers'> {
    readonly layers: readonly (Layer & {
        readonly calls: readonly NetworkCall[];
    })[];
}
/** One call of a layer: what Keras's `call` gets. */
export interface LayerCall {
    readonly layer: Layer;
    /** Whose semantics the options have. */
    readonly generation: 2 | 3;
    /** All tensors of the call, positional ones first, nested lists flattened. */
    readonly inputs: readonly Tensor[];
    /** Keras's mask of each input: `bool`, or null. */
    readonly masks: readonly (Tensor | null)[];
    /** Positional and keyword arguments as saved, in which `{tensor: i}` stands for `inputs[i]`. */
    readonly args: readonly Json[];
    readonly kwargs: Config;
    /** Computes another layer (of `layer.wrapped`) or a nested call with the table's semantics. */
    run(call: Omit<LayerCall, 'run' | 'generation'>): Promise<readonly Tensor[]>;
    /** The masks that another layer's call would hand on. */
    maskOf(call: Omit<LayerCall, 'run' | 'generation' | 'maskOf'>): Promise<readonly (Tensor | null)[]>;
}
/** What a layer class computes at inference, written from Keras's documentation and source. */
export interface Semantics {
    /** The outputs, in Keras's order (nested lists flattened). */
    compute(call: LayerCall): Promise<readonly Computation[]> | readonly Computation[];
    /**
     * The masks of the outputs. `pass` (default): the layer supports masking and hands on the mask of its only input;
     * `drop`: it hands on none.
     */
    readonly mask?: 'pass' | 'drop' | ((call: LayerCall, outputs: readonly Tensor[] | null) => Promise<readonly (Tensor | null)[]> | readonly (Tensor | null)[]);
}
