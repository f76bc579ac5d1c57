import { type Rewrite } from './rewrite.js';
/** Rewrites of layers that join several tensors. */
export declare const mergeRewrites: readonly Rewrite[];
