import { type Diagnostic, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { layerTable } from '../layers/table.js'
import { kwargReferences, readCalls, readTensors, type SavedCall } from './calls.js'
import { below, isObject, listAt, objectAt, refuseConfig, textAt } from './config.js'
import type { JsonObject, JsonValue } from './json.js'
import type { KerasCall, KerasLayer, KerasNetwork, TensorRef } from './model.js'

/**
 * Brings a saved model config (`{class_name, config}`) of any Keras 2 to its normal form. The layers have no
 * variables yet (src/keras/bind.ts); references may still point nowhere (src/keras/graph.ts).
 *
 * @throws ConversionError `keras/subclassed` for a model without a graph, `keras/invalid-config`,
 *   `keras/duplicate-name` and, for calls as Keras 3 saves them, `keras/keras-3`.
 */
export function normaliseModel(modelConfig: JsonObject, findings: Diagnostic[]): KerasNetwork {
  const className = textAt(modelConfig['class_name'], '/class_name')
  const kind = networkKind(className, modelConfig['config'])
  if (kind === null)
    return refuse(
      'keras/subclassed',
      `The model is of class "${display(className)}", and the file does not say of which layers it consists.`,
      { pointer: '/class_name' },
    )
  return readNetwork(kind, className, modelConfig['config'] ?? null, '/config', findings)
}

/** Whether a saved object is a model, and of which form; null when it is a layer. */
function networkKind(className: string, config: JsonValue | undefined): KerasNetwork['className'] | null {
  if (className === 'Sequential') return 'Sequential'
  if (layerTable.has(className) || !isObject(config) || !Array.isArray(config['layers'])) return null
  if ('input_layers' in config && 'output_layers' in config) return 'Functional'
  const { layers } = config
  // A subclass of Sequential has the config of one.
  const sequence = layers.length > 0 && layers.every(layer => isObject(layer) && isObject(layer['config']))
  return sequence && className !== 'Functional' && className !== 'Model' ? 'Sequential' : null
}

function readNetwork(
  kind: KerasNetwork['className'],
  className: string,
  config: JsonValue,
  pointer: string,
  findings: Diagnostic[],
): KerasNetwork {
  if (!['Sequential', 'Functional', 'Model'].includes(className)) findings.push(customModel(className, pointer))
  if (kind === 'Functional') return readFunctional(objectAt(config, pointer), pointer, findings)
  return readSequential(config, pointer, findings)
}

function customModel(className: string, pointer: string): Diagnostic {
  return diagnostic(
    'keras/custom-model',
    `The model is of the class "${display(className)}" of the user; its layers are converted, its code is not in the file.`,
    { pointer },
  )
}

function readSequential(config: JsonValue, pointer: string, findings: Diagnostic[]): KerasNetwork {
  // Keras before 2.2.3 saves the list of layers alone.
  const bare = Array.isArray(config)
  const layersPointer = bare ? pointer : below(pointer, 'layers')
  const entries = listAt(bare ? config : objectAt(config, pointer)['layers'], layersPointer)
  const layers: KerasLayer[] = []
  const names = new Set<string>()
  entries.forEach((entry, index) => {
    const layer = readLayer(entry, below(layersPointer, index), unusedName(names, index), findings)
    refuseSecond(names, layer)
    if (layer.className === 'InputLayer' && index > 0)
      refuseConfig(layer.pointer, 'no InputLayer, which only the first layer of a Sequential can be', 'InputLayer')
    const before = layers.at(-1)
    layers.push({ ...layer, calls: [{ inputs: before === undefined ? [] : [outputOf(before)], kwargs: noKwargs() }] })
  })
  const [first] = layers
  const last = layers.at(-1)
  const name = isObject(config) && typeof config['name'] === 'string' ? config['name'] : 'sequential'
  return {
    className: 'Sequential',
    name,
    layers,
    inputs: first?.className === 'InputLayer' ? [outputOf(first)] : [],
    outputs: last === undefined ? [] : [outputOf(last)],
  }
}

const outputOf = ({ name }: KerasLayer): TensorRef => ({ layer: name, node: 0, tensor: 0 })
const noKwargs = (): JsonObject => Object.create(null)

/** Name of a layer whose config has none (a nested Sequential of Keras before 2.2.3). */
function unusedName(names: ReadonlySet<string>, index: number): string {
  let name = `sequential_${index}`
  while (names.has(name)) name += '_'
  return name
}

interface SavedLayer {
  readonly layer: KerasLayer
  readonly calls: readonly SavedCall[]
}

function readFunctional(config: JsonObject, pointer: string, findings: Diagnostic[]): KerasNetwork {
  const layersPointer = below(pointer, 'layers')
  const names = new Set<string>()
  const saved = listAt(config['layers'], layersPointer).map((entry, index): SavedLayer => {
    const at = below(layersPointer, index)
    const layer = readLayer(entry, at, null, findings)
    refuseSecond(names, layer)
    const calls = readCalls(objectAt(entry, at)['inbound_nodes'], below(at, 'inbound_nodes'))
    // Nothing calls an InputLayer, yet others refer to its node 0.
    return { layer, calls: layer.className === 'InputLayer' ? [{ inputs: [], kwargs: noKwargs() }] : calls }
  })
  const inputs = readTensors(config['input_layers'], below(pointer, 'input_layers'))
  const outputs = readTensors(config['output_layers'], below(pointer, 'output_layers'))
  const bases = nodeBases(saved, [...inputs, ...outputs])
  const resolve = (reference: TensorRef): TensorRef => ({
    ...reference,
    node: reference.node - (bases.get(reference.layer) ?? 0),
  })
  const resolveCall = (call: SavedCall): KerasCall => ({ inputs: call.inputs.map(resolve), kwargs: call.kwargs })
  return {
    className: 'Functional',
    name: typeof config['name'] === 'string' ? config['name'] : 'model',
    layers: saved.map(({ layer, calls }) => ({ ...layer, calls: calls.map(resolveCall) })),
    inputs: inputs.map(resolve),
    outputs: outputs.map(resolve),
  }
}

/**
 * From which number Keras counted the calls of each nested model: from 1 where node 0 is the construction of the
 * model itself (Functional, and Sequential with an InputLayer), from 0 for a Sequential that was built later, and
 * from 1 for any model in Keras before 2.4. The last call of n is always referred to, by n or by n - 1.
 */
function nodeBases(saved: readonly SavedLayer[], ends: readonly TensorRef[]): ReadonlyMap<string, number> {
  const calls = saved.flatMap(layer => layer.calls)
  const all = [...ends, ...calls.flatMap(call => [...call.inputs, ...kwargReferences(call.kwargs)])]
  const last = new Map<string, number>()
  for (const { layer, node } of all) last.set(layer, Math.max(node, last.get(layer) ?? 0))
  const nested = saved.filter(({ layer }) => layer.network !== undefined)
  return new Map(nested.map(({ layer, calls }) => [layer.name, last.get(layer.name) === calls.length ? 1 : 0]))
}

/** `name` is for a Sequential saved as a bare list, which has none; null demands one. */
function readLayer(entry: JsonValue, pointer: string, name: string | null, findings: Diagnostic[]): KerasLayer {
  const object = objectAt(entry, pointer)
  const className = textAt(object['class_name'], below(pointer, 'class_name'))
  const config = object['config'] ?? null
  const at = below(pointer, 'config')
  const kind = networkKind(className, config)
  // A Sequential of Keras before 2.2.3 has a list here; a layer of a Functional has its name beside the config.
  const settings = kind === 'Sequential' && Array.isArray(config) ? noKwargs() : objectAt(config, at)
  return {
    name: layerName(object['name'], settings['name'], Array.isArray(config) ? name : null, pointer),
    className,
    config: settings,
    pointer,
    calls: [],
    variables: [],
    ...(kind === null ? {} : { network: readNetwork(kind, className, config, at, findings) }),
    wrapped: kind === null ? readWrapped(className, settings, at, findings) : {},
  }
}

function layerName(
  outer: JsonValue | undefined,
  inner: JsonValue | undefined,
  fallback: string | null,
  pointer: string,
): string {
  if (typeof outer === 'string' && typeof inner === 'string' && outer !== inner)
    return refuseConfig(below(pointer, 'name'), `the name in the layer's config, "${display(inner)}"`, outer)
  const name = outer ?? inner ?? fallback
  return typeof name === 'string' ? name : refuseConfig(below(pointer, 'name'), 'the name of the layer', name)
}

function readWrapped(
  className: string,
  config: JsonObject,
  pointer: string,
  findings: Diagnostic[],
): Record<string, KerasLayer> {
  const wrapped: Record<string, KerasLayer> = {}
  for (const key of ['layer', 'backward_layer', 'cell']) {
    const value = config[key]
    if (isSavedLayer(value)) wrapped[key] = readLayer(value, below(pointer, key), key, findings)
  }
  const { cells } = config
  if (Array.isArray(cells))
    for (const [index, cell] of cells.entries()) {
      const key = `cells/${index}`
      if (isSavedLayer(cell)) wrapped[key] = readLayer(cell, `${pointer}/${key}`, key, findings)
    }
  // Without a backward_layer in the config, Keras makes one from `layer`.
  if (className === 'Bidirectional' && wrapped['layer'] !== undefined) wrapped['backward_layer'] ??= wrapped['layer']
  return wrapped
}

const isSavedLayer = (value: JsonValue | undefined): value is JsonObject =>
  isObject(value) && typeof value['class_name'] === 'string' && value['config'] !== undefined

function refuseSecond(names: Set<string>, { name, className, pointer }: KerasLayer): void {
  if (names.has(name))
    refuse('keras/duplicate-name', `Two layers of one model have the name "${display(name)}".`, {
      layer: { name, className },
      pointer,
    })
  names.add(name)
}
