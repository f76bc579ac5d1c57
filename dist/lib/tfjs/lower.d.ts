import type { KerasModel } from '../keras/model.js';
import type { Lowered } from './model.js';
/**
 * Turns a Keras model into the model that tfjs-layers 4.22 loads, by the layer table: from the saved config, changing
 * only what must change. Everything that would be wrong, hang or fail there is reported; the model is null if any of
 * it is an error. Never throws for what a file says.
 */
export declare function lower(model: KerasModel): Lowered;
