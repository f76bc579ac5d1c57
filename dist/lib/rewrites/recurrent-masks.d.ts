import type { Rewrite } from './rewrite.js';
export declare const ownMaskRewrites: readonly Rewrite[];
