import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { EncodeOptions, QuantizationDtype } from '../tfjs/encode.js';
import type { TfjsModel } from '../tfjs/model.js';
import type { Bundle } from './bundle.js';
import { type ReadVariable } from './read-variable.js';
/** What a writer tells and heeds. */
export interface WriteHooks {
    readonly signal?: AbortSignal;
    /** Called after each slab: the weight at hand, and source bytes written so far of all. */
    readonly onBytes?: (weight: string, done: number, total: number) => void;
    /** The types of weights whose rule is `auto`; those without one stay in float32. */
    readonly chosen?: ReadonlyMap<string, QuantizationDtype | 'float32'>;
}
/**
 * Writes `model.json` and the shards of a model into an empty directory, streaming: the memory it takes does not grow
 * with the model. Throws `ConversionError` (`weight/out-of-range`, `option/invalid`) when the model cannot be written
 * as asked.
 */
export declare function writeBundle(model: TfjsModel, read: ReadVariable, directory: string, options: EncodeOptions, hooks?: WriteHooks): Promise<{
    readonly bundle: Bundle;
    readonly diagnostics: readonly Diagnostic[];
}>;
