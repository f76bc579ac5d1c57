import { CONSTANT } from '../../keras/calls.js'
import type { JsonObject, JsonValue } from '../../keras/json.js'
import { isObject } from '../../keras/values.js'
import { shapeClass } from '../../layers/operations.js'
import type { Site, Tensor } from '../rewrite.js'
import { arrayFrom } from './arrays.js'
import { sliceIndexes } from './get-item.js'
import { refuseForm } from './value.js'
/** The length of an axis: a number, that of the batch, or one that is not known. */
export type Size = number | 'batch' | 'unknown'

/** What `tf.shape` gives, or a part of it: no tensor, but known when the model is converted. */
interface SizeTensor extends Tensor {
  readonly sizes: Size | readonly Size[]
}

/** The lengths for which a tensor stands; null for one of numbers. */
export const sizesOf = (tensor: Tensor | undefined): Size | readonly Size[] | null =>
  tensor !== undefined && 'sizes' in tensor ? (tensor as SizeTensor).sizes : null

/** As an argument: null is the batch, and `unknown` fits nowhere but in a shape. */
export function sizesAsJson(sizes: Size | readonly Size[]): JsonValue {
  const one = (size: Size): JsonValue => (size === 'batch' ? null : size)
  return typeof sizes === 'object' ? sizes.map(one) : one(sizes)
}

/**
 * The shape of a tensor. A layer stands for it that nothing can compute; it goes when only operations of this kind use
 * it (network-builder.ts).
 */
export function shapeTensor({ graph }: Site, x: Tensor): SizeTensor {
  if (x.shape === null) return refuseForm('gives the shape of a tensor of unknown rank')
  const { ref } = graph.one('', { className: shapeClass, config: {} }, x)
  const sizes = x.shape.map((length, axis): Size => length ?? (axis === 0 ? 'batch' : 'unknown'))
  return { ref, shape: [x.shape.length], dtype: 'int32', sizes }
}

/** What a function of TensorFlow makes of lengths. */
export function computeSizes(
  name: string,
  tensor: Tensor,
  sizes: Size | readonly Size[],
  kwargs: JsonObject,
): readonly Tensor[] {
  const result = (value: Size | readonly Size[]): SizeTensor => ({
    ref: tensor.ref,
    shape: typeof value === 'object' ? [value.length] : [],
    dtype: 'int32',
    sizes: value,
  })
  if (['cast', 'identity', 'convert_to_tensor', 'stop_gradient'].includes(name)) return [result(sizes)]
  if (typeof sizes === 'object') {
    if (name === '__operators__.getitem') return [result(picked(sizes, kwargs['slice_spec'] ?? null))]
    if (name === 'unstack') return sizes.map(result)
    if (name === 'math.reduce_prod')
      return [result(sizes.reduce<Size>((all, one) => calculated('math.multiply', all, one), 1))]
    return refuseForm('computes with a shape in a way of its own')
  }
  const other = kwargs[CONSTANT] ?? kwargs['y'] ?? kwargs['x']
  const number = arrayFrom(other)?.values[0]
  if (number === undefined) return refuseForm('computes with a shape in a way of its own')
  return [result(kwargs[CONSTANT] === undefined ? calculated(name, sizes, number) : calculated(name, number, sizes))]
}

function picked(sizes: readonly Size[], key: JsonValue): Size | readonly Size[] {
  const [entry = null] = Array.isArray(key) ? key : [key]
  if (typeof entry === 'number') return sizes[entry < 0 ? entry + sizes.length : entry] ?? refuseForm('indexes a shape')
  if (!isObject(entry)) return refuseForm('indexes a shape')
  const bound = (name: string): number | null => {
    const value = entry[name] ?? null
    return value === null || typeof value === 'number' ? value : refuseForm('indexes a shape')
  }
  return sliceIndexes(sizes.length, bound('start'), bound('stop'), bound('step') ?? 1).map(at => sizes[at] ?? 'unknown')
}

const calculations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '__operators__.add': (a, b) => a + b,
  'math.add': (a, b) => a + b,
  'math.subtract': (a, b) => a - b,
  'math.multiply': (a, b) => a * b,
  'math.floordiv': (a, b) => Math.floor(a / b),
}

function calculated(name: string, a: Size, b: Size): Size {
  const calculate = calculations[name]
  if (calculate === undefined) return refuseForm('computes with a shape in a way of its own')
  return typeof a === 'number' && typeof b === 'number' ? calculate(a, b) : 'unknown'
}
