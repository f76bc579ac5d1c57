import type { KerasLayer, Variable } from '../keras/model.js'
import { numberOf } from '../keras/values.js'
import { copiedConfig } from './blocks.js'
import { concatenate, scale } from './derive.js'
import { gateOf } from './recurrent-parts.js'
import type { NewLayer } from './rewrite.js'

/** Which part of the last axis of a recurrent layer's weights, of how many, goes into `activation`. */
interface Candidate {
  readonly gates: number
  readonly index: number
}

/** LSTM: i, f, c, o; GRU: z, r, h. */
function candidateOf(className: string): Candidate | null {
  if (className.includes('LSTM')) return { gates: 4, index: 2 }
  if (className.includes('GRU')) return { gates: 3, index: 2 }
  return className.startsWith('SimpleRNN') ? { gates: 1, index: 0 } : null
}

const isHardSigmoid = (layer: KerasLayer, key: string): boolean => layer.config[key] === 'hard_sigmoid'

/** hard_sigmoid is clip(x / 6 + 0.5) in Keras 3, and clip(x / 5 + 0.5) in Keras 2 and TensorFlow.js. */
const ratio = 5 / 6

/** True for a recurrent layer or cell of Keras 3 that TensorFlow.js would compute with the hard_sigmoid of Keras 2. */
export function needsScaling(layer: KerasLayer): boolean {
  const own = candidateOf(layer.className) !== null
  if (own && (isHardSigmoid(layer, 'activation') || isHardSigmoid(layer, 'recurrent_activation'))) return true
  return Object.values(layer.wrapped).some(needsScaling)
}

/**
 * True where the weights cannot make up for the difference: an LSTM applies `activation` to its state too, which no
 * weights scale.
 */
export const cannotBeScaled = (layer: KerasLayer): boolean =>
  (layer.className.includes('LSTM') && isHardSigmoid(layer, 'activation')) ||
  Object.values(layer.wrapped).some(cannotBeScaled)

/** A layer of this generation, with the layers inside it, as one of Keras 2, that can be added in its place. */
export function inKeras2Terms(layer: KerasLayer, generation: 2 | 3): NewLayer {
  const { className, variables, wrapped } = generation === 3 ? scaled(layer) : layer
  return { className, config: copiedConfig(layer), variables, wrapped }
}

function scaled(layer: KerasLayer): KerasLayer {
  if (!needsScaling(layer)) return layer
  const wrapped = Object.fromEntries(Object.entries(layer.wrapped).map(([key, inner]) => [key, scaled(inner)]))
  return { ...layer, wrapped, variables: layer.variables.map(variable => scaledGates(layer, variable)) }
}

function scaledGates(layer: KerasLayer, variable: Variable): Variable {
  const candidate = candidateOf(layer.className)
  const units = numberOf(layer.config, 'units') ?? numberOf(layer.config, 'filters')
  if (candidate === null || units === null) return variable
  const gates = Array.from({ length: candidate.gates }, (_, gate) => {
    const key = gate === candidate.index ? 'activation' : 'recurrent_activation'
    const weights = gateOf(variable, gate, units)
    return isHardSigmoid(layer, key) ? scale(weights, ratio) : weights
  })
  return concatenate(gates, variable.shape.length - 1)
}
