import { arrayOf, pairs, range } from '../arrays.js'
import type { Tensor } from '../tensor.js'

/** What both masks allow; null allows everything. */
export function allows(left: Tensor | null, right: Tensor | null): Tensor | null {
  if (left === null || right === null) return left ?? right
  return pairs(left, right, (first, second) => Number(first !== 0 && second !== 0), 'bool')
}

function bands(queries: number, keys: number, allowed: (query: number, key: number) => boolean): Tensor {
  const values = range(queries).flatMap(query => range(keys).map(key => Number(allowed(query, key))))
  return arrayOf([1, queries, keys], Uint8Array.from(values), 'bool')
}

/** Which of `keys` steps each of `queries` steps may see, as `[1, queries, keys]`: those up to its own. */
export function causalMask(queries: number, keys: number): Tensor {
  return bands(queries, keys, (query, key) => key <= query)
}

/** Which steps lie less than `width` from each other, as `[1, queries, keys]`. */
export function windowMask(queries: number, keys: number, width: number): Tensor {
  return bands(queries, keys, (query, key) => Math.abs(key - query) < width)
}
