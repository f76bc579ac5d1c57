import { type Rewrite } from './rewrite.js';
/** Layers with a kernel of its own for each place, as one Dense. */
export declare const locallyConnectedRewrites: readonly Rewrite[];
