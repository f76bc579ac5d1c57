import { displayValue } from '../diagnostics/display.js'
import type { JsonObject } from '../keras/json.js'
import { numberOf, numbersOf, textOf } from '../keras/values.js'
import { type AxisMatrix, isIdentity, multiplyLast, permuted, unchanged } from './along-axis.js'
import { asFloat } from './blocks.js'
import { type Interpolation, interpolationOf, resizeMatrix } from './resize-matrix.js'
import { type Graph, type Refusal, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

/** Height and width, or before and after. */
type Pair = readonly [number, number]

interface Image {
  readonly tensor: Tensor
  readonly size: Pair
}

const unknownSize = refuseRewrite(
  'layer/unsupported-input',
  'gets images of unknown size, for which the interpolation cannot be written as layers.',
  'Give the Input a fixed height and width.',
)

/** The image that comes in, with channels last; a refusal when too little is known of it. */
function imageOf({ inputs: [input], graph }: Site): Image | Refusal {
  const [, height, width] = input?.shape ?? []
  if (input?.shape?.length !== 4 || height == null || width == null) return unknownSize
  return { tensor: asFloat(graph, input), size: [height, width] }
}

/** Multiplies by a matrix along the height and one along the width of an image; null for one that changes nothing. */
export function multiplyImage(
  graph: Graph,
  image: Tensor,
  byHeight: AxisMatrix | null,
  byWidth: AxisMatrix | null,
): Tensor {
  if (byHeight === null && byWidth === null) return unchanged(graph, image)
  if (byHeight === null) {
    const turned = permuted(graph, 'width_last', image, [0, 2, 1])
    return permuted(graph, '', multiplyLast(graph, 'width', turned, byWidth as AxisMatrix), [0, 2, 1])
  }
  if (byWidth === null) {
    const turned = permuted(graph, 'height_last', image, [2, 1, 0])
    return permuted(graph, '', multiplyLast(graph, 'height', turned, byHeight), [2, 1, 0])
  }
  const wide = multiplyLast(graph, 'width', permuted(graph, 'width_last', image, [2, 0, 1]), byWidth)
  const high = multiplyLast(graph, 'height', permuted(graph, 'height_last', wide, [0, 2, 1]), byHeight)
  return permuted(graph, '', high, [2, 1, 0])
}

/** `of * by`, by a layer. */
const scaled = (graph: Graph, part: string, tensor: Tensor, by: number): Tensor =>
  graph.one(part, { className: 'Rescaling', config: { scale: by, offset: 0 } }, tensor)

/**
 * The mean over `factor` pixels around each pixel of a repeated image along one axis, where pixels outside of the image
 * do not count. For an even factor, the pixels at both ends count half.
 */
function smoothed(graph: Graph, part: string, image: Tensor, factor: number, axis: 0 | 1): Tensor {
  if (factor === 1) return image
  const mean = (length: number): Tensor => {
    if (length === 1) return image
    const pool_size = axis === 0 ? [length, 1] : [1, length]
    const config = { pool_size, strides: [1, 1], padding: 'same', data_format: 'channels_last' }
    return graph.one(`${part}_mean_of_${length}`, { className: 'AveragePooling2D', config }, image)
  }
  if (factor % 2 === 1) return mean(factor)
  const wide = scaled(graph, `${part}_wide`, mean(factor + 1), (factor + 1) / (2 * factor))
  const narrow = scaled(graph, `${part}_narrow`, mean(factor - 1), (factor - 1) / (2 * factor))
  const [sum] = graph.add(`${part}_smooth`, { className: 'Add', config: {} }, [wide, narrow])
  return sum ?? image
}

/** Bilinear interpolation of an image of any size by whole factors: means of the repeated image. */
function repeatedBilinear(graph: Graph, image: Tensor, [high, wide]: Pair): Tensor {
  const config = { size: [high, wide], data_format: 'channels_last', interpolation: 'nearest' }
  const repeated = graph.one('repeated', { className: 'UpSampling2D', config }, image)
  return unchanged(graph, smoothed(graph, 'width', smoothed(graph, 'height', repeated, high, 0), wide, 1))
}

/** Above this length of an axis, means are cheaper than a matrix, of which each value takes part in each product. */
const longAxis = 32

/** Factors by which TensorFlow finds the middles of pixels without rounding, so that means give the same numbers. */
const isExact = (factor: number): boolean => [1, 2, 4, 8, 16].includes(factor)

const unlessIdentity = (matrix: AxisMatrix): AxisMatrix | null => (isIdentity(matrix) ? null : matrix)

/** `tf.image.resize` of TensorFlow 2. */
export function resizeImage(
  graph: Graph,
  image: Image,
  size: Pair,
  interpolation: Interpolation,
  antialias = false,
): Tensor {
  const [height, width] = image.size
  const isWhole = size[0] % height === 0 && size[1] % width === 0
  if (interpolation === 'nearest' && isWhole && (size[0] > height || size[1] > width)) {
    const factors = [size[0] / height, size[1] / width]
    const config = { size: factors, data_format: 'channels_last', interpolation: 'nearest' }
    return graph.one('', { className: 'UpSampling2D', config }, image.tensor)
  }
  const factors: Pair = [size[0] / height, size[1] / width]
  if (interpolation === 'bilinear' && !antialias && Math.max(height, width) > longAxis && factors.every(isExact))
    return repeatedBilinear(graph, image.tensor, factors)
  return multiplyImage(
    graph,
    image.tensor,
    unlessIdentity(resizeMatrix(height, size[0], interpolation, antialias)),
    unlessIdentity(resizeMatrix(width, size[1], interpolation, antialias)),
  )
}

/** The image without its borders. */
function cropped(graph: Graph, part: string, { tensor, size }: Image, begin: Pair, to: Pair): Image {
  if (size[0] === to[0] && size[1] === to[1]) return { tensor, size }
  const cropping = [
    [begin[0], size[0] - to[0] - begin[0]],
    [begin[1], size[1] - to[1] - begin[1]],
  ]
  const layer = { className: 'Cropping2D', config: { cropping, data_format: 'channels_last' } }
  return { tensor: graph.one(part, layer, tensor), size: to }
}

const f32 = Math.fround

/** Height and width that have the proportions of `size`, each computed from the other of the image. */
const inProportion = ([height, width]: Pair, size: Pair): Pair => [
  Math.trunc(f32(f32(width * size[0]) / size[1])),
  Math.trunc(f32(f32(height * size[1]) / size[0])),
]

/** The greatest middle of the image with the proportions of `size`. */
function croppedToAspect(graph: Graph, image: Image, size: Pair): Image {
  const wanted = inProportion(image.size, size)
  const to: Pair = [Math.max(Math.min(image.size[0], wanted[0]), 1), Math.max(Math.min(image.size[1], wanted[1]), 1)]
  const begin: Pair = [Math.trunc((image.size[0] - to[0]) / 2), Math.trunc((image.size[1] - to[1]) / 2)]
  return cropped(graph, 'cropped', image, begin, to)
}

/** The image with borders of `value`, so that it has the proportions of `size`. */
function paddedToAspect(graph: Graph, image: Image, size: Pair, value: number): Image {
  const wanted = inProportion(image.size, size)
  const around = image.size.map((length, axis) => Math.trunc((Math.max(length, wanted[axis] ?? 0) - length) / 2))
  const [high = 0, wide = 0] = around
  if (high === 0 && wide === 0) return image
  const shifted = (part: string, tensor: Tensor, offset: number): Tensor =>
    value === 0 ? tensor : graph.one(part, { className: 'Rescaling', config: { scale: 1, offset } }, tensor)
  const padding = [
    [high, high],
    [wide, wide],
  ]
  const layer = { className: 'ZeroPadding2D', config: { padding, data_format: 'channels_last' } }
  const padded = graph.one('padded', layer, shifted('below_fill', image.tensor, -value))
  return {
    tensor: shifted('filled', padded, value),
    size: [image.size[0] + 2 * high, image.size[1] + 2 * wide],
  }
}

/** Height and width that the layer makes. */
const sizeOf = (config: JsonObject): Pair => [numberOf(config, 'height') ?? 1, numberOf(config, 'width') ?? 1]

const interpolationIn = (config: JsonObject, missing: Interpolation): Interpolation | Refusal => {
  const name = textOf(config, 'interpolation') ?? missing
  return (
    interpolationOf(name) ??
    refuseRewrite(
      'layer/unsupported-option',
      `has interpolation=${displayValue(name)}, which this version does not know.`,
      'Use "nearest", "bilinear" or "bicubic".',
      'interpolation',
    )
  )
}

const isRefusal = (value: object | string): value is Refusal => typeof value === 'object' && 'refuse' in value

/** Keras 3 rounds the result to the integers of the input. */
const roundsToIntegers = ({ generation, inputs: [input] }: Site): boolean =>
  generation === 3 && input?.dtype !== 'float32'

const resizing: Rewrite = {
  name: 'resizing',
  classes: ['Resizing'],
  reason:
    'the Resizing of TensorFlow.js loses the batch axis; a matrix along each axis computes the same interpolation',
  training: 'same',
  apply: site => {
    const { config, graph } = site
    const image = imageOf(site)
    const interpolation = interpolationIn(config, 'bilinear')
    if (isRefusal(image)) return image
    if (isRefusal(interpolation)) return interpolation
    if (interpolation !== 'nearest' && roundsToIntegers(site))
      return refuseRewrite(
        'layer/unsupported-input',
        'gets integers, to which Keras 3 rounds what it interpolates; TensorFlow.js has no layer that rounds.',
        'Put a Rescaling layer before it, or use an Input of floats.',
      )
    const size = sizeOf(config)
    const framed =
      config['crop_to_aspect_ratio'] === true
        ? croppedToAspect(graph, image, size)
        : config['pad_to_aspect_ratio'] === true
          ? paddedToAspect(graph, image, size, numberOf(config, 'fill_value') ?? 0)
          : image
    return [resizeImage(graph, framed, size, interpolation, config['antialias'] === true)]
  },
}

const centerCrop: Rewrite = {
  name: 'center-crop',
  classes: ['CenterCrop'],
  reason:
    'the CenterCrop of TensorFlow.js changes the input shape of the model and interpolates; Cropping2D, or a matrix along each axis of small images, does the same',
  training: 'same',
  apply: site => {
    const { config, graph } = site
    const image = imageOf(site)
    if (isRefusal(image)) return image
    const to = sizeOf(config)
    const begin: Pair = [Math.floor((image.size[0] - to[0]) / 2), Math.floor((image.size[1] - to[1]) / 2)]
    if (begin[0] < 0 || begin[1] < 0) return [resizeImage(graph, croppedToAspect(graph, image, to), to, 'bilinear')]
    const middle = cropped(graph, '', image, begin, to)
    return [middle.tensor === image.tensor ? unchanged(graph, image.tensor) : middle.tensor]
  },
}

const randomCrop: Rewrite = {
  name: 'random-crop',
  classes: ['RandomCrop'],
  reason: 'in inference Keras 2 resizes the middle of the image; Cropping2D and a matrix along each axis do the same',
  training: 'the random crop is lost',
  apply: site => {
    const { config, graph, generation } = site
    const image = imageOf(site)
    if (isRefusal(image)) return image
    const to = sizeOf(config)
    const fits = image.size[0] === to[0] && image.size[1] === to[1]
    if (generation === 3 && !fits)
      return refuseRewrite(
        'layer/unsupported-option',
        'crops in training only in some versions of Keras 3 and resizes in inference in others.',
        'Take it out of the model that you save: crop in the input pipeline, or use CenterCrop.',
      )
    return [resizeImage(graph, croppedToAspect(graph, image, to), to, 'bilinear')]
  },
}

/** Bilinear interpolation of an image of unknown size. */
function bilinearOfAnySize({ inputs: [input], graph }: Site, factors: Pair): readonly Tensor[] | Refusal {
  if (input?.shape?.length !== 4) return unknownSize
  return [repeatedBilinear(graph, asFloat(graph, input), factors)]
}

const upSampling: Rewrite = {
  name: 'upsampling-interpolation',
  classes: ['UpSampling2D'],
  reason:
    'TensorFlow.js interpolates with another pixel grid; a matrix along each axis, or means of the repeated image, compute what Keras does',
  training: 'same',
  apply: site => {
    const { config, graph } = site
    const interpolation = interpolationIn(config, 'nearest')
    if (isRefusal(interpolation)) return interpolation
    const [high = 1, wide = 1] = numbersOf(config, 'size', 2) ?? [2, 2]
    const factors: Pair = [high, wide]
    const isNative = Array.isArray(config['size'])
    if (interpolation === 'nearest') {
      const [input] = site.inputs
      if (isNative || input === undefined) return null
      const settings = {
        size: [...factors],
        data_format: textOf(config, 'data_format') ?? 'channels_last',
        interpolation,
      }
      return [graph.one('', { className: 'UpSampling2D', config: settings }, input)]
    }
    const image = imageOf(site)
    if (isRefusal(image)) return interpolation === 'bilinear' ? bilinearOfAnySize(site, factors) : image
    const to: Pair = [image.size[0] * high, image.size[1] * wide]
    return [resizeImage(graph, image, to, interpolation)]
  },
}

/** Layers that make images of another size. */
export const resizeRewrites: readonly Rewrite[] = [resizing, centerCrop, randomCrop, upSampling]
