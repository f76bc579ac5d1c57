import type { Semantics } from '../semantics.js';
/** Keras's merging layers. */
export declare const merges: Readonly<Record<string, Semantics>>;
