import { reduce, sum } from '../../arrays.js'
import type { Tensor } from '../../tensor.js'

/** The mean of a lane. */
export function mean(lane: Float64Array): number {
  return sum(lane) / lane.length
}

/** The mean squared distance of the values of a lane from their mean. */
export function variance(lane: Float64Array): number {
  const middle = mean(lane)
  return sum(lane.map(value => (value - middle) ** 2)) / lane.length
}

const largest = (lane: Float64Array): number =>
  lane.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
const smallest = (lane: Float64Array): number =>
  lane.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)

function logSumExp(lane: Float64Array): number {
  const top = largest(lane)
  return Number.isFinite(top) ? top + Math.log(sum(lane.map(value => Math.exp(value - top)))) : top
}

/** What reductions make of a lane, by Keras's names of them. */
export const reductions = {
  Sum: sum,
  Mean: mean,
  Max: largest,
  Min: smallest,
  Prod: (lane: Float64Array) => lane.reduce((product, value) => product * value, 1),
  Var: variance,
  Ptp: (lane: Float64Array) => largest(lane) - smallest(lane),
  Logsumexp: logSumExp,
  Any: (lane: Float64Array) => Number(lane.some(value => value !== 0)),
  All: (lane: Float64Array) => Number(lane.every(value => value !== 0)),
} as const

export type Reduction = keyof typeof reductions

/** A reduction over `axes`, with the dtype that it gives. */
export function reduceBy(tensor: Tensor, name: Reduction, axes: readonly number[], keep: boolean): Tensor {
  const dtype =
    name === 'Any' || name === 'All'
      ? 'bool'
      : name === 'Mean' || name === 'Var' || name === 'Logsumexp'
        ? 'float'
        : tensor.dtype === 'bool' && (name === 'Sum' || name === 'Prod')
          ? 'int'
          : tensor.dtype
  return reduce(tensor, axes, keep, reductions[name], dtype)
}

/** Running sums of a lane. With `exclusive` each without its own value, with `backwards` from the end. */
export function runningSums(lane: Float64Array, exclusive = false, backwards = false): Float64Array {
  const sums = new Float64Array(lane.length)
  let total = 0
  for (let index = 0; index < lane.length; index++) {
    const at = backwards ? lane.length - 1 - index : index
    if (!exclusive) total += lane[at] ?? 0
    sums[at] = total
    if (exclusive) total += lane[at] ?? 0
  }
  return sums
}
