import type { JsonValue } from '../../keras/json.js'
import type { Length } from '../../keras/sizes.js'
import { isObject } from '../../keras/values.js'
import { constant } from '../derive.js'
import type { Arguments } from './arguments.js'
import { arrayFrom } from './arrays.js'
import { crop, gather, reshape } from './structure.js'
import { bounded, made, rankOf, refuseArguments, refuseForm, refuseUnknown, shapeOf, type Value } from './value.js'

/** One entry of what stands between the brackets of `x[...]`. */
type Key =
  | { readonly kind: 'slice'; readonly start: number | null; readonly stop: number | null; readonly step: number }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'new' }
  | { readonly kind: 'ellipsis' }

const whole: Key = { kind: 'slice', start: null, stop: null, step: 1 }

function keyFrom(value: JsonValue): Key {
  if (value === null) return { kind: 'new' }
  if (typeof value === 'number') return { kind: 'index', index: value }
  if (Array.isArray(value)) {
    const array = arrayFrom(value)
    return array?.shape.length === 1 ? { kind: 'indexes', indexes: array.values } : refuseForm('indexes by an array')
  }
  if (!isObject(value)) return refuseArguments('an index of an unknown kind')
  if (value['class_name'] === '__ellipsis__') return { kind: 'ellipsis' }
  if ('tensor' in value) return refuseForm('indexes by a tensor')
  const slice = isObject(value['config']) ? value['config'] : value
  if (!('start' in slice)) return refuseForm('indexes by an array')
  const bound = (name: string): number | null => {
    const one = slice[name] ?? null
    if (isObject(one)) return refuseForm('slices at a place that a tensor says')
    return one === null || typeof one === 'number' ? one : refuseArguments('a slice of an unknown kind')
  }
  return { kind: 'slice', start: bound('start'), stop: bound('stop'), step: bound('step') ?? 1 }
}

/** `x[key]`, with slices, integers, new axes and an ellipsis. */
export function getItem(x: Value, key: JsonValue | undefined): Value {
  if (key === undefined) return getItem(x, [null])
  const given = (Array.isArray(key) ? key : [key]).map(keyFrom)
  const keys = withoutEllipsis(given, rankOf(x))
  if (keys[0]?.kind === 'new') return refuseForm('puts an axis before the batch axis')
  if (keys.filter(one => one.kind === 'indexes').length > 1) return refuseForm('indexes by several arrays')
  return pick(x, keys)
}

function withoutEllipsis(keys: readonly Key[], rank: number): readonly Key[] {
  const axes = keys.filter(one => one.kind !== 'new' && one.kind !== 'ellipsis').length
  const missing = rank - axes
  if (missing < 0) return refuseArguments('more indexes than the tensor has axes')
  const rest = Array.from({ length: missing }, () => whole)
  const at = keys.findIndex(one => one.kind === 'ellipsis')
  return at < 0 ? [...keys, ...rest] : [...keys.slice(0, at), ...rest, ...keys.slice(at + 1)]
}

function pick(x: Value, keys: readonly Key[]): Value {
  let value = x
  let axis = 0
  const shape: Length[] = []
  for (const key of keys) {
    if (key.kind === 'new') {
      shape.push(1)
      continue
    }
    if (axis === 0 && !isWhole(key)) return refuseForm('picks samples of the batch')
    if (key.kind === 'slice') value = sliced(value, axis, key)
    if (key.kind === 'index') value = placeOf(value, axis, key.index)
    if (key.kind === 'indexes')
      value = gather(
        value,
        axis,
        key.indexes.map(index => inside(index, value, axis)),
      )
    if (key.kind !== 'index') shape.push(shapeOf(value)[axis] ?? null)
    axis++
  }
  return reshape(value, shape.slice(1))
}

const isWhole = (key: Key): boolean =>
  key.kind === 'slice' && (key.start ?? 0) === 0 && key.stop === null && key.step === 1

