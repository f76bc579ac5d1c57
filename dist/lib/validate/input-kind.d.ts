import type { KerasNetwork } from '../keras/model.js';
/** What the layers that an input reaches say about sensible values for it. */
export interface InputKind {
    /** Exclusive upper bound of token ids, when an Embedding or the like looks the values up. */
    readonly vocabulary?: number;
    /** Value that marks padded steps, when a layer masks them. */
    readonly padding?: number;
    /** The values that a lookup knows. */
    readonly choices?: readonly number[];
    /** Lowest and highest value, when a layer says what it is made for: pixels up to 255, the bounds of bins. */
    readonly range?: readonly [number, number];
}
/** Follows input number `index` of `network` to the layers that first compute with it. */
export declare function inputKindOf(network: KerasNetwork, index: number): InputKind;
