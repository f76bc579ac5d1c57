import { type Contraction } from '../contraction.js';
import type { Semantics, Weight } from '../semantics.js';
import type { Computation, Tensor } from '../tensor.js';
/** A weight as a tensor, all of its values. */
export declare function tensorOfWeight(weight: Weight): Promise<Tensor>;
/** `input` and `kernel` as an equation puts them together, plus a bias that spreads over the result. */
export declare function project(input: Tensor, kernel: Weight, bias: Weight | undefined, contraction: Contraction): Promise<Computation>;
/** EinsumDense. */
export declare const einsum: Readonly<Record<string, Semantics>>;
