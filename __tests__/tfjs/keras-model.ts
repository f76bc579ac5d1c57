import type { JsonObject, JsonValue } from '../../src/keras/json.js'
import type { KerasLayer, KerasModel, KerasNetwork, StoredVariable, TensorRef } from '../../src/keras/model.js'
import { hasSlot } from '../../src/layers/row.js'
import { layerTable } from '../../src/layers/table.js'

/** A layer of a test model, as short as can be. */
export interface Spec {
  readonly className: string
  readonly name: string
  readonly config: JsonObject
  /** The calls: each a list of layer names, or `[name, node, tensor]`. */
  readonly calls: readonly (readonly (string | readonly [string, number, number])[])[]
  readonly kwargs?: JsonObject
  readonly network?: Network
  /** Layers inside, by config key. */
  readonly wrapped?: Readonly<Record<string, Spec>>
  /** Names under which Keras saved the variables; default `<layer>/<variable>:0`. */
  readonly savedNames?: readonly string[]
}

/** A model of a test. */
export interface Network {
  readonly className: 'Sequential' | 'Functional'
  readonly name: string
  readonly layers: readonly Spec[]
  readonly outputs: readonly (string | readonly [string, number, number])[]
  readonly extra?: JsonObject
}

/** An InputLayer; `shape` without the batch axis. */
export const input = (name: string, shape: readonly (number | null)[], dtype = 'float32'): Spec => ({
  className: 'InputLayer',
  name,
  config: { batch_input_shape: [null, ...shape], dtype, sparse: false, ragged: false },
  calls: [],
})

/** A layer called once on the layers `on`. */
export const layer = (
  className: string,
  name: string,
  on: string | readonly string[],
  config: JsonObject = {},
): Spec => ({
  className,
  name,
  config,
  calls: [typeof on === 'string' ? [on] : on],
})

/** A functional model of the layers, whose output is the last of them. */
export const functional = (...layers: readonly Spec[]): Network => ({
  className: 'Functional',
  name: 'model',
  layers,
  outputs: [layers.at(-1)?.name ?? ''],
})

/** A Sequential of the layers. */
export const sequential = (...layers: readonly Spec[]): Network => ({
  className: 'Sequential',
  name: 'sequential',
  layers: layers.map((one, i) => ({ ...one, calls: [i === 0 ? [] : [layers[i - 1]?.name ?? '']] })),
  outputs: [layers.at(-1)?.name ?? ''],
})

/** A nested model called on `on`. */
export const nested = (name: string, network: Network, on: string): Spec => ({
  className: network.className,
  name,
  config: {},
  calls: [[on]],
  network: { ...network, name },
})

/** The Keras model of a test network, with the saved config that Keras would write. */
export function kerasModel(network: Network, options: Partial<KerasModel> = {}): KerasModel {
  const variables: StoredVariable[] = []
  const modelConfig: JsonObject = { class_name: network.className, config: savedConfig(network) }
  const normal = normalNetwork(network, modelConfig, '/config', variables)
  return {
    container: 'keras-2-h5',
    generation: 2,
    form: 'saved',
    kerasVersion: '2.13.1',
    backend: 'tensorflow',
    saved: { modelConfig },
    network: normal,
    variables,
    weightGroups: null,
    ...options,
  }
}

const refOf = (ref: string | readonly [string, number, number]): TensorRef =>
  typeof ref === 'string' ? { layer: ref, node: 0, tensor: 0 } : { layer: ref[0], node: ref[1], tensor: ref[2] }

