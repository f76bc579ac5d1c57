import { operationPrefix } from '../layers/operations.js'
import type { KerasLayer, KerasNetwork } from './model.js'
import { isObject } from './values.js'

/** A floating-point type in which Keras computes, by the dtype policies of the layers. */
export type Precision = 'float32' | 'float16' | 'bfloat16'

/** The coarsest type in which any layer of a network computes, nested models and layers inside others included. */
export function precisionOf(network: KerasNetwork): Precision {
  const policies = new Set(network.layers.flatMap(policiesOf))
  const named = (type: string): boolean => policies.has(type) || policies.has(`mixed_${type}`)
  if (named('bfloat16')) return 'bfloat16'
  return named('float16') ? 'float16' : 'float32'
}

function policiesOf({ className, config, network, wrapped }: KerasLayer): readonly string[] {
  // The dtype of an operation is an argument, not a policy.
  if (className.startsWith(operationPrefix)) return []
  const { dtype } = config
  const policy = isObject(dtype) && isObject(dtype['config']) ? dtype['config']['name'] : dtype
  const inside = [...(network?.layers ?? []), ...Object.values(wrapped)].flatMap(policiesOf)
  return typeof policy === 'string' ? [policy, ...inside] : inside
}
