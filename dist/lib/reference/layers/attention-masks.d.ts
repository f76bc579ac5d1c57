import type { Tensor } from '../tensor.js';
/** What both masks allow; null allows everything. */
export declare function allows(left: Tensor | null, right: Tensor | null): Tensor | null;
/** Which of `keys` steps each of `queries` steps may see, as `[1, queries, keys]`: those up to its own. */
export declare function causalMask(queries: number, keys: number): Tensor;
/** Which steps lie less than `width` from each other, as `[1, queries, keys]`. */
export declare function windowMask(queries: number, keys: number, width: number): Tensor;