function savedConfig(network: Network): JsonObject {
  const byName = new Map(network.layers.map(one => [one.name, one]))
  const triple = (ref: TensorRef): JsonValue[] => [
    ref.layer,
    ref.node + (byName.get(ref.layer)?.network === undefined ? 0 : 1),
    ref.tensor,
  ]
  const layers = network.layers.map((one): JsonObject => {
    const object = savedLayer(one)
    if (network.className === 'Sequential') return object
    const nodes = one.calls.map(call => call.map(ref => [...triple(refOf(ref)), one.kwargs ?? {}]))
    return { ...object, name: one.name, inbound_nodes: nodes }
  })
  const ends = {
    input_layers: network.layers.filter(one => one.className === 'InputLayer').map(one => [one.name, 0, 0]),
    output_layers: network.outputs.map(ref => triple(refOf(ref))),
  }
  return { name: network.name, layers, ...(network.className === 'Sequential' ? {} : ends), ...network.extra }
}

function savedLayer(spec: Spec): JsonObject {
  if (spec.network !== undefined)
    return { class_name: spec.className, config: { ...savedConfig(spec.network), ...spec.config } }
  const config: JsonObject = { name: spec.name, trainable: true, dtype: 'float32', ...spec.config }
  for (const [key, inner] of Object.entries(spec.wrapped ?? {})) {
    if (key.startsWith('cells/'))
      config['cells'] = [...((config['cells'] as JsonValue[] | undefined) ?? []), savedLayer(inner)]
    else config[key] = savedLayer(inner)
  }
  return { class_name: spec.className, config }
}

function normalNetwork(
  network: Network,
  object: JsonObject,
  pointer: string,
  variables: StoredVariable[],
): KerasNetwork {
  const saved = (object['config'] as JsonObject)['layers'] as JsonObject[]
  const layers = network.layers.map((spec, i) =>
    normalLayer(spec, saved[i] ?? {}, `${pointer}/layers/${i}`, variables, spec.name),
  )
  const inputs = network.layers.filter(one => one.className === 'InputLayer').map(one => refOf(one.name))
  return { className: network.className, name: network.name, layers, inputs, outputs: network.outputs.map(refOf) }
}

function normalLayer(
  spec: Spec,
  object: JsonObject,
  pointer: string,
  variables: StoredVariable[],
  scope: string,
): KerasLayer {
  const config = object['config'] as JsonObject
  const wrapped = Object.entries(spec.wrapped ?? {}).map(([key, inner]): readonly [string, KerasLayer] => {
    const at = key.startsWith('cells/')
      ? ((config['cells'] as JsonObject[])[Number(key.slice(6))] ?? {})
      : (config[key] as JsonObject)
    return [key, normalLayer(inner, at, `${pointer}/config/${key}`, variables, `${scope}/${inner.name}`)]
  })
  const { layer: forward } = spec.wrapped ?? {}
  if (spec.className === 'Bidirectional' && forward !== undefined && spec.wrapped?.['backward_layer'] === undefined) {
    // Keras makes the backward layer from the forward one, and stores its variables after those.
    const object = config['layer'] as JsonObject
    wrapped.push([
      'backward_layer',
      normalLayer(forward, object, `${pointer}/config/layer`, variables, `${scope}/backward`),
    ])
  }
  return {
    name: spec.name,
    className: spec.className,
    config,
    pointer,
    calls: spec.calls.map(call => ({ inputs: call.map(refOf), kwargs: spec.kwargs ?? {} })),
    variables: storedVariables(spec, config, variables, scope),
    ...(spec.network === undefined
      ? {}
      : { network: normalNetwork(spec.network, object, `${pointer}/config`, variables) }),
    wrapped: Object.fromEntries(wrapped),
  }
}

function storedVariables(
  spec: Spec,
  config: JsonObject,
  all: StoredVariable[],
  scope: string,
): readonly StoredVariable[] {
  const slots = (layerTable.get(spec.className)?.variables ?? []).filter(slot => hasSlot(slot, config))
  return slots.map((slot, i) => {
    const savedName = spec.savedNames?.[i] ?? `${scope}/${slot.name}:0`
    const variable: StoredVariable = {
      kind: 'stored',
      id: all.length,
      path: `/model_weights/${savedName}`,
      savedName,
      group: scope,
      shape: [1],
      dtype: 'float32',
    }
    all.push(variable)
    return variable
  })
}
