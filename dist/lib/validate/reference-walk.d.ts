import type { Layer } from '../reference/semantics.js';
import { type Tensor } from '../reference/tensor.js';
import { type OutputCheck } from './reference-call.js';
import { type ReferencePlan } from './reference-plan.js';
import type { LayerCheck } from './validation.js';
/** What differs at one layer. */
export interface ReferenceProblem {
    readonly path: string;
    readonly layer: Layer;
    readonly check?: OutputCheck & {
        readonly shape: readonly number[];
    };
    /** Set where the shapes differ. */
    readonly shapes?: {
        readonly got: readonly number[];
        readonly want: readonly number[];
    };
}
/** What the walk found. */
export interface Findings {
    readonly layers: readonly LayerCheck[];
    readonly problems: readonly ReferenceProblem[];
    /** Layers that the reference cannot compute, once for each class. */
    readonly unknown: readonly {
        readonly path: string;
        readonly className: string;
        readonly message: string;
    }[];
    /** Number of calls that were not reached. */
    readonly open: number;
}
/**
 * Walks through the networks of a model in Keras's order while the tensors of TensorFlow.js come, and compares each output
 * with what the reference computes of the tensors at the layer's inputs.
 */
export declare class ReferenceWalk {
    #private;
    constructor(plan: ReferencePlan, generation: 2 | 3, inputs: readonly Tensor[], budget: number);
    /** Takes one answer of TensorFlow.js and judges every call that can be judged now. */
    take(question: number, index: number, value: Tensor | null): Promise<void>;
    /** To be called when no more answers come. */
    finish(): Promise<Findings>;
}
