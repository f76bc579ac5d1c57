import { choose, expand, pairs, range, reduce, scalarOf, spread, widest } from '../arrays.js'
import { axisOf, broadcast, broadcastShape, tensorOf } from '../layout.js'
import { flagOption, numberOption, numbersOf } from '../options.js'
import type { LayerCall, Semantics } from '../semantics.js'
import { type Computation, computeEach, known, sizeOf, stridesOf, type Tensor } from '../tensor.js'
import { normalized } from './normalization.js'

type Mask = Tensor | null

/** Shapes of the inputs as merges see them: those with fewer axes get axes of length 1 behind the batch axis. */
function aligned(inputs: readonly Tensor[]): Tensor[] {
  const rank = Math.max(...inputs.map(({ shape }) => shape.length))
  return inputs.map(input => {
    const [batch = 1, ...rest] = input.shape
    return { ...input, shape: [batch, ...new Array<number>(rank - input.shape.length).fill(1), ...rest] }
  })
}

/** Keras 2 keeps the steps that all masks keep, Keras 3 those that any keeps, and none where an input has no mask. */
function mergedMask({ masks, generation }: LayerCall): readonly Mask[] {
  const present = masks.filter(mask => mask !== null)
  const [first, ...others] = present
  if (first === undefined || (generation === 3 && present.length < masks.length)) return [null]
  const join = generation === 3 ? Math.max : Math.min
  return [others.reduce((mask, other) => pairs(mask, other, join, 'bool'), first)]
}

/** Each value of what inputs give together: `merge` of what is merged so far and the next input. */
function mergedOf(tensors: readonly Tensor[], merge: (merged: number, next: number) => number): Computation {
  const inputs = aligned(tensors)
  const shape = broadcastShape(...inputs.map(input => input.shape))
  const [first = () => 0, ...others] = inputs.map(input => broadcast(input, shape))
  const merged = (position: number) => {
    let value = first(position)
    for (const next of others) value = merge(value, next(position))
    return value
  }
  return computeEach(shape, merged, { dtype: widest(...inputs.map(input => input.dtype)) })
}

function elementwise(merge: (merged: number, next: number) => number): Semantics {
  return { mask: mergedMask, compute: ({ inputs }) => [mergedOf(inputs, merge)] }
}

const added = (left: number, right: number): number => left + right

const average: Semantics = {
  mask: mergedMask,
  compute({ inputs }) {
    const sum = mergedOf(inputs, added)
    const compute = async (positions?: Uint32Array) =>
      (await sum.compute(positions)).map(value => value / inputs.length)
    return [{ ...sum, dtype: 'float', compute }]
  },
}

/**
 * Maximum and Minimum. In Keras 3 a step that is masked in one input takes the values of those before it, and the values
 * before it give way where they were masked.
 */
function extreme(of: (left: number, right: number) => number): Semantics {
  return {
    mask: mergedMask,
    compute(call) {
      const { inputs, masks, generation } = call
      const ranks = new Set(inputs.map(({ shape }) => shape.length))
      const [first, ...others] = inputs
      if (generation === 2 || ranks.size > 1 || first === undefined || masks.every(mask => mask === null))
        return [mergedOf(inputs, of)]
      let result = first
      let resultMask = ofValues(masks[0] ?? null, first)
      for (const [index, other] of others.entries()) {
        const mask = ofValues(masks[index + 1] ?? null, other)
        const right = mask === null ? other : choose(mask, other, result)
        const left = resultMask === null ? result : choose(resultMask, result, right)
        resultMask = resultMask === null || mask === null ? null : pairs(resultMask, mask, Math.max, 'bool')
        result = pairs(left, right, of)
      }
      return [known(result)]
    },
  }
}

const multiplied = (left: number, right: number): number => left * right

/**
 * Multiply. In Keras 3 a masked step counts as 1, and gives 0 where all inputs have masks and none keeps it.
 */
const multiply: Semantics = {
  mask: mergedMask,
  compute(call) {
    const { inputs, masks, generation } = call
    const ranks = new Set(inputs.map(({ shape }) => shape.length))
    if (generation === 2 || ranks.size > 1 || masks.every(mask => mask === null)) return [mergedOf(inputs, multiplied)]
    const seen = inputs.map((input, index) => ofValues(masks[index] ?? null, input))
    const factors = inputs.map((input, index) => {
      const mask = seen[index] ?? null
      return mask === null ? input : choose(mask, input, scalarOf(1))
    })
    const result = factors.reduce((left, right) => pairs(left, right, multiplied))
    const present = seen.filter(mask => mask !== null)
    if (present.length < seen.length) return [known(result)]
    const kept = present.reduce((left, right) => pairs(left, right, Math.max, 'bool'))
    return [known(choose(kept, result, scalarOf(0)))]
  },
}

/** A mask of steps for each value of the tensor. */
function ofValues(mask: Mask, { shape }: Tensor): Mask {
  return mask === null ? null : spread(expand(mask, mask.shape.length), shape)
}

