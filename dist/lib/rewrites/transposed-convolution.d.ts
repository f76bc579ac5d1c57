import type { Rewrite } from './rewrite.js';
/** What tfjs-layers cannot do of transposed convolutions. */
export declare const transposedConvolutionRewrites: readonly Rewrite[];
