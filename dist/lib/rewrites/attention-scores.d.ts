import { type Graph, type Refusal, type Site, type Tensor } from './rewrite.js';
/** A rule for which keys a query may see, by their places. */
export type Sees = (query: number, key: number) => boolean;
/** What has to be added to scores [queries, keys] before softmax. */
export interface ScoreBias {
    readonly apply: (scores: Tensor) => Tensor;
    /** What to do with the weights then, in the layer of this name. */
    readonly zero: ((part: string, weights: Tensor) => Tensor) | null;
}
/** What keeps queries from keys: masks of both, an attention mask, and a rule by place. */
export interface Visibility {
    /** Queries and keys as [places, features]. */
    readonly query: Tensor;
    readonly key: Tensor;
    readonly sees: Sees | null;
    /** Input indexes whose masks hide queries, and keys. */
    readonly maskedQuery: number | null;
    readonly maskedKeys: readonly number[];
    /** A tensor [queries, keys] of 0 and 1. */
    readonly attentionMask: Tensor | null;
    /** True where a query that sees no key has weights of 0, as the Softmax layer of Keras makes them from 3.10 on. */
    readonly zeroesBlind: boolean;
}
/** Prepares what `Visibility` asks for, once for all heads; or says why it cannot be made. */
export declare function scoreBias(site: Site, visibility: Visibility): ScoreBias | Refusal;
/** A mask that the call names itself, as a tensor [places, 1] of 0 and 1; null where it names none. */
export declare function maskArgument({ call, graph }: Site, name: 'query' | 'value' | 'key', part: string): Tensor | 'unreadable' | null;
/** softmax(scores + bias) over the keys. */
export declare function weightsOf(graph: Graph, part: string, scores: Tensor, { apply, zero }: ScoreBias): Tensor;
/** A query sees no later key. */
export declare const causal: Sees;
