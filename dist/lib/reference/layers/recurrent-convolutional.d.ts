import type { Semantics } from '../semantics.js';
/** Convolutional recurrent layers. */
export declare const recurrentConvolutional: Readonly<Record<string, Semantics>>;
