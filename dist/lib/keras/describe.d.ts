import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Hdf5File } from '../hdf5/hdf5.js';
import { type ArchiveTexts } from './containers.js';
import type { KerasModel } from './model.js';
/** What to describe a model file with. */
export interface DescribeOptions {
    /** Text of the architecture file: the JSON of `model.to_json()` or a TensorFlow.js `model.json`. */
    readonly architecture?: string;
}
/** The answer to `describe`: a model, or at least one error that says why there is none. */
export interface Description {
    readonly model: KerasModel | null;
    readonly diagnostics: readonly Diagnostic[];
}
/**
 * Describes the Keras model in an HDF5 file: a whole model, weights with an architecture, or, with the texts of the
 * archive, the weights of a `.keras` archive. Reads no value of an array. Throws `ConversionError` where nothing can be
 * described; findings about the model come back as diagnostics.
 */
export declare function describeKeras(file: Hdf5File, options: DescribeOptions, archive?: ArchiveTexts): Description;
