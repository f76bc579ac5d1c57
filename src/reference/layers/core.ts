import { activated, activationOf } from '../activations.js'
import type { LayerCall, Semantics, Weight } from '../semantics.js'
import { type Computation, known, sizeOf, type Tensor } from '../tensor.js'

/** Kernels with more values than this are read piece by piece, whenever they are needed. */
const LARGEST_KEPT = 2 ** 24
/** Values of a kernel that are read at once. */
const PIECE = 2 ** 20

/** Rows of a kernel, one piece after the other: `row(values, offset)` gives the first row of the piece. */
async function eachPiece(
  kernel: Weight,
  visit: (values: ArrayLike<number>, firstRow: number, rows: number) => void,
): Promise<void> {
  const [inputs = 0, units = 0] = kernel.shape
  if (inputs * units <= LARGEST_KEPT) return visit(await kernel.values(), 0, inputs)
  const rows = Math.max(1, Math.floor(PIECE / units))
  for (let first = 0; first < inputs; first += rows) {
    const count = Math.min(rows, inputs - first)
    visit(await kernel.read(first * units, count * units), first, count)
  }
}

/** The product of the last axis of `input` with a kernel `[inputs, units]`, plus a bias. */
export function denseProduct(input: Tensor, kernel: Weight, bias: Weight | undefined): Computation {
  const [inputs = 0, units = 0] = kernel.shape
  const shape = [...input.shape.slice(0, -1), units]
  const { values: from } = input
  return {
    shape,
    dtype: 'float',
    costPerValue: inputs,
    async compute(positions) {
      const added = await bias?.values()
      if (positions === undefined) {
        const sums = new Float64Array(sizeOf(shape))
        for (let index = 0; index < sums.length; index++) sums[index] = added?.[index % units] ?? 0
        await eachPiece(kernel, (values, firstRow, rows) =>
          addProducts(sums, { from, inputs, values, units, firstRow, rows }),
        )
        return sums
      }
      const sums = Float64Array.from(positions, position => added?.[position % units] ?? 0)
      await eachPiece(kernel, (values, firstRow, rows) => {
        for (let index = 0; index < positions.length; index++) {
          const position = positions[index] ?? 0
          const unit = position % units
          const start = ((position - unit) / units) * inputs + firstRow
          let sum = 0
          for (let row = 0, at = unit; row < rows; row++, at += units)
            sum += (from[start + row] ?? 0) * (values[at] ?? 0)
          sums[index] = (sums[index] ?? 0) + sum
        }
      })
      return sums
    },
  }
}

/** Rows of a kernel, and the input whose last axis they are multiplied with. */
interface Piece {
  readonly from: Tensor['values']
  readonly inputs: number
  readonly values: ArrayLike<number>
  readonly units: number
  readonly firstRow: number
  readonly rows: number
}

/** Adds the products with some rows of a kernel to all sums, reading the kernel in the order in which it lies. */
function addProducts(sums: Float64Array, { from, inputs, values, units, firstRow, rows }: Piece): void {
  for (let start = 0, place = firstRow; start < sums.length; start += units, place += inputs) {
    for (let row = 0; row < rows; row++) {
      const value = from[place + row] as number
      const at = row * units
      for (let unit = 0; unit < units; unit++)
        sums[start + unit] = (sums[start + unit] as number) + value * (values[at + unit] as number)
    }
  }
}

/** Keras's `Dense`: a product with the last axis, a bias, an activation. */
const dense: Semantics = {
  compute({ layer, inputs, generation }: LayerCall) {
    const [input] = inputs
    const [kernel, bias] = layer.weights
    if (input === undefined || kernel === undefined) throw new Error('a Dense without a kernel')
    return [activated(denseProduct(input, kernel, bias), activationOf(layer.config['activation'], generation))]
  },
}

/** An input is what the caller gives. */
const inputLayer: Semantics = { compute: ({ inputs }) => inputs.map(known) }

/** The layers of Keras's `core` that hold arrays, and inputs. */
export const core: Readonly<Record<string, Semantics>> = {
  Dense: dense,
  InputLayer: inputLayer,
}
