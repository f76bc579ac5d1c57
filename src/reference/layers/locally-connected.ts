import { activated, activationOf } from '../activations.js'
import { inputOf } from '../arguments.js'
import { flagOption, numberOption, numbersOption, textOption } from '../options.js'
import type { LayerCall, Semantics } from '../semantics.js'
import { type Computation, computeEach, sizeOf, stridesOf, type Tensor } from '../tensor.js'
import { hasChannelsFirst } from '../windows.js'

/** The sizes of a layer; `channelsFirst` says how arrays of images (of the kernel, too) are laid out. */
interface Geometry {
  readonly rank: number
  readonly channelsFirst: boolean
  readonly channels: number
  readonly filters: number
  readonly window: readonly number[]
  /** Spatial lengths. */
  readonly input: readonly number[]
  readonly output: readonly number[]
  /** Where the window of a place of the output begins, on an axis. */
  first(axis: number, place: number): number
}

/** Position of the channel `channel` at `places`, in an image of `lengths` laid out as the layer has it. */
function positionIn(
  { channelsFirst }: Geometry,
  [lengths, channels]: readonly [readonly number[], number],
  places: readonly number[],
  channel: number,
): number {
  const place = places.reduce((at, own, axis) => at * (lengths[axis] ?? 1) + own, 0)
  return channelsFirst ? channel * sizeOf(lengths) + place : place * channels + channel
}

function geometryOf(call: LayerCall, rank: number): Geometry {
  const { config } = call.layer
  const { shape } = inputOf(call)
  const channelsFirst = hasChannelsFirst(config)
  const window = numbersOption(config, 'kernel_size', rank, 1)
  const strides = numbersOption(config, 'strides', rank, 1)
  const input = channelsFirst ? shape.slice(2) : shape.slice(1, -1)
  const isSame = textOption(config, 'padding', 'valid').toLowerCase() === 'same'
  const output = input.map((length, axis) => {
    const [own = 1, stride = 1] = [window[axis], strides[axis]]
    return isSame ? Math.ceil(length / stride) : Math.floor((length - own) / stride) + 1
  })
  // Other than TensorFlow, `same` here has the window's middle at each multiple of the stride.
  const first = (axis: number, place: number) =>
    place * (strides[axis] ?? 1) - (isSame ? Math.floor((window[axis] ?? 1) / 2) : 0)
  const channels = (channelsFirst ? shape[1] : shape.at(-1)) ?? 1
  return { rank, channelsFirst, channels, filters: numberOption(config, 'filters', 1), window, input, output, first }
}

/** All places that a window of `lengths` has, row-major. */
function placesOf(lengths: readonly number[]): number[][] {
  const [length, ...rest] = lengths
  if (length === undefined) return [[]]
  return Array.from({ length }, (_, place) => placesOf(rest).map(others => [place, ...others])).flat()
}

/** The places of the input that a place of the output sees, with their places in the window. */
function seen(
  geometry: Geometry,
  output: readonly number[],
): { readonly input: number[]; readonly window: number[] }[] {
  return placesOf(geometry.window).flatMap(window => {
    const input = window.map((place, axis) => geometry.first(axis, output[axis] ?? 0) + place)
    return input.every((place, axis) => place >= 0 && place < (geometry.input[axis] ?? 1)) ? [{ input, window }] : []
  })
}

/** Where the kernel of an implementation (1, 2 or 3, see Keras) holds the weight between two places. */
type Finder = (
  output: readonly number[],
  filter: number,
  from: { readonly input: readonly number[]; readonly window: readonly number[]; readonly channel: number },
) => number

function finderOf(geometry: Geometry, implementation: number): Finder {
  const { input, output, window, channels, filters } = geometry
  const inputSize = sizeOf(input) * channels
  const outputSize = sizeOf(output) * filters
  if (implementation === 1) {
    return (place, filter, from) => {
      const at = positionIn({ ...geometry, channelsFirst: false }, [output, 1], place, 0)
      const feature = positionIn(geometry, [window, channels], from.window, from.channel)
      return (at * sizeOf(window) * channels + feature) * filters + filter
    }
  }
  const pair = (place: readonly number[], filter: number, from: Parameters<Finder>[2]) => ({
    to: positionIn(geometry, [output, filters], place, filter),
    at: positionIn(geometry, [input, channels], from.input, from.channel),
  })
  if (implementation === 2) {
    return (place, filter, from) => {
      const { to, at } = pair(place, filter, from)
      return at * outputSize + to
    }
  }
  // Implementation 3 keeps the weights alone, ordered by output and then input.
  const index = new Map<number, number>()
  const all: number[] = []
  for (const place of placesOf(output)) {
    for (const { input: from, window: own } of seen(geometry, place)) {
      for (let channel = 0; channel < channels; channel++) {
        for (let filter = 0; filter < filters; filter++) {
          const { to, at } = pair(place, filter, { input: from, window: own, channel })
          all.push(to * inputSize + at)
        }
      }
    }
  }
  for (const [at, key] of all.sort((a, b) => a - b).entries()) index.set(key, at)
  return (place, filter, from) => {
    const { to, at } = pair(place, filter, from)
    return index.get(to * inputSize + at) as number
  }
}

function computed(
  input: Tensor,
  geometry: Geometry,
  weights: { kernel: ArrayLike<number>; bias: ArrayLike<number> | null; find: Finder },
): Computation {
  const { channelsFirst, channels, filters, output } = geometry
  const batch = input.shape[0] ?? 1
  const shape = channelsFirst ? [batch, filters, ...output] : [batch, ...output, filters]
  const strides = stridesOf(shape)
  const inputSize = sizeOf(geometry.input) * channels
  const coordinate = (position: number, axis: number) =>
    Math.floor(position / (strides[axis] ?? 1)) % (shape[axis] ?? 1)
  return computeEach(
    shape,
    position => {
      const place = output.map((_, axis) => coordinate(position, axis + (channelsFirst ? 2 : 1)))
      const filter = coordinate(position, channelsFirst ? 1 : shape.length - 1)
      // Keras lays the bias out anew for channels first, without moving its axes.
      let sum = weights.bias?.[position % (sizeOf(output) * filters)] ?? 0
      for (const from of seen(geometry, place)) {
        for (let channel = 0; channel < channels; channel++) {
          const at = positionIn(geometry, [geometry.input, channels], from.input, channel)
          const weight = weights.kernel[weights.find(place, filter, { ...from, channel })] as number
          sum += weight * (input.values[Math.floor(position / (sizeOf(output) * filters)) * inputSize + at] as number)
        }
      }
      return sum
    },
    { costPerValue: sizeOf(geometry.window) * channels },
  )
}

/** LocallyConnected1D and 2D of Keras 2: a convolution with a kernel of its own at each place. */
function locallyConnected(rank: number): Semantics {
  return {
    mask: 'drop',
    async compute(call) {
      const { config, weights, name } = call.layer
      const [kernel, bias] = await Promise.all(weights.map(weight => weight.values()))
      if (kernel === undefined) throw new Error(`"${name}" has no weights`)
      const geometry = geometryOf(call, rank)
      const find = finderOf(geometry, numberOption(config, 'implementation', 1))
      const own = flagOption(config, 'use_bias', true) ? (bias ?? null) : null
      const computation = computed(inputOf(call), geometry, { kernel, bias: own, find })
      return [activated(computation, activationOf(config['activation'], call.generation))]
    },
  }
}

/** Keras 2's layers of local connections. */
export const locallyConnectedLayers: Readonly<Record<string, Semantics>> = {
  LocallyConnected1D: locallyConnected(1),
  LocallyConnected2D: locallyConnected(2),
}
