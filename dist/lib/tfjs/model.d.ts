import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { JsonObject } from '../keras/json.js';
import type { TensorRef, Variable } from '../keras/model.js';
/** An array that tfjs loads: a name of the manifest and where its values come from. */
export interface TfjsWeight {
    /** Name in the manifest. Python's name wherever tf.js finds its target by it, else the target's own name. */
    readonly name: string;
    readonly shape: readonly number[];
    readonly source: Variable;
    /** Unit of `splitByLayer`: `StoredVariable.group`. */
    readonly group: string;
}
/** One Keras tensor and the tensor of the converted model that carries the same values. */
export interface Correspondence {
    /** Names of the enclosing nested models, outermost first; empty at the top. */
    readonly path: readonly string[];
    readonly keras: TensorRef;
    /** Where `tfjs` stands, when it is not `path` under the names of the converted model: a rewrite enclosed it. */
    readonly tfjsPath?: readonly string[];
    /** Null when the tensor has no counterpart, with the reason. */
    readonly tfjs: TensorRef | null;
    readonly reason?: string;
}
/** An input or output of the whole model, in Keras's order. `shape` includes the batch axis; null is unknown, and it is empty when nothing is known. */
export interface ModelTensor {
    readonly name: string;
    readonly shape: readonly (number | null)[];
    /** `float32`, `int32` or `bool`. */
    readonly dtype: string;
}
/** A model in the form that tfjs-layers 4.22.0 loads, without the bytes of its weights. */
export interface TfjsModel {
    /** The value of `modelTopology`: `{keras_version, backend, model_config, training_config?}` in Python's order. */
    readonly modelTopology: JsonObject;
    /** What `loadLayersModel` compiles the model with, where it was compiled and tf.js has an equivalent for all that matters. */
    readonly trainingConfig?: JsonObject;
    /** `keras v2.13.1`, or null when the file names no version. */
    readonly generatedBy: string | null;
    /** In the order of the manifest. */
    readonly weights: readonly TfjsWeight[];
    readonly inputs: readonly ModelTensor[];
    readonly outputs: readonly ModelTensor[];
    readonly correspondence: readonly Correspondence[];
    /** Classes of custom layers that the page must register before it loads the model. */
    readonly customClasses: readonly string[];
    /** New name by path of the layer in Keras (enclosing models joined by `/`), where tf.js does not accept the old one. */
    readonly renamed: Readonly<Record<string, string>>;
}
/** What `lower` gives: a model unless at least one diagnostic is an error. */
export interface Lowered {
    readonly model: TfjsModel | null;
    readonly diagnostics: readonly Diagnostic[];
}
