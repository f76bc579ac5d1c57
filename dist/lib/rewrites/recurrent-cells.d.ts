import type { Rewrite } from './rewrite.js';
export declare const cellRewrites: readonly Rewrite[];
