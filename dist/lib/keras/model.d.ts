import type { Hdf5Dtype } from '../hdf5/hdf5.js';
import type { WeightGroup } from '../hdf5/weight-groups.js';
import type { JsonObject, JsonValue } from './json.js';
/** Data types of stored variables. */
export type StoredDtype = Hdf5Dtype;
/** Bytes of one value. */
export declare const bytesOf: Readonly<Record<StoredDtype, number>>;
/** An array stored in the model file; its values are read slab by slab through the reader (`Cage.read(id, …)`). */
export interface StoredVariable {
    readonly kind: 'stored';
    /** Index in `KerasModel.variables`; the reader's handle. */
    readonly id: number;
    /** HDF5 path of the dataset. */
    readonly path: string;
    /** Name as listed in `weight_names`, e.g. `dense/kernel:0`; the path where the file lists none. */
    readonly savedName: string;
    /**
     * Top-level child of `/model_weights` (or of the root of a weights-only file) under which Python's converter meets
     * this weight, and the top-level layer where the file has other groups: the unit of `--split_weights_by_layer`.
     */
    readonly group: string;
    readonly shape: readonly number[];
    readonly dtype: StoredDtype;
}
/** A small array known without reading the file, e.g. from the config. `values` are row-major. */
export interface ConstantVariable {
    readonly kind: 'constant';
    readonly shape: readonly number[];
    readonly dtype: 'float32' | 'int32';
    readonly values: readonly number[];
}
/**
 * One pure step that makes an array of others. Values are computed in float64 and rounded once, to the dtype of the
 * variable; arrays are row-major.
 */
export type ArrayStep = 
/** The part of `of` that begins at `begin` and has the shape of the result. */
{
    readonly do: 'slice';
    readonly of: Variable;
    readonly begin: readonly number[];
} | {
    readonly do: 'concatenate';
    readonly of: readonly Variable[];
    readonly axis: number;
}
/** Zeros, in which value `i` of `of` stands at `begin + every * i` on each axis. */
 | {
    readonly do: 'zero-stuff';
    readonly of: Variable;
    readonly begin: readonly number[];
    readonly every: readonly number[];
}
/** `of * by + plus`. */
 | {
    readonly do: 'scale';
    readonly of: Variable;
    readonly by: number;
    readonly plus: number;
}
/** A function of each value. */
 | {
    readonly do: 'map';
    readonly of: Variable;
    readonly function: 'square' | 'square-root' | 'reciprocal';
}
/** Value by value of two arrays, which broadcast against each other as in numpy. */
 | {
    readonly do: 'elementwise';
    readonly operation: 'add' | 'subtract' | 'multiply' | 'divide' | 'maximum';
    readonly of: readonly [Variable, Variable];
}
/** Axis `i` of the result is axis `axes[i]` of `of`. */
 | {
    readonly do: 'transpose';
    readonly of: Variable;
    readonly axes: readonly number[];
}
/** The values of `of` in reverse order on each of `axes`. */
 | {
    readonly do: 'flip';
    readonly of: Variable;
    readonly axes: readonly number[];
} | {
    readonly do: 'reshape';
    readonly of: Variable;
};
/** An array computed from others, slab by slab, when it is written (src/bundle/derive.ts). */
export interface DerivedVariable {
    readonly kind: 'derived';
    readonly shape: readonly number[];
    readonly dtype: 'float32' | 'int32';
    readonly step: ArrayStep;
}
/** Where the values of a weight come from. */
export type Variable = StoredVariable | ConstantVariable | DerivedVariable;
/**
 * Output `tensor` of call `node` of layer `layer` (a name within the same network). Nodes count from 0 in file order of
 * the layer's own calls in this network, also where Keras counts from 1 (nested models, whose node 0 is their own
 * construction).
 */
