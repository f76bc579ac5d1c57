import type { Json } from '../../semantics.js';
import type { Tensor } from '../../tensor.js';
import type { Answer, OperationCall } from './operation-call.js';
/** What a function of TensorFlow answers; its first argument stands first in the call, the others have their names. */
export type Operate = (call: FunctionCall) => Answer | Promise<Answer>;
/** A call of a function of TensorFlow. */
export declare class FunctionCall {
    readonly operation: OperationCall;
    constructor(operation: OperationCall);
    /** The first argument. */
    get x(): Tensor;
    /** A further argument, as a tensor. */
    tensor(...names: readonly string[]): Tensor;
    /** A further argument as saved; null counts as none. */
    option(...names: readonly string[]): Json | undefined;
    number(fallback: number, ...names: readonly string[]): number;
    integers(...names: readonly string[]): number[];
    flag(...names: readonly string[]): boolean;
}
