import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasLayer, KerasNetwork, StoredVariable } from './model.js';
/** The weights that a file stores for one layer; never none. */
export interface WeightGroup {
    /** Name of the layer when it was saved. */
    readonly name: string;
    readonly weights: readonly StoredVariable[];
}
/** Which weights belong to which layer of a network, or why that cannot be said. */
export interface PairedGroups {
    readonly pairs: ReadonlyMap<KerasLayer, readonly StoredVariable[]>;
    readonly mismatch?: Diagnostic;
}
/**
 * Pairs the groups of a file with the layers at the top of a network: by name where every group has a layer of its name
 * and of as many weights, else, as Keras's `load_weights` does it, the n-th group with the n-th layer that has weights.
 */
export declare function pairGroups(network: KerasNetwork, groups: readonly WeightGroup[], generation: 2 | 3): PairedGroups;
