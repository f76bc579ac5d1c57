import { type AxisMatrix, axisMatrix, selection } from './along-axis.js'

/** How `tf.image.resize` finds the values between those of the image. */
export type Interpolation =
  | 'nearest'
  | 'bilinear'
  | 'bicubic'
  | 'area'
  | 'lanczos3'
  | 'lanczos5'
  | 'gaussian'
  | 'mitchellcubic'

/** The interpolation of a name as Keras saves it, or null. */
export function interpolationOf(name: string): Interpolation | null {
  const lower = name.toLowerCase()
  return lower === 'nearest' || lower === 'bilinear' || lower === 'bicubic' || lower === 'area' || isSampled(lower)
    ? lower
    : null
}

const isSampled = (name: string): name is 'lanczos3' | 'lanczos5' | 'gaussian' | 'mitchellcubic' =>
  name === 'lanczos3' || name === 'lanczos5' || name === 'gaussian' || name === 'mitchellcubic'

/**
 * The matrix by which `tf.image.resize` of TensorFlow 2 makes `to` values of `from` along an axis. Coordinates are
 * computed in float32, as its kernels do.
 */
export function resizeMatrix(from: number, to: number, interpolation: Interpolation, antialias = false): AxisMatrix {
  if (interpolation === 'nearest') return nearest(from, to)
  if (interpolation === 'area') return area(from, to)
  if (interpolation === 'bilinear') return antialias ? sampled(from, to, triangle, true) : bilinear(from, to)
  if (interpolation === 'bicubic') return antialias ? sampled(from, to, keysCubic, true) : bicubic(from, to)
  return sampled(from, to, kernels[interpolation], antialias)
}

const f32 = Math.fround

/** Where the middle of a pixel of the result lies in the image, in pixels from its edge. */
const middle = (from: number, to: number, column: number): number => f32(f32(column + 0.5) * f32(from / to))

function nearest(from: number, to: number): AxisMatrix {
  return selection(
    from,
    Array.from({ length: to }, (_, column) => Math.min(Math.floor(middle(from, to, column)), from - 1)),
  )
}

/** A matrix from the weights of each column, by row; weights of the same row add up. */
function fromColumns(from: number, to: number, weights: (column: number) => readonly (readonly [number, number])[]) {
  const values = new Array<number>(from * to).fill(0)
  for (let column = 0; column < to; column++)
    for (const [row, weight] of weights(column)) values[row * to + column] = (values[row * to + column] ?? 0) + weight
  return axisMatrix(from, to, (row, column) => values[row * to + column] ?? 0)
}

function bilinear(from: number, to: number): AxisMatrix {
  return fromColumns(from, to, column => {
    const at = f32(middle(from, to, column) - 0.5)
    const lower = Math.floor(at)
    const part = f32(at - lower)
    return [
      [Math.max(lower, 0), 1 - part],
      [Math.min(Math.ceil(at), from - 1), part],
    ]
  })
}

/** ResizeBicubic of TensorFlow: weights from a table of 1024 steps, without those outside of the image. */
function bicubic(from: number, to: number): AxisMatrix {
  const steps = 1024
  return fromColumns(from, to, column => {
    const at = f32(middle(from, to, column) - 0.5)
    const lower = Math.floor(at)
    const part = roundHalfToEven(f32(at - lower) * steps) / steps
    const weights = [1 + part, part, 1 - part, 2 - part].map(keysCubic)
    const inside = weights
      .map((weight, i): readonly [number, number] => [lower - 1 + i, weight])
      .filter(([row]) => row >= 0 && row < from)
    const total = inside.reduce((sum, [, weight]) => sum + weight, 0)
    return Math.abs(total) >= 1000 * 1.17549435e-38 ? inside.map(([row, weight]) => [row, weight / total]) : inside
  })
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value)
  const half = value - floor === 0.5
  return half ? floor + (floor % 2) : Math.round(value)
}

function area(from: number, to: number): AxisMatrix {
  const scale = f32(from / to)
  return fromColumns(from, to, column => {
    const begin = f32(column * scale)
    const end = f32((column + 1) * scale)
    const rows = Array.from({ length: Math.ceil(end) - Math.floor(begin) }, (_, i) => Math.floor(begin) + i)
    return rows.map(row => {
      const covered = Math.min(row + 1, end) - Math.max(row, begin)
      return [Math.min(row, from - 1), covered / scale]
    })
  })
}

/** A function of the distance from the middle of a pixel, zero from `radius` on. */
interface Kernel {
  readonly radius: number
  readonly weight: (distance: number) => number
}

const keysCubic = (x: number): number => {
  if (x >= 2) return 0
  return x >= 1 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : (1.5 * x - 2.5) * x * x + 1
}

const triangle: Kernel = { radius: 1, weight: x => Math.max(0, 1 - x) }

const lanczos = (radius: number): Kernel => ({
  radius,
  weight: x => {
    if (x >= radius) return 0
    if (x <= 1e-3) return 1
    const angle = Math.PI * x
    return (radius * Math.sin(angle) * Math.sin(angle / radius)) / (angle * angle)
  },
})

const kernels = {
  lanczos3: lanczos(3),
  lanczos5: lanczos(5),
  gaussian: { radius: 1.5, weight: (x: number) => (x >= 1.5 ? 0 : Math.exp(-(x * x) / (2 * 0.5 * 0.5))) },
  mitchellcubic: {
    radius: 2,
    weight: (x: number) => {
      if (x >= 2) return 0
      if (x >= 1) return (((-7 / 18) * x + 2) * x - 10 / 3) * x + 16 / 9
      return ((7 / 6) * x - 2) * x * x + 8 / 9
    },
  },
} as const

/** ScaleAndTranslate of TensorFlow: weights of a kernel around the middle, made to add up to one. */
function sampled(from: number, to: number, kernel: Kernel | ((x: number) => number), antialias: boolean): AxisMatrix {
  const { radius, weight } = typeof kernel === 'function' ? { radius: 2, weight: kernel } : kernel
  const inverse = f32(1 / f32(to / from))
  const scale = antialias ? Math.max(inverse, 1) : 1
  return fromColumns(from, to, column => {
    const at = f32(f32(column + 0.5) * inverse)
    const clamp = (row: number): number => Math.min(Math.max(row, 0), from - 1)
    const begin = clamp(Math.ceil(f32(at - radius * scale - 0.5)))
    const end = clamp(Math.floor(f32(at + radius * scale - 0.5)))
    const weights = Array.from({ length: end - begin + 1 }, (_, i): readonly [number, number] => [
      begin + i,
      weight(Math.abs(f32(begin + i + 0.5 - at) / scale)),
    ])
    const total = weights.reduce((sum, [, one]) => sum + one, 0)
    return weights.map(([row, one]) => [row, one / total])
  })
}
