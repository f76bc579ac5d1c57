import type { Graph, Tensor } from './rewrite.js';
/** Adds the layers of an activation function; null when the shape of the tensor must be known and is not. */
export type ActivationSteps = (graph: Graph, x: Tensor) => Tensor | null;
/**
 * Activation functions that tfjs-layers lacks, or has under another meaning, from layers that it has; with their default
 * arguments, the only ones that a name can have. `hard_sigmoid` is that of Keras 3.
 */
export declare const activationSteps: ReadonlyMap<string, ActivationSteps>;
