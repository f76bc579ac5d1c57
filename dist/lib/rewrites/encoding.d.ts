import { type Rewrite } from './rewrite.js';
/** Rewrites of layers that make numbers of categories. */
export declare const encodingRewrites: readonly Rewrite[];
