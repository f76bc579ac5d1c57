import type { Json, LayerCall } from './semantics.js';
import type { Tensor } from './tensor.js';
/** The index of the tensor that a saved argument stands for, or `undefined` if it stands for none. */
export declare function tensorIndex(value: Json | undefined): number | undefined;
/** The argument that Keras's `call` gets by its name, or by its place among the positional ones. */
export declare function argument({ args, kwargs }: LayerCall, place: number, name: string): Json | undefined;
/** The tensor that an argument is, or null. */
export declare function tensorArgument(call: LayerCall, place: number, name: string): Tensor | null;
/** The indices of all tensors in an argument, nested lists flattened. */
export declare function tensorIndices(value: Json | undefined): number[];
/** Whether an argument is given and true. */
export declare function isTrue(value: Json | undefined): boolean;
/** The first tensor of a call, which most layers have alone. */
export declare function inputOf({ inputs, layer }: LayerCall): Tensor;
