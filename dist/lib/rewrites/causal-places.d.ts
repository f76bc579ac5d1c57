import type { Site, Tensor } from './rewrite.js';
/**
 * 1 where a key is not later than the query, else 0, as [queries, keys] of any lengths: the places are counted when
 * predicting. Null where the features are not known, or where a mask of another layer would reach the one that counts.
 */
export declare function causalPlaces({ graph, hasMasks }: Site, query: Tensor, key: Tensor): Tensor | null;
