import { type Length, product, valuesIn } from '../../keras/sizes.js'
import { constant } from '../derive.js'
import type { Arguments } from './arguments.js'
import { isTensor, merged, type Operand } from './arithmetic.js'
import { arrayFrom, mapped, type NumberArray, transposed } from './arrays.js'
import { lastAxesSwapped } from './rearranging.js'
import { reduce, stack, unstack } from './reductions.js'
import { broadcast, isTarget, permute, reshape } from './structure.js'
import {
  bounded,
  floating,
  lengthOf,
  made,
  rankOf,
  refuseArguments,
  refuseForm,
  refuseUnknown,
  shapeOf,
  type Value,
} from './value.js'

// Matrix products of tensors are one layer for each matrix.
const mostMatrices = 64

/** Axes of both operands by label, as in einsum; an operand's first label is its batch axis. */
interface Labelled {
  readonly operand: Operand
  readonly labels: readonly string[]
}

const lengthsOf = (operand: Operand): readonly Length[] => (isTensor(operand) ? shapeOf(operand) : operand.shape)

/** The sum of products over the labels that `out` leaves out. */
export function contract(a: Labelled, b: Labelled, out: readonly string[]): Value {
  if (!isTensor(a.operand)) return isTensor(b.operand) ? contract(b, a, out) : refuseForm('multiplies constants')
  const batch = a.labels[0] ?? ''
  if (out[0] !== batch || a.labels.lastIndexOf(batch) > 0) return refuseForm('multiplies along the batch axis')
  for (const { labels } of [a, b]) if (new Set(labels).size < labels.length) return refuseForm('takes a diagonal')
  if (!isTensor(b.operand)) {
    if (b.labels.includes(batch)) return refuseForm('multiplies along the batch axis')
    return timesArray(a.operand, a.labels, b.operand, b.labels, out)
  }
  if (b.labels[0] !== batch) return refuseForm('multiplies along the batch axis')
  return timesTensor(summed(a, b.labels, out), summed(b, a.labels, out), out)
}

/** Without the labels that nothing else has, which are summed up. */
function summed(
  { operand, labels }: Labelled,
  others: readonly string[],
  out: readonly string[],
): { readonly x: Value; readonly labels: readonly string[] } {
  if (!isTensor(operand)) return refuseForm('multiplies constants')
  const isAlone = (label: string): boolean => !others.includes(label) && !out.includes(label)
  const axes = [...labels.keys()].filter(axis => isAlone(labels[axis] ?? ''))
  return {
    x: axes.length === 0 ? floating(operand) : reduce('Sum', operand, axes, false),
    labels: labels.filter(label => !isAlone(label)),
  }
}

const axesOf = (labels: readonly string[], wanted: readonly string[]): readonly number[] =>
  wanted.map(label => labels.indexOf(label))

/** A tensor times known numbers: one Dense layer on the axes that are summed up, joined to one. */
function timesArray(
  a: Value,
  aLabels: readonly string[],
  b: NumberArray,
  bLabels: readonly string[],
  out: readonly string[],
): Value {
  const { x, labels } = summed({ operand: a, labels: aLabels }, bLabels, out)
  const together = labels.filter(label => bLabels.includes(label) && !out.includes(label))
  const kept = labels.filter(label => !together.includes(label))
  const free = bLabels.filter(label => !labels.includes(label))
  if (kept.some(label => bLabels.includes(label))) return refuseForm('multiplies by a constant in a way of its own')
  if (free.some(label => !out.includes(label))) return refuseForm('sums a constant up')
  const turned = permute(x, axesOf(labels, [...kept, ...together]))
  const matrix = transposed(b, axesOf(bLabels, [...together, ...free]))
  const rows = valuesIn(matrix.shape.slice(0, together.length))
  const freeShape = matrix.shape.slice(together.length)
  const columns = valuesIn(freeShape)
  const keptShape = axesOf(labels, kept)
    .map(axis => shapeOf(x)[axis] ?? null)
    .slice(1)
  const layer = {
    className: 'Dense',
    config: { units: columns, use_bias: false, activation: 'linear', trainable: false },
    variables: [constant([rows, columns], matrix.values)],
  }
  const isUnlike = lengthsOf(x).some(
    (length, axis) =>
      together.includes(labels[axis] ?? '') &&
      length !== null &&
      length !== b.shape[bLabels.indexOf(labels[axis] ?? '')],
  )
  if (isUnlike) return refuseForm('multiplies lengths that do not fit')
  const product = made('product', layer, reshape(turned, [...keptShape, rows]))
  const full = [...kept, ...free]
  return permute(reshape(product, [...keptShape, ...freeShape]), axesOf(full, out))
}

