import type { Semantics, Weight } from '../semantics.js';
import { type Computation, type Tensor } from '../tensor.js';
/** The product of the last axis of `input` with a kernel `[inputs, units]`, plus a bias. */
export declare function denseProduct(input: Tensor, kernel: Weight, bias: Weight | undefined): Computation;
/** The layers of Keras's `core` that hold arrays, and inputs. */
export declare const core: Readonly<Record<string, Semantics>>;
