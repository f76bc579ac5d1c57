import type { Config } from '../../semantics.js';
import { type Computation, type Dtype, type Tensor } from '../../tensor.js';
/** Operations of two values, by Keras's names of them. */
declare const binary: {
    readonly Add: {
        readonly apply: (left: number, right: number) => number;
    };
    readonly Subtract: {
        readonly apply: (left: number, right: number) => number;
    };
    readonly Multiply: {
        readonly apply: (left: number, right: number) => number;
    };
    readonly TrueDivide: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "float";
    };
    readonly DivideNoNan: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "float";
    };
    readonly FloorDivide: {
        readonly apply: (left: number, right: number) => number;
    };
    readonly Maximum: {
        readonly apply: (left: number, right: number) => number;
    };
    readonly Minimum: {
        readonly apply: (left: number, right: number) => number;
    };
    readonly Power: {
        readonly apply: (left: number, right: number) => number;
    };
    readonly SquaredDifference: {
        readonly apply: (left: number, right: number) => number;
    };
    readonly Logaddexp: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "float";
    };
    readonly Equal: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "bool";
    };
    readonly NotEqual: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "bool";
    };
    readonly Greater: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "bool";
    };
    readonly GreaterEqual: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "bool";
    };
    readonly Less: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "bool";
    };
    readonly LessEqual: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "bool";
    };
    readonly LogicalAnd: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "bool";
    };
    readonly LogicalOr: {
        readonly apply: (left: number, right: number) => number;
        readonly dtype: "bool";
    };
};
export type BinaryName = keyof typeof binary;
export declare const binaryNames: readonly BinaryName[];
/** An operation of two tensors, spread to a common shape. */
export declare function combine(name: BinaryName, left: Tensor, right: Tensor): Tensor;
/** Operations of one value that are no activations, by Keras's names of them. */
export declare const unary: Readonly<Record<string, (value: number) => number>>;
/** What an activation of Keras 3, named as a class with its options, makes of a tensor. */
export declare function activate(className: string, config: Config, tensor: Tensor): Computation;
/** Values as another dtype holds them. */
export declare function cast(tensor: Tensor, dtype: Dtype | undefined): Tensor;
export {};