function timesTensor(
  a: { x: Value; labels: readonly string[] },
  b: { x: Value; labels: readonly string[] },
  out: readonly string[],
): Value {
  const batch = a.labels[0] ?? ''
  const shared = a.labels.filter(label => label !== batch && b.labels.includes(label) && out.includes(label))
  const together = a.labels.filter(label => b.labels.includes(label) && !out.includes(label))
  const rows = a.labels.filter(label => !b.labels.includes(label))
  const columns = b.labels.filter(label => !a.labels.includes(label))
  const lengths = (of: { x: Value; labels: readonly string[] }, wanted: readonly string[]): readonly Length[] =>
    axesOf(of.labels, wanted).map(axis => shapeOf(of.x)[axis] ?? null)
  const left = reshape(permute(a.x, axesOf(a.labels, [batch, ...shared, ...rows, ...together])), [
    ...lengths(a, shared),
    product(lengths(a, rows)),
    product(lengths(a, together)),
  ])
  const right = reshape(permute(b.x, axesOf(b.labels, [batch, ...shared, ...together, ...columns])), [
    ...lengths(b, shared),
    product(lengths(b, together)),
    product(lengths(b, columns)),
  ])
  const matrices = matrixProduct(left, right)
  const full = [...lengths(a, shared), ...lengths(a, rows), ...lengths(b, columns)]
  return permute(reshape(matrices, full), axesOf([batch, ...shared, ...rows, ...columns], out))
}

/** The product of the last two axes of tensors of the same rank; the axes before broadcast. */
function matrixProduct(a: Value, b: Value): Value {
  const rank = rankOf(a)
  if (rank === 3) return made('product', { className: 'Dot', config: { axes: [2, 1], normalize: false } }, a, b)
  const wide = (x: Value, other: Value): Value =>
    broadcast(
      x,
      shapeOf(x).map((length, axis) =>
        axis > 0 && axis < rank - 2 && length === 1 ? (shapeOf(other)[axis] ?? null) : length,
      ),
    )
  const left = wide(a, b)
  const right = wide(b, a)
  const around = shapeOf(left).slice(1, rank - 2)
  const count = product(around) ?? refuseUnknown('lengths')
  if (count > mostMatrices) return refuseForm(`multiplies ${count} matrices of one sample`)
  const [m = null, k = null] = shapeOf(left).slice(-2)
  const n = shapeOf(right).at(-1) ?? null
  const ones = unstack(reshape(left, [count, m, k]), 1)
  const others = unstack(reshape(right, [count, shapeOf(right).at(-2) ?? null, n]), 1)
  const products = ones.map((one, i) => matrixProduct(one, others[i] ?? one))
  return reshape(stack(products, 1), [...around, m, n])
}

const letters = (count: number, from = 0): readonly string[] => Array.from({ length: count }, (_, i) => `#${i + from}`)

/** The product of matrices as `matmul` of numpy defines it. */
export function matmul(a: Operand, b: Operand): Value {
  if (isTensor(a) && isTensor(b)) {
    if (rankOf(a) !== rankOf(b) || rankOf(a) < 3) return refuseForm('multiplies matrices along the batch axis')
    if (!isTarget([...shapeOf(a).slice(1, -2)])) return refuseUnknown('lengths')
    return matrixProduct(floating(a), floating(b))
  }
  if (isTensor(a) && !isTensor(b)) {
    if (b.shape.length > 2) return refuseForm('multiplies by a constant of several matrices')
    const labels = letters(rankOf(a))
    const last = labels.at(-1) ?? ''
    const out = labels.slice(0, -1)
    if (b.shape.length === 1) return contract({ operand: a, labels }, { operand: b, labels: [last] }, out)
    return contract({ operand: a, labels }, { operand: b, labels: [last, 'n'] }, [...out, 'n'])
  }
  if (!isTensor(b)) return refuseForm('multiplies constants')
  const labels = letters(rankOf(b))
  const rows = labels.at(-2) ?? ''
  if (isTensor(a) || a.shape.length > 2 || labels.length < 3)
    return refuseForm('multiplies matrices along the batch axis')
  const rest = [...labels.slice(0, -2), ...(a.shape.length === 2 ? ['m'] : []), ...labels.slice(-1)]
  return contract({ operand: b, labels }, { operand: a, labels: a.shape.length === 2 ? ['m', rows] : [rows] }, rest)
}

/** `dot` of numpy, of a tensor and a constant. */
export function dot(a: Operand, b: Operand): Value {
  if (isTensor(a) && isTensor(b)) return refuseForm('multiplies along the batch axis')
  if (isTensor(a) && !isTensor(b) && b.shape.length <= 2) return matmul(a, b)
  return refuseForm('multiplies a constant by a tensor in a way of its own', 'Use matmul or einsum.')
}

