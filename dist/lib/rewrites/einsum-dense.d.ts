import { type Rewrite } from './rewrite.js';
/** An equation by its labels, those of `...` included; `input` and `output` begin with the batch. */
interface Equation {
    readonly input: readonly string[];
    readonly kernel: readonly string[];
    readonly output: readonly string[];
}
/** The labels of an equation for an input of `rank` axes; null when it has none or they do not fit. */
export declare function parseEquation(text: string, rank: number): Equation | null;
export declare const einsumDense: Rewrite;
export {};
