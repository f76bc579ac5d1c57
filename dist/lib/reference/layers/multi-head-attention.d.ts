import type { Semantics } from '../semantics.js';
/** Attention of several heads. */
export declare const multiHeadAttention: Readonly<Record<string, Semantics>>;
