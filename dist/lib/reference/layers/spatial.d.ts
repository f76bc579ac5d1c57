import type { Semantics } from '../semantics.js';
/** Keras's layers that change the size of images. */
export declare const spatial: Readonly<Record<string, Semantics>>;