const concatenate: Semantics = {
  mask({ inputs, masks, generation, layer }) {
    if (masks.every(mask => mask === null)) return [null]
    const whole = inputs.map((input, index): Tensor => {
      const mask = masks[index] ?? null
      if (mask === null) return { ...input, dtype: 'bool', values: new Uint8Array(input.values.length).fill(1) }
      return mask.shape.length < input.shape.length ? spread(expand(mask, mask.shape.length), input.shape) : mask
    })
    const rank = Math.max(...whole.map(({ shape }) => shape.length))
    const joined = concatenated(whole, numberOption(layer.config, 'axis', -1))
    const keep = generation === 3 ? Math.max : Math.min
    return tensorOf(joined).then(all => [reduce(all, [rank - 1], false, lane => keep(...lane), 'bool')])
  },
  compute: ({ inputs, layer }) => [concatenated(inputs, numberOption(layer.config, 'axis', -1))],
}

function concatenated(inputs: readonly Tensor[], saved: number): Computation {
  const [first] = inputs
  if (first === undefined) throw new Error('a Concatenate has no input')
  const axis = axisOf(saved, first.shape.length)
  const lengths = inputs.map(({ shape }) => shape[axis] ?? 1)
  const total = lengths.reduce(added, 0)
  const inner = sizeOf(first.shape.slice(axis + 1))
  return computeEach(
    first.shape.map((length, at) => (at === axis ? total : length)),
    position => {
      const within = position % inner
      const outer = Math.floor(position / (inner * total))
      let place = Math.floor(position / inner) % total
      let input = 0
      while (place >= (lengths[input] as number)) place -= lengths[input++] as number
      return inputs[input]?.values[(outer * (lengths[input] as number) + place) * inner + within] as number
    },
    { dtype: first.dtype },
  )
}

/** The sum of products along an axis of each of two inputs; their other axes come one after another. */
const dot: Semantics = {
  mask: 'drop',
  async compute({ inputs, layer, generation }) {
    const [left, right] = inputs
    if (left === undefined || right === undefined) throw new Error(`"${layer.name}" has not two inputs`)
    const [first = -1, second = first] = numbersOf(layer.config['axes']) ?? []
    const leftAxis = axisOf(first, left.shape.length)
    const rightAxis = axisOf(second, right.shape.length)
    if (!flagOption(layer.config, 'normalize', false)) return [dotOf(left, right, [leftAxis, rightAxis])]
    const unit = await tensorOf(normalized(left, [leftAxis], { generation }))
    const otherUnit = await tensorOf(normalized(right, [rightAxis], { generation }))
    return [dotOf(unit, otherUnit, [leftAxis, rightAxis])]
  },
}

function dotOf(left: Tensor, right: Tensor, [leftAxis, rightAxis]: readonly [number, number]): Computation {
  const length = left.shape[leftAxis] ?? 1
  const leftAxes = range(left.shape.length, 1).filter(axis => axis !== leftAxis)
  const rightAxes = range(right.shape.length, 1).filter(axis => axis !== rightAxis)
  const lengths = [...leftAxes.map(axis => left.shape[axis] ?? 1), ...rightAxes.map(axis => right.shape[axis] ?? 1)]
  const leftStrides = stridesOf(left.shape)
  const rightStrides = stridesOf(right.shape)
  const shape = [left.shape[0] ?? 1, ...(lengths.length === 0 ? [1] : lengths)]
  const leftStep = leftStrides[leftAxis] ?? 1
  const rightStep = rightStrides[rightAxis] ?? 1
  return computeEach(
    shape,
    position => {
      let rest = position
      let leftAt = 0
      let rightAt = 0
      for (let axis = lengths.length - 1; axis >= 0; axis--) {
        const own = lengths[axis] as number
        const coordinate = rest % own
        rest = (rest - coordinate) / own
        if (axis < leftAxes.length) leftAt += coordinate * (leftStrides[leftAxes[axis] as number] as number)
        else rightAt += coordinate * (rightStrides[rightAxes[axis - leftAxes.length] as number] as number)
      }
      leftAt += rest * (leftStrides[0] as number)
      rightAt += rest * (rightStrides[0] as number)
      let sum = 0
      for (let at = 0; at < length; at++) {
        sum += (left.values[leftAt + at * leftStep] as number) * (right.values[rightAt + at * rightStep] as number)
      }
      return sum
    },
    { costPerValue: length },
  )
}

/** Of keras.applications (Inception-ResNet): the first input plus the second, scaled. */
const customScale: Semantics = {
  mask: 'drop',
  compute({ inputs, layer }) {
    const scale = numberOption(layer.config, 'scale', 1)
    return [mergedOf(inputs, (left, right) => left + scale * right)]
  },
}

/** Keras's merging layers. */
export const merges: Readonly<Record<string, Semantics>> = {
  Add: elementwise(added),
  Subtract: elementwise((left, right) => left - right),
  Multiply: multiply,
  Average: average,
  Maximum: extreme(Math.max),
  Minimum: extreme(Math.min),
  Concatenate: concatenate,
  Dot: dot,
  CustomScaleLayer: customScale,
  'Custom>CustomScaleLayer': customScale,
}
