import { type Rewrite } from './rewrite.js';
/** Rewrites of the attention layers. */
export declare const attentionRewrites: readonly Rewrite[];
