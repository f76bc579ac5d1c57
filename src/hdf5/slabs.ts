/** A box of an array: where it starts and how far it reaches, per axis. */
export interface Hyperslab {
  readonly offset: readonly number[]
  readonly count: readonly number[]
  /** Number of values in the box. */
  readonly values: number
}

/**
 * Cuts the row-major range of `count` values from value `first` of an array into boxes, in order. A range of whole
 * rows is one box; a ragged one needs at most two more per axis.
 */
export function* hyperslabs(shape: readonly number[], first: number, count: number): Generator<Hyperslab> {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1))
  let at = first
  let left = count
  while (left > 0) {
    const index = strides.map((stride, axis) => Math.floor(at / stride) % (shape[axis] ?? 1))
    // The outermost axis along which the range covers whole rows from here on.
    const axis = strides.findIndex(stride => at % stride === 0 && left >= stride)
    const stride = strides[axis] ?? 1
    const rows = Math.min(Math.floor(left / stride), (shape[axis] ?? 1) - (index[axis] ?? 0))
    yield {
      offset: index.map((position, other) => (other <= axis ? position : 0)),
      count: shape.map((size, other) => (other < axis ? 1 : other === axis ? rows : size)),
      values: rows * stride,
    }
    at += rows * stride
    left -= rows * stride
  }
}
