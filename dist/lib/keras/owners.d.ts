import type { KerasLayer, KerasNetwork, StoredVariable } from './model.js';
/** Whose each variable is, as far as known. */
export declare class Owners {
    #private;
    /** `backward`: of the copy of `layer` that a Bidirectional made for the other direction. */
    add(layer: KerasLayer, variable: StoredVariable, backward?: boolean): void;
    of(layer: KerasLayer, backward: boolean): readonly StoredVariable[];
}
/** The network with the variables that its layers own. */
export declare function withVariables(network: KerasNetwork, owners: Owners, backward?: boolean): KerasNetwork;
