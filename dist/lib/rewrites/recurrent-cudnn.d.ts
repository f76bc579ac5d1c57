import type { Rewrite } from './rewrite.js';
export declare const cudnnRewrites: readonly Rewrite[];
