import type { Semantics } from '../semantics.js';
/** Recurrent layers. */
export declare const recurrent: Readonly<Record<string, Semantics>>;
