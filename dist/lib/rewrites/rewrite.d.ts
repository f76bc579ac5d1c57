import type { DiagnosticCode } from '../diagnostics/catalogue.js';
import type { JsonObject, JsonValue } from '../keras/json.js';
import type { Mask } from '../keras/mask-rules.js';
import type { KerasCall, KerasLayer, TensorRef, Variable } from '../keras/model.js';
import type { Precision } from '../keras/precision.js';
import type { TensorInfo } from '../keras/tensor-shapes.js';
/** A tensor of the network that is being built: where it comes from, and what is known of it. */
export interface Tensor extends TensorInfo {
    readonly ref: TensorRef;
    /** True when its shape is unknown only because a layer before it was refused. */
    readonly tainted?: true;
}
/** Why a rewrite cannot be made: the message is the title of the layer and `rest`. */
export interface Refusal {
    readonly refuse: {
        readonly code: DiagnosticCode;
        /** e.g. `has reset_after=true, which …`; texts from the file went through `display()`. */
        readonly rest: string;
        readonly hint?: string;
        /** Config key that the finding points at. */
        readonly key?: string;
    };
}
/** One call of a layer that a rewrite may replace. */
export interface Site {
    readonly layer: KerasLayer;
    readonly config: JsonObject;
    /** The layer's variables, in the order of its row's slots. */
    readonly variables: readonly Variable[];
    /** What comes in: all tensors of the call, in the order of `KerasCall.inputs`. */
    readonly inputs: readonly Tensor[];
    /** The call as saved, for its other arguments; its `inputs` are those of the old network. */
    readonly call: KerasCall;
    /**
     * The masks that Keras hands to the call with each input; null where none. A rewrite of a layer that reads a mask must
     * heed it (`graph.maskOf`) or refuse; for one that only hands it on, nothing is to be done.
     */
    readonly masks: readonly Mask[];
    /** True when any layer of the model makes a mask, so that TensorFlow.js may hand a stale one to layers that read masks. */
    readonly hasMasks: boolean;
    /** True when the values of padded steps matter somewhere in the model. */
    readonly paddingMatters: boolean;
    /** The masks that some layer of the model reads in Keras. */
    readonly masksRead: ReadonlySet<Mask>;
    /** Which outputs of the call something depends on; null for a layer that a rewrite added. */
    readonly used: ReadonlySet<number> | null;
    /** Which outputs of the call are outputs of the whole model, so that TensorFlow.js does not dispose them. */
    readonly kept: ReadonlySet<number>;
    /** False for a layer that a rewrite added. */
    readonly isSaved: boolean;
    /** Whose semantics the config has: that of the file for its own layers, 2 (tfjs-layers') for those made by rewrites. */
    readonly generation: 2 | 3;
    /** The Keras that saved the file; null when it does not say. */
    readonly kerasVersion: string | null;
    /** The coarsest type in which a layer of the model computes in Keras. */
    readonly precision: Precision;
    /** Adds layers to the network that is being built. */
    readonly graph: Graph;
}
/** A layer that a rewrite adds. */
export interface NewLayer {
    readonly className: string;
    /** `name` is set by the graph. */
    readonly config: Readonly<Record<string, JsonValue>>;
    /** In the order of the slots of the class's row. */
    readonly variables?: readonly Variable[];
    /** Layers inside, as in `KerasLayer.wrapped`. */
    readonly wrapped?: Readonly<Record<string, KerasLayer>>;
    /** Whose meaning the config has; 2 unless it is a copy of one from the file (`site.generation`). */
    readonly generation?: 2 | 3;
    /** Other arguments of the call. */
    readonly kwargs?: JsonObject;
    readonly args?: readonly JsonValue[];
}
/** Builds the network in the place of a layer. */
export interface Graph {
    /**
     * Calls a new layer on `inputs` and gives its outputs. The layer is named `<replaced>_<part>`, or as the replaced one
     * when `part` is empty: use that for the one whose output stands for it. Later calls of the replaced layer that add
     * the same part, with an equal config, call the same layer. The new layer is rewritten in turn where it needs it, so
     * any Keras layer can be used; activations and the like have the meaning of Keras 2, which is that of tfjs-layers.
     */
    add(part: string, layer: NewLayer, inputs: readonly Tensor[]): readonly Tensor[];
    /** The first output of `add`. */
    one(part: string, layer: NewLayer, ...inputs: readonly Tensor[]): Tensor;
    /**
     * The mask of an input as a tensor [batch, steps, 1] of 0 and 1, float32; null when it cannot be expressed (only a mask
     * that an Embedding of the same network makes can). Whoever uses it takes over the mask of the call, unless the layer
     * that it adds still reads the mask itself (`alsoRead`).
     */
    maskOf(input: number, alsoRead?: boolean): Tensor | null;
    /**
     * The mask of an input as the tensor that a rewrite has given for it: one after which TensorFlow.js no longer hands that
     * mask to the layers behind. With `tensor`, gives it; null when none was given.
     */
    ownMask(input: number, tensor?: Tensor): Tensor | null;
    /** The tensor of the new network for one of the old, such as a mask in `call.masks`. */
    tensorOf(ref: TensorRef): Tensor;
    /** Says that the padded steps of the outputs hold now what they hold in Keras. */
    paddingAsInKeras(): void;
    /** Notes stored variables that are left out knowingly, such as the count of Normalization. */
    ignore(...variables: readonly Variable[]): void;
}
/**
 * A graph step that replaces calls of one layer by layers that tfjs-layers runs with the same numbers. Exact at
 * inference, or not made.
 */
export interface Rewrite {
    /** Permanent name, e.g. `zero-padding-1d`. */
    readonly name: string;
    /** Classes it looks at. */
    readonly classes: readonly string[];
    /** What is done and why: a clause for docs and reports. */
    readonly reason: string;
    /** What happens in training: `same`, or a clause that says what changes. */
    readonly training: 'same' | (string & {});
    /** The tensors that stand for the outputs of the call; a refusal; or null when the layer needs no such rewrite. */
    readonly apply: (site: Site) => readonly Tensor[] | Refusal | null;
}
/** A refusal as a value. */
export declare const refuseRewrite: (code: DiagnosticCode, rest: string, hint?: string, key?: string) => Refusal;
