import { type Rewrite } from './rewrite.js';
/** Rewrites of layers that are small changes of another one. */
export declare const coreRewrites: readonly Rewrite[];
