import { constant } from './derive.js'
import type { Graph, Tensor } from './rewrite.js'

/** A matrix by which the vectors along an axis are multiplied from the left: row-major, `rows` values in, `columns` out. */
export interface AxisMatrix {
  readonly rows: number
  readonly columns: number
  readonly values: readonly number[]
}

/** The matrix with the entry `value(row, column)`. */
export function axisMatrix(rows: number, columns: number, value: (row: number, column: number) => number): AxisMatrix {
  const values = Array.from({ length: rows * columns }, (_, i) => value(Math.floor(i / columns), i % columns))
  return { rows, columns, values }
}

/** The matrix that takes, for each place of the result, the value at that place of `from`: exact for finite values. */
export const selection = (rows: number, from: readonly number[]): AxisMatrix =>
  axisMatrix(rows, from.length, (row, column) => (from[column] === row ? 1 : 0))

/** True for a matrix that changes nothing. */
export const isIdentity = ({ rows, columns, values }: AxisMatrix): boolean =>
  rows === columns && values.every((value, i) => value === (Math.floor(i / columns) === i % columns ? 1 : 0))

/** Axis `i` of the result is axis `axes[i]` of the tensor, both counted without the batch axis from 0. */
export function permuted(graph: Graph, part: string, tensor: Tensor, axes: readonly number[]): Tensor {
  return graph.one(part, { className: 'Permute', config: { dims: axes.map(axis => axis + 1) } }, tensor)
}

/** A tensor in another shape (without the batch axis); one length may be null, which follows from the others. */
export function reshaped(graph: Graph, part: string, tensor: Tensor, shape: readonly (number | null)[]): Tensor {
  const target_shape = shape.map(length => length ?? -1)
  return graph.one(part, { className: 'Reshape', config: { target_shape } }, tensor)
}

/**
 * Multiplies along the last axis, by a layer that training leaves as it is. `part` must differ wherever the matrix differs within one rewrite: layers of equal
 * part and config are the same.
 */
export function multiplyLast(graph: Graph, part: string, tensor: Tensor, matrix: AxisMatrix): Tensor {
  const { rows, columns, values } = matrix
  const config = { units: columns, use_bias: false, activation: 'linear', trainable: false }
  return graph.one(
    `${part}_${rows}`,
    { className: 'Dense', config, variables: [constant([rows, columns], values)] },
    tensor,
  )
}

/** The layer that stands for one that does nothing, in float32. */
export const unchanged = (graph: Graph, tensor: Tensor): Tensor =>
  tensor.dtype === 'float32'
    ? graph.one('', { className: 'Activation', config: { activation: 'linear' } }, tensor)
    : graph.one('', { className: 'Rescaling', config: { scale: 1, offset: 0 } }, tensor)
