/** A JavaScript module that registers layer classes, and what it registers. */
export interface CustomLayers {
    /** Text of the module. */
    readonly source: string;
    /** Names by which tfjs-layers finds the classes (`className`). */
    readonly classes: readonly string[];
}
/**
 * Runs a module of custom layers in the process of TensorFlow.js, which sees neither files nor environment,
 * and finds the classes that it registers with `tf.serialization.registerClass`. Throws `ConversionError`
 * `option/invalid` when it fails or registers nothing; `name` is how the user called the module.
 */
export declare function readCustomLayers(source: string, name: string, signal?: AbortSignal): Promise<CustomLayers>;
