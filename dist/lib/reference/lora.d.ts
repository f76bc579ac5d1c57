import type { Config, Weight } from './semantics.js';
/** The rank of the adapter of a layer with LoRA, else `undefined`. */
export declare function adapterRank(config: Config): number | undefined;
/**
 * The arrays of a layer with LoRA, whose last two are its adapter, with the adapter added to the first: Keras computes
 * `kernel + alpha / rank * a b` (`Dense.kernel` and its like).
 */
export declare function withoutAdapter(config: Config, weights: readonly Weight[]): readonly Weight[];
