import type { ConstantVariable, DerivedVariable, StoredVariable, Variable } from '../keras/model.js'
import { valuesIn } from '../keras/sizes.js'

/** float32 unless all of it is int32 already: what tf.js computes in. */
const dtypeOf = (...of: readonly Variable[]): DerivedVariable['dtype'] =>
  of.every(one => one.kind !== 'stored' && one.dtype === 'int32') ? 'int32' : 'float32'

/** An array of values that are known, row-major. */
export function constant(
  shape: readonly number[],
  values: readonly number[],
  dtype: ConstantVariable['dtype'] = 'float32',
): ConstantVariable {
  if (values.length !== valuesIn(shape))
    throw new RangeError(`${values.length} values for the shape [${shape.join(', ')}]`)
  return { kind: 'constant', shape, dtype, values }
}

/** The part of `of` with the shape `shape` that begins at `begin`. */
export function slice(of: Variable, begin: readonly number[], shape: readonly number[]): DerivedVariable {
  const fits = of.shape.every((length, axis) => (begin[axis] ?? 0) + (shape[axis] ?? Number.NaN) <= length)
  if (!fits || shape.length !== of.shape.length || begin.length !== of.shape.length)
    throw new RangeError(`no slice [${begin.join(', ')}] + [${shape.join(', ')}] of [${of.shape.join(', ')}]`)
  return { kind: 'derived', shape, dtype: dtypeOf(of), step: { do: 'slice', of, begin } }
}

/** The part of `of` from `first` on, `count` long, on one axis. */
export function sliceAxis(of: Variable, axis: number, first: number, count: number): DerivedVariable {
  return slice(
    of,
    of.shape.map((_, i) => (i === axis ? first : 0)),
    of.shape.map((length, i) => (i === axis ? count : length)),
  )
}

/** The arrays one after the other on `axis`. */
export function concatenate(of: readonly Variable[], axis: number): DerivedVariable {
  const [first] = of
  if (first === undefined || axis < 0 || axis >= first.shape.length) throw new RangeError(`no axis ${axis} to join on`)
  const same = of.every(
    one =>
      one.shape.length === first.shape.length &&
      one.shape.every((length, i) => i === axis || length === first.shape[i]),
  )
  if (!same) throw new RangeError(`shapes that do not join: ${of.map(one => `[${one.shape.join(', ')}]`).join(' ')}`)
  const total = of.reduce((sum, one) => sum + (one.shape[axis] ?? 0), 0)
  const shape = first.shape.map((length, i) => (i === axis ? total : length))
  return { kind: 'derived', shape, dtype: dtypeOf(...of), step: { do: 'concatenate', of, axis } }
}

/** Zeros of `shape`, in which value `i` of `of` stands at `begin + every * i` on each axis. */
export function zeroStuff(
  of: Variable,
  shape: readonly number[],
  begin: readonly number[],
  every: readonly number[],
): DerivedVariable {
  const fits = of.shape.every(
    (length, axis) => (begin[axis] ?? 0) + (every[axis] ?? 1) * (length - 1) < (shape[axis] ?? 0),
  )
  if (!fits || shape.length !== of.shape.length)
    throw new RangeError(`[${of.shape.join(', ')}] does not fit into [${shape.join(', ')}]`)
  return { kind: 'derived', shape, dtype: dtypeOf(of), step: { do: 'zero-stuff', of, begin, every } }
}

/** `of * by + plus`. */
export const scale = (of: Variable, by: number, plus = 0): DerivedVariable => ({
  kind: 'derived',
  shape: of.shape,
  dtype: 'float32',
  step: { do: 'scale', of, by, plus },
})

/** A function of each value. */
export const map = (of: Variable, name: 'square' | 'square-root' | 'reciprocal'): DerivedVariable => ({
  kind: 'derived',
  shape: of.shape,
  dtype: 'float32',
  step: { do: 'map', of, function: name },
})

/** The shape of two arrays that broadcast against each other as in numpy. */
function broadcastShape(a: readonly number[], b: readonly number[]): readonly number[] {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1
    const right = b[axis - rank + b.length] ?? 1
    if (left !== right && left !== 1 && right !== 1)
      throw new RangeError(`[${a.join(', ')}] and [${b.join(', ')}] do not broadcast`)
    return Math.max(left, right)
  })
}

/** Value by value of two arrays, which broadcast against each other as in numpy. */
export const elementwise = (
  operation: 'add' | 'subtract' | 'multiply' | 'divide' | 'maximum',
  a: Variable,
  b: Variable,
): DerivedVariable => ({
  kind: 'derived',
  shape: broadcastShape(a.shape, b.shape),
  dtype: 'float32',
  step: { do: 'elementwise', operation, of: [a, b] },
})

/** Axis `i` of the result is axis `axes[i]` of `of`. */
export function transpose(of: Variable, axes: readonly number[]): DerivedVariable {
  if (new Set(axes).size !== of.shape.length || axes.some(axis => of.shape[axis] === undefined))
    throw new RangeError(`no transposition [${axes.join(', ')}] of [${of.shape.join(', ')}]`)
  const shape = axes.map(axis => of.shape[axis] ?? 0)
  return { kind: 'derived', shape, dtype: dtypeOf(of), step: { do: 'transpose', of, axes } }
}

/** The values of `of` in reverse order on each of `axes`. */
export function flip(of: Variable, axes: readonly number[]): DerivedVariable {
  if (axes.some(axis => of.shape[axis] === undefined))
    throw new RangeError(`no axes [${axes.join(', ')}] in [${of.shape.join(', ')}]`)
  return { kind: 'derived', shape: of.shape, dtype: dtypeOf(of), step: { do: 'flip', of, axes } }
}

/** The same values in another shape. */
export function reshape(of: Variable, shape: readonly number[]): DerivedVariable {
  if (valuesIn(shape) !== valuesIn(of.shape))
    throw new RangeError(`[${of.shape.join(', ')}] cannot become [${shape.join(', ')}]`)
  return { kind: 'derived', shape, dtype: dtypeOf(of), step: { do: 'reshape', of } }
}

/** The stored arrays of which a variable is made. */
export function storedIn(variable: Variable): readonly StoredVariable[] {
  if (variable.kind === 'stored') return [variable]
  if (variable.kind === 'constant') return []
  const { of } = variable.step
  return (Array.isArray(of) ? of : [of as Variable]).flatMap(one => storedIn(one))
}
