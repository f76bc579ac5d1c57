import type { Rewrite } from './rewrite.js';
/**
 * Merges of which some inputs have masks and others none. What Keras 3 puts into the masked steps stays to be seen, since
 * the result has no mask: 1 in Multiply (multiply.py), the other input in Maximum and Minimum (base_merge.py).
 */
export declare const filledSteps: Rewrite;
