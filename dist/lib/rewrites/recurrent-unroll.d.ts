import { type Gates } from './recurrent-gru.js';
import type { Site, Tensor } from './rewrite.js';
/** More steps than this would make a model of thousands of layers. */
export declare const mostSteps = 64;
/**
 * GRU with `reset_after` step by step: for activations of which no LSTM can be made. Null where the number of steps is
 * unknown or too large, or the state has to be kept.
 */
export declare function unrolled(site: Site, gates: Gates): readonly Tensor[] | null;
