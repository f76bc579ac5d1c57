import type { Config } from './semantics.js';
/** The arrays that a layer holds itself, as letters in their order: `t` for trainable, `n` for not. */
export type OwnWeights = string;
/**
 * The arrays that a layer of Keras's class `className` holds itself; `''` for a class that holds none, `undefined` for a
 * class that is not Keras's.
 */
export declare function ownWeights(className: string, config: Config): OwnWeights | undefined;
