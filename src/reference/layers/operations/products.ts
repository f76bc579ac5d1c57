import { range, scalarOf } from '../../arrays.js'
import { type Contraction, contract, contracted, readEquation } from '../../contraction.js'
import { axisOf } from '../../layout.js'
import type { Computation, Tensor } from '../../tensor.js'

/** Matrix products of the last two axes; the axes before spread. A tensor of one axis is a row on the left, a column on the right. */
export function matmul(left: Tensor, right: Tensor): Computation {
  const batch = (rank: number): string[] => range(Math.max(rank - 2, 0)).map(axis => `batch${rank - 2 - axis}`)
  const rows = left.shape.length > 1 ? ['row'] : []
  const columns = right.shape.length > 1 ? ['column'] : []
  return contract(left, right, {
    left: [...batch(left.shape.length), ...rows, 'inner'],
    right: [...batch(right.shape.length), 'inner', ...columns],
    output: [...batch(Math.max(left.shape.length, right.shape.length)), ...rows, ...columns],
  })
}

/** The product summed over pairs of axes; what is left stands in the order left, right. */
export function tensordot(
  left: Tensor,
  right: Tensor,
  leftAxes: readonly number[],
  rightAxes: readonly number[],
): Computation {
  const ofLeft = range(left.shape.length).map(axis => `left${axis}`)
  const pairsOf = rightAxes.map((axis, index) => ({
    right: axisOf(axis, right.shape.length),
    left: axisOf(leftAxes[index] ?? 0, left.shape.length),
  }))
  const ofRight = range(right.shape.length).map(axis => {
    const pair = pairsOf.find(({ right: own }) => own === axis)
    return pair === undefined ? `right${axis}` : `left${pair.left}`
  })
  const summed = pairsOf.map(pair => `left${pair.left}`)
  return contract(left, right, {
    left: ofLeft,
    right: ofRight,
    output: [...ofLeft, ...ofRight].filter(label => !summed.includes(label)),
  })
}

/** numpy's `dot`: over the last axis of the left and the last but one of the right. */
export function dot(left: Tensor, right: Tensor): Computation {
  return tensordot(left, right, [-1], [right.shape.length > 1 ? -2 : -1])
}

/** The axes that an `axes` of `tensordot` means: the last ones of the left and the first of the right, or two lists. */
export function tensordotAxes(
  axes: number | readonly (readonly number[])[],
  left: Tensor,
): readonly [readonly number[], readonly number[]] {
  if (typeof axes !== 'number') return [axes[0] ?? [], axes[1] ?? []]
  return [range(left.shape.length, left.shape.length - axes), range(axes)]
}

/** An einsum of any number of tensors, two at a time from the left. */
export async function einsum(equation: string, tensors: readonly Tensor[]): Promise<Computation> {
  const [first = scalarOf(1), second, ...others] = tensors
  if (others.length === 0) {
    const term = equation.replace('->', second === undefined ? ',->' : '->')
    return contract(first, second ?? scalarOf(1), readEquation(term, first.shape.length, second?.shape.length ?? 0))
  }
  if (equation.includes('...'))
    throw new Error(`the reference cannot read the equation ${equation} of more than two tensors`)
  const [terms = '', output = ''] = equation.replaceAll(' ', '').split('->')
  const [left = '', right = '', ...further] = terms.split(',')
  const needed = [...new Set(left + right)].filter(label => (further.join('') + output).includes(label))
  const pair: Contraction = { left: [...left], right: [...right], output: needed }
  const product = await contracted(first, second ?? scalarOf(1), pair)
  return einsum(`${[needed.join(''), ...further].join(',')}->${output}`, [product, ...others])
}
