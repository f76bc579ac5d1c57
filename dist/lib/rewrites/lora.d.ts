import type { Rewrite } from './rewrite.js';
/**
 * A layer with LoRA of which the file has the weight and the two matrices of the adapter, as HDF5 files of Keras 3 do:
 * the same layer with `weight + alpha / rank * a b` as its weight.
 */
export declare const lora: Rewrite;
