import type { Bundle } from '../bundle/bundle.js';
import { type ReadVariable } from '../bundle/read-variable.js';
import { type Diagnostic } from '../diagnostics/diagnostic.js';
import { type StoredDtype } from '../keras/model.js';
import type { WeightEntry } from '../tfjs/encode.js';
import type { TfjsModel } from '../tfjs/model.js';
/** What was compared, and the first thing that differs. */
export interface Integrity {
    readonly weightsCompared: number;
    readonly diagnostics: readonly Diagnostic[];
}
/**
 * Reads a bundle back as TensorFlow.js does and compares every value with its source in the Keras file: equal after the
 * documented cast, or within half a step of quantization. The arithmetic here is its own, apart from the encoder's, so
 * that a fault there shows. Streams: memory does not grow with the model.
 */
export declare function validateIntegrity(bundle: Bundle, model: TfjsModel, read: ReadVariable, signal?: AbortSignal): Promise<Integrity>;
/** Whether a value read back is the source's after the documented cast, or within half a step of quantization. */
export declare function isEqual(want: number, got: number, { dtype, quantization }: WeightEntry): boolean;
type ValueReader = (index: number) => number;
/** Gives the value at an index of little-endian bytes of a stored type. */
export declare function valueReader(dtype: StoredDtype, bytes: Uint8Array): ValueReader;
export {};
