import type { Rewrite } from '../rewrite.js';
/** Operations between layers. */
export declare const operationRewrites: readonly Rewrite[];
