import type { JsonObject, JsonValue } from '../keras/json.js'
import { isObject, jsonObject, numberOf, textOf } from '../keras/values.js'

/** What is written instead of a serialised object, and why; null when it stays as it is. */
export interface Replacement {
  readonly value: JsonValue
  /** Null when tfjs-layers trains with the new value as Keras does with the old one. */
  readonly trainingChange: string | null
}

// tfjs-layers: serialization names and the short names of its registries (initializers.js, activations.js).
const INITIALIZERS = new Set(
  'Zeros Ones Constant RandomUniform RandomNormal TruncatedNormal Identity VarianceScaling GlorotUniform GlorotNormal HeNormal HeUniform LeCunNormal LeCunUniform Orthogonal'.split(
    ' ',
  ),
)
const INITIALIZER_NAMES = new Set(
  'zeros ones constant random_uniform random_normal truncated_normal identity variance_scaling glorot_uniform glorot_normal he_normal he_uniform lecun_normal lecun_uniform orthogonal'.split(
    ' ',
  ),
)
const ALIASES: Readonly<Record<string, string>> = {
  LecunNormal: 'LeCunNormal',
  LecunUniform: 'LeCunUniform',
  lecun_normal: 'leCunNormal',
  lecun_uniform: 'leCunUniform',
}
const DISTRIBUTIONS = new Set(['normal', 'uniform', 'truncated_normal'])

const object = (className: string, config: Record<string, JsonValue>): JsonObject =>
  jsonObject({ class_name: className, config: jsonObject(config) })

const zeros = (): Replacement => ({
  value: object('Zeros', {}),
  trainingChange: 'new weights would start at zero',
})

/**
 * What tfjs-layers can make of a serialised initializer: the weights are loaded over it in any case. Where it is `run`
 * all the same, Orthogonal is replaced: it takes minutes for large kernels, and fails unless every chained operation of
 * tfjs-core is registered.
 */
export function replaceInitializer(value: JsonValue, run = false): Replacement | null {
  if (value === null) return null
  if (typeof value === 'string') return replaceInitializerName(value, run)
  if (!isObject(value)) return zeros()
  const className = textOf(value, 'class_name')
  if (className === null) return zeros()
  const alias = ALIASES[className]
  if (alias !== undefined) return { value: renamed(value, alias), trainingChange: null }
  const config = value['config']
  if (!INITIALIZERS.has(className) || !isObject(config)) return zeros()
  if (className === 'Orthogonal') return run ? zeros() : null
  if (className === 'Constant') return numberOf(config, 'value') === null ? zeros() : null
  if (className !== 'VarianceScaling') return null
  return DISTRIBUTIONS.has(textOf(config, 'distribution') ?? 'normal') ? null : zeros()
}

function replaceInitializerName(name: string, run: boolean): Replacement | null {
  if (run && name.toLowerCase() === 'orthogonal') return zeros()
  const alias = ALIASES[name]
  if (alias !== undefined) return { value: alias, trainingChange: null }
  return INITIALIZERS.has(name) || INITIALIZER_NAMES.has(name) ? null : zeros()
}

function renamed(value: JsonObject, className: string): JsonObject {
  const copy = jsonObject(value)
  copy['class_name'] = className
  return copy
}

/** What tfjs-layers can make of a serialised regularizer: it knows L1L2 alone. */
export function replaceRegularizer(value: JsonValue): Replacement | null {
  if (value === null) return null
  const className = typeof value === 'string' ? value : isObject(value) ? textOf(value, 'class_name') : null
  if (className === 'L1L2') return null
  const config = isObject(value) && isObject(value['config']) ? value['config'] : Object.create(null)
  const l1 = numberOf(config, 'l1') ?? numberOf(config, 'l') ?? 0.01
  const l2 = numberOf(config, 'l2') ?? numberOf(config, 'l') ?? 0.01
  if (className === 'L1' || className === 'l1') return { value: object('L1L2', { l1, l2: 0 }), trainingChange: null }
  if (className === 'L2' || className === 'l2') return { value: object('L1L2', { l1: 0, l2 }), trainingChange: null }
  if (className === 'l1_l2') return { value: object('L1L2', { l1, l2 }), trainingChange: null }
  return { value: null, trainingChange: 'the penalty on the weights is lost' }
}

/** Activations that tfjs-layers computes as Keras 2 does, under the names of Keras 2. */
const ACTIVATIONS = new Set(
  'elu selu relu relu6 linear sigmoid hard_sigmoid softplus softsign tanh softmax log_softmax gelu mish swish'.split(
    ' ',
  ),
)

/** The activation under a key: as it can be written, or the name of what cannot be run. */
export type ActivationFate =
  | { readonly do: 'keep' }
  | { readonly do: 'write'; readonly value: string }
  | { readonly do: 'refuse'; readonly name: string; readonly isLayer: boolean }

/** What becomes of a serialised activation. */
export function activationFate(value: JsonValue | undefined): ActivationFate {
  // Keras reads null as linear; the recurrent layers of tfjs-layers would read it as tanh.
  if (value === null || value === undefined) return { do: 'write', value: 'linear' }
  if (typeof value === 'string') return namedActivation(value)
  const className = isObject(value) ? textOf(value, 'class_name') : null
  const inner = isObject(value) ? value['config'] : null
  if (className === 'function' && typeof inner === 'string') {
    const fate = namedActivation(inner)
    return fate.do === 'keep' ? { do: 'write', value: inner } : fate
  }
  return { do: 'refuse', name: className ?? 'an unnamed object', isLayer: className !== 'function' }
}

function namedActivation(name: string): ActivationFate {
  if (name === 'silu') return { do: 'write', value: 'swish' }
  return ACTIVATIONS.has(name) ? { do: 'keep' } : { do: 'refuse', name, isLayer: false }
}

/** The name of a dtype or a dtype policy as saved by any Keras 2. */
export function dtypeName(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value
  if (!isObject(value)) return null
  const config = value['config']
  return isObject(config) ? textOf(config, 'name') : null
}
