import type { ReaderLimits } from './reader/cage.js';
import type { Inspection } from './report/inspection.js';
/** Options of `inspect`. */
export interface InspectOptions {
    /** Working directory; default `process.cwd()`. */
    readonly cwd?: string;
    /** Path of an architecture JSON for a weights-only file. */
    readonly architecture?: string;
    readonly limits?: Partial<ReaderLimits>;
}
/**
 * Says what is in one model file, without converting it: Keras version, layers with shapes and sizes, inputs and
 * outputs, and every finding that a conversion would report about the model. Throws `ConversionError` when the file
 * cannot be read at all.
 */
export declare function inspect(file: string, options?: InspectOptions): Promise<Inspection>;
