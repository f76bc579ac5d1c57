import type { Config } from './semantics.js';
/**
 * The class that a saved object `{class_name, …}` is of: `Dense` for a layer of Keras, `ops.Add` for an operation of
 * Keras 3, and with the package or module before it, `pkg>Dense`, for what is not Keras's own.
 */
export declare function savedName(object: Config, generation: 2 | 3): string;
