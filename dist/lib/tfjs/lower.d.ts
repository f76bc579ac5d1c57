import type { KerasModel } from '../keras/model.js';
import type { RewrittenModel } from '../rewrites/rewrite-model.js';
import type { Lowered } from './model.js';
/**
 * Turns a Keras model into the model that tfjs-layers 4.22 loads, by the layer table: from the saved config, changing
 * only what must change, or from the network where rewrites changed it (`rewritten` then says what became of its
 * tensors). `customClasses` are layer classes that the user registers with TensorFlow.js. Everything that would be wrong, hang or fail there is reported; the model is null if any of it is an error.
 * Never throws for what a file says.
 */
export declare function lower(model: KerasModel, rewritten?: Rewritten, customClasses?: readonly string[]): Lowered;
/**
 * As `lower`, but gives a model also where an error forbids the conversion: for tests of whether validation would find
 * out what such a model computes wrongly. May throw.
 */
export declare function lowerRegardless(model: KerasModel, rewritten?: Rewritten): Lowered;
type Rewritten = Pick<RewrittenModel, 'moves' | 'ignored' | 'original'>;
export {};
