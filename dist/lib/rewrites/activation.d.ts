import type { JsonValue } from '../keras/json.js';
import { type Graph, type Refusal, type Rewrite, type Tensor } from './rewrite.js';
/** Whether tfjs-layers computes a saved activation itself, as the option of any layer. */
export declare const isNativeActivation: (value: JsonValue | undefined, generation: 2 | 3) => boolean;
/** The refusal of an activation that no layers of TensorFlow.js compute. */
export declare function refuseActivation(value: JsonValue | undefined): Refusal;
/**
 * Adds what computes a saved activation of this generation, as the layer that stands for the replaced one; null when
 * nothing can.
 */
export declare function addActivation(graph: Graph, x: Tensor, value: JsonValue | undefined, generation: 2 | 3): Tensor | null;
export declare const activationRewrites: readonly Rewrite[];
