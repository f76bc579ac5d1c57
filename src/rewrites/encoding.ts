import type { JsonValue } from '../keras/json.js'
import type { Length } from '../keras/sizes.js'
import { numberOf, numbersOf, plainValue, textOf } from '../keras/values.js'
import { canReshape, chain, dense, layerOf, rescaling, reshapeStep, type Step, unknownLengths } from './blocks.js'
import { inputIndexes, tensorAt } from './call-arguments.js'
import { constant } from './derive.js'
import { type NewLayer, type Refusal, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/** Tables with more values than this are not made. */
const mostValues = 2 ** 24

/** Looks up rows of a table of constants. */
function table(rows: number, columns: number, value: (row: number, column: number) => number): NewLayer {
  const values = Array.from({ length: rows * columns }, (_, i) => value(Math.floor(i / columns), i % columns))
  return {
    className: 'Embedding',
    config: { input_dim: rows, output_dim: columns, mask_zero: false },
    variables: [constant([rows, columns], values)],
  }
}

/** How whole numbers become what the output holds of them. */
interface Encoding {
  /** `int`: the number itself; else a vector of `depth`. */
  readonly mode: string
  readonly depth: number
}

/**
 * Layers behind a table that gave a vector for each number: joins the vectors of one row as the mode says. `weights`
 * are factors of the numbers when counting.
 */
function encoded(
  { graph }: Site,
  vectors: Tensor,
  lengths: readonly Length[],
  { mode, depth }: Encoding,
  weights?: Tensor,
): readonly Tensor[] | Refusal {
  const last = lengths.at(-1) ?? null
  const looked = [...lengths, depth]
  if (mode === 'one_hot') {
    const target = last === 1 && lengths.length > 0 ? [...lengths.slice(0, -1), depth] : looked
    return canReshape(target)
      ? [chain(graph, vectors, [reshapeStep('shaped', looked, target)])]
      : unknownLengths('size')
  }
  if (lengths.length !== 1)
    return refuseRewrite(
      'layer/unsupported-input',
      `encodes inputs of ${lengths.length + 1} axes as one vector.`,
      'Give it inputs of the shape (batch, values).',
    )
  if (mode === 'multi_hot') return [graph.one('', layerOf('GlobalMaxPooling1D'), vectors)]
  if (last === null) return unknownLengths('size')
  if (weights !== undefined) {
    const column = graph.one('factors', layerOf('Reshape', { target_shape: [last, 1] }), weights)
    const sum = graph.one('sum', layerOf('Dot', { axes: [1, 1], normalize: false }), column, vectors)
    return [chain(graph, sum, [reshapeStep('shaped', [1, depth], [depth])])]
  }
  const mean = graph.one('mean', layerOf('GlobalAveragePooling1D'), vectors)
  return [graph.one('', rescaling(last), mean)]
}

const MODES = new Set(['one_hot', 'multi_hot', 'count'])

const categoryEncoding: Rewrite = {
  name: 'category-encoding',
  classes: ['CategoryEncoding'],
  reason: 'the layer of TensorFlow.js fails in predict; a table of the vectors (Embedding) is the same',
  training: 'the table would be trained',
  apply: site => {
    const { config, graph } = site
    const indexes = inputIndexes(site, ['inputs', 'count_weights'])
    const input = tensorAt(site, indexes['inputs'])
    const depth = numberOf(config, 'num_tokens') ?? numberOf(config, 'max_tokens')
    const mode = textOf(config, 'output_mode')
    if (input?.shape == null) return unknownLengths('rank')
    if (depth === null || !MODES.has(mode ?? '')) return unsupportedMode(mode)
    if ((depth + 2) * depth > mostValues) return tooLarge(depth)
    // One row before and one behind, for what is no category: Keras 3 makes zeros of it.
    const shifted = chain1(site, input, [
      { part: 'shifted', layer: rescaling(1, 1) },
      { part: 'clipped', layer: layerOf('ReLU', { max_value: depth + 1 }) },
    ])
    const vectors = graph.one(
      'vectors',
      table(depth + 2, depth, (row, column) => (row === column + 1 ? 1 : 0)),
      shifted,
    )
    return encoded(
      site,
      vectors,
      input.shape.slice(1),
      { mode: mode ?? '', depth },
      tensorAt(site, indexes['count_weights']),
    )
  },
}

const chain1 = ({ graph }: Site, x: Tensor, steps: readonly Step[]): Tensor =>
  steps.reduce((tensor, { part, layer }) => graph.one(part, layer, tensor), x)

const unsupportedMode = (mode: string | null): Refusal =>
  refuseRewrite(
    'layer/unsupported-option',
    `has output_mode=${mode ?? 'none'}, which cannot be computed by layers of TensorFlow.js.`,
    'Use "int", "one_hot", "multi_hot" or "count".',
    'output_mode',
  )

const tooLarge = (depth: number): Refusal =>
  refuseRewrite(
    'layer/unsupported-option',
    `encodes ${depth} categories, for which a table would be too large.`,
    'Use an Embedding on the numbers.',
  )

/** Larger than the reciprocal of any difference of two float32 numbers, so that a product is 0 or above 1. */
const huge = 3e38

const discretization: Rewrite = {
  name: 'discretization',
  classes: ['Discretization'],
  reason: 'TensorFlow.js has no such layer; differences to the boundaries, scaled and cut at 0 and 1, are steps',
  training: 'the boundaries would be trained',
  apply: site => {
    const { config, graph } = site
    const [input] = site.inputs
    const boundaries = numbersOf(config, 'bin_boundaries', 1)
    const mode = textOf(config, 'output_mode') ?? 'int'
    if (input?.shape == null) return unknownLengths('rank')
    if (boundaries === null || boundaries.length === 0)
      return refuseRewrite(
        'layer/unsupported-option',
        'has learned its boundaries, which its config does not say.',
        'Make the layer with bin_boundaries.',
        'bin_boundaries',
      )
    if (mode !== 'int' && !MODES.has(mode)) return unsupportedMode(mode)
    const lengths = input.shape.slice(1)
    if (!canReshape([...lengths, 1])) return unknownLengths('size')
    graph.ignore(...site.variables)
    const count = boundaries.length
    const all = (value: number): number[] => new Array<number>(count).fill(value)
    const column = chain1(site, input, [
      { part: 'column', layer: layerOf('Reshape', { target_shape: [...lengths.map(one => one ?? -1), 1] }) },
    ])
    // For each boundary 1 where the value is below it, else 0.
    const below = chain1(site, column, [
      { part: 'differences', layer: dense(constant([1, count], all(-1)), constant([count], [...boundaries])) },
      { part: 'scaled', layer: rescaling(huge) },
      { part: 'below', layer: layerOf('ReLU', { max_value: 1 }) },
    ])
    if (mode === 'int') {
      const index = { part: 'index', layer: dense(constant([count, 1], all(-1)), constant([1], [count])) }
      return [chain(graph, below, [index, reshapeStep('shaped', [...lengths, 1], lengths)])]
    }
    const depth = count + 1
    // Bin i is reached from boundary i - 1 on and left at boundary i.
    const kernel = Array.from({ length: count * depth }, (_, at) => {
      const [boundary, bin] = [Math.floor(at / depth), at % depth]
      return boundary === bin ? 1 : boundary === bin - 1 ? -1 : 0
    })
    const last = Array.from({ length: depth }, (_, bin) => (bin === count ? 1 : 0))
    const vectors = graph.one('vectors', dense(constant([count, depth], kernel), constant([depth], last)), below)
    return encoded(site, vectors, lengths, { mode, depth })
  },
}

const integerLookup: Rewrite = {
  name: 'integer-lookup',
  classes: ['IntegerLookup'],
  reason: 'TensorFlow.js has no such layer; a table for all numbers from the smallest to the largest is the same',
  training: 'the table would be trained',
  apply: site => {
    const { config, graph } = site
    const [input] = site.inputs
    const mode = textOf(config, 'output_mode') ?? 'int'
    const mask = numberOf(config, 'mask_token')
    const words = vocabularyOf(site, mask)
    if (input?.shape == null) return unknownLengths('rank')
    if (mode !== 'int' && (!MODES.has(mode) || mask !== null)) return unsupportedMode(mode)
    if (words === null)
      return refuseRewrite(
        'layer/unsupported-option',
        'has a vocabulary that its config does not say, or that holds no whole numbers.',
        'Make the layer with vocabulary, or look numbers up outside the model.',
        'vocabulary',
      )
    const [low, high] = [Math.min(...words), Math.max(...words)]
    const start = (mask === null ? 0 : 1) + 1
    const places = new Map(words.map((word, i) => [word, i + start]))
    if (mask !== null) places.set(mask, 0)
    const [first, last] = [Math.min(low, mask ?? low), Math.max(high, mask ?? high)]
    const rows = last - first + 3
    const depth = config['pad_to_max_tokens'] === true ? (numberOf(config, 'max_tokens') ?? 0) : words.length + start
    if (rows * (mode === 'int' ? 1 : depth) > mostValues || Math.abs(first) + rows > mostValues) return tooLarge(rows)
    const index = (row: number): number => places.get(row - 1 + first) ?? start - 1
    const shifted = chain1(site, input, [
      { part: 'shifted', layer: rescaling(1, 1 - first) },
      { part: 'clipped', layer: layerOf('ReLU', { max_value: rows - 1 }) },
    ])
    const lengths = input.shape.slice(1)
    if (mode === 'int') {
      if (!canReshape(lengths)) return unknownLengths('size')
      const found = { part: 'found', layer: table(rows, 1, index) }
      return [chain(graph, shifted, [found, reshapeStep('shaped', [...lengths, 1], lengths)])]
    }
    const vectors = graph.one(
      'vectors',
      table(rows, depth, (row, column) => (index(row) === column ? 1 : 0)),
      shifted,
    )
    return encoded(site, vectors, lengths, { mode, depth })
  },
}

/** The numbers of a vocabulary, without the special ones before them. */
function vocabularyOf({ config }: Site, mask: number | null): readonly number[] | null {
  const value: JsonValue | undefined = plainValue(config['vocabulary'])
  if (!Array.isArray(value)) return null
  const words = value.filter(one => typeof one === 'number' && Number.isInteger(one)) as number[]
  if (words.length !== value.length || words.length === 0) return null
  const special = [...(mask === null ? [] : [mask]), numberOf(config, 'oov_token') ?? -1]
  const hasSpecial = special.every((one, i) => words[i] === one)
  return hasSpecial ? words.slice(special.length) : words
}

/** Rewrites of layers that make numbers of categories. */
export const encodingRewrites: readonly Rewrite[] = [categoryEncoding, discretization, integerLookup]
