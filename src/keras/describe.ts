import { type Diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { Hdf5File, Hdf5Group } from '../hdf5/hdf5.js'
import { bindVariables } from './bind.js'
import { isObject } from './config.js'
import { checkGraph } from './graph.js'
import type { JsonObject } from './json.js'
import type { KerasModel, KerasNetwork } from './model.js'
import { normaliseModel } from './network.js'
import { parseJson } from './parse-json.js'
import { leavesOf } from './slots.js'
import { listWeights, type StoredWeights } from './variables.js'

/** What to describe a model file with. */
export interface DescribeOptions {
  /** Text of the architecture file: the JSON of `model.to_json()` or a TensorFlow.js `model.json`. */
  readonly architecture?: string
}

/** The answer to `describe`: a model, or at least one error that says why there is none. */
export interface Description {
  readonly model: KerasModel | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What was found before the weights are bound. */
interface Found {
  readonly container: KerasModel['container']
  readonly kerasVersion: string | null
  readonly backend: string | null
  readonly saved: KerasModel['saved']
  readonly weights: StoredWeights
}

/**
 * Describes the Keras 2 model in an HDF5 file: a whole model, or weights with an architecture. Reads no value of an
 * array. Throws `ConversionError` where nothing can be described; findings about the model come back as diagnostics.
 */
export function describeKeras(file: Hdf5File, options: DescribeOptions): Description {
  const found = findModel(file.root, options)
  const findings: Diagnostic[] = []
  const network = normaliseModel(found.saved.modelConfig, findings)
  if (found.kerasVersion === null) refuseKeras1(network)
  if (found.backend === 'theano') refuseTheano(network)
  const problems = checkGraph(network)
  const bound = bindVariables(network, found.weights.byLayer)
  const { container, kerasVersion, backend, saved, weights } = found
  const model: KerasModel = {
    container,
    generation: 2,
    kerasVersion,
    backend,
    saved,
    form: 'saved',
    network: bound.network,
    variables: weights.variables,
  }
  const mismatches = bound.diagnostics.map(finding =>
    container === 'keras-2-weights-h5' ? { ...finding, code: 'keras/architecture-mismatch' as const } : finding,
  )
  return { model, diagnostics: [...findings, ...problems, ...mismatches] }
}

function findModel(root: Hdf5Group, options: DescribeOptions): Found {
  const kerasVersion = textOf(root, 'keras_version')
  const backend = textOf(root, 'backend')
  const config = textOf(root, 'model_config')
  refuseVersion(kerasVersion)
  if (config !== null) {
    const saved = savedForm(config, textOf(root, 'training_config'))
    const top = root.group('model_weights')
    if (top === undefined)
      return refuse('keras/weights-mismatch', 'The file has a model configuration, but no group model_weights.')
    refuseKeras3Config(saved.modelConfig)
    return { container: 'keras-2-h5', kerasVersion, backend, saved, weights: listWeights(top, 'links') }
  }
  if (root.names('layer_names') === undefined) return refuseForeign(root)
  if (options.architecture === undefined)
    return refuse('keras/no-architecture', 'The file holds weights only, without the model that they belong to.')
  const given = readArchitecture(options.architecture)
  refuseVersion(given.kerasVersion)
  refuseKeras3Config(given.modelConfig)
  const weights = listWeights(root, 'layer-names')
  if (kerasVersion === null) refuseKeras1Weights(weights)
  return {
    container: 'keras-2-weights-h5',
    kerasVersion: kerasVersion ?? given.kerasVersion,
    backend: backend ?? given.backend,
    saved: { modelConfig: given.modelConfig },
    weights,
  }
}

function textOf(group: Hdf5Group, name: string): string | null {
  const value = group.attribute(name)
  return typeof value === 'string' ? value : typeof value?.[0] === 'string' ? value[0] : null
}

function savedForm(config: string, training: string | null): KerasModel['saved'] {
  const modelConfig = parseJson(config, { what: 'The attribute model_config' })
  if (!isObject(modelConfig))
    return refuse('keras/invalid-config', 'The attribute model_config holds no object.', { pointer: '' })
  return training === null
    ? { modelConfig }
    : { modelConfig, trainingConfig: parseJson(training, { what: 'The attribute training_config' }) }
}

function readArchitecture(text: string): {
  modelConfig: JsonObject
  kerasVersion: string | null
  backend: string | null
} {
  const what = 'The architecture file'
  // Editors on Windows put a byte order mark before the text.
  const whole = parseJson(text.replace(/^\ufeff/, ''), { what })
  const topology = isObject(whole) && isObject(whole['modelTopology']) ? whole['modelTopology'] : whole
  const config = isObject(topology) && isObject(topology['model_config']) ? topology['model_config'] : topology
  if (!isObject(config) || config['class_name'] === undefined || config['config'] === undefined)
    return refuse(
      'keras/invalid-config',
      `${what} holds no model: neither the JSON of model.to_json() nor a model.json.`,
    )
  const { keras_version, backend, ...modelConfig } = config
  const version = keras_version ?? (isObject(topology) ? topology['keras_version'] : undefined)
  const name = backend ?? (isObject(topology) ? topology['backend'] : undefined)
  return {
    modelConfig: Object.assign(Object.create(null), modelConfig),
    kerasVersion: typeof version === 'string' ? version : null,
    backend: typeof name === 'string' ? name : null,
  }
}

function refuseVersion(version: string | null): void {
  const major = version?.split('.')[0]
  if (version === null || major === '2') return
  const said = `The model was saved by Keras ${display(version)}`
  if (major === '1') refuse('keras/keras-1', `${said}.`)
  if (major === '3') refuse('keras/keras-3', `${said}, whose files this version does not convert yet.`)
}

/** An InputLayer with `batch_shape` is Keras 3's, whatever version the file claims or lacks. */
function refuseKeras3Config(modelConfig: JsonObject): void {
  const layers = isObject(modelConfig['config']) ? modelConfig['config']['layers'] : modelConfig['config']
  if (!Array.isArray(layers)) return
  const keras3 = layers.some(
    layer =>
      isObject(layer) &&
      isObject(layer['config']) &&
      layer['class_name'] === 'InputLayer' &&
      'batch_shape' in layer['config'],
  )
  if (keras3)
    refuse('keras/keras-3', 'The model is written as Keras 3 writes it, which this version does not convert yet.')
}

/** Weights of Keras 3 (`model.save_weights('x.weights.h5')`) lie in groups `vars`; anything else is no model. */
function refuseForeign(root: Hdf5Group): never {
  const links = root.links()
  if (
    links.includes('_layer_checkpoint_dependencies') ||
    (links.includes('layers') && root.group('layers') !== undefined)
  )
    return refuse(
      'keras/keras-3',
      'The file holds weights as Keras 3 saves them, which this version does not convert yet.',
    )
  return refuse(
    'file/not-a-model',
    'The file is HDF5, but holds no Keras model: it has neither model_config nor layer_names.',
  )
}

const keras1Classes = new Set([
  'Convolution1D',
  'Convolution2D',
  'Convolution3D',
  'Merge',
  'MaxoutDense',
  'Highway',
  'TimeDistributedDense',
])
const keras1Keys = ['output_dim', 'nb_filter', 'border_mode', 'W_regularizer', 'nb_row']
// `dense_1_W`, `convolution2d_1_b`, `lstm_1_U_i`, `param_0`.
const keras1Weight = /(_[WUb](_[a-z])?|^param_\d+)$/

/** For files that do not say by which version they were saved. */
function refuseKeras1({ layers }: KerasNetwork): void {
  const old = layers.find(
    ({ className, config }) =>
      keras1Classes.has(className) || (className !== 'Embedding' && keras1Keys.some(key => key in config)),
  )
  if (old === undefined) return
  const { name, className, pointer } = old
  refuse('keras/keras-1', `${display(className)} "${display(name)}" is written as Keras 1 writes it.`, {
    layer: { name, className },
    pointer,
  })
}

function refuseKeras1Weights({ variables }: StoredWeights): void {
  const [first] = variables
  if (first !== undefined && variables.every(({ savedName }) => keras1Weight.test(savedName)))
    refuse('keras/keras-1', `Weights such as "${display(first.savedName)}" are named as Keras 1 names them.`)
}

/** Theano's convolution turns the kernel around; Keras turned it back on loading, tf.keras does not. */
function refuseTheano({ layers }: KerasNetwork): void {
  const convolution = layers.flatMap(leavesOf).find(({ className }) => className.includes('Conv'))
  if (convolution === undefined) return
  const { name, className, pointer } = convolution
  refuse(
    'keras/theano',
    `${display(className)} "${display(name)}" was saved with the Theano backend, whose convolutions turn their kernels around.`,
    { layer: { name, className }, pointer },
  )
}
