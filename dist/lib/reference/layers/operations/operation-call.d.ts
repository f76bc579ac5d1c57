import type { Json, LayerCall, Semantics } from '../../semantics.js';
import { type Computation, type Tensor } from '../../tensor.js';
/** What an operation answers: tensors whose values are there, or computations. */
export type Answer = Tensor | Computation | readonly (Tensor | Computation)[];
/** A call of an operation: its tensors, constants among them, and its options. */
export interface OperationCall {
    readonly call: LayerCall;
    /** The argument at a place or by a name, as a tensor. */
    tensor(place: number, name: string): Tensor;
    /** The same, or undefined if there is none. */
    given(place: number, name: string): Tensor | undefined;
    /** An argument that is a list of tensors. */
    list(place: number, name: string): Tensor[];
    /** An argument as saved. */
    saved(place: number, name: string): Json | undefined;
}
/** Semantics of an operation, which hands on no masks. */
export declare function operation(operate: (operation: OperationCall) => Answer | Promise<Answer>, { mask }?: Pick<Semantics, 'mask'>): Semantics;
/** An answer as computations. */
export declare function answersOf(answer: Answer): Computation[];
/** Reads a call as an operation's. */
export declare function operationCall(call: LayerCall): OperationCall;
/** Axes that an option names, counted from the front; all of them where it names none. */
export declare function axesIn(option: Json | undefined, rank: number): number[];
