import { numberOf, plainValue, textOf } from '../keras/values.js'
import { constant } from './derive.js'
import type { Rewrite, Site } from './rewrite.js'

/** `cropping` of an image as pairs: rows, then columns. */
function pairsOf({ config }: Site): readonly [readonly [number, number], readonly [number, number]] {
  const one = numberOf(config, 'cropping')
  const value = plainValue(config['cropping'])
  const list = one !== null ? [one, one] : Array.isArray(value) ? value : []
  const [rows = [0, 0], columns = [0, 0]] = list.map((pair): readonly [number, number] => {
    const [before, after] = Array.isArray(pair) ? pair : [pair, pair]
    return [Number(before), Number(after)]
  })
  return [rows as readonly [number, number], columns as readonly [number, number]]
}

/** Cropping2D of an image of unknown size: a convolution that takes one value of each window, exactly. */
export const croppingRewrites: readonly Rewrite[] = [
  {
    name: 'cropping-of-unknown-size',
    classes: ['Cropping2D'],
    reason:
      'TensorFlow.js crops images of known size only; a DepthwiseConv2D that takes one value of each window crops any',
    training: 'same',
    apply: site => {
      const { config, inputs, graph } = site
      const [input] = inputs
      const isFirst = textOf(config, 'data_format') === 'channels_first'
      const [, ...lengths] = input?.shape ?? []
      if (input === undefined || lengths.length !== 3) return null
      const channels = (isFirst ? lengths.shift() : lengths.pop()) ?? null
      const [rows, columns] = pairsOf(site)
      // tfjs-layers takes an unknown length for 0, of which it cannot take anything away.
      const fails = [rows, columns].some(([before, after], axis) => lengths[axis] === null && before + after > 0)
      if (channels === null || !fails) return null
      const size: [number, number] = [rows[0] + rows[1] + 1, columns[0] + columns[1] + 1]
      const taken = (rows[0] * size[1] + columns[0]) * channels
      const values = Array.from({ length: size[0] * size[1] * channels }, (_, i) =>
        i >= taken && i < taken + channels ? 1 : 0,
      )
      const settings = {
        kernel_size: size,
        strides: [1, 1],
        padding: 'valid',
        depth_multiplier: 1,
        use_bias: false,
        trainable: false,
        activation: 'linear',
        data_format: isFirst ? 'channels_first' : 'channels_last',
      }
      const kernel = constant([...size, channels, 1], values)
      return [graph.one('', { className: 'DepthwiseConv2D', config: settings, variables: [kernel] }, input)]
    },
  },
]
