import { type Diagnostic, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { layerTable } from '../layers/table.js'
import { inModelOrder, mapTensors, readCalls, readTensors, tensorsOf } from './calls.js'
import { below, listAt, objectAt, refuseConfig, textAt } from './config.js'
import { classNameOf, type Dialect, inKeras2Syntax, isOperation } from './dialect.js'
import type { JsonObject, JsonValue } from './json.js'
import type { KerasLayer, KerasNetwork, TensorRef } from './model.js'
import { layerOutputs } from './tensor-shapes.js'
import { isObject } from './values.js'

/** What the readers of a config share. */
interface Context {
  readonly dialect: Dialect
  readonly findings: Diagnostic[]
}

/**
 * Brings a saved model config (`{class_name, config}`) to its normal form. The layers have no variables yet
 * (src/keras/bind.ts, src/keras/bind-archive.ts); references may still point nowhere (src/keras/graph.ts).
 *
 * @throws ConversionError `keras/subclassed` for a model without a graph, `keras/invalid-config` and
 *   `keras/duplicate-name`.
 */
export function normaliseModel(modelConfig: JsonObject, dialect: Dialect, findings: Diagnostic[]): KerasNetwork {
  const className = textAt(classNameOf(modelConfig), '/class_name')
  const kind = networkKind(className, modelConfig['config'])
  if (kind === null)
    return refuse(
      'keras/subclassed',
      `The model is of class "${display(className)}", and the file does not say of which layers it consists.`,
      { pointer: '/class_name' },
    )
  return readNetwork(kind, className, modelConfig['config'] ?? null, '/config', { dialect, findings })
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
  context: Context,
): KerasNetwork {
  if (!['Sequential', 'Functional', 'Model'].includes(className)) context.findings.push(customModel(className, pointer))
  if (kind === 'Functional') return readFunctional(objectAt(config, pointer), pointer, context)
  return readSequential(config, pointer, context)
}

function customModel(className: string, pointer: string): Diagnostic {
  return diagnostic(
    'keras/custom-model',
    `The model is of the class "${display(className)}" of the user; its layers are converted, its code is not in the file.`,
    { pointer },
  )
}

function readSequential(config: JsonValue, pointer: string, context: Context): KerasNetwork {
  // Keras before 2.2.3 saves the list of layers alone.
  const bare = Array.isArray(config)
  const layersPointer = bare ? pointer : below(pointer, 'layers')
  const entries = listAt(bare ? config : objectAt(config, pointer)['layers'], layersPointer)
  const layers: KerasLayer[] = []
  const names = new Set<string>()
  entries.forEach((entry, index) => {
    const layer = readLayer(entry, below(layersPointer, index), unusedName(names, index), context)
    refuseSecond(names, layer)
    if (layer.className === 'InputLayer' && index > 0)
      refuseConfig(layer.pointer, 'no InputLayer, which only the first layer of a Sequential can be', 'InputLayer')
    const before = layers.at(-1)
    layers.push({
      ...layer,
      calls: [{ inputs: before === undefined ? [] : outputsOf(before, context), kwargs: noKwargs() }],
    })
  })
  const [first] = layers
  const last = layers.at(-1)
  const name = isObject(config) && typeof config['name'] === 'string' ? config['name'] : 'sequential'
  const outputs = last === undefined ? [] : outputsOf(last, context)
  const hasOne = outputs.length <= 1 && layers.every(({ calls }) => calls.every(({ inputs }) => inputs.length <= 1))
  return {
    className: hasOne ? 'Sequential' : 'Functional',
    name,
    layers,
    inputs: first?.className === 'InputLayer' ? [outputOf(first)] : [],
    outputs,
  }
}

const outputOf = ({ name }: KerasLayer, tensor = 0): TensorRef => ({ layer: name, node: 0, tensor })

/** The outputs of a layer of a Sequential, which in Keras 3 can be several: a Bidirectional with merge_mode=None. */
function outputsOf(layer: KerasLayer, { dialect }: Context): readonly TensorRef[] {
  const isRecurrent = ['recurrent', 'bidirectional'].includes(layerTable.get(layer.className)?.shape ?? '')
  if (dialect.generation === 2 || !isRecurrent) return [outputOf(layer)]
  return layerOutputs(layer, [{ shape: [null, null, null], dtype: 'float32' }]).map((_, tensor) =>
    outputOf(layer, tensor),
  )
}
const noKwargs = (): JsonObject => Object.create(null)

/** Name of a layer whose config has none (a nested Sequential of Keras before 2.2.3). */
function unusedName(names: ReadonlySet<string>, index: number): string {
  let name = `sequential_${index}`
  while (names.has(name)) name += '_'
  return name
}

function readFunctional(config: JsonObject, pointer: string, context: Context): KerasNetwork {
  const layersPointer = below(pointer, 'layers')
  const entries = listAt(config['layers'], layersPointer)
  const names = new Set<string>()
  const uncalled = entries.map((entry, index) => {
    const layer = readLayer(entry, below(layersPointer, index), null, context, true)
    refuseSecond(names, layer)
    return layer
  })
  const layers = uncalled.map((layer, index) => {
    const at = below(layersPointer, index)
    const calls = readCalls(objectAt(entries[index], at)['inbound_nodes'], below(at, 'inbound_nodes'), name =>
      names.has(name),
    )
    // Nothing calls an InputLayer, yet others refer to its node 0.
    if (layer.className === 'InputLayer') return { ...layer, calls: [{ inputs: [], kwargs: noKwargs() }] }
    const { network } = layer
    const saved = objectAt(entries[index], at)['config']
    if (network === undefined || !isObject(saved) || isObject(saved['input_layers'])) return { ...layer, calls }
    const inputNames = network.inputs.map(ref => ref.layer)
    return { ...layer, calls: calls.map(call => inModelOrder(call, inputNames)) }
  })
  const inputs = readTensors(config['input_layers'], below(pointer, 'input_layers'))
  const outputs = readTensors(config['output_layers'], below(pointer, 'output_layers'))
  const bases = nodeBases(layers, [...inputs, ...outputs], context.dialect)
  return {
    className: 'Functional',
    name: typeof config['name'] === 'string' ? config['name'] : 'model',
    layers: layers.map(layer => ({
      ...layer,
      calls: layer.calls.map(call => mapTensors(call, ref => shifted(ref, bases.calls))),
    })),
    inputs: inputs.map(ref => shifted(ref, bases.ends)),
    outputs: outputs.map(ref => shifted(ref, bases.ends)),
  }
}

const shifted = (ref: TensorRef, bases: ReadonlyMap<string, number>): TensorRef => ({
  ...ref,
  node: ref.node - (bases.get(ref.layer) ?? 0),
})

/** From which number the calls of nested models count, in the references of calls and in those of inputs and outputs. */
interface NodeBases {
  readonly calls: ReadonlyMap<string, number>
  readonly ends: ReadonlyMap<string, number>
}

/**
 * From which number Keras counted the calls of each nested model. Keras 2 counts from 1 where node 0 is the construction
 * of the model itself (Functional, and Sequential with an InputLayer), from 0 for a Sequential that was built later, and
 * from 1 for any model in Keras before 2.4; the last call of n is always referred to, by n or by n - 1. Keras 3
 * (models/functional.py) counts from 0 in calls, but `output_layers` count those of a Functional from 1.
 */
function nodeBases(layers: readonly KerasLayer[], ends: readonly TensorRef[], { generation }: Dialect): NodeBases {
  const nested = layers.filter(({ network }) => network !== undefined)
  const basesBy = (base: (layer: KerasLayer) => number) => new Map(nested.map(layer => [layer.name, base(layer)]))
  if (generation === 2) {
    const last = new Map<string, number>()
    for (const { layer, node } of [...ends, ...layers.flatMap(({ calls }) => calls.flatMap(tensorsOf))])
      last.set(layer, Math.max(node, last.get(layer) ?? 0))
    const bases = basesBy(({ name, calls }) => (last.get(name) === calls.length ? 1 : 0))
    return { calls: bases, ends: bases }
  }
  const fromZero = (layer: KerasLayer): boolean =>
    ends.some(({ layer: name, node }) => name === layer.name && node === 0)
  return {
    calls: new Map(),
    ends: basesBy(layer => (layer.network?.className === 'Functional' && !fromZero(layer) ? 1 : 0)),
  }
}

/**
 * `name` is for a Sequential saved as a bare list, which has none; null demands one. `inGraph` tells the entries of a
 * functional graph, of which some are operations in Keras 3.
 */
function readLayer(
  entry: JsonValue | undefined,
  pointer: string,
  name: string | null,
  context: Context,
  inGraph = false,
): KerasLayer {
  const object = objectAt(entry, pointer)
  const className = textAt(classNameOf(object), below(pointer, 'class_name'))
  const config = object['config'] ?? null
  const at = below(pointer, 'config')
  const kind = networkKind(className, config)
  // A Sequential of Keras before 2.2.3 has a list here; a layer of a Functional has its name beside the config.
  const settings = kind === 'Sequential' && Array.isArray(config) ? noKwargs() : objectAt(config, at)
  const { generation, isKeras2Syntax } = context.dialect
  const isOp = inGraph && kind === null && generation === 3 && isOperation(object, settings)
  return {
    name: layerName(object['name'], settings['name'], Array.isArray(config) ? name : null, pointer),
    className: isOp ? `ops.${className}` : className,
    config: isKeras2Syntax ? settings : inKeras2Syntax(settings),
    pointer,
    calls: [],
    variables: [],
    ...(kind === null ? {} : { network: readNetwork(kind, className, config, at, context) }),
    wrapped: kind === null ? readWrapped(className, settings, at, context) : {},
  }
}

function layerName(
  outer: JsonValue | undefined,
  inner: JsonValue | undefined,
  fallback: string | null,
  pointer: string,
): string {
  // A TensorFlowOpLayer leaves the beginning of its name out of its config.
  if (typeof outer === 'string' && typeof inner === 'string' && outer !== inner && outer !== `tf_op_layer_${inner}`)
    return refuseConfig(below(pointer, 'name'), `the name in the layer's config, "${display(inner)}"`, outer)
  const name = outer ?? inner ?? fallback
  return typeof name === 'string' ? name : refuseConfig(below(pointer, 'name'), 'the name of the layer', name)
}

function readWrapped(
  className: string,
  config: JsonObject,
  pointer: string,
  context: Context,
): Record<string, KerasLayer> {
  const wrapped: Record<string, KerasLayer> = {}
  for (const key of ['layer', 'backward_layer', 'cell']) {
    const value = config[key]
    if (isSavedLayer(value)) wrapped[key] = readLayer(value, below(pointer, key), key, context)
  }
  const { cells } = config
  if (Array.isArray(cells))
    for (const [index, cell] of cells.entries()) {
      const key = `cells/${index}`
      if (isSavedLayer(cell)) wrapped[key] = readLayer(cell, `${pointer}/${key}`, key, context)
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
