import { range } from '../../arrays.js'
import { numberOf, numbersOf } from '../../options.js'
import type { Config, Semantics } from '../../semantics.js'
import type { Tensor } from '../../tensor.js'
import * as arrange from './arranging.js'
import { asLayer, channelsLast, convolve, depthToSpace, greyOf, pool, spaceToDepth } from './images.js'
import { integer, isChannelsFirst, ofTensor, table } from './keras-operation.js'
import { operation } from './operation-call.js'

/** Operations of Keras 3 on images. */
export const imageOperations: Record<string, Semantics> = {
  ...table({
    DepthToSpace: (x, config) =>
      channelsLast(x, isChannelsFirst(config), own => depthToSpace(own, integer(config, 'block_size', 1))),
    SpaceToDepth: (x, config) =>
      channelsLast(x, isChannelsFirst(config), own => spaceToDepth(own, integer(config, 'block_size', 1))),
  }),
  'ops.RGBToGrayscale': ofTensor((x, config) => greyOf(x, isChannelsFirst(config) ? -3 : -1), 'images'),
  'ops.CropImages': ofTensor((x, config) => framed(x, config, 'cropping'), 'images'),
  'ops.PadImages': ofTensor((x, config) => framed(x, config, 'padding'), 'images'),
  'ops.Resize': ofTensor((x, config, { call }) => {
    const [height = 1, width = 1] = numbersOf(config['size']) ?? []
    return asLayer(call, 'Resizing', { ...config, height, width }, x)
  }, 'images'),
  'ops.Conv': operation(call => {
    const { config } = call.call.layer
    return convolve(call.call, call.tensor(0, 'inputs'), call.tensor(1, 'kernel'), config)
  }),
  'ops.MaxPool': ofTensor((x, config, { call }) => pool(call, 'Max', x, config), 'inputs'),
  'ops.AveragePool': ofTensor((x, config, { call }) => pool(call, 'Average', x, config), 'inputs'),
}

/** Takes pixels away from, or puts zeros on, the four sides; of both sides and the resulting size two are given. */
function framed(x: Tensor, config: Config, kind: 'cropping' | 'padding'): Tensor {
  const first = isChannelsFirst(config)
  const rank = x.shape.length
  const sign = kind === 'padding' ? 1 : -1
  const along = (near: string, far: string, target: string, axis: number): [number, number] => {
    const [before, after, length] = [`${near}_${kind}`, `${far}_${kind}`, `target_${target}`].map(key =>
      numberOf(config[key]),
    )
    const both = ((length ?? 0) - (x.shape[axis] ?? 0)) * sign
    return [before ?? both - (after ?? 0), after ?? both - (before ?? 0)]
  }
  const [row, column] = first ? [rank - 2, rank - 1] : [rank - 3, rank - 2]
  const [vertical, horizontal] = [along('top', 'bottom', 'height', row), along('left', 'right', 'width', column)]
  if (kind === 'padding')
    return arrange.pad(
      x,
      range(rank).map(axis => (axis === row ? vertical : axis === column ? horizontal : [0, 0])),
      'constant',
    )
  const starts = range(rank).map(axis => (axis === row ? vertical[0] : axis === column ? horizontal[0] : 0))
  const lengths = x.shape.map(
    (length, axis) =>
      length - (axis === row ? vertical[0] + vertical[1] : axis === column ? horizontal[0] + horizontal[1] : 0),
  )
  return arrange.part(x, starts, lengths)
}
