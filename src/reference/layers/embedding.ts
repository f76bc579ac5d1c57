import { argument, isTrue } from '../arguments.js'
import { each, reduce } from '../arrays.js'
import { contract } from '../contraction.js'
import { transposed } from '../layout.js'
import { flagOption, numberOf, numberOption } from '../options.js'
import type { LayerCall, Semantics, Weight } from '../semantics.js'
import { type Computation, known, sizeOf, type Tensor } from '../tensor.js'

/** A table of more values than this is read row by row. */
const LARGE = 2 ** 24

/** The row of the table that an id stands for; Keras 3 counts negative ids from the end. */
function rowOf(id: number, rows: number, generation: 2 | 3): number {
  const whole = Math.trunc(id)
  return whole < 0 && generation === 3 ? whole + rows : whole
}

/** The rows of the first weight at the ids of the input; NaN for ids that are not in the table. */
function lookUp({ layer, inputs, generation }: LayerCall): Computation[] {
  const [ids] = inputs
  const [table] = layer.weights
  if (ids === undefined || table === undefined) return []
  const [rows = 0, width = 0] = table.shape
  return [
    {
      shape: [...ids.shape, width],
      dtype: 'float',
      costPerValue: 1,
      async compute(positions) {
        const valueAt = await readerOf(table, width)
        const values = new Float64Array(positions?.length ?? sizeOf(ids.shape) * width)
        for (let index = 0; index < values.length; index++) {
          const position = positions?.[index] ?? index
          const row = rowOf(ids.values[Math.floor(position / width)] ?? Number.NaN, rows, generation)
          values[index] = row >= 0 && row < rows ? await valueAt(row, position % width) : Number.NaN
        }
        return values
      },
    },
  ]
}

async function readerOf(
  table: Weight,
  width: number,
): Promise<(row: number, column: number) => number | Promise<number>> {
  if (sizeOf(table.shape) <= LARGE) {
    const values = await table.values()
    return (row, column) => values[row * width + column] ?? Number.NaN
  }
  const rows = new Map<number, ReturnType<Weight['read']>>()
  return async (row, column) => {
    const reading = rows.get(row) ?? table.read(row * width, width)
    rows.set(row, reading)
    return (await reading)[column] ?? Number.NaN
  }
}

/** The steps whose id is not 0, if the layer masks them. */
function maskOfIds({ layer, inputs }: LayerCall): (Tensor | null)[] {
  const [ids] = inputs
  const masks = flagOption(layer.config, 'mask_zero', false)
  return [ids === undefined || !masks ? null : each(ids, id => Number(id !== 0), 'bool')]
}

/** The steps in which any value differs from `mask_value`, as 32-bit floats compare. */
function keptSteps({ layer, inputs }: LayerCall): Tensor | null {
  const [input] = inputs
  if (input === undefined) return null
  const value = Math.fround(numberOption(layer.config, 'mask_value', 0))
  return reduce(
    input,
    [input.shape.length - 1],
    false,
    lane => Number(lane.some(own => Math.fround(own) !== value)),
    'bool',
  )
}

/** Scores of each row of the table: the input times the table turned, kept within `logit_soft_cap` by tanh. */
async function reversed({ layer, inputs }: LayerCall): Promise<Computation[]> {
  const [input] = inputs
  const tied = flagOption(layer.config, 'tie_weights', true)
  const weight = layer.weights[tied ? 0 : 1]
  if (input === undefined || weight === undefined) return []
  const table: Tensor = { shape: weight.shape, dtype: 'float', values: Float64Array.from(await weight.values()) }
  const letters = [...input.shape.keys()].map(axis => `x${axis}`)
  const last = letters.at(-1) ?? ''
  const scores = contract(input, tied ? transposed(table, [1, 0]) : table, {
    left: letters,
    right: [last, 'row'],
    output: [...letters.slice(0, -1), 'row'],
  })
  const cap = numberOf(layer.config['logit_soft_cap'])
  if (cap === undefined) return [scores]
  return [
    {
      ...scores,
      compute: async positions => (await scores.compute(positions)).map(score => Math.tanh(score / cap) * cap),
    },
  ]
}

const isReversed = (call: LayerCall): boolean => isTrue(argument(call, 1, 'reverse'))

/** Layers that look up rows of a table, and the layer that masks steps. */
export const embedding: Readonly<Record<string, Semantics>> = {
  Embedding: { compute: lookUp, mask: maskOfIds },
  ReversibleEmbedding: {
    compute: call => (isReversed(call) ? reversed(call) : lookUp(call)),
    mask: call => (isReversed(call) ? [null] : maskOfIds(call)),
  },
  Masking: {
    compute(call) {
      const [input] = call.inputs
      const kept = keptSteps(call)
      if (input === undefined || kept === null) return []
      const width = input.shape.at(-1) ?? 1
      const values = Float64Array.from(input.values, (value, at) =>
        kept.values[Math.floor(at / width)] === 0 ? 0 : value,
      )
      return [known({ ...input, values })]
    },
    mask: call => [keptSteps(call)],
  },
}
