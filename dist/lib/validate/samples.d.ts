import { type SampleArray } from './npy.js';
/** Arrays of a samples file, by name or in the order of the model's inputs (or outputs). */
export type SampleArrays = {
    readonly by: 'name';
    readonly arrays: ReadonlyMap<string, SampleArray>;
} | {
    readonly by: 'order';
    readonly arrays: readonly SampleArray[];
};
/** Inputs to predict on and, where the file has them, what Keras predicted. */
export interface Samples {
    /** As named in messages. */
    readonly file: string;
    readonly inputs: SampleArrays;
    readonly outputs?: SampleArrays;
}
/** The samples file that lies beside a model: `<model without its suffix>.samples.json`, `.npz` or `.npy`. */
export declare function findSamples(modelFile: string): Promise<string | undefined>;
/** Samples with the path of their file. */
export interface FoundSamples {
    readonly path: string;
    readonly samples: Samples;
}
/** The samples to predict a model on: those of the file that is named, or that lies beside the model; undefined without one. */
export declare function samplesFor(modelFile: string, named: string | undefined): Promise<FoundSamples | undefined>;
/** Reads a samples file by its suffix; docs/validation.md describes the forms. Throws ConversionError `validate/invalid-samples`. */
export declare function readSamples(path: string): Promise<Samples>;
