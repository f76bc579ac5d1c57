import { displayValue } from '../diagnostics/display.js'
import type { Variable } from '../keras/model.js'
import { valuesIn } from '../keras/sizes.js'
import { numberOf } from '../keras/values.js'
import { reshaped } from './along-axis.js'
import { carriedConfig } from './carried.js'
import { perAxis } from './convolution.js'
import { concatenate, reshape, slice, zeroStuff } from './derive.js'
import { type Rewrite, refuseRewrite } from './rewrite.js'

/** A Dense of more weights than this is not made. */
const mostWeights = 2 ** 24

/** The position of place `index` among `lengths`, row-major. */
function positionOf(index: number, lengths: readonly number[]): readonly number[] {
  const position: number[] = []
  let rest = index
  for (const length of [...lengths].reverse()) {
    position.unshift(rest % length)
    rest = Math.floor(rest / length)
  }
  return position
}

/** The kernel of the Dense: for each place of the output, its own kernel among zeros. */
function denseKernel(kernel: Variable, from: readonly number[], window: readonly number[], strides: readonly number[]) {
  const axes = window.length
  const channels = from[axes] ?? 1
  const filters = kernel.shape[2] ?? 1
  const to = window.map((size, axis) => Math.floor(((from[axis] ?? 0) - size) / (strides[axis] ?? 1)) + 1)
  if (valuesIn(to) !== kernel.shape[0]) return null
  const places = Array.from({ length: valuesIn(to) }, (_, i) => {
    const begin = positionOf(i, to).map((at, axis) => at * (strides[axis] ?? 1))
    const own = reshape(slice(kernel, [i, 0, 0], [1, kernel.shape[1] ?? 0, filters]), [...window, channels, filters])
    const every = [...from, filters].map(() => 1)
    return reshape(zeroStuff(own, [...from, filters], [...begin, 0, 0], every), [valuesIn(from), filters])
  })
  return { kernel: concatenate(places, 1), to }
}

/** Layers with a kernel of its own for each place, as one Dense. */
export const locallyConnectedRewrites: readonly Rewrite[] = [
  {
    name: 'locally-connected',
    classes: ['LocallyConnected1D', 'LocallyConnected2D'],
    reason: 'TensorFlow.js has no such layer; a Dense with zeros for what a place does not see does the same',
    training: 'the zeros are trained too',
    apply: ({ layer, config, variables: [kernel, bias], inputs: [input], graph }) => {
      const axes = layer.className === 'LocallyConnected1D' ? 1 : 2
      const [, ...shape] = input?.shape ?? []
      if (input === undefined || shape.length !== axes + 1 || shape.some(length => length === null))
        return refuseRewrite(
          'layer/unsupported-input',
          'gets an input of unknown size.',
          'Give the Input a fixed shape.',
        )
      if (config['data_format'] === 'channels_first')
        return refuseRewrite(
          'layer/unsupported-option',
          'has data_format="channels_first", with which Keras lays out its weights in another order.',
          'Use channels_last.',
          'data_format',
        )
      const implementation = numberOf(config, 'implementation') ?? 1
      if (implementation !== 1 || kernel?.shape.length !== 3)
        return refuseRewrite(
          'layer/unsupported-option',
          `has implementation=${displayValue(implementation)}, whose weights have another layout.`,
          'Build it with implementation=1 and load the weights.',
          'implementation',
        )
      const from = shape.map(length => length ?? 1)
      const weights = valuesIn(from) * (kernel.shape[0] ?? 0) * (kernel.shape[2] ?? 0)
      if (weights > mostWeights)
        return refuseRewrite(
          'layer/unsupported-input',
          `would become a Dense of ${weights} weights.`,
          'Use a convolution, or a smaller input.',
        )
      const dense = denseKernel(kernel, from, perAxis(config, 'kernel_size', axes), perAxis(config, 'strides', axes))
      if (dense === null) return null
      const filters = kernel.shape[2] ?? 1
      const units = valuesIn(dense.to) * filters
      const omit = ['filters', 'kernel_size', 'strides', 'padding', 'data_format', 'implementation']
      const settings = carriedConfig(config, { units, activation: 'linear' }, omit)
      const own = bias === undefined ? [dense.kernel] : [dense.kernel, reshape(bias, [units])]
      const flat = reshaped(graph, 'flat', input, [valuesIn(from)])
      const all = graph.one('places', { className: 'Dense', config: settings, variables: own }, flat)
      const placed = reshaped(graph, 'placed', all, [...dense.to, filters])
      return [
        graph.one('', { className: 'Activation', config: { activation: config['activation'] ?? 'linear' } }, placed),
      ]
    },
  },
]
