import type { Json } from '../../semantics.js';
import type { Dtype, Tensor } from '../../tensor.js';
/** The tensor that an argument of an operation is: one of the call, or a constant of 32-bit floats, integers or truths. */
export declare function tensorFrom(value: Json | undefined, inputs: readonly Tensor[]): Tensor;
/** The integers that an argument is: a number, a list of numbers and tensors of one value, or one tensor. */
export declare function integersFrom(value: Json | undefined, inputs: readonly Tensor[]): number[];
/** The dtype that Keras's or TensorFlow's name of one stands for. */
export declare function dtypeOf(name: Json | undefined): Dtype | undefined;
