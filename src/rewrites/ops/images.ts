import { constant } from '../derive.js'
import type { Arguments } from './arguments.js'
import { isTensor } from './arithmetic.js'
import type { NumberArray } from './arrays.js'
import { crop, padZeros, permute, reshape, timesMatrix } from './structure.js'
import {
  floating,
  lengthOf,
  made,
  rankOf,
  refuseArguments,
  refuseForm,
  refuseUnknown,
  shapeOf,
  type Value,
} from './value.js'
/** What `data_format` says, in the words of Keras or of TensorFlow. */
export function dataFormat(args: Arguments): 'channels_last' | 'channels_first' {
  const format = args.text('data_format', 'channels_last')
  return format === 'channels_first' || /^NC/.test(format) ? 'channels_first' : 'channels_last'
}

/** Axes of rows and columns. */
function rowsAndColumns(args: Arguments, x: Value): readonly [number, number] {
  if (rankOf(x) !== 4) return refuseForm('works on images that are no batch')
  return dataFormat(args) === 'channels_first' ? [2, 3] : [1, 2]
}

const numbers = (args: Arguments, name: string, count: number): number[] => {
  const given = args.integers(name)
  if (given.length === 1) return Array.from({ length: count }, () => given[0] ?? 1)
  // TensorFlow also takes a number for each axis of the tensor.
  return given.length === count + 2 ? given.slice(1, -1) : [...given]
}

/** Pooling by the layer of the same kind. */
export function pool(kind: 'Max' | 'Average', args: Arguments): Value {
  const x = floating(args.tensor('inputs'))
  const count = rankOf(x) - 2
  if (count < 1 || count > 3) return refuseForm('pools over many axes')
  const pool_size = numbers(args, 'pool_size', count)
  const strides = args.json('strides') === undefined ? pool_size : numbers(args, 'strides', count)
  const config = {
    pool_size,
    strides,
    padding: args.text('padding', 'valid').toLowerCase(),
    data_format: dataFormat(args),
  }
  if (!['valid', 'same'].includes(config.padding)) return refuseArguments('a padding that is not known')
  return made('pooled', { className: `${kind}Pooling${count}D`, config }, x)
}

/** A convolution with known numbers as its kernel. */
export function convolve(args: Arguments): Value {
  const x = floating(args.tensor('inputs'))
  const kernel = args.operand('kernel')
  const count = rankOf(x) - 2
  if (isTensor(kernel)) return refuseForm('convolves with a kernel that is computed')
  if (count < 1 || count > 3 || kernel.shape.length !== count + 2) return refuseArguments('a kernel that does not fit')
  const optional = (name: string): number[] =>
    args.json(name) === undefined ? Array.from({ length: count }, () => 1) : numbers(args, name, count)
  const channels =
    shapeOf(x)[dataFormat(args) === 'channels_first' ? 1 : count + 1] ?? refuseUnknown('number of channels')
  const groups = channels / (kernel.shape[count] ?? 1)
  const config = {
    filters: kernel.shape[count + 1] ?? 1,
    kernel_size: kernel.shape.slice(0, count),
    strides: optional('strides'),
    dilation_rate: optional('dilation_rate'),
    padding: args.text('padding', 'valid').toLowerCase(),
    data_format: dataFormat(args),
    groups,
    activation: 'linear',
    use_bias: false,
    trainable: false,
  }
  if (!['valid', 'same'].includes(config.padding)) return refuseArguments('a padding that is not known')
  return made('convolved', { className: `Conv${count}D`, config, variables: [kernelOf(kernel)] }, x)
}

const kernelOf = ({ shape, values }: NumberArray) => constant(shape, values)

