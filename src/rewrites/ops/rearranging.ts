import type { JsonValue } from '../../keras/json.js'
import { type Length, product } from '../../keras/sizes.js'
import { type Arguments, normalAxis } from './arguments.js'
import { arrayFrom } from './arrays.js'
import {
  broadcast,
  concatenate,
  crop,
  dropAxes,
  expandAxis,
  gather,
  permute,
  repeatAll,
  repeatEach,
  reshape,
} from './structure.js'
import { bounded, lengthOf, rankOf, refuseArguments, refuseForm, refuseUnknown, shapeOf, type Value } from './value.js'

/** The target of a Reshape, in which null stands for the batch; the batch axis stays, whichever way that is said. */
function newShape(x: Value, target: readonly Length[]): readonly Length[] {
  const [samples = null, ...rest] = shapeOf(x)
  const size = product(rest)
  const [batch, ...lengths] = target
  if (batch === undefined) return refuseForm('moves values from one sample to another')
  const known = product(lengths.filter(one => one !== -1)) ?? refuseArguments('a shape that is not known')
  const open = lengths.filter(one => one === -1).length
  const rests = open === 0 ? 1 : size === null ? null : size / known
  const keepsBatch = batch === -1 ? open === 0 && size === known : batch === samples
  if (batch === -1 && open === 0 && size === null) return refuseUnknown('lengths')
  const isWhole = rests === null || Number.isInteger(rests)
  const isSame = open > 0 || size === null || size === known
  if (!keepsBatch || open > 1 || !isWhole || !isSame) return refuseForm('moves values from one sample to another')
  return lengths.map(one => (one === -1 ? rests : one))
}

/** The values in another shape. */
export function reshaped(x: Value, args: Arguments): Value {
  const target = args.json('newshape')
  const list = Array.isArray(target) ? target : [target ?? null]
  const lengths = list.map(one => {
    if (one === 'unknown') return -1
    return one === null || typeof one === 'number' ? one : refuseForm('has a shape that is computed')
  })
  return reshape(x, newShape(x, lengths))
}

/** Without axes of length 1. */
export function squeezed(x: Value, args: Arguments): Value {
  if (args.json('axis') === undefined) {
    const shape = shapeOf(x)
    if (shape.includes(null, 1)) return refuseUnknown('lengths')
    return dropAxes(
      x,
      [...shape.keys()].filter(axis => axis > 0 && shape[axis] === 1),
    )
  }
  return dropAxes(x, args.axes('axis', x))
}

/** With new axes of length 1. */
export function expanded(x: Value, args: Arguments): Value {
  const axes = args.integers('axis')
  const rank = rankOf(x) + axes.length
  return axes
    .map(axis => normalAxis(axis, rank))
    .sort((a, b) => a - b)
    .reduce((value, axis) => expandAxis(value, axis), x)
}

/** The axes in another order; absent: in reverse. */
export function transposedTo(x: Value, args: Arguments): Value {
  const rank = rankOf(x)
  const axes =
    args.json('axes') === undefined
      ? [...shapeOf(x).keys()].reverse()
      : args.integers('axes').map(axis => normalAxis(axis, rank))
  return permute(x, axes)
}

/** Some axes in other places. */
export function moved(x: Value, args: Arguments): Value {
  const rank = rankOf(x)
  const from = args.integers('source').map(axis => normalAxis(axis, rank))
  const to = args.integers('destination').map(axis => normalAxis(axis, rank))
  const rest = [...shapeOf(x).keys()].filter(axis => !from.includes(axis))
  const order = Array.from({ length: rank }, (_, axis) =>
    to.includes(axis) ? (from[to.indexOf(axis)] ?? axis) : (rest.shift() ?? axis),
  )
  return permute(x, order)
}

/** Two axes in exchange. */
export function swapped(x: Value, args: Arguments): Value {
  const a = args.axis('axis1', x)
  const b = args.axis('axis2', x)
  return permute(
    x,
    [...shapeOf(x).keys()].map(axis => (axis === a ? b : axis === b ? a : axis)),
  )
}

/** The places of axes in reverse. */
export function flipped(x: Value, axes: readonly number[]): Value {
  return axes.reduce<Value>((value, axis) => {
    if (axis === 0) return refuseForm('turns the batch around')
    const length = bounded(lengthOf(value, axis))
    return gather(
      value,
      axis,
      Array.from({ length }, (_, i) => length - 1 - i),
    )
  }, x)
}