export interface TensorRef {
    readonly layer: string;
    readonly node: number;
    readonly tensor: number;
}
/** One call of a layer on tensors of its network. */
export interface KerasCall {
    /** All tensors of the call but its masks: those of the positional arguments first, depth-first. */
    readonly inputs: readonly TensorRef[];
    /**
     * Keyword arguments as saved with the call, e.g. `{training: true}`; `{tensor: i}` stands for `inputs[i]`. A first
     * argument that is no tensor of the graph stands here under Keras's own mark, `_CONSTANT_VALUE`.
     */
    readonly kwargs: JsonObject;
    /** Positional arguments as Keras 3 saves them, `{tensor: i}` for `inputs[i]`; Keras 2 saves tensors alone. */
    readonly args?: readonly JsonValue[];
    /** Tensors given as `mask` or as another argument of masks, by the name of the argument. */
    readonly masks?: Readonly<Record<string, TensorRef | readonly (TensorRef | null)[]>>;
}
/** A layer in normal form: one shape whichever Keras saved it. */
export interface KerasLayer {
    /** Unique within its network. */
    readonly name: string;
    /**
     * As saved, `BatchNormalizationV1` and the like included; `package>Class` for a registered class of the user, and
     * `ops.Add` for a call of `keras.ops.add` in a graph of Keras 3, which is not the layer `Add`.
     */
    readonly className: string;
    /**
     * The settings of the layer. The saved config object itself (shared with `KerasModel.saved`; empty for a Sequential
     * saved as a bare list) where that is in Keras 2's syntax, else a copy brought to it; a copy of a model's config is
     * without the layers.
     */
    readonly config: JsonObject;
    /** JSON Pointer of the layer's object `{class_name, config, …}` in the saved `model_config`. */
    readonly pointer: string;
    /**
     * The calls of the layer, in file order; a layer of a Sequential has one, on the output of the layer before. An
     * InputLayer, and the first layer of a Sequential without one, has one call without inputs.
     */
    readonly calls: readonly KerasCall[];
    /** The layer's own variables in the order Keras keeps them (trainable, then not, for this layer alone, ignoring `trainable`); empty for containers. */
    readonly variables: readonly Variable[];
    /** Set on a layer for which a finding stands already, so that nobody looks at it again. */
    readonly refused?: true;
    /** The network inside, if this layer is a model. */
    readonly network?: KerasNetwork;
    /**
     * Layers held inside this one, by config key: `layer` and `backward_layer` of wrappers, `cell` of RNN, `cells/0` …
     * of StackedRNNCells. A Bidirectional always has both; where its config names one, `backward_layer` repeats that
     * one (same config, same pointer) with the variables of the backward direction. They have no calls.
     */
    readonly wrapped: Readonly<Record<string, KerasLayer>>;
}
/** A model (the whole one, or one nested as a layer) in normal form. */
export interface KerasNetwork {
    readonly className: 'Sequential' | 'Functional';
    readonly name: string;
    /** In file order. A Sequential without an InputLayer has no implicit one here; `inputs` is then empty. */
    readonly layers: readonly KerasLayer[];
    readonly inputs: readonly TensorRef[];
    readonly outputs: readonly TensorRef[];
}
/**
 * How a model can be stored: as HDF5 by Keras 2 or Keras 3, as a `.keras` archive (of either), as weights alone in the
 * layout of Keras 2, or as weights alone in that of Keras 3, which tf.keras since 2.12 writes too (`.weights.h5`).
 */
export type Container = 'keras-2-h5' | 'keras-2-weights-h5' | 'keras-3-h5' | 'keras-archive' | 'keras-3-weights-h5';
/** What a model file says, without the values of its arrays. */
export interface KerasModel {
    /** How the model was stored. */
    readonly container: Container;
    /**
     * Whose semantics the options have: 3 for what Keras 3 saved, else 2. `hard_sigmoid`, for instance, is another function
     * in Keras 3.
     */
    readonly generation: 2 | 3;
    /** `keras_version` as saved, e.g. `2.13.1`; null when the file does not say. */
    readonly kerasVersion: string | null;
    /** `backend` as saved; null when the file does not say. */
    readonly backend: string | null;
    /** The saved form, untouched. */
    readonly saved: {
        readonly modelConfig: JsonObject;
        /** Absent when the model was not compiled. */
        readonly trainingConfig?: JsonValue;
    };
    /** The normal form. */
    readonly network: KerasNetwork;
    /**
     * `saved`: the topology is an edit of `saved.modelConfig`, which is in the form of Keras 2, and so are the configs of
     * the layers. `normal`: it is written anew from `network`, because the file has another form or a rewrite changed the network.
     */
    readonly form: 'saved' | 'normal';
    /** Every stored weight, in the order in which Python's converter 4.22.0 emits them (converter.md §2.4–2.5). */
    readonly variables: readonly StoredVariable[];
    /** What the file itself says of the arrays of each layer, untouched; null where paths alone tell. */
    readonly weightGroups: readonly WeightGroup[] | null;
}
