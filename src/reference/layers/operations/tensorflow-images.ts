import { range } from '../../arrays.js'
import type { Config } from '../../semantics.js'
import * as arrange from './arranging.js'
import type { FunctionCall, Operate } from './function-call.js'
import { asLayer, channelsLast, convolve, depthToSpace, greyOf, pool, spaceToDepth } from './images.js'

/** The lengths along the spatial axes, of one number or one for each axis of the input. */
function spatial(lengths: readonly number[], rank: number, first: boolean): number[] {
  if (lengths.length === rank + 2) return first ? lengths.slice(2) : lengths.slice(1, -1)
  return lengths.length === rank ? [...lengths] : range(rank).map(() => lengths[0] ?? 1)
}

/** The options of a convolution or pooling as layers of Keras have them. */
function windowOptions(call: FunctionCall): Config {
  const rank = call.x.shape.length - 2
  const first = String(call.option('data_format') ?? 'NHWC').startsWith('NC')
  const padding = call.option('padding') ?? 'VALID'
  if (typeof padding !== 'string') throw new Error('the reference cannot pad by a list')
  const [strides, dilations, sizes] = [['strides', 'stride'], ['dilations', 'dilation_rate'], ['ksize']].map(names =>
    spatial(call.integers(...names), rank, first),
  )
  return {
    strides: strides ?? [],
    dilation_rate: dilations ?? [],
    pool_size: sizes ?? [],
    padding: padding.toLowerCase(),
    data_format: first ? 'channels_first' : 'channels_last',
  }
}

const pooled =
  (kind: 'Max' | 'Average'): Operate =>
  call =>
    pool(call.operation.call, kind, call.x, windowOptions(call))

/** Functions of images. */
export const imageFunctions: Readonly<Record<string, Operate>> = {
  'nn.conv2d': call => convolve(call.operation.call, call.x, call.tensor('filters', 'filter'), windowOptions(call)),
  ...Object.fromEntries(['', '1d', '2d', '3d'].map(name => [`nn.max_pool${name}`, pooled('Max')])),
  ...Object.fromEntries(['', '1d', '2d', '3d'].map(name => [`nn.avg_pool${name}`, pooled('Average')])),
  'nn.depth_to_space': call => channelsLast(call.x, isFirst(call), x => depthToSpace(x, call.number(1, 'block_size'))),
  'nn.space_to_depth': call => channelsLast(call.x, isFirst(call), x => spaceToDepth(x, call.number(1, 'block_size'))),
  'image.flip_left_right': call => arrange.flip(call.x, [-2]),
  'image.flip_up_down': call => arrange.flip(call.x, [-3]),
  'image.rgb_to_grayscale': call => greyOf(call.x, -1),
  'image.resize': call => {
    const [height = 1, width = 1] = call.integers('size')
    const interpolation = String(call.option('method') ?? 'bilinear')
    if (call.flag('preserve_aspect_ratio', 'antialias'))
      throw new Error('the reference cannot resize with preserve_aspect_ratio or antialias')
    return asLayer(call.operation.call, 'Resizing', { height, width, interpolation }, call.x)
  },
}

const isFirst = (call: FunctionCall): boolean => String(call.option('data_format') ?? 'NHWC').startsWith('NC')