function inside(index: number, x: Value, axis: number): number {
  const length = shapeOf(x)[axis] ?? refuseUnknown(`length of axis ${axis}`)
  const at = index < 0 ? index + length : index
  return at >= 0 && at < length ? at : refuseArguments(`the index ${index}, which is not there`)
}

/** One place of an axis, which stays with the length 1. */
function placeOf(x: Value, axis: number, index: number): Value {
  if (shapeOf(x)[axis] === null && axis === 1 && rankOf(x) === 3 && (index === 0 || index === -1))
    return endOf(x, index)
  const at = inside(index, x, axis)
  return gather(x, axis, [at])
}

/** The first or last step of a sequence of unknown length: what a recurrent layer keeps that remembers nothing. */
function endOf(x: Value, index: 0 | -1): Value {
  const channels = shapeOf(x)[2] ?? refuseUnknown('length of axis 2')
  const identity = Array.from({ length: bounded(channels * channels) }, (_, i) => (i % (channels + 1) === 0 ? 1 : 0))
  const square = [channels, channels]
  const variables = [
    constant(square, identity),
    constant(
      square,
      identity.map(() => 0),
    ),
  ]
  const config = {
    units: channels,
    activation: 'linear',
    use_bias: false,
    return_sequences: false,
    go_backwards: index === 0,
    trainable: false,
  }
  const step = made('end', { className: 'SimpleRNN', config, variables }, x)
  return reshape(step, [1, channels])
}

/** A slice of an axis, as Python understands it. */
export function sliced(x: Value, axis: number, { start, stop, step }: Extract<Key, { kind: 'slice' }>): Value {
  const length = shapeOf(x)[axis] ?? null
  if (step === 0) return refuseArguments('a slice of step 0')
  if (length === null) return slicedUnknown(x, axis, start, stop, step)
  if (step !== 1) return gather(x, axis, sliceIndexes(length, start, stop, step))
  const [first, end] = sliceBounds(length, start, stop, step)
  return end > first ? crop(x, axis, first, length - end) : refuseForm('makes a tensor without values')
}

function slicedUnknown(x: Value, axis: number, start: number | null, stop: number | null, step: number): Value {
  const begin = start ?? 0
  const end = stop ?? 0
  const fits = step === 1 && begin >= 0 && (stop === null || end < 0)
  if (!fits) return refuseUnknown(`length of axis ${axis}`)
  return crop(x, axis, begin, -end)
}

/** The first place that a slice of Python picks, and the place before which it ends. */
function sliceBounds(length: number, start: number | null, stop: number | null, step: number): [number, number] {
  const low = step > 0 ? 0 : -1
  const high = step > 0 ? length : length - 1
  const clamp = (at: number): number => Math.min(Math.max(at < 0 ? at + length : at, low), high)
  const first = start === null ? (step > 0 ? low : high) : clamp(start)
  return [first, stop === null ? (step > 0 ? high : low) : clamp(stop)]
}

/** The places that a slice of Python picks. */
export function sliceIndexes(length: number, start: number | null, stop: number | null, step: number): number[] {
  const [first, end] = sliceBounds(length, start, stop, step)
  bounded(Math.ceil(Math.max(0, (end - first) / step)))
  const indexes: number[] = []
  for (let at = first; step > 0 ? at < end : at > end; at += step) indexes.push(at)
  return indexes
}

/** A part of a tensor by where it begins and how long it is. */
export function sliceOf(args: Arguments): Value {
  const x = args.tensor('inputs')
  const starts = args.integers('start_indices')
  return args.integers('shape').reduce<Value>((value, size, axis) => {
    const start = starts[axis] ?? 0
    const stop = size < 0 ? null : start + size
    if (axis === 0)
      return start === 0 && (size < 0 || size === shapeOf(x)[0]) ? value : refuseForm('picks samples of the batch')
    return sliced(value, axis, { kind: 'slice', start, stop: stop === shapeOf(x)[axis] ? null : stop, step: 1 })
  }, x)
}
