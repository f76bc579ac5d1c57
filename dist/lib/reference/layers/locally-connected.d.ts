import type { Semantics } from '../semantics.js';
/** Keras 2's layers of local connections. */
export declare const locallyConnectedLayers: Readonly<Record<string, Semantics>>;
