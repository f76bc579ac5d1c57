import type { Rewrite } from './rewrite.js';
/** All rewrites. Of those that look at one class, the first that applies is made; what it adds is looked at again. */
export declare const rewrites: readonly Rewrite[];
