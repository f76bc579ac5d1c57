import { type OrderedCall } from '../reference/evaluate.js';
import type { Place } from '../reference/network.js';
import type { BoundNetwork } from '../reference/semantics.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { NetworkQuestion } from './wire.js';
/** A network of the Keras model as it is called once: the whole model, or one call of a nested one. */
export interface PlannedNetwork {
    /** Names of the models around it and its own; empty for the whole model. */
    readonly path: readonly string[];
    readonly network: BoundNetwork;
    readonly calls: readonly OrderedCall[];
    /** By call, the number of its outputs, as far as something takes them. */
    readonly outputCounts: ReadonlyMap<string, number>;
    /** Where its inputs are in the network around it; absent for the whole model. */
    readonly around?: {
        readonly network: PlannedNetwork;
        readonly inputs: readonly Place[];
        readonly call: Place;
    };
}
/** Where a tensor that is asked of TensorFlow.js belongs. */
export interface PlannedTensor {
    readonly network: PlannedNetwork;
    readonly place: Place;
}
/** What is asked of TensorFlow.js, and what each answer is. */
export interface ReferencePlan {
    readonly networks: readonly PlannedNetwork[];
    readonly questions: readonly NetworkQuestion[];
    /** By question and tensor. */
    readonly tensors: readonly (readonly PlannedTensor[])[];
}
/**
 * Plans the comparison of every layer's output that has a counterpart in the converted model, network by network and, in
 * each, in the order in which Keras computes.
 */
export declare function planReference(whole: BoundNetwork, model: Pick<TfjsModel, 'correspondence' | 'renamed'>): ReferencePlan;
/** The outputs of a call of a network: those up to the last that something takes, and at least one. */
export declare function outputsOf({ outputCounts }: PlannedNetwork, { layer, node }: OrderedCall): readonly Place[];
