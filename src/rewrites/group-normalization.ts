import { numberOf } from '../keras/values.js'
import {
  arrange,
  asFloat,
  axesOf,
  batchNorm,
  chain,
  inner,
  layerOf,
  reshapeStep,
  type Step,
  unknownLengths,
  variablesOf,
} from './blocks.js'
import { reshape } from './derive.js'
import { type Rewrite, refuseRewrite } from './rewrite.js'

/** [places, groups, channels of a group] normalised over the first and the last; then the factors of each channel. */
export const groupNormalization: Rewrite = {
  name: 'group-normalization',
  classes: ['GroupNormalization'],
  reason: 'TensorFlow.js has no such layer; LayerNormalization over the places of a group is the same',
  training: 'gamma and beta stand in a BatchNormalization, which would use the statistics of the batch',
  apply: site => {
    const { config, graph } = site
    const [input] = site.inputs
    if (input?.shape == null) return unknownLengths('rank')
    const axes = axesOf(config['axis'] ?? -1, input.shape.length)
    const arranged = axes?.length === 1 ? arrange(input.shape, axes, true) : null
    if (arranged === null) return unknownLengths('size')
    const { size } = arranged
    const asked = numberOf(config, 'groups') ?? 32
    const groups = asked === -1 ? size : asked
    if (size % groups !== 0)
      return refuseRewrite('layer/unsupported-option', `has groups=${groups}, which do not divide ${size} channels.`)
    const [places = null] = arranged.shape
    const split = [places, groups, size / groups]
    const normalized: Step = {
      part: 'normalized',
      layer: layerOf('LayerNormalization', {
        axis: [1, 3],
        epsilon: numberOf(config, 'epsilon') ?? 0.001,
        scale: false,
        center: false,
      }),
    }
    const of = variablesOf(site)
    const gamma = config['scale'] === false ? undefined : reshape(of('gamma'), [size])
    const beta = config['center'] === false ? undefined : reshape(of('beta'), [size])
    const affine: Step = { part: 'affine', layer: batchNorm({ size, gamma, beta }) }
    const x = inner(graph, asFloat(graph, input), arranged.to)
    return [
      chain(graph, x, [
        reshapeStep('groups', arranged.shape, split),
        normalized,
        reshapeStep('channels', split, gamma === undefined && beta === undefined ? arranged.permuted : arranged.shape),
        ...(gamma === undefined && beta === undefined ? [arranged.restore] : [affine, ...arranged.back]),
      ]),
    ]
  },
}
