import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasNetwork, StoredVariable } from './model.js';
/** A network with its variables, or what does not fit. */
export interface Bound {
    readonly network: KerasNetwork;
    readonly diagnostics: readonly Diagnostic[];
}
/**
 * Gives each layer its stored variables, as Keras's own loader does: groups to layers by name where all names fit, else
 * by the order of the layers that have weights; inside a group by position, everything trainable first (in the order of
 * the Keras of `generation`, which saved the file). Names of
 * variables decide nothing, since they tell how a layer was called when it was built; but a name that contradicts the
 * position (a `beta` where `gamma` belongs) is reported, because then the file does not say which of them is right.
 *
 * Layers of a class without a row in the layer table are refused later by name; they get what can be told to be theirs.
 */
export declare function bindVariables(network: KerasNetwork, byLayer: ReadonlyMap<string, readonly StoredVariable[]>, generation: 2 | 3): Bound;
