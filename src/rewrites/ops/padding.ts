import type { Arguments } from './arguments.js'
import { filled } from './arithmetic.js'
import { type NumberArray, scalar } from './arrays.js'
import { concatenate, crop, gather, padZeros, repeatEach } from './structure.js'
import { bounded, floating, lengthOf, rankOf, refuseArguments, refuseForm, type Value } from './value.js'

/** Places of an axis from `before` before its begin to `after` behind its end, each led to one inside. */
const outside: Readonly<Record<string, (at: number, length: number) => number>> = {
  edge: (at, length) => Math.min(Math.max(at, 0), length - 1),
  reflect: (at, length) => bounced(at, length, 2 * (length - 1), at2 => at2),
  symmetric: (at, length) => bounced(at, length, 2 * length, at2 => at2 - 1),
  wrap: (at, length) => modulo(at, length),
}

const modulo = (at: number, length: number): number => ((at % length) + length) % length

function bounced(at: number, length: number, period: number, shift: (at: number) => number): number {
  if (period === 0) return 0
  const place = modulo(at, period)
  return place < length ? place : shift(period - place)
}

/** Puts values around the axes of a tensor. */
export function pad(args: Arguments): Value {
  const x = args.tensor('x')
  const mode = args.text('mode', 'constant').toLowerCase()
  const widths = widthsOf(args, x)
  const value = scalar(args.number('constant_values', 0))
  return widths.reduce<Value>((padded, [before, after], axis) => {
    if (before === 0 && after === 0) return padded
    if (axis === 0) return refuseForm('pads the batch axis')
    if (mode === 'constant')
      return value.values[0] === 0 ? padZeros(padded, axis, before, after) : padWith(padded, axis, before, after, value)
    const place = outside[mode] ?? refuseArguments('a mode that is not known')
    const length = lengthOf(padded, axis)
    const places = Array.from({ length: bounded(before + length + after) }, (_, i) => place(i - before, length))
    return gather(padded, axis, places)
  }, x)
}

function widthsOf(args: Arguments, x: Value): readonly (readonly [number, number])[] {
  const value = args.json('pad_width')
  const rank = rankOf(x)
  const lists = typeof value === 'number' ? [[value, value]] : args.pairs('pad_width')
  const all = lists.length === 1 ? Array.from({ length: rank }, () => lists[0] ?? []) : lists
  if (all.length !== rank) return refuseArguments('a pad_width that does not fit')
  return all.map(([before, after = before]) =>
    before === undefined || after === undefined || before < 0 || after < 0
      ? refuseArguments('a pad_width that does not fit')
      : [before, after],
  )
}

function padWith(x: Value, axis: number, before: number, after: number, value: NumberArray): Value {
  const place = crop(floating(x), axis, 0, lengthOf(x, axis) - 1)
  const block = (count: number): readonly Value[] =>
    count === 0 ? [] : [repeatEach(filled(place, value), axis, count)]
  return concatenate([...block(before), x, ...block(after)], axis)
}
