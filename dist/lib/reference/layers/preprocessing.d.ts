import type { Semantics } from '../semantics.js';
/** Keras's preprocessing layers of numbers. */
export declare const preprocessing: Readonly<Record<string, Semantics>>;
