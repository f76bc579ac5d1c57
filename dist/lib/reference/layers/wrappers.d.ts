import type { Semantics } from '../semantics.js';
/** Layers that hold other layers. */
export declare const wrappers: Readonly<Record<string, Semantics>>;
