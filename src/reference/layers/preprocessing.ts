import { inputOf } from '../arguments.js'
import { axisOf, broadcast, filled, linesAlong } from '../layout.js'
import { flagOption, numberOption, numbersOf, textOption } from '../options.js'
import type { Json, Layer, LayerCall, Semantics } from '../semantics.js'
import { type Computation, computeEach, type Dtype, known, sizeOf, type Tensor } from '../tensor.js'

/** What Keras's backend adds to avoid a division by 0. */
const EPSILON = 1e-7

/** Keras 3's layer supports masking, Keras 2's does not. */
const maskOfKeras3: NonNullable<Semantics['mask']> = ({ generation, masks }) => [
  generation === 3 ? (masks[0] ?? null) : null,
]

/** Numbers in lists of lists, flat, with the shape of the lists. */
function arrayOf(saved: Json | undefined): { readonly shape: readonly number[]; readonly values: Float64Array } {
  if (!Array.isArray(saved)) return { shape: [], values: Float64Array.of(...(numbersOf(saved) ?? [0])) }
  const parts = saved.map(arrayOf)
  return {
    shape: [parts.length, ...(parts[0]?.shape ?? [])],
    values: Float64Array.from(parts.flatMap(({ values }) => [...values])),
  }
}

/** `Normalization`: statistics from the config, spread over the axes that are kept as numpy does, or learned ones. */
const normalization: Semantics = {
  mask: maskOfKeras3,
  async compute(call) {
    const { config, weights } = call.layer
    const input = inputOf(call)
    const rank = input.shape.length
    const axis = config['axis'] === null ? [] : (numbersOf(config['axis']) ?? [-1])
    const axes = axis.map(own => axisOf(own, rank)).sort((a, b) => a - b)
    const kept = axes.map(own => input.shape[own] ?? 1)
    const statistic = async (key: string, index: number): Promise<Float64Array> => {
      const learned = (config[key] ?? null) === null
      if (learned) return new Float64Array((await weights[index]?.values()) ?? [])
      return filled(sizeOf(kept), broadcast(arrayOf(config[key]), kept))
    }
    const mean = await statistic('mean', 0)
    const deviation = (await statistic('variance', 1)).map(value => Math.max(Math.sqrt(value), EPSILON))
    const at = linesAlong(input.shape, axes).placeOf
    const invert = flagOption(config, 'invert', false)
    return [
      computeEach(input.shape, position => {
        const value = input.values[position] as number
        const center = mean[at(position)] as number
        const unit = deviation[at(position)] as number
        return invert ? center + value * unit : (value - center) / unit
      }),
    ]
  },
}

/** `Rescaling`: the numbers, or lists of them for the last axes, multiply the input and are added to it. */
const rescaling: Semantics = {
  mask: maskOfKeras3,
  compute(call) {
    const { config } = call.layer
    const input = inputOf(call)
    const scale = broadcast(arrayOf(config['scale'] ?? 1), input.shape)
    const offset = broadcast(arrayOf(config['offset'] ?? 0), input.shape)
    return [
      computeEach(input.shape, position => (input.values[position] as number) * scale(position) + offset(position)),
    ]
  },
}

interface Encoding {
  readonly mode: string
  /** How many categories there are; others are left out. */
  readonly depth: number
  readonly generation: 2 | 3
  readonly dtype: Dtype
  /** What each index counts in mode `count`. */
  readonly weights?: Tensor | undefined
}

/** Indices of categories as Keras's `encode_categorical_inputs` encodes them. */
function encoded(indices: Tensor, { mode, depth, generation, dtype, weights }: Encoding): Computation {
  const { shape, values } = indices
  if (mode === 'int') return { ...known(indices), dtype }
  const rank = shape.length
  if (mode === 'one_hot') {
    const own = rank > 1 && shape[rank - 1] === 1 ? shape.slice(0, -1) : shape
    return computeEach(
      [...own, depth],
      position => (Math.trunc(values[Math.floor(position / depth)] as number) === position % depth ? 1 : 0),
      { dtype },
    )
  }
  // Keras 3 takes the second axis of three or more.
  const axis = generation === 3 && rank > 2 ? 1 : rank - 1
  const { length, first, offsets } = linesAlong(shape, [axis])
  return computeEach(
    [...shape.slice(0, axis), ...shape.slice(axis + 1), depth],
    position => {
      const start = first(Math.floor(position / depth))
      let sum = 0
      for (const offset of offsets) {
        if (Math.trunc(values[start + offset] as number) !== position % depth) continue
        sum += (weights?.values[start + offset] as number | undefined) ?? 1
      }
      return mode === 'count' ? sum : Math.min(sum, 1)
    },
    { dtype, costPerValue: length },
  )
}

