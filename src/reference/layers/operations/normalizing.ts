import { alongAxes, each, expand, pairs, reshape, sum } from '../../arrays.js'
import { axisOf } from '../../layout.js'
import type { Tensor } from '../../tensor.js'

/** Lanes along `axes` divided by the square root of their sum of squares, or by `shortest` where they are shorter. */
export function normalizeLength(tensor: Tensor, axes: readonly number[], shortest: number): Tensor {
  return alongAxes(tensor, axes, lane => {
    const length = Math.max(Math.sqrt(sum(lane.map(value => value * value))), shortest)
    return lane.map(value => value / length)
  })
}

/** Lanes divided by their norm of an order: the root of the sum of that power of the absolute values. */
export function normalizeOrder(tensor: Tensor, axes: readonly number[], order: number, shortest: number): Tensor {
  return alongAxes(tensor, axes, lane => {
    const norm = sum(lane.map(value => Math.abs(value) ** order)) ** (1 / order)
    return lane.map(value => value / Math.max(norm, shortest))
  })
}

/** A vector that stands along one axis of a tensor. */
function along(vector: Tensor, rank: number, axis: number): Tensor {
  const shape = Array.from({ length: rank }, (_, at) => (at === axis ? vector.values.length : 1))
  return reshape(vector, shape)
}

/** `(x - mean) / sqrt(variance + epsilon) · scale + offset`, each a vector along `axis`. */
export function batchNormalize(
  input: Tensor,
  {
    mean,
    variance,
    offset,
    scale,
  }: Readonly<Record<'mean' | 'variance', Tensor>> & { offset?: Tensor | undefined; scale?: Tensor | undefined },
  axis: number,
  epsilon: number,
): Tensor {
  const rank = input.shape.length
  const at = axisOf(axis, rank)
  const spread = (vector: Tensor): Tensor => along(vector, rank, at)
  const deviation = each(spread(variance), value => Math.sqrt(value + epsilon))
  const centred = pairs(input, spread(mean), (value, middle) => value - middle)
  const normal = pairs(centred, deviation, (value, width) => value / width)
  const scaled = scale === undefined ? normal : pairs(normal, spread(scale), (value, factor) => value * factor)
  return offset === undefined ? scaled : pairs(scaled, spread(offset), (value, more) => value + more)
}

/** Rows with 1 at the place that each value names and 0 elsewhere, along an axis that stands at `axis` of the result. */
export function oneHot(tensor: Tensor, classes: number, axis: number, on = 1, off = 0): Tensor {
  const rank = tensor.shape.length + 1
  const at = axisOf(axis, rank)
  const places = along(
    { shape: [classes], dtype: 'int', values: Int32Array.from({ length: classes }, (_, at) => at) },
    rank,
    at,
  )
  return pairs(expand(tensor, at), places, (value, place) => (Math.trunc(value) === place ? on : off), 'float')
}
