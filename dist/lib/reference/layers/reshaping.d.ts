import type { Semantics } from '../semantics.js';
/** Keras's reshaping layers. */
export declare const reshapings: Readonly<Record<string, Semantics>>;
