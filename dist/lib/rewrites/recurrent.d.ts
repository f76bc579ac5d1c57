import { type Rewrite } from './rewrite.js';
/** Recurrent layers as those of TensorFlow.js. */
export declare const recurrentRewrites: readonly Rewrite[];