const categoryEncoding: Semantics = {
  mask: 'drop',
  compute(call) {
    const { config } = call.layer
    const depth = numberOption(config, 'num_tokens', numberOption(config, 'max_tokens', 1))
    const mode = textOption(config, 'output_mode', 'multi_hot')
    const weights = mode === 'count' ? call.inputs[1] : undefined
    return [encoded(inputOf(call), { mode, depth, generation: call.generation, dtype: 'float', weights })]
  },
}

/** The number of boundaries, which are kept in float32, that a value has reached. */
const discretization: Semantics = {
  mask: 'drop',
  compute(call) {
    const { config, name } = call.layer
    const input = inputOf(call)
    const boundaries = numbersOf(config['bin_boundaries'] ?? config['bins'])?.map(Math.fround)
    if (boundaries === undefined) throw new Error(`"${name}" has no boundaries in its config`)
    const mode = textOption(config, 'output_mode', 'int')
    const indices: Tensor = {
      shape: input.shape,
      dtype: 'int',
      values: Float64Array.from(input.values, value => boundaries.filter(boundary => value >= boundary).length),
    }
    const dtype = mode === 'int' ? 'int' : 'float'
    return [encoded(indices, { mode, depth: boundaries.length + 1, generation: call.generation, dtype })]
  },
}

/** What an `IntegerLookup` has, its special tokens taken out of the vocabulary. */
interface Vocabulary {
  readonly tokens: readonly number[]
  readonly mask: number | undefined
  /** How many indices there are for numbers that are not in the vocabulary. */
  readonly others: number
  /** The first index of such numbers, and of the vocabulary. */
  readonly firstOther: number
  readonly first: number
}

function vocabularyOf({ config, name }: Layer, mode: string): Vocabulary {
  const list = Array.isArray(config['vocabulary']) ? numbersOf(config['vocabulary']) : undefined
  if (list === undefined) throw new Error(`"${name}" has no vocabulary in its config`)
  const [mask] = (config['mask_token'] ?? null) === null ? [] : (numbersOf(config['mask_token']) ?? [])
  const others = numberOption(config, 'num_oov_indices', 1)
  const firstOther = mask !== undefined && mode === 'int' ? 1 : 0
  const first = firstOther + others
  const special = [
    ...new Array<number>(firstOther).fill(mask ?? 0),
    ...new Array<number>(others).fill(numberOption(config, 'oov_token', -1)),
  ]
  const listed = special.length > 0 && special.every((token, index) => list[index] === token)
  return { tokens: listed ? list.slice(first) : list, mask, others, firstOther, first }
}

const integerLookup: Semantics = {
  mask: 'drop',
  compute(call) {
    const { config, name } = call.layer
    const input = inputOf(call)
    const saved = textOption(config, 'output_mode', 'int')
    const mode = saved === 'binary' ? 'multi_hot' : saved
    if (flagOption(config, 'invert', false) || mode.startsWith('tf'))
      throw new Error(`the reference has no IntegerLookup as "${name}" is`)
    const { tokens, mask, others, firstOther, first } = vocabularyOf(call.layer, mode)
    const index = new Map(tokens.map((token, at) => [token, first + at]))
    const lookUp = (value: number): number => {
      if (value === mask) return mode === 'int' ? 0 : -1
      return index.get(value) ?? (others > 1 ? firstOther + (((value % others) + others) % others) : firstOther)
    }
    const indices: Tensor = { shape: input.shape, dtype: 'int', values: Float64Array.from(input.values, lookUp) }
    const padded = flagOption(config, 'pad_to_max_tokens', false)
    const depth = padded ? numberOption(config, 'max_tokens', 1) : first + tokens.length
    return [encoded(indices, { mode, depth, generation: call.generation, dtype: 'int' })]
  },
}

/** Keras 3's `Pipeline`: its layers one after another, each with the mask that the one before hands on. */
const pipeline: Semantics = {
  compute: async call => (await runPiped(call)).inputs.map(known),
  mask: async call => (await runPiped(call)).masks,
}

async function runPiped(call: LayerCall): Promise<Pick<LayerCall, 'inputs' | 'masks'>> {
  let { inputs, masks } = call
  for (const layer of pipedLayers(call.layer)) {
    const next = { ...call, layer, inputs, masks }
    masks = await call.maskOf(next)
    inputs = await call.run(next)
  }
  return { inputs, masks }
}

function pipedLayers({ wrapped }: Layer): Layer[] {
  return Object.keys(wrapped).flatMap((_, index) => wrapped[`layers/${index}`] ?? [])
}

/** Keras's preprocessing layers of numbers. */
export const preprocessing: Readonly<Record<string, Semantics>> = {
  Normalization: normalization,
  Rescaling: rescaling,
  CategoryEncoding: categoryEncoding,
  Discretization: discretization,
  IntegerLookup: integerLookup,
  Pipeline: pipeline,
}
