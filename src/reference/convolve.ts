import { type Computation, sizeOf, type Tensor } from './tensor.js'
import { type Sliding, still, threeOf } from './windows.js'

/** What a convolution adds up, channels last. */
export interface Convolution {
  /** Row-major: places of the window (by axis), channels of a group, filters. */
  readonly kernel: Float64Array
  /** Lengths of the window. */
  readonly window: readonly number[]
  readonly filters: number
  /** Channels and filters are cut into as many groups, which do not see one another; depthwise is a group a channel. */
  readonly groups: number
  /** A value a filter, or null. */
  readonly bias: ArrayLike<number> | null
  /** An axis of the image each. */
  readonly slidings: readonly Sliding[]
}

/** The input and convolution as a loop over three spatial axes sees them. */
interface Loop {
  readonly x: Float64Array | Float32Array | Int32Array | Uint8Array
  readonly k: Float64Array
  readonly sizes: readonly [number, number, number]
  readonly window: readonly [number, number, number]
  readonly along: readonly [Sliding, Sliding, Sliding]
  readonly channels: number
  readonly filters: number
  readonly groups: number
  readonly bias: ArrayLike<number> | null
}

/** A convolution of 1 to 3 spatial axes (as `slidings` has), of an input with the channels last. */
export function convolve(input: Tensor, convolution: Convolution): Computation {
  const { slidings, filters, groups } = convolution
  const rank = input.shape.length
  const leading = input.shape.slice(0, rank - slidings.length - 1)
  const shape = [...leading, ...slidings.map(({ length }) => length), filters]
  const channels = input.shape[rank - 1] ?? 1
  const loop: Loop = {
    x: input.values,
    k: convolution.kernel,
    sizes: threeOf(input.shape.slice(rank - slidings.length - 1, rank - 1), 1),
    window: threeOf(convolution.window, 1),
    along: threeOf(slidings, still),
    channels,
    filters,
    groups,
    bias: convolution.bias,
  }
  return {
    shape,
    dtype: 'float',
    costPerValue: (sizeOf(convolution.window) * channels) / groups,
    compute: positions =>
      Promise.resolve(
        positions === undefined
          ? allValues(sizeOf(leading), { ...loop, x: new Float64Array(input.values) })
          : Float64Array.from(positions, position => oneValue(position, loop)),
      ),
  }
}

/** All values, row-major. */
function allValues(images: number, loop: Loop): Float64Array {
  const { along, filters, bias } = loop
  const places = along[0].length * along[1].length * along[2].length
  const values = new Float64Array(images * places * filters)
  const sums = new Float64Array(filters)
  for (let place = 0; place < images * places; place++) {
    for (let filter = 0; filter < filters; filter++) sums[filter] = bias?.[filter] ?? 0
    addPlace(sums, place, loop)
    values.set(sums, place * filters)
  }
  return values
}

/** Adds to `sums`, a filter each, what the window sees at a place of the output (row-major over images and axes). */
function addPlace(sums: Float64Array, place: number, loop: Loop): void {
  const { sizes, window, along, channels, filters, groups } = loop
  const [depths, rows, columns] = along
  const column = place % columns.length
  const row = Math.floor(place / columns.length) % rows.length
  const depth = Math.floor(place / (columns.length * rows.length)) % depths.length
  const image = Math.floor(place / (columns.length * rows.length * depths.length))
  for (let d = depths.starts[depth] as number; d < (depths.starts[depth + 1] as number); d++) {
    for (let r = rows.starts[row] as number; r < (rows.starts[row + 1] as number); r++) {
      const plane = (image * sizes[0] + (depths.input[d] as number)) * sizes[1] + (rows.input[r] as number)
      const kernelPlane = (depths.window[d] as number) * window[1] + (rows.window[r] as number)
      for (let c = columns.starts[column] as number; c < (columns.starts[column + 1] as number); c++) {
        const from = (plane * sizes[2] + (columns.input[c] as number)) * channels
        const weights = (kernelPlane * window[2] + (columns.window[c] as number)) * (channels / groups) * filters
        addProducts(sums, loop, from, weights)
      }
    }
  }
}

/** Adds the products of one pixel's channels and the kernel's values for it. The inner loop of all convolutions. */
function addProducts(
  sums: Float64Array,
  { x, k, channels, filters, groups }: Loop,
  from: number,
  weights: number,
): void {
  const own = channels / groups
  const to = filters / groups
  for (let group = 0; group < groups; group++) {
    const first = group * to
    for (let channel = 0; channel < own; channel++) {
      const value = x[from + group * own + channel] as number
      const row = weights + channel * filters + first
      for (let filter = 0; filter < to; filter++) {
        sums[first + filter] = (sums[first + filter] as number) + value * (k[row + filter] as number)
      }
    }
  }
}

/** The value at one row-major position of the output. */
function oneValue(position: number, loop: Loop): number {
  const { x, k, sizes, window, along, channels, filters, groups, bias } = loop
  const [depths, rows, columns] = along
  const filter = position % filters
  const place = (position - filter) / filters
  const column = place % columns.length
  const row = Math.floor(place / columns.length) % rows.length
  const depth = Math.floor(place / (columns.length * rows.length)) % depths.length
  const image = Math.floor(place / (columns.length * rows.length * depths.length))
  const own = channels / groups
  const firstChannel = Math.floor(filter / (filters / groups)) * own
  let sum = bias?.[filter] ?? 0
  for (let d = depths.starts[depth] as number; d < (depths.starts[depth + 1] as number); d++) {
    for (let r = rows.starts[row] as number; r < (rows.starts[row + 1] as number); r++) {
      const plane = (image * sizes[0] + (depths.input[d] as number)) * sizes[1] + (rows.input[r] as number)
      const kernelPlane = (depths.window[d] as number) * window[1] + (rows.window[r] as number)
      for (let c = columns.starts[column] as number; c < (columns.starts[column + 1] as number); c++) {
        const from = (plane * sizes[2] + (columns.input[c] as number)) * channels + firstChannel
        const weights = (kernelPlane * window[2] + (columns.window[c] as number)) * own * filters + filter
        for (let channel = 0; channel < own; channel++)
          sum += (x[from + channel] as number) * (k[weights + channel * filters] as number)
      }
    }
  }
  return sum
}
