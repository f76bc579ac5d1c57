// Walks over the layers of a model, for kinds of faults.
import type { JsonObject, JsonValue } from '../../src/keras/json.js'
import type { KerasCall, KerasLayer, KerasModel, KerasNetwork, TensorRef } from '../../src/keras/model.js'
import type { Site } from './fault.js'

/** A layer of a model, wherever it stands. */
export interface Place {
  readonly layer: KerasLayer
  /** The network that calls it, or that calls the wrapper around it. */
  readonly network: KerasNetwork
  /** Path joined by `/`, and those of the wrappers around it: any of them may be named. */
  readonly names: readonly string[]
  /** Whether it stands inside a wrapper or a recurrent layer. */
  readonly isWrapped: boolean
}

/** All layers of a model, also those of nested models and of wrappers. */
export function placesIn({ network }: KerasModel): readonly Place[] {
  return inNetwork(network, [])
}

function inNetwork(network: KerasNetwork, path: readonly string[]): readonly Place[] {
  return network.layers.flatMap(layer => inLayer(layer, network, path, [], false))
}

function inLayer(
  layer: KerasLayer,
  network: KerasNetwork,
  path: readonly string[],
  around: readonly string[],
  isWrapped: boolean,
): readonly Place[] {
  const own = [...path, layer.name]
  const names = [...around, own.join('/')]
  return [
    { layer, network, names, isWrapped },
    ...(layer.network === undefined ? [] : inNetwork(layer.network, own)),
    ...Object.values(layer.wrapped).flatMap(inner => inLayer(inner, network, own, names, true)),
  ]
}

/** The paths of the layers that call themselves on what a layer puts out. */
export function siteOf({ names }: Pick<Place, 'names'>, what: string, strike: () => void): Site {
  return { layers: names, what: `${names.at(-1)}: ${what}`, strike }
}

/** Gives readonly properties of a model's own copy another value. */
export function change<T extends object>(object: T, values: { readonly [K in keyof T]?: T[K] | undefined }): void {
  Object.assign(object, values)
}

/** Sets a key of a config, or takes it away. */
export function setOption(config: JsonObject, key: string, value: JsonValue | undefined): void {
  if (value === undefined) delete config[key]
  else config[key] = value
}

/** A call with other inputs. */
export function withInputs(call: KerasCall, inputs: readonly TensorRef[]): KerasCall {
  return { ...call, inputs }
}

/** Replaces a call of a layer. */
export function replaceCall(layer: KerasLayer, index: number, call: KerasCall): void {
  change(layer, { calls: layer.calls.map((one, i) => (i === index ? call : one)) })
}

/** Says that the topology has to be written from the network, because its graph was changed. */
export function writeGraphAnew(model: KerasModel): void {
  change(model, { form: 'normal' })
}
