import type { Semantics } from '../../semantics.js';
/** Operations of Keras 3 between layers, and those that work out masks. */
export declare const kerasOperations: Readonly<Record<string, Semantics>>;
