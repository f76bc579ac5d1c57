import type { Variable } from '../keras/model.js';
import type { Site, Tensor } from './rewrite.js';
/** How the candidate, an activation of its own, is made of the activation of a gate: `times * gate(steep * y) + plus`. */
export interface Candidate {
    readonly steep: number;
    readonly times: number;
    readonly plus: number;
}
/** Null where the activation cannot be made of that of the gates. */
export declare function candidateOf(site: Site): Candidate | null;
/** The weights of a GRU with `reset_after`, by gate: z (update), r (reset), h (candidate). */
export interface Gates {
    readonly units: number;
    readonly kernel: (gate: number) => Variable;
    readonly recurrent: (gate: number) => Variable;
    readonly inputBias: (gate: number) => Variable;
    readonly recurrentBias: (gate: number) => Variable;
}
export declare const update = 0;
export declare const reset = 1;
export declare const proposal = 2;
/** The weights of a GRU by gate; null when the layer has not those of one with `reset_after`. */
export declare function gatesOf(site: Site): Gates | null;
/**
 * GRU with `reset_after` as an LSTM that takes three steps for each step of the GRU. Its two blocks of units hold the
 * state h and a scratch value b; with linear activation, the LSTM computes
 *
 * 1. b = r * (h U + c), where r = gate(x W_r + h U_r): the gate of the input times a linear candidate; h is kept, unseen
 * 2. b = gate(steep * (x W_h + b)): the gate of the input times 1; h is kept, and seen again
 * 3. h = z * h + (1 - z) * (times * b + plus), where z = gate(x W_z + h U_z): the gates to forget and of the input
 *
 * What each of the three steps needs of the input comes from one Dense, with a mark of which step it is.
 */
export declare function asLstm(site: Site, gates: Gates, candidate: Candidate): readonly Tensor[] | null;
