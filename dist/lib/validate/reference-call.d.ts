import { type PlainCall } from '../reference/evaluate.js';
import { type Computation, type Tensor } from '../reference/tensor.js';
/** How one output of one call of a layer compares with the reference. */
export interface OutputCheck {
    readonly maxAbsolute: number;
    /** Largest difference that still counts as equal. */
    readonly tolerance: number;
    /** Row-major position of the largest difference. */
    readonly at: number;
    readonly got: number;
    readonly want: number;
    /** Values compared; all of them unless they are too many. */
    readonly compared: number;
}
/** What an output costs whole, in multiply-adds. */
export declare const costOf: ({ shape, costPerValue }: Computation) => number;
/**
 * Compares what TensorFlow.js computed with an output of the reference: all values if they cost at most `budget`
 * multiply-adds, else a seeded sample. Where they differ, the noise is what moving all inputs and arrays by one unit in the
 * last place does to the worst positions. A shape that differs is no comparison: undefined.
 */
export declare function checkOutput(got: Tensor, computation: Computation, { call, output, budget, seed }: {
    call: PlainCall;
    output: number;
    budget: number;
    seed: number;
}): Promise<OutputCheck | undefined>;