/** `tensordot` over the axes given for a tensor and a constant. */
export function tensordot(a: Operand, b: Operand, axes: readonly (readonly number[])[]): Value {
  const rankA = lengthsOf(a).length
  const rankB = lengthsOf(b).length
  const normal = (axis: number, rank: number): number => (axis < 0 ? axis + rank : axis)
  const of = (axes[0] ?? []).map(axis => normal(axis, rankA))
  const and = (axes[1] ?? []).map(axis => normal(axis, rankB))
  if (of.length !== and.length) return refuseArguments('axes that do not fit')
  const aLabels = letters(rankA)
  const bLabels = letters(rankB, rankA).map((label, axis) => {
    const at = and.indexOf(axis)
    return at < 0 ? label : (aLabels[of[at] ?? 0] ?? label)
  })
  const out = [...aLabels.filter((_, axis) => !of.includes(axis)), ...bLabels.filter((_, axis) => !and.includes(axis))]
  if (isTensor(a) && isTensor(b)) return refuseForm('multiplies along the batch axis')
  return contract({ operand: a, labels: aLabels }, { operand: b, labels: bLabels }, out)
}

/** `einsum` of one or two operands. */
export function einsum(equation: string, operands: readonly Operand[]): Value {
  const [left = '', right] = equation.replaceAll(' ', '').split('->')
  const terms = left.split(',')
  const counts = operands.map((operand, i) => lengthsOf(operand).length - (terms[i] ?? '').replace('...', '').length)
  const most = Math.max(0, ...counts.filter((_, i) => terms[i]?.includes('...')))
  const between = letters(most)
  const labelled = (term: string, count: number): readonly string[] => {
    const [before = '', after] = term.split('...')
    return after === undefined ? [...before] : [...before, ...between.slice(most - count), ...after]
  }
  const labels = terms.map((term, i) => labelled(term, counts[i] ?? 0))
  const fits = labels.every((one, i) => one.length === lengthsOf(operands[i] ?? { shape: [], values: [] }).length)
  if (right === undefined || terms.length !== operands.length || !fits)
    return refuseForm('has an equation of a form that is not known')
  const out = labelled(right, most)
  const [a, b] = operands
  if (operands.length === 1 && a !== undefined && isTensor(a)) return rearranged(a, labels[0] ?? [], out)
  if (operands.length !== 2 || a === undefined || b === undefined)
    return refuseForm(`multiplies ${operands.length} tensors`)
  return contract({ operand: a, labels: labels[0] ?? [] }, { operand: b, labels: labels[1] ?? [] }, out)
}

function rearranged(x: Value, labels: readonly string[], out: readonly string[]): Value {
  if (new Set(labels).size < labels.length) return refuseForm('takes a diagonal')
  if (out[0] !== labels[0]) return refuseForm('moves the batch axis')
  const one = summed({ operand: x, labels }, [], out)
  return permute(one.x, axesOf(one.labels, out))
}

/** The lower or upper triangle of the last two axes, as numbers 0 and 1. */
export function triangle(x: Value, isLower: boolean, diagonal: number): NumberArray {
  const rank = rankOf(x)
  if (rank < 3) return refuseForm('works along the batch axis')
  const rows = lengthOf(x, rank - 2)
  const columns = lengthOf(x, rank - 1)
  const values = Array.from({ length: bounded(rows * columns) }, (_, i) => {
    const distance = (i % columns) - Math.floor(i / columns)
    return (isLower ? distance <= diagonal : distance >= diagonal) ? 1 : 0
  })
  return { shape: [rows, columns], values }
}

/** Multiplied value by value, as `Multiply`. */
export const times = (a: Value, b: Value): Value => merged('Multiply', a, b)

/** The mean of an axis, weighted with known numbers. */
export function weighted(x: Value, args: Arguments): Value {
  const weights = args.json('weights')
  if (weights === undefined) return reduce('Mean', x, args.axes('axis', x), false)
  const array = arrayFrom(weights)
  if (array?.shape.length !== 1 || args.json('axis') === undefined)
    return refuseForm('weighs by something else than the numbers of one axis')
  const axis = args.axis('axis', x)
  const total = array.values.reduce((sum, one) => sum + one, 0)
  return tensordot(
    x,
    mapped(array, one => one / total),
    [[axis], [0]],
  )
}

/** `tensordot` by its arguments. */
export function toTensordot(args: Arguments): Value {
  const a = args.operand('x1')
  const b = args.operand('x2')
  const axes = args.json('axes') ?? 2
  const rank = isTensor(a) ? rankOf(a) : a.shape.length
  if (typeof axes !== 'number') return tensordot(a, b, args.pairs('axes'))
  const count = Array.from({ length: axes }, (_, i) => i)
  return tensordot(a, b, [count.map(i => rank - axes + i), count])
}

/** `matmul` by its arguments. */
export function toMatmul(args: Arguments): Value {
  const turned = (name: string, flag: string): Operand => {
    const operand = args.operand(name)
    if (!args.flag(flag)) return operand
    return isTensor(operand) ? lastAxesSwapped(operand) : refuseForm('turns a constant around')
  }
  return matmul(turned('x1', 'transpose_a'), turned('x2', 'transpose_b'))
}
