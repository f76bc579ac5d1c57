import type { Semantics } from '../semantics.js';
/** Layers that look up rows of a table, and the layer that masks steps. */
export declare const embedding: Readonly<Record<string, Semantics>>;
