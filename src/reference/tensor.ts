/** What the values of a tensor are; the reference computes all of them as numbers (`bool` as 0 and 1). */
export type Dtype = 'float' | 'int' | 'bool'

/** A tensor that is there: values row-major, batch axis first. */
export interface Tensor {
  readonly shape: readonly number[]
  readonly dtype: Dtype
  readonly values: Float64Array | Float32Array | Int32Array | Uint8Array
}

/**
 * A tensor that can be computed, whole or only at some positions: judging an expensive layer needs a sample of its
 * output, not all of it.
 */
export interface Computation {
  readonly shape: readonly number[]
  readonly dtype: Dtype
  /** Multiply-adds for one value, roughly; what a caller decides by whether to compute all of them. */
  readonly costPerValue: number
  /** The values at `positions` (row-major indices into `shape`), in that order, or all of them in row-major order. */
  compute(positions?: Uint32Array): Promise<Float64Array>
}

/** Number of values of a tensor of `shape`. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1)
}

/** Row-major strides of `shape`, in values. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length)
  let stride = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride
    stride *= shape[axis] ?? 1
  }
  return strides
}

/** A computation whose value at a row-major position is `at(position)`. */
export function computeEach(
  shape: readonly number[],
  at: (position: number) => number,
  { dtype = 'float', costPerValue = 1 }: { readonly dtype?: Dtype; readonly costPerValue?: number } = {},
): Computation {
  return {
    shape,
    dtype,
    costPerValue,
    compute(positions) {
      const values = new Float64Array(positions?.length ?? sizeOf(shape))
      for (let index = 0; index < values.length; index++) values[index] = at(positions?.[index] ?? index)
      return Promise.resolve(values)
    },
  }
}

/** A computation of values that are there already. */
export function known({ shape, dtype, values }: Tensor): Computation {
  return computeEach(shape, position => values[position] ?? 0, { dtype })
}
