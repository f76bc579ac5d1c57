import type { Rewrite } from './rewrite.js';
/** A step on whole networks (src/rewrites/isolate-masks.ts), listed here for its name and reason. */
export declare const maskIsolation: Rewrite;
/** Rewrites without which masks would reach other layers, or do other things, than in Keras. */
export declare const maskRewrites: readonly Rewrite[];
