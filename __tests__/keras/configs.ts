import { ConversionError, type Diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { Dialect } from '../../src/keras/dialect.js'
import type { JsonObject, JsonValue } from '../../src/keras/json.js'

/** A config as Keras 2 writes it. */
export const keras2: Dialect = { generation: 2, isKeras2Syntax: true }

/** A config as Keras 3 writes it. */
export const keras3: Dialect = { generation: 3, isKeras2Syntax: false }

/** A saved layer of a Sequential. */
export const saved = (className: string, config: Record<string, JsonValue>): JsonObject => ({
  class_name: className,
  config,
})

/** A saved layer of a Functional. */
export const called = (
  className: string,
  name: string,
  inboundNodes: JsonValue,
  config: Record<string, JsonValue> = {},
): JsonObject => ({ class_name: className, name, config: { name, ...config }, inbound_nodes: inboundNodes })

export const input = (name: string): JsonObject => called('InputLayer', name, [], { batch_input_shape: [null, 3] })

/** A call on the first output of the first call of each of `layers`. */
export const on = (...layers: string[]): JsonValue => layers.map(layer => [layer, 0, 0, {}])

export const sequential = (name: string, ...layers: JsonObject[]): JsonObject => saved('Sequential', { name, layers })

export const functional = (
  name: string,
  layers: JsonObject[],
  inputs: JsonValue,
  outputs: JsonValue,
  className = 'Functional',
): JsonObject => saved(className, { name, layers, input_layers: inputs, output_layers: outputs })

/** The finding with which `action` refuses. */
export function refusalOf(action: () => unknown): Diagnostic {
  try {
    action()
  } catch (error) {
    if (error instanceof ConversionError) return error.diagnostic
    throw error
  }
  throw new Error('nothing was refused')
}
