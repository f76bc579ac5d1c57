import type { NetworkCall, Place } from './network.js';
import type { BoundNetwork, Layer, LayerCall } from './semantics.js';
import type { Computation, Tensor } from './tensor.js';
/** A call without what the reference adds to it. */
export type PlainCall = Omit<LayerCall, 'run' | 'maskOf'>;
/** What a network makes of its inputs. */
export interface Evaluated {
    readonly outputs: readonly Tensor[];
    readonly masks: readonly (Tensor | null)[];
}
/** Tensors of a network by their place, with Keras's masks. */
export type Values = Map<string, {
    readonly tensor: Tensor;
    readonly mask: Tensor | null;
}>;
/** The key of a place in `Values`. */
export declare const keyOf: ({ layer, node, tensor }: Place) => string;
/** The outputs of a call. Throws an Error for a class that the reference does not know. */
export declare function computeCall(call: PlainCall): Promise<readonly Computation[]>;
/** The masks of the outputs of a call, given the outputs where they are known. */
export declare function maskCall(call: PlainCall, outputs: readonly Tensor[] | null): Promise<readonly (Tensor | null)[]>;
/** The inputs of a model in its own order: where it was given a dictionary, by the names of its inputs. */
export declare function modelInputs({ args, inputs }: PlainCall, network: BoundNetwork): readonly number[];
/** Computes a network from its inputs, whole and in float64. */
export declare function evaluateNetwork(network: BoundNetwork, inputs: readonly Tensor[], masks: readonly (Tensor | null)[], generation: 2 | 3): Promise<Evaluated>;
/** A call of a network with the tensors that it gets. */
export declare function callOf(layer: Layer, { inputs, args, kwargs }: NetworkCall, values: Values, generation: 2 | 3): PlainCall;
/** One call of a layer of a network. */
export interface OrderedCall {
    readonly layer: BoundNetwork['layers'][number];
    readonly node: number;
    readonly call: NetworkCall;
}
/** The calls of a network's layers, each after those whose outputs it takes. Throws an Error on a cycle. */
export declare function callsInOrder(network: BoundNetwork): readonly OrderedCall[];
