import type { Config, Json, LayerCall, Semantics } from '../semantics.js';
import { type Tensor } from '../tensor.js';
/** What a recurrent layer does at each step, with one sample. */
export interface Cell {
    /** The shape of each state, without the batch axis. */
    readonly stateShapes: readonly (readonly number[])[];
    readonly outputShape: readonly number[];
    /** Multiply-adds of one step. */
    readonly cost: number;
    /** The output, and the states after it. Changes neither the input nor the states that it gets. */
    step(input: Float64Array, states: readonly Float64Array[]): Step;
}
export interface Step {
    readonly output: Float64Array;
    readonly states: readonly Float64Array[];
}
/** Makes the cell that `call` is about, for inputs whose steps have `inputShape`. */
export type MakeCell = (call: LayerCall, inputShape: readonly number[]) => Promise<Cell>;
/** The function that a cell applies to a vector. */
export declare function vectorFunction(saved: Json | undefined, generation: 2 | 3): (values: Float64Array) => Float64Array;
/** The indices of the tensors that are initial states, and the mask that counts: given, or that of the sequence. */
export declare function statesAndMask(call: LayerCall): {
    states: number[];
    mask: Tensor | null;
};
/** The mask of the first output of a recurrent layer: that of the sequence, if it returns sequences; states have none. */
export declare function maskOfSequence(call: LayerCall): Tensor | null;
/**
 * What a layer computes that runs a cell along the second axis (Keras's `backend.rnn`): the output of each or the last
 * step, and the last states. In masked steps the states stay as they are.
 */
export declare function recurrent(makeCell: MakeCell, zeroOutput: (config: Config, generation: 2 | 3) => boolean): Semantics;