/** The places of axes shifted around. */
export function rolled(x: Value, args: Arguments): Value {
  if (args.json('axis') === undefined) return refuseForm('shifts over the batch axis')
  const shifts = args.integers('shift')
  const axes = args.integers('axis').map(axis => normalAxis(axis, rankOf(x)))
  return axes.reduce<Value>((value, axis, i) => {
    if (axis === 0) return refuseForm('shifts over the batch axis')
    const length = lengthOf(value, axis)
    const shift = (((shifts[i] ?? shifts[0] ?? 0) % length) + length) % length
    if (shift === 0) return value
    return concatenate([crop(value, axis, length - shift, 0), crop(value, axis, 0, shift)], axis)
  }, x)
}

/** Each place of an axis several times. */
export function repeated(x: Value, args: Arguments): Value {
  if (args.json('axis') === undefined) return refuseForm('repeats over the batch axis')
  const axis = args.axis('axis', x)
  if (axis === 0) return refuseForm('repeats samples of the batch')
  const counts = args.integers('repeats')
  const [first = 1] = counts
  if (counts.every(count => count === first)) return repeatEach(x, axis, first)
  return gather(
    x,
    axis,
    counts.flatMap((count, i) => Array.from({ length: bounded(count) }, () => i)),
  )
}

/** Whole axes several times. */
export function tiled(x: Value, args: Arguments): Value {
  const counts = [...args.integers('repeats')]
  const rank = rankOf(x)
  while (counts.length < rank) counts.unshift(1)
  if (counts.length > rank || counts[0] !== 1) return refuseForm('repeats samples of the batch')
  return counts.reduce<Value>((value, count, axis) => (axis === 0 ? value : repeatAll(value, axis, count)), x)
}

/** Axes of length 1 repeated to a shape. */
export function broadcasted(x: Value, args: Arguments): Value {
  const target = args.integers('shape')
  const shape = shapeOf(x)
  if (target[0] !== 1 && target[0] !== shape[0]) return refuseForm('says how many samples a batch has')
  return broadcast(
    x,
    target.map((length, axis) => (axis === 0 ? (shape[0] ?? null) : length)),
  )
}

/** The parts of an axis, between `bounds` or of equal length. */
export function parts(x: Value, axis: number, sections: JsonValue | undefined, isUneven = false): readonly Value[] {
  const length = lengthOf(x, axis)
  if (axis === 0) return refuseForm('splits the batch')
  if (typeof sections !== 'number')
    return between(x, axis, [
      ...(arrayFrom(sections)?.values ?? refuseArguments('sections that are not known')),
      length,
    ])
  const size = Math.floor(length / sections)
  const surplus = length % sections
  if (surplus > 0 && !isUneven) return refuseArguments('sections that do not fit')
  const bounds = Array.from({ length: bounded(sections, 1024) }, (_, i) => size * (i + 1) + Math.min(i + 1, surplus))
  return between(x, axis, bounds)
}

function between(x: Value, axis: number, bounds: readonly number[]): readonly Value[] {
  const length = lengthOf(x, axis)
  return bounds.map((end, i) => crop(x, axis, bounds[i - 1] ?? 0, length - end))
}

/** Parts of the sizes given (one of them may be -1), or a number of equal parts. */
export function splitBySizes(x: Value, args: Arguments): readonly Value[] {
  const axis = args.axis('axis', x, 0)
  const sections = args.json('indices_or_sections')
  if (typeof sections === 'number') return parts(x, axis, sections)
  const sizes = args.integers('indices_or_sections')
  const rest = lengthOf(x, axis) - sizes.filter(size => size >= 0).reduce((sum, size) => sum + size, 0)
  const ends: number[] = []
  for (const size of sizes) ends.push((ends.at(-1) ?? 0) + (size < 0 ? rest : size))
  return between(x, axis, ends)
}

/** The last two axes in exchange. */
export const lastAxesSwapped = (x: Value): Value => {
  const axes = [...shapeOf(x).keys()]
  return permute(x, [...axes.slice(0, -2), axes.length - 1, axes.length - 2])
}
