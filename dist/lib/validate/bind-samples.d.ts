import type { KerasModel } from '../keras/model.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { SampleArray } from './npy.js';
import type { Samples } from './samples.js';
import type { TensorValue } from './wire.js';
/** Samples in the order of the model's inputs and outputs. */
export interface BoundSamples {
    readonly inputs: readonly TensorValue[];
    /** What Keras predicted, where the file says it. */
    readonly outputs?: readonly SampleArray[];
    /** Number of samples. */
    readonly count: number;
}
/** Finds the array of each input and output of the model by name or order. Throws ConversionError `validate/invalid-samples`. */
export declare function bindSamples(samples: Samples, model: TfjsModel, keras: KerasModel): BoundSamples;
