import { type Rewrite } from './rewrite.js';
/** What tfjs-layers cannot do of pooling. */
export declare const poolingRewrites: readonly Rewrite[];
