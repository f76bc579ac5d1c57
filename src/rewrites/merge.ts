import type { JsonValue } from '../keras/json.js'
import { numbersOf } from '../keras/values.js'
import {
  activation,
  arrange,
  canReshape,
  chain,
  inner,
  layerOf,
  rescaling,
  reshapeStep,
  unknownLengths,
} from './blocks.js'
import { type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

const subtract: Rewrite = {
  name: 'subtract',
  classes: ['Subtract'],
  reason: 'TensorFlow.js has no such layer; the second input is negated and added',
  training: 'same',
  apply: ({ inputs, graph }) => {
    const [a, b] = inputs
    if (a === undefined || b === undefined || inputs.length !== 2)
      return refuseRewrite('layer/unsupported-input', `is called on ${inputs.length} tensors instead of two.`)
    return [graph.one('', layerOf('Add'), a, graph.one('minus', rescaling(-1), b))]
  },
}

const mergeOfOne: Rewrite = {
  name: 'merge-of-one',
  classes: ['Add', 'Multiply', 'Average', 'Maximum', 'Minimum', 'Concatenate'],
  reason: 'TensorFlow.js merges two tensors or more; a merge of one changes nothing',
  training: 'same',
  apply: ({ inputs, graph }) => {
    const [x] = inputs
    return x === undefined || inputs.length > 1 ? null : [graph.one('', activation('linear'), x)]
  },
}

const normalizedDot: Rewrite = {
  name: 'dot-normalized',
  classes: ['Dot'],
  reason: 'TensorFlow.js normalises short vectors differently; UnitNormalization does it as Keras',
  training: 'the factor that makes the length 1 would be trained',
  apply: site => {
    const { config, inputs, graph } = site
    const axes = axesOfDot(site)
    if (config['normalize'] !== true || axes === null) return null
    const units = inputs.map((x, i) => graph.one(`unit_${i}`, layerOf('UnitNormalization', { axis: axes[i] ?? -1 }), x))
    return graph.add('', layerOf('Dot', { axes: [...axes], normalize: false }), units)
  },
}

/** The axis of each input, counted from 0 with the batch axis. */
function axesOfDot({ config, inputs }: Site): readonly number[] | null {
  const axes = numbersOf(config, 'axes', 2)
  if (axes?.length !== 2 || inputs.length !== 2 || inputs.some(({ shape }) => shape === null)) return null
  return axes.map((axis, i) => (axis < 0 ? axis + (inputs[i]?.shape?.length ?? 0) : axis))
}

const dotOfHigherRank: Rewrite = {
  name: 'dot-rank',
  classes: ['Dot'],
  reason: 'TensorFlow.js multiplies tensors of up to 3 axes; the others are joined',
  training: 'same',
  apply: site => {
    const { inputs, graph } = site
    if (inputs.every(({ shape }) => (shape?.length ?? 0) <= 3)) return null
    const axes = axesOfDot(site)
    if (axes === null) return unknownLengths('rank')
    const rests: (number | null)[] = []
    const flat: Tensor[] = []
    for (const [i, x] of inputs.entries()) {
      const axis = axes[i] ?? 0
      const arranged = x.shape === null || axis < 1 ? null : arrange(x.shape, [axis], true)
      if (x.shape === null || arranged === null) return unknownLengths('size')
      rests.push(...x.shape.filter((_, at) => at !== 0 && at !== axis))
      flat.push(
        inner(
          graph,
          x,
          arranged.to.map(step => (step === null ? null : { ...step, part: `${step.part}_${i}` })),
        ),
      )
    }
    if (!canReshape(rests)) return unknownLengths('size')
    const [a, b] = flat
    if (a === undefined || b === undefined) return null
    const product = graph.one('product', layerOf('Dot', { axes: [2, 2] as JsonValue, normalize: false }), a, b)
    return [
      chain(graph, product, [reshapeStep('shaped', product.shape?.slice(1) ?? [], rests.length === 0 ? [1] : rests)]),
    ]
  },
}

/** Rewrites of layers that join several tensors. */
export const mergeRewrites: readonly Rewrite[] = [subtract, mergeOfOne, normalizedDot, dotOfHigherRank]
