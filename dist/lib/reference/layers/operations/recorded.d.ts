import type { Semantics } from '../../semantics.js';
/** Operations of TensorFlow graphs as Keras of TensorFlow 2.0 to 2.3 recorded them. */
export declare const recordedOperations: Readonly<Record<string, Semantics>>;
