import { type Arguments } from './arguments.js';
import { type Value } from './value.js';
/** What an operation gives: one tensor or a list. */
type Result = Value | readonly Value[];
/** An operation that layers can compute. */
export interface Operation {
    /** The arguments of its call, in their order; its options stand in the config. */
    readonly inputs: readonly string[];
    readonly compute: (args: Arguments) => Result;
}
/** Operations by the name of their class in Keras 3. */
export declare const operations: ReadonlyMap<string, Operation>;
/** Operations of TensorFlow; those that Keras 3 has too are told in its words (tensorflow.ts). */
export declare const allOperations: ReadonlyMap<string, Operation>;
export {};