/** Resizing by the layer Resizing, which is rewritten in turn. */
export function resize(args: Arguments): Value {
  const x = floating(args.tensor('images'))
  const size = args.integers('size')
  rowsAndColumns(args, x)
  if (args.flag('antialias')) return refuseForm('resizes with antialiasing')
  if (args.flag('pad_to_aspect_ratio')) return refuseForm('resizes and pads to the aspect ratio')
  const config = {
    height: size[0] ?? 0,
    width: size[1] ?? 0,
    interpolation: args.text('interpolation', 'bilinear').toLowerCase(),
    crop_to_aspect_ratio: args.flag('crop_to_aspect_ratio'),
    data_format: dataFormat(args),
  }
  return made('resized', { className: 'Resizing', config }, x)
}

/** Leaves out the edges of images, given three of the four of an axis or the length that is to be left. */
export function cropImages(args: Arguments): Value {
  return edges(args, ['cropping'], (x, axis, before, after) => crop(x, axis, before, after), -1)
}

/** Puts zeros around images. */
export function padImages(args: Arguments): Value {
  return edges(args, ['padding'], (x, axis, before, after) => padZeros(x, axis, before, after), 1)
}

function edges(
  args: Arguments,
  [word = '']: readonly string[],
  work: (x: Value, axis: number, before: number, after: number) => Value,
  sign: 1 | -1,
): Value {
  const x = args.tensor('images')
  const sides = [
    ['top', 'bottom', 'target_height'],
    ['left', 'right', 'target_width'],
  ] as const
  const axes = rowsAndColumns(args, x)
  return sides.reduce((image, [first, second, target], i) => {
    const axis = axes[i] ?? 1
    const numberOf = (name: string): number | null => (args.json(name) === undefined ? null : args.number(name))
    const change = (): number =>
      sign * ((numberOf(target) ?? refuseArguments(`neither ${second} nor ${target}`)) - lengthOf(x, axis))
    const before = numberOf(`${first}_${word}`)
    const after = numberOf(`${second}_${word}`)
    const begin = before ?? change() - (after ?? 0)
    const end = after ?? change() - begin
    if (begin < 0 || end < 0) return refuseArguments('edges that do not fit')
    return work(image, axis, begin, end)
  }, x)
}

/** Blocks of pixels as channels. */
export function spaceToDepth(args: Arguments): Value {
  const x = args.tensor('x')
  const [rows, columns] = rowsAndColumns(args, x)
  if (rows !== 1) return refuseForm('works on channels_first images')
  const size = args.number('block_size')
  const [, height = null, width = null, channels = null] = shapeOf(x)
  if (height === null || width === null || channels === null) return refuseUnknown('lengths')
  if (height % size !== 0 || width % size !== 0 || columns !== 2) return refuseArguments('blocks that do not fit')
  const split = reshape(x, [height / size, size, width / size, size, channels])
  return reshape(permute(split, [0, 1, 3, 2, 4, 5]), [height / size, width / size, size * size * channels])
}

/** Channels as blocks of pixels. */
export function depthToSpace(args: Arguments): Value {
  const x = args.tensor('x')
  const [rows] = rowsAndColumns(args, x)
  if (rows !== 1) return refuseForm('works on channels_first images')
  const size = args.number('block_size')
  const [, height = null, width = null, channels = null] = shapeOf(x)
  if (height === null || width === null || channels === null) return refuseUnknown('lengths')
  const depth = channels / size / size
  if (!Number.isInteger(depth)) return refuseArguments('blocks that do not fit')
  const split = reshape(x, [height, width, size, size, depth])
  return reshape(permute(split, [0, 1, 3, 2, 4, 5]), [height * size, width * size, depth])
}

/** The brightness of colours. */
export function gray(args: Arguments): Value {
  const x = floating(args.tensor('images'))
  const last = rankOf(x) - 1
  if (lengthOf(x, last) !== 3 || args.text('data_format', 'channels_last') === 'channels_first')
    return refuseForm('works on images of another form')
  return timesMatrix(x, 3, 1, [0.2989, 0.587, 0.114], 'gray')
}
