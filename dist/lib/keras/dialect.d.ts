import type { JsonObject, JsonValue } from './json.js';
/** How a model config is written. */
export interface Dialect {
    /** Which Keras wrote it: what its options mean. */
    readonly generation: 2 | 3;
    /**
     * Whether configs are in the syntax of Keras 2 already, so that they are taken as they are. Those of Keras 3 are not,
     * nor those in a `.keras` archive of tf.keras.
     */
    readonly isKeras2Syntax: boolean;
}
/**
 * Whether Keras 3 wrote a model config: an InputLayer with `batch_shape`, a dtype policy as an object of the module
 * `keras`, or a call with `args`. Keras 2 writes none of these. Looks at the layers of nested models too.
 */
export declare function isKeras3Config(modelConfig: JsonObject): boolean;
/**
 * The class name of a serialised object, as Keras 2 writes it. Registered classes of the user are `package>Class`; the
 * new format says that apart, in `registered_name`, and says the module of Keras's own.
 */
export declare function classNameOf(object: JsonObject): JsonValue | undefined;
/**
 * Whether an entry of a functional graph of Keras 3 is a call of `keras.ops`, not a layer: the HDF5 format leaves out the
 * module, but every layer besides these saves `trainable` and no operation does.
 */
export declare function isOperation(entry: JsonObject, config: JsonObject): boolean;
/**
 * A copy of a layer's config in the syntax of Keras 2: `batch_input_shape`, dtypes by name, and serialised objects as
 * `{class_name, config}`. What an option means is left as it is. Layers of a model, which have configs of their own, are
 * left out.
 */
export declare function inKeras2Syntax(config: JsonObject): JsonObject;
