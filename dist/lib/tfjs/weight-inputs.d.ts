import type { CheckContext } from './check-context.js';
/**
 * Reports a weight that does not fit what comes into its layer. TensorFlow.js would notice on loading; a model that is
 * not loaded to validate it must not be written all the same.
 */
export declare function checkWeightInputs({ place, calls, findings }: CheckContext): void;
