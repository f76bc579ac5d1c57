import { type Computation, computeEach, type Tensor } from './tensor.js'

/** What the places of a resized axis are sums of: place `o` of the pairs `starts[o]` up to `starts[o + 1]`. */
interface Taps {
  readonly starts: readonly number[]
  readonly input: readonly number[]
  readonly weight: readonly number[]
}

/** Places of the input and their weights, for one place of the output. */
type Parts = readonly (readonly [place: number, weight: number])[]

const { fround } = Math

/** The middle of output place `at`, in places of the input, as TensorFlow computes it in float32. */
function middle(at: number, scale: number): number {
  return fround(fround(at + 0.5) * scale)
}

function nearest(input: number, at: number, scale: number): Parts {
  return [[Math.min(Math.floor(middle(at, scale)), input - 1), 1]]
}

function bilinear(input: number, at: number, scale: number): Parts {
  const place = (at + 0.5) * scale - 0.5
  const lower = Math.floor(place)
  const share = place - lower
  return [
    [Math.max(lower, 0), 1 - share],
    [Math.min(Math.max(lower + 1, 0), input - 1), share],
  ]
}

/** How many steps TensorFlow's table of cubic weights has between two pixels. */
const CUBIC_STEPS = 1024

/** Keys's cubic, of which TensorFlow has values at 1024 places between pixels; pixels outside the image do not count. */
function bicubic(input: number, at: number, scale: number): Parts {
  const place = fround(middle(at, scale) - 0.5)
  const lower = Math.floor(place)
  const step = roundHalfEven(fround(fround(place - lower) * CUBIC_STEPS)) / CUBIC_STEPS
  return shares(
    [-1, 0, 1, 2].map(offset => [lower + offset, keys(offset - step)] as const),
    input,
  )
}

/** Weights of the places within the input, made to sum up to 1. */
function shares(parts: Parts, input: number): Parts {
  const inside = parts.filter(([place]) => place >= 0 && place < input)
  const sum = inside.reduce((total, [, weight]) => total + weight, 0)
  return sum === 0 ? inside : inside.map(([place, weight]) => [place, weight / sum] as const)
}

/** The average of what an output place covers. */
function area(input: number, at: number, scale: number): Parts {
  const from = at * scale
  const to = (at + 1) * scale
  const parts: [number, number][] = []
  for (let place = Math.floor(from); place < Math.ceil(to); place++) {
    parts.push([Math.min(place, input - 1), (Math.min(to, place + 1) - Math.max(from, place)) / scale])
  }
  return parts
}

function keys(x: number): number {
  const d = Math.abs(x)
  if (d >= 2) return 0
  return d >= 1 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : (1.5 * d - 2.5) * d * d + 1
}

function mitchell(x: number): number {
  const d = Math.abs(x)
  if (d >= 2) return 0
  return d >= 1 ? (((-7 / 18) * d + 2) * d - 10 / 3) * d + 16 / 9 : ((7 / 6) * d - 2) * d * d + 8 / 9
}

function lanczos(radius: number): (x: number) => number {
  return x => {
    const d = Math.abs(x)
    if (d > radius) return 0
    if (d < 1e-3) return 1
    return (radius * Math.sin(Math.PI * d) * Math.sin((Math.PI * d) / radius)) / (Math.PI * d) ** 2
  }
}

/** The kernels of TensorFlow's ScaleAndTranslate, with the distance at which they end. */
const kernels: Readonly<Record<string, { readonly radius: number; readonly at: (x: number) => number }>> = {
  triangle: { radius: 1, at: x => Math.max(0, 1 - Math.abs(x)) },
  keyscubic: { radius: 2, at: keys },
  mitchellcubic: { radius: 2, at: mitchell },
  gaussian: { radius: 1.5, at: x => (Math.abs(x) >= 1.5 ? 0 : Math.exp(-x * x * 2)) },
  lanczos3: { radius: 3, at: lanczos(3) },
  lanczos5: { radius: 5, at: lanczos(5) },
}

