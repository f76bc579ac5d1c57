import { type Variable } from '../keras/model.js';
import type { ReadVariable } from './read-variable.js';
/**
 * Values `first` to `first + count` (row-major) of any variable, in float64, not rounded. Reads the stored arrays slab by
 * slab, so the memory it takes grows with `count` alone.
 */
export declare function valuesOf(variable: Variable, first: number, count: number, read: ReadVariable): Promise<Float64Array>;
