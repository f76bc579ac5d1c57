import type { KerasLayer } from './model.js';
/** A shape of which some sizes follow from the input; those are null. */
type PartialShape = readonly (number | null)[];
/**
 * What the config alone says of a variable's shape, or null when it says nothing. The sizes that depend on the input
 * are left to TensorFlow.js, which compares all of them on loading.
 */
export declare function expectedShape(layer: KerasLayer, variable: string): PartialShape | null;
export {};
