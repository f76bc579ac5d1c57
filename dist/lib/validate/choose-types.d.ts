import type { QuantizationDtype } from '../tfjs/encode.js';
/** How a weight is stored; `float32` is as it was. */
export type StorageType = QuantizationDtype | 'float32';
/** A weight and the types that it may get. */
export interface WeightChoice {
    readonly name: string;
    /** Number of its values. */
    readonly values: number;
    /** Never empty; several stand smallest first, and the choice falls on the first that the limit allows. */
    readonly types: readonly StorageType[];
}
/** A type for each weight by its name. */
export type Assignment = ReadonlyMap<string, StorageType>;
/** What a weight does to the predictions when it alone is quantized. */
export interface Contribution {
    readonly name: string;
    readonly dtype: StorageType;
    /** The largest error of an output; null when time was short. */
    readonly error: number | null;
}
/** Measures an assignment: the largest error of an output, as `ErrorOfOutput` defines it. Weights without a type stay float32. */
export type Measure = (types: Assignment) => Promise<number>;
/** Whether there is time for another measurement that is not needed for an answer. */
export type HasTime = () => boolean;
/**
 * What each weight contributes: each is quantized alone, in the order given (the most suspicious first), as long as there
 * is time.
 */
export declare function measureAlone(weights: readonly {
    readonly name: string;
    readonly dtype: StorageType;
}[], measure: Measure, hasTime: HasTime): Promise<readonly Contribution[]>;
/**
 * Picks a type for each weight, so that the error of all together stays within `limit`. Starts from the smallest types;
 * raises weights to the next one, those first whose error falls most for a byte, as few as needed; and then lowers again
 * each that can be, as long as there is time. When even the largest types exceed the limit, those are the answer.
 */
export declare function chooseSmallest(weights: readonly WeightChoice[], limit: number, measure: Measure, hasTime: HasTime): Promise<Assignment>;
