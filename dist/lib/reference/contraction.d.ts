import { type Computation, type Tensor } from './tensor.js';
/** An equation like `abc,cd->abd`, read: a label an axis. */
export interface Contraction {
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly output: readonly string[];
}
/**
 * Reads an einsum equation of two tensors of these ranks. The axes that `...` stands for get labels of their own, counted
 * from the last, so that they spread as in numpy. Without `->`, the output has the labels that occur once, in the order
 * of the alphabet, as numpy has it.
 */
export declare function readEquation(equation: string, leftRank: number, rightRank: number): Contraction;
/** The sum of products that `contraction` tells of; a label that the output has not is summed over. */
export declare function contract(left: Tensor, right: Tensor, contraction: Contraction): Computation;
/** `contract`, all values of it. */
export declare function contracted(left: Tensor, right: Tensor, contraction: Contraction): Promise<Tensor>;
