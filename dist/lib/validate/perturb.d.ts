import type { TensorValue } from './wire.js';
/**
 * Moves every float value up or down by one unit in the last place, by `seed`. What the outputs then move by is the
 * noise that rounding alone makes in this model. Null when there is no float value to move.
 */
export declare function perturbInputs(inputs: readonly TensorValue[], seed: number): TensorValue[] | null;
