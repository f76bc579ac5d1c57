import type { KerasNetwork } from './model.js';
/** A floating-point type in which Keras computes, by the dtype policies of the layers. */
export type Precision = 'float32' | 'float16' | 'bfloat16';
/** The coarsest type in which any layer of a network computes, nested models and layers inside others included. */
export declare function precisionOf(network: KerasNetwork): Precision;
