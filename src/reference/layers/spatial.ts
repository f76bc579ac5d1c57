import { inputOf } from '../arguments.js'
import { gathered, type Places, taken } from '../layout.js'
import { flagOption, numberOption, numbersOf, numbersOption, plain, textOption } from '../options.js'
import { resized, roundHalfEven } from '../resize.js'
import type { Config, Json, LayerCall, Semantics } from '../semantics.js'
import { type Computation, known, type Tensor } from '../tensor.js'
import { inChannelsLast } from '../windows.js'

type Pair = readonly [before: number, after: number]
type Size = readonly [height: number, width: number]

/** A layer of images of `rank` axes, computed with the channels last. None of them hands on masks. */
function ofImages(rank: number, compute: (input: Tensor, call: LayerCall) => Computation): Semantics {
  return {
    mask: 'drop',
    compute(call) {
      return [inChannelsLast(inputOf(call), rank, call.layer.config, image => compute(image, call))]
    },
  }
}

/** Places of the axes of an image, put where they stand behind the batch axis (or axes). */
function placesOf(input: Tensor, rank: number, at: (axis: number, length: number) => Int32Array): Places {
  const first = input.shape.length - 1 - rank
  return input.shape.map((length, axis) =>
    axis < first || axis >= first + rank ? undefined : at(axis - first, length),
  )
}

/** Places `from` up to `to`; those that the axis does not have (padding) are negative. */
function places(from: number, to: number, length: number): Int32Array {
  return Int32Array.from({ length: Math.max(to - from, 0) }, (_, index) => (from + index < length ? from + index : -1))
}

/**
 * How much to pad or crop at both ends of each axis: one number for all, one an axis, or a pair an axis (of a single axis
 * the pair itself).
 */
function pairsOf(saved: Json | undefined, rank: number, fallback: number): Pair[] {
  const value = plain(saved)
  if (!Array.isArray(value)) {
    const [all = fallback] = numbersOf(value) ?? []
    return new Array<Pair>(rank).fill([all, all])
  }
  const items: readonly Json[] = rank === 1 && value.length === 2 ? [value] : value
  return items.map(item => {
    const [before = 0, after = before] = numbersOf(item) ?? []
    return [before, after]
  })
}

function zeroPadding(rank: number): Semantics {
  return ofImages(rank, (input, { layer }) => {
    const pairs = pairsOf(layer.config['padding'], rank, 1)
    const padded = placesOf(input, rank, (axis, length) => {
      const [before, after] = pairs[axis] ?? [0, 0]
      return places(-before, length + after, length)
    })
    return gathered(input, padded)
  })
}

function cropping(rank: number): Semantics {
  return ofImages(rank, (input, { layer }) => {
    const pairs = pairsOf(layer.config['cropping'], rank, rank === 2 ? 0 : 1)
    const kept = placesOf(input, rank, (axis, length) => {
      const [before, after] = pairs[axis] ?? [0, 0]
      return places(before, length - after, length)
    })
    return gathered(input, kept)
  })
}

function repeated(input: Tensor, factors: readonly number[]): Computation {
  const kept = placesOf(input, factors.length, (axis, length) => {
    const factor = factors[axis] ?? 1
    return Int32Array.from({ length: length * factor }, (_, index) => Math.floor(index / factor))
  })
  return gathered(input, kept)
}

function upSampling(rank: number): Semantics {
  return ofImages(rank, (input, { layer }) => {
    const factors = numbersOption(layer.config, 'size', rank, 2)
    const interpolation = textOption(layer.config, 'interpolation', 'nearest').toLowerCase()
    if (interpolation === 'nearest') return repeated(input, factors)
    const [height, width] = sizeOfImage(input)
    return resized(input, [height * (factors[0] ?? 1), width * (factors[1] ?? 1)], interpolation)
  })
}

function sizeOfImage({ shape }: Tensor): Size {
  const [height = 1, width = 1] = shape.slice(-3)
  return [height, width]
}

