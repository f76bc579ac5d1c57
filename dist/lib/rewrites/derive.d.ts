import type { ConstantVariable, DerivedVariable, StoredVariable, Variable } from '../keras/model.js';
/** An array of values that are known, row-major. */
export declare function constant(shape: readonly number[], values: readonly number[], dtype?: ConstantVariable['dtype']): ConstantVariable;
/** The part of `of` with the shape `shape` that begins at `begin`. */
export declare function slice(of: Variable, begin: readonly number[], shape: readonly number[]): DerivedVariable;
/** The part of `of` from `first` on, `count` long, on one axis. */
export declare function sliceAxis(of: Variable, axis: number, first: number, count: number): DerivedVariable;
/** The arrays one after the other on `axis`. */
export declare function concatenate(of: readonly Variable[], axis: number): DerivedVariable;
/** Zeros of `shape`, in which value `i` of `of` stands at `begin + every * i` on each axis. */
export declare function zeroStuff(of: Variable, shape: readonly number[], begin: readonly number[], every: readonly number[]): DerivedVariable;
/** `of * by + plus`. */
export declare const scale: (of: Variable, by: number, plus?: number) => DerivedVariable;
/** A function of each value. */
export declare const map: (of: Variable, name: "square" | "square-root" | "reciprocal") => DerivedVariable;
/** Value by value of two arrays, which broadcast against each other as in numpy. */
export declare const elementwise: (operation: "add" | "subtract" | "multiply" | "divide" | "maximum", a: Variable, b: Variable) => DerivedVariable;
/** Axis `i` of the result is axis `axes[i]` of `of`. */
export declare function transpose(of: Variable, axes: readonly number[]): DerivedVariable;
/** The values of `of` in reverse order on each of `axes`. */
export declare function flip(of: Variable, axes: readonly number[]): DerivedVariable;
/** The same values in another shape. */
export declare function reshape(of: Variable, shape: readonly number[]): DerivedVariable;
/** The stored arrays of which a variable is made. */
export declare function storedIn(variable: Variable): readonly StoredVariable[];