/** TensorFlow's ScaleAndTranslate: a kernel around the middle of the place, stretched when `antialias` shrinks images. */
function kernelled(name: string, antialias: boolean): (input: number, at: number, scale: number) => Parts {
  const kernel = kernels[name]
  if (kernel === undefined) throw new Error(`the reference has no interpolation "${name}"`)
  return (input, at, scale) => {
    const stretch = antialias ? Math.max(scale, 1) : 1
    const center = (at + 0.5) * scale
    const first = Math.max(Math.ceil(center - kernel.radius * stretch - 0.5), 0)
    const last = Math.min(Math.floor(center + kernel.radius * stretch - 0.5), input - 1)
    const places = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index)
    return shares(
      places.map(place => [place, kernel.at((place + 0.5 - center) / stretch)] as const),
      input,
    )
  }
}

/** What `tf.image.resize` calls the kernel of a method that it antialiases. */
const antialiased: Readonly<Record<string, string>> = { bilinear: 'triangle', bicubic: 'keyscubic' }

function methodOf(interpolation: string, antialias: boolean): (input: number, at: number, scale: number) => Parts {
  const name = antialias ? (antialiased[interpolation] ?? interpolation) : interpolation
  switch (name) {
    case 'nearest':
      return nearest
    case 'bilinear':
      return bilinear
    case 'bicubic':
      return bicubic
    case 'area':
      return area
    default:
      return kernelled(name, antialias)
  }
}

function tapsOf(input: number, output: number, method: ReturnType<typeof methodOf>): Taps {
  const parts = Array.from({ length: output }, (_, at) => method(input, at, fround(input / output)))
  const starts = [0]
  for (const own of parts) starts.push((starts.at(-1) ?? 0) + own.length)
  return { starts, input: parts.flat().map(([place]) => place), weight: parts.flat().map(([, weight]) => weight) }
}

/** `x` rounded to the nearest whole number, of two as near to the even one. */
export function roundHalfEven(x: number): number {
  const rounded = Math.round(x)
  return Math.abs(x % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

/**
 * Images (last axes: height, width, channels) of another size, as TensorFlow 2's `tf.image.resize`: `interpolation` is
 * `nearest`, `bilinear`, `bicubic`, `area`, `gaussian`, `lanczos3`, `lanczos5` or `mitchellcubic`. The kernels of `gaussian`
 * and `mitchellcubic` also change images that have the size already.
 */
export function resized(
  images: Tensor,
  [height, width]: readonly [number, number],
  interpolation: string,
  antialias = false,
): Computation {
  const rank = images.shape.length
  const [ownHeight = 1, ownWidth = 1, channels = 1] = images.shape.slice(rank - 3)
  const method = methodOf(interpolation, antialias)
  const rows = tapsOf(ownHeight, height, method)
  const columns = tapsOf(ownWidth, width, method)
  return computeEach(
    [...images.shape.slice(0, rank - 3), height, width, channels],
    position => {
      const channel = position % channels
      const pixel = (position - channel) / channels
      const column = pixel % width
      const row = Math.floor(pixel / width) % height
      const first = Math.floor(pixel / (width * height)) * ownHeight
      let sum = 0
      for (let r = rows.starts[row] as number; r < (rows.starts[row + 1] as number); r++) {
        const line = (first + (rows.input[r] as number)) * ownWidth
        let part = 0
        for (let c = columns.starts[column] as number; c < (columns.starts[column + 1] as number); c++) {
          const value = images.values[(line + (columns.input[c] as number)) * channels + channel] as number
          part += value * (columns.weight[c] as number)
        }
        sum += part * (rows.weight[r] as number)
      }
      return sum
    },
    { costPerValue: ((rows.input.length / height) * columns.input.length) / width },
  )
}
