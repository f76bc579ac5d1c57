import { computeCall, type PlainCall } from '../reference/evaluate.js'
import type { Layer, Weight } from '../reference/semantics.js'
import { type Computation, sizeOf, type Tensor } from '../reference/tensor.js'
import { measureDifference, toleranceOf } from './compare.js'
import { samplePositions } from './sampled-positions.js'
import { seededRandom } from './seeded-random.js'

/** How one output of one call of a layer compares with the reference. */
export interface OutputCheck {
  readonly maxAbsolute: number
  /** Largest difference that still counts as equal. */
  readonly tolerance: number
  /** Row-major position of the largest difference. */
  readonly at: number
  readonly got: number
  readonly want: number
  /** Values compared; all of them unless they are too many. */
  readonly compared: number
}

/** Fewest values of an output that are compared, however expensive they are. */
const LEAST_SAMPLED = 64
/** Values of the worst positions that are computed again for the noise. */
const NOISE_POSITIONS = 16
const NOISE_SEEDS = [1, 2, 3]

/** What an output costs whole, in multiply-adds. */
export const costOf = ({ shape, costPerValue }: Computation): number => sizeOf(shape) * Math.max(costPerValue, 1)

/**
 * Compares what TensorFlow.js computed with an output of the reference: all values if they cost at most `budget`
 * multiply-adds, else a seeded sample. Where they differ, the noise is what moving all inputs and arrays by one unit in the
 * last place does to the worst positions. A shape that differs is no comparison: undefined.
 */
export async function checkOutput(
  got: Tensor,
  computation: Computation,
  { call, output, budget, seed }: { call: PlainCall; output: number; budget: number; seed: number },
): Promise<OutputCheck | undefined> {
  if (got.shape.join() !== computation.shape.join()) return undefined
  const size = sizeOf(got.shape)
  const affordable = Math.max(LEAST_SAMPLED, Math.floor(budget / Math.max(computation.costPerValue, 1)))
  const positions = affordable >= size ? undefined : samplePositions(size, affordable, seed)
  const want = await computation.compute(positions)
  const own = positions === undefined ? got.values : Float64Array.from(positions, at => got.values[at] ?? Number.NaN)
  const found = measureDifference(own, want)
  const place = found.notFinite >= 0 ? found.notFinite : found.at
  const largest = positions === undefined ? found.maxWanted : Math.max(found.maxWanted, largestOf(got))
  const check = {
    maxAbsolute: found.notFinite >= 0 ? Number.POSITIVE_INFINITY : found.maxAbsolute,
    tolerance: toleranceOf(largest, 'float32'),
    at: positions?.[place] ?? place,
    got: own[place] ?? Number.NaN,
    want: want[place] ?? Number.NaN,
    compared: want.length,
  }
  if (check.maxAbsolute <= check.tolerance || found.notFinite >= 0) return check
  const noise = await noiseOf(call, output, worstPositions(own, want, positions), want, positions)
  return { ...check, tolerance: toleranceOf(largest, 'float32', noise) }
}

function largestOf({ values }: Tensor): number {
  let largest = 0
  for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value))
  return largest
}

/** Indices, into the compared values, of the largest differences. */
function worstPositions(got: ArrayLike<number>, want: ArrayLike<number>, positions: Uint32Array | undefined): number[] {
  const differences = Array.from({ length: positions?.length ?? want.length }, (_, index) => ({
    index,
    difference: Math.abs((got[index] ?? 0) - (want[index] ?? 0)),
  })).filter(({ difference }) => Number.isFinite(difference))
  return differences
    .sort((one, other) => other.difference - one.difference)
    .slice(0, NOISE_POSITIONS)
    .map(({ index }) => index)
}

async function noiseOf(
  call: PlainCall,
  output: number,
  worst: readonly number[],
  want: Float64Array,
  positions: Uint32Array | undefined,
): Promise<number> {
  const at = Uint32Array.from(worst, index => positions?.[index] ?? index)
  let noise = 0
  for (const seed of NOISE_SEEDS) {
    const moved = await (await computeCall(movedCall(call, seed)))[output]?.compute(at)
    for (const [place, index] of worst.entries()) {
      const difference = Math.abs((moved?.[place] ?? 0) - (want[index] ?? 0))
      if (difference > noise) noise = difference
    }
  }
  return noise
}

/** A float32 and what stands at its side, up or down at random. Whole numbers, which may be ids, stay what they are. */
const step =
  (random: () => number) =>
  (value: number): number =>
    Number.isInteger(value) ? value : value * (1 + (random() < 0.5 ? -1 : 1) * 2 ** -23)

/** The call with each float moved by one unit in the last place. */
function movedCall(call: PlainCall, seed: number): PlainCall {
  const random = seededRandom(seed)
  const inputs = call.inputs.map(input =>
    input.dtype === 'float' ? { ...input, values: Float64Array.from(input.values, step(random)) } : input,
  )
  return { ...call, inputs, layer: movedLayer(call.layer, seed) }
}

function movedLayer(layer: Layer, seed: number): Layer {
  const wrapped = Object.fromEntries(
    Object.entries(layer.wrapped).map(([key, inner]) => [key, movedLayer(inner, seed)]),
  )
  return { ...layer, wrapped, weights: layer.weights.map(weight => movedWeight(weight, seed)) }
}

const movedWeight = ({ shape, values, read }: Weight, seed: number): Weight => ({
  shape,
  values: async () => moveValues(await values(), seed, 0),
  read: async (first, count) => moveValues(await read(first, count), seed, first),
})

/** The move of a value depends on its place alone, not on the piece that it was read with. */
function moveValues(values: ArrayLike<number>, seed: number, first: number): Float64Array {
  return Float64Array.from({ length: values.length }, (_, index) => {
    const isUp = (Math.imul(first + index + 1, 2654435761) ^ Math.imul(seed, 40503)) & 0x10000
    return (values[index] ?? 0) * (1 + (isUp ? 1 : -1) * 2 ** -23)
  })
}
