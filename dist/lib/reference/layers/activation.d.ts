import type { Semantics } from '../semantics.js';
/** Keras's layers that are activations, and those of keras.applications that scale. */
export declare const activationLayers: Readonly<Record<string, Semantics>>;
