import type { JsonValue } from './json.js';
import type { KerasCall, TensorRef } from './model.js';
/** Keras's mark for a first argument that is no tensor of the graph; see `KerasCall.kwargs`. */
export declare const CONSTANT = "_CONSTANT_VALUE";
/** All tensors that a call refers to, its masks included. */
export declare const tensorsOf: ({ inputs, masks }: KerasCall) => readonly TensorRef[];
/** The same call on other tensors. */
export declare function mapTensors(call: KerasCall, change: (ref: TensorRef) => TensorRef): KerasCall;
/**
 * Reads `inbound_nodes` of a layer. Keras 3 writes a list of calls `{args, kwargs}`; Keras 2 a list of calls, each a
 * list (or other nest) of `[layer, node, tensor, kwargs]`, or one such reference alone (tf.keras 2.4 and later, for
 * operations). `isLayer` tells the names of the layers of the network, without which a reference in Keras 2's keyword
 * arguments looks like any list. Nodes are as saved: those of nested models may count from 1.
 */
export declare function readCalls(value: JsonValue | undefined, pointer: string, isLayer: (name: string) => boolean): KerasCall[];
/**
 * Reads `input_layers` or `output_layers`: triples in a list, a dictionary or nested lists, or one triple alone. Those
 * of a dictionary come in the order of its sorted keys, which is the order of `model.inputs` and `model.outputs`
 * whatever the file's.
 */
export declare function readTensors(value: JsonValue | undefined, pointer: string): TensorRef[];
/**
 * The call of a nested model with its inputs in the order of the model's own: where it was built on a list, Keras 3 takes
 * the tensors of a dictionary by the names of the input layers (models/functional.py).
 */
export declare function inModelOrder(call: KerasCall, names: readonly string[]): KerasCall;
