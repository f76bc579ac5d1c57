import type { JsonObject, JsonValue } from './json.js';
import type { TensorRef } from './model.js';
/** A call as saved: its references still count the nodes of nested models as Keras does. */
export interface SavedCall {
    readonly inputs: readonly TensorRef[];
    readonly kwargs: JsonObject;
}
/** Keras's mark for a first argument that is no tensor of the graph; see `KerasCall.kwargs`. */
export declare const CONSTANT = "_CONSTANT_VALUE";
/**
 * Reads `inbound_nodes` of a Keras 2 layer: a list of calls, each a list (or other nest) of
 * `[layer, node, tensor, kwargs]`, or one such reference alone (tf.keras 2.4 and later, for operations).
 */
export declare function readCalls(value: JsonValue | undefined, pointer: string): SavedCall[];
/** Reads `input_layers` or `output_layers`: triples in a list, a dictionary or nested lists, or one triple alone. */
export declare function readTensors(value: JsonValue | undefined, pointer: string): TensorRef[];
/** The layers and calls that the keyword arguments of a call refer to, as far as they look like references. */
export declare function kwargReferences(kwargs: JsonObject): TensorRef[];
/** How a reference is shown in messages. */
export declare function displayReference({ layer, node, tensor }: TensorRef): string;
