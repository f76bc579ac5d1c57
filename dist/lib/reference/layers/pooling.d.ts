import type { Semantics } from '../semantics.js';
/** Keras's pooling layers. */
export declare const poolings: Readonly<Record<string, Semantics>>;
