import type { KerasModel } from '../keras/model.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { SampleArray } from './npy.js';
import type { Samples } from './samples.js';
import type { Run, TensorValue } from './wire.js';
/** Inputs to predict on, and what is known of the outputs. */
export interface Trial {
    readonly source: 'samples' | 'generated';
    /** Number of samples. */
    readonly count: number;
    /** Samples that are computed together. */
    readonly batch: number;
    readonly inputs: readonly TensorValue[];
    /** What Keras predicted, in the order of the model's outputs. */
    readonly expected?: readonly SampleArray[];
}
/**
 * The ways to try the model, best first: one list of trials each. A model whose input sizes are open has several,
 * because generated sizes may not suit it. Throws ConversionError when the samples do not fit the model.
 */
export declare function planTrials(model: TfjsModel, keras: KerasModel, samples: Samples | undefined): Trial[][];
/** Every trial on wasm, then on a second backend: cpu where that is not too slow, or node. */
export declare function runsOf(trials: readonly Trial[], second: 'cpu' | 'node'): Run[];
/** Every trial on one backend. */
export declare function runsOn(backend: Run['backend'], trials: readonly Trial[], optional: boolean): Run[];
