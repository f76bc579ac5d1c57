import type { JsonValue } from '../keras/json.js';
/** What is written instead of a serialised object, and why; null when it stays as it is. */
export interface Replacement {
    readonly value: JsonValue;
    /** Null when tfjs-layers trains with the new value as Keras does with the old one. */
    readonly trainingChange: string | null;
}
/**
 * What tfjs-layers can make of a serialised initializer: the weights are loaded over it in any case. Where it is `run`
 * all the same, Orthogonal is replaced: it takes minutes for large kernels, and fails unless every chained operation of
 * tfjs-core is registered.
 */
export declare function replaceInitializer(value: JsonValue, run?: boolean): Replacement | null;
/** What tfjs-layers can make of a serialised regularizer: it knows L1L2 alone. */
export declare function replaceRegularizer(value: JsonValue): Replacement | null;
/** The activation under a key: as it can be written, or the name of what cannot be run. */
export type ActivationFate = {
    readonly do: 'keep';
} | {
    readonly do: 'write';
    readonly value: string;
} | {
    readonly do: 'refuse';
    readonly name: string;
    readonly isLayer: boolean;
};
/** What becomes of a serialised activation. */
export declare function activationFate(value: JsonValue | undefined): ActivationFate;
/** The name of a dtype or a dtype policy as saved by any Keras 2. */
export declare function dtypeName(value: JsonValue | undefined): string | null;
