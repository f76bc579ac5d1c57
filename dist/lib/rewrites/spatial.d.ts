import type { Rewrite } from './rewrite.js';
/** Rewrites of layers of sequences, images and volumes. */
export declare const spatialRewrites: readonly Rewrite[];
