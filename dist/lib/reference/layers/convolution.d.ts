import type { Semantics } from '../semantics.js';
/** Keras's convolutional layers. */
export declare const convolutions: Readonly<Record<string, Semantics>>;