/** The size that a config asks for. */
function targetOf(config: Config): Size {
  return [numberOption(config, 'height', 1), numberOption(config, 'width', 1)]
}

/** The part of an image that begins at `top`, `left`. */
function part(input: Tensor, [top, left]: Size, [height, width]: Size): Tensor {
  const [rows, columns] = sizeOfImage(input)
  const along = (axis: number) => (axis === 0 ? places(top, top + height, rows) : places(left, left + width, columns))
  return taken(input, placesOf(input, 2, along))
}

/** The largest part in the middle of an image whose sides are as those of `target`. */
function middleLike(input: Tensor, [height, width]: Size): Tensor {
  const [rows, columns] = sizeOfImage(input)
  const kept = [
    Math.max(Math.min(rows, Math.trunc((columns * height) / width)), 1),
    Math.max(Math.min(columns, Math.trunc((rows * width) / height)), 1),
  ] as const
  return part(input, [Math.trunc((rows - kept[0]) / 2), Math.trunc((columns - kept[1]) / 2)], kept)
}

/** An image with as much `fill` on both sides as its sides need to be as those of `target`, or one less. */
function paddedLike(input: Tensor, [height, width]: Size, fill: number): Tensor {
  const [rows, columns] = sizeOfImage(input)
  const above = Math.trunc((Math.max(rows, Math.trunc((columns * height) / width)) - rows) / 2)
  const left = Math.trunc((Math.max(columns, Math.trunc((rows * width) / height)) - columns) / 2)
  const along = (axis: number, length: number) => {
    const added = axis === 0 ? above : left
    return places(-added, length + added, length)
  }
  return taken(input, placesOf(input, 2, along), fill)
}

const resizing = ofImages(2, (input, { layer, generation }) => {
  const { config } = layer
  const target = targetOf(config)
  const interpolation = textOption(config, 'interpolation', 'bilinear').toLowerCase()
  const image = flagOption(config, 'crop_to_aspect_ratio', false)
    ? middleLike(input, target)
    : flagOption(config, 'pad_to_aspect_ratio', false)
      ? paddedLike(input, target, numberOption(config, 'fill_value', 0))
      : input
  const result = resized(image, target, interpolation, flagOption(config, 'antialias', false))
  // Keras 3 gives whole numbers back for whole numbers.
  if (generation === 2 || input.dtype !== 'int' || interpolation === 'nearest') return result
  return {
    ...result,
    dtype: 'int',
    compute: async positions => (await result.compute(positions)).map(roundHalfEven),
  }
})

/** The middle of an image; a smaller one is cut to the sides of the target and then resized. */
const centerCrop = ofImages(2, (input, { layer }) => {
  const target = targetOf(layer.config)
  const [rows, columns] = sizeOfImage(input)
  const [height, width] = target
  if (rows < height || columns < width) return resized(middleLike(input, target), target, 'bilinear')
  return known(part(input, [Math.floor((rows - height) / 2), Math.floor((columns - width) / 2)], target))
})

/** At inference Keras 2 resizes what is in the middle; Keras 3 leaves images as they are. */
const randomCrop = ofImages(2, (input, { layer, generation }) => {
  const target = targetOf(layer.config)
  return generation === 2 ? resized(middleLike(input, target), target, 'bilinear') : known(input)
})

/** Keras's layers that change the size of images. */
export const spatial: Readonly<Record<string, Semantics>> = {
  ZeroPadding1D: zeroPadding(1),
  ZeroPadding2D: zeroPadding(2),
  ZeroPadding3D: zeroPadding(3),
  Cropping1D: cropping(1),
  Cropping2D: cropping(2),
  Cropping3D: cropping(3),
  UpSampling1D: upSampling(1),
  UpSampling2D: upSampling(2),
  UpSampling3D: upSampling(3),
  Resizing: resizing,
  CenterCrop: centerCrop,
  RandomCrop: randomCrop,
}
