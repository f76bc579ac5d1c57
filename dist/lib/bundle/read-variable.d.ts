import { type StoredVariable, type Variable } from '../keras/model.js';
/** Reads `count` values of a stored variable from row-major value `first`, as `Cage.read` does. */
export type ReadVariable = (variable: StoredVariable, first: number, count: number) => Promise<Uint8Array>;
/** A stretch of consecutive values of a variable. */
export interface Slab {
    readonly variable: Variable;
    /** Row-major index of its first value. */
    readonly first: number;
    /** Little-endian values of the variable's own dtype. */
    readonly bytes: Uint8Array;
}
/** All values of the variables, in order. The next slab is read while the current one is worked on. */
export declare function slabsOf(variables: readonly Variable[], read: ReadVariable): AsyncGenerator<Slab>;
