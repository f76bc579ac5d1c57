import type { Semantics } from '../semantics.js';
/** Attention of one head. */
export declare const attention: Readonly<Record<string, Semantics>>;
