import type { Graph, Tensor } from './rewrite.js';
/** A matrix by which the vectors along an axis are multiplied from the left: row-major, `rows` values in, `columns` out. */
export interface AxisMatrix {
    readonly rows: number;
    readonly columns: number;
    readonly values: readonly number[];
}
/** The matrix with the entry `value(row, column)`. */
export declare function axisMatrix(rows: number, columns: number, value: (row: number, column: number) => number): AxisMatrix;
/** The matrix that takes, for each place of the result, the value at that place of `from`: exact for finite values. */
export declare const selection: (rows: number, from: readonly number[]) => AxisMatrix;
/** True for a matrix that changes nothing. */
export declare const isIdentity: ({ rows, columns, values }: AxisMatrix) => boolean;
/** Axis `i` of the result is axis `axes[i]` of the tensor, both counted without the batch axis from 0. */
export declare function permuted(graph: Graph, part: string, tensor: Tensor, axes: readonly number[]): Tensor;
/** A tensor in another shape (without the batch axis); one length may be null, which follows from the others. */
export declare function reshaped(graph: Graph, part: string, tensor: Tensor, shape: readonly (number | null)[]): Tensor;
/**
 * Multiplies along the last axis, by a layer that training leaves as it is. `part` must differ wherever the matrix differs within one rewrite: layers of equal
 * part and config are the same.
 */
export declare function multiplyLast(graph: Graph, part: string, tensor: Tensor, matrix: AxisMatrix): Tensor;
/** The layer that stands for one that does nothing, in float32. */
export declare const unchanged: (graph: Graph, tensor: Tensor) => Tensor;
