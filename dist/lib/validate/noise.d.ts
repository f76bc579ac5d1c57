import type { Trial } from './plan.js';
import type { PredictOutcome, RunResult } from './process.js';
import type { Run, TensorValue } from './wire.js';
/** A closer look at a model whose outputs are not those of Keras at first sight. */
export interface Noise {
    /** By output, how much rounding alone moves it. */
    readonly byOutput: readonly number[];
    /** The results so far, with cpu runs that had been skipped. */
    readonly results: ReadonlyMap<number, RunResult>;
}
/**
 * Predicts the first trial again with inputs (weights, where the inputs are whole numbers) moved by one unit in the
 * last place, and on the cpu backend if that was skipped.
 */
export declare function measureNoise(trials: readonly Trial[], results: ReadonlyMap<number, RunResult>, start: (runs: readonly Run[], inputSets: (readonly TensorValue[])[]) => Promise<PredictOutcome>): Promise<Noise>;
