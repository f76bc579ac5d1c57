import { type Computation, sizeOf, stridesOf, type Tensor } from './tensor.js'

/** An equation like `abc,cd->abd`, read: a label an axis. */
export interface Contraction {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly output: readonly string[]
}

/**
 * Reads an einsum equation of two tensors of these ranks. The axes that `...` stands for get labels of their own, counted
 * from the last, so that they spread as in numpy. Without `->`, the output has the labels that occur once, in the order
 * of the alphabet, as numpy has it.
 */
export function readEquation(equation: string, leftRank: number, rightRank: number): Contraction {
  const [inputs = '', output] = equation.replaceAll(/\s/g, '').split('->')
  const [left = '', right = ''] = inputs.split(',')
  const elided = (term: string, rank: number): number =>
    term.includes('...') ? rank - term.replace('...', '').length : 0
  const dots = (count: number): string[] => Array.from({ length: count }, (_, index) => `.${count - index}`)
  const labels = (term: string, count: number): string[] => {
    const [before = '', after] = term.split('...')
    return after === undefined ? [...before] : [...before, ...dots(count), ...after]
  }
  const leftElided = elided(left, leftRank)
  const rightElided = elided(right, rightRank)
  const shared = Math.max(leftElided, rightElided)
  const letters = [...(left + right).replaceAll('.', '')]
  const once = letters.filter((letter, at) => letters.indexOf(letter) === at && letters.lastIndexOf(letter) === at)
  return {
    left: labels(left, leftElided),
    right: labels(right, rightElided),
    output: output === undefined ? [...dots(shared), ...once.sort()] : labels(output, shared),
  }
}

/** The sum of products that `contraction` tells of; a label that the output has not is summed over. */
export function contract(left: Tensor, right: Tensor, contraction: Contraction): Computation {
  const terms = [stridesByLabel(left, contraction.left), stridesByLabel(right, contraction.right)] as const
  const lengths = new Map<string, number>()
  for (const term of terms)
    for (const [label, { length }] of term) if ((lengths.get(label) ?? 1) === 1) lengths.set(label, length)
  const lengthOf = (label: string): number => lengths.get(label) ?? 1
  const summed = [...lengths.keys()].filter(label => !contraction.output.includes(label))
  const shape = contraction.output.map(lengthOf)
  const [leftSteps, rightSteps] = terms.map(term => offsets(summed, lengthOf, term)) as [Int32Array, Int32Array]
  const count = leftSteps.length
  const strideOf = (term: Strides): number[] => contraction.output.map(label => term.get(label)?.stride ?? 0)
  const [leftStrides, rightStrides] = terms.map(strideOf) as [number[], number[]]
  const outputStrides = stridesOf(shape)

  const sumAt = (leftStart: number, rightStart: number): number => {
    const [first, second] = [left.values, right.values]
    let total = 0
    for (let step = 0; step < count; step++)
      total += (first[leftStart + (leftSteps[step] ?? 0)] ?? 0) * (second[rightStart + (rightSteps[step] ?? 0)] ?? 0)
    return total
  }
  return {
    shape,
    dtype: left.dtype === 'float' || right.dtype === 'float' ? 'float' : 'int',
    costPerValue: count,
    compute(positions) {
      const values = new Float64Array(positions?.length ?? sizeOf(shape))
      for (let index = 0; index < values.length; index++) {
        let rest = positions?.[index] ?? index
        let leftStart = 0
        let rightStart = 0
        for (let axis = 0; axis < shape.length; axis++) {
          const stride = outputStrides[axis] ?? 1
          const at = Math.floor(rest / stride)
          rest -= at * stride
          leftStart += at * (leftStrides[axis] ?? 0)
          rightStart += at * (rightStrides[axis] ?? 0)
        }
        values[index] = sumAt(leftStart, rightStart)
      }
      return Promise.resolve(values)
    },
  }
}

type Strides = ReadonlyMap<string, { readonly length: number; readonly stride: number }>

/** How far apart neighbours of each label are; a label that occurs twice means the diagonal. */
function stridesByLabel({ shape }: Tensor, labels: readonly string[]): Strides {
  const strides = stridesOf(shape)
  const byLabel = new Map<string, { length: number; stride: number }>()
  labels.forEach((label, axis) => {
    const length = shape[axis] ?? 1
    const stride = (length === 1 ? 0 : (strides[axis] ?? 0)) + (byLabel.get(label)?.stride ?? 0)
    byLabel.set(label, { length, stride })
  })
  return byLabel
}

/** Where the factors of one sum lie, from its start. */
function offsets(labels: readonly string[], lengthOf: (label: string) => number, strides: Strides): Int32Array {
  let steps = [0]
  for (const label of labels) {
    const stride = strides.get(label)?.stride ?? 0
    steps = steps.flatMap(step => Array.from({ length: lengthOf(label) }, (_, index) => step + index * stride))
  }
  return Int32Array.from(steps)
}

/** `contract`, all values of it. */
export async function contracted(left: Tensor, right: Tensor, contraction: Contraction): Promise<Tensor> {
  const computation = contract(left, right, contraction)
  return { shape: computation.shape, dtype: computation.dtype, values: await computation.compute() }
}
