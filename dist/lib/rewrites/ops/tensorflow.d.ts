import type { JsonValue } from '../../keras/json.js';
/** An operation of TensorFlow in the words of `operations`. */
export interface TensorFlowOperation {
    /** Class of the operation in Keras 3. */
    readonly name: string;
    /** The argument that comes first. */
    readonly first: string;
    /** Name of an argument in TensorFlow to its name here. */
    readonly names: ReadonlyMap<string, string>;
    /** Arguments that TensorFlow takes for granted. */
    readonly given: Readonly<Record<string, JsonValue>>;
}
/** Functions of TensorFlow by their names, without `tf.` and `compat.v1.`. */
export declare const tensorFlowOperations: ReadonlyMap<string, TensorFlowOperation>;
/** The name of a function without the part that says where in TensorFlow it stands. */
export declare const withoutVersion: (name: string) => string;
