import { refuse } from '../diagnostics/diagnostic.js'
import type { Hdf5Group } from '../hdf5/hdf5.js'
import { layersGroup } from './archive-groups.js'
import { type Bound, bindVariables } from './bind.js'
import { bindArchive } from './bind-archive.js'
import { type Dialect, isKeras3Config } from './dialect.js'
import type { JsonObject } from './json.js'
import type { Container, KerasModel, KerasNetwork, StoredVariable } from './model.js'
import { refuseKeras1Version, refuseKeras1Weights } from './old-keras.js'
import { parseJson } from './parse-json.js'
import { isObject } from './values.js'
import { listWeights } from './variables.js'

/** The texts of a `.keras` archive. */
export interface ArchiveTexts {
  /** `config.json`. */
  readonly config: string
  /** `metadata.json`; null when there is none. */
  readonly metadata: string | null
}

/** What a file says before its weights are bound. */
export interface Found {
  readonly container: Container
  readonly kerasVersion: string | null
  readonly backend: string | null
  readonly saved: KerasModel['saved']
  readonly dialect: Dialect
  bind(network: KerasNetwork): Bound & { readonly variables: readonly StoredVariable[] }
}

/** The model in a `.keras` archive, whose weights lie below `root`. */
export function findInArchive(root: Hdf5Group, { config, metadata }: ArchiveTexts): Found {
  const modelConfig = parseJson(config, { what: 'config.json' })
  if (!isObject(modelConfig))
    return refuse('keras/invalid-config', 'config.json of the archive holds no object.', { pointer: '' })
  const about = metadata === null ? null : parseJson(metadata, { what: 'metadata.json' })
  const version = isObject(about) ? about['keras_version'] : null
  const kerasVersion = typeof version === 'string' ? version : null
  const generation = kerasVersion?.startsWith('2.') ? 2 : 3
  return {
    container: 'keras-archive',
    kerasVersion,
    backend: null,
    saved: { modelConfig },
    dialect: { generation, isKeras2Syntax: false },
    bind: network => bindArchive(network, root, { modelConfig, generation, namesAreKept: true }),
  }
}

/** The model in an HDF5 file; `architecture` is that of weights alone, if it was given. */
export function findInHdf5(root: Hdf5Group, architecture: string | undefined): Found {
  refuseKeras1Version(textOf(root, 'keras_version'))
  const config = textOf(root, 'model_config')
  if (config !== null) return findWhole(root, config)
  const layout = root.names('layer_names') !== undefined ? 2 : layersGroup(root) !== undefined ? 3 : null
  if (layout === null)
    return refuse(
      'file/not-a-model',
      'The file is HDF5, but holds no Keras model: it has neither model_config nor layer_names nor layers.',
    )
  if (architecture === undefined)
    return refuse('keras/no-architecture', 'The file holds weights only, without the model that they belong to.')
  const given = readArchitecture(architecture)
  return layout === 2 ? findKeras2Weights(root, given) : findKeras3Weights(root, given)
}

function findWhole(root: Hdf5Group, config: string): Found {
  const kerasVersion = textOf(root, 'keras_version')
  const saved = savedForm(config, textOf(root, 'training_config'))
  const top = root.group('model_weights')
  if (top === undefined)
    return refuse('keras/weights-mismatch', 'The file has a model configuration, but no group model_weights.')
  const generation = generationOf(kerasVersion, saved.modelConfig)
  const { byLayer, variables } = listWeights(top, 'links')
  return {
    container: generation === 3 ? 'keras-3-h5' : 'keras-2-h5',
    kerasVersion,
    backend: textOf(root, 'backend'),
    saved,
    dialect: { generation, isKeras2Syntax: generation === 2 },
    bind: network => ({ ...bindVariables(network, byLayer, generation), variables }),
  }
}

function findKeras2Weights(root: Hdf5Group, given: Architecture): Found {
  const { byLayer, variables } = listWeights(root, 'layer-names')
  const version = textOf(root, 'keras_version')
  if (version === null) refuseKeras1Weights(variables)
  return {
    ...fromArchitecture(given),
    container: 'keras-2-weights-h5',
    kerasVersion: version ?? given.kerasVersion,
    backend: textOf(root, 'backend') ?? given.backend,
    bind: network => ({ ...bindVariables(network, byLayer, 2), variables }),
  }
}

function findKeras3Weights(root: Hdf5Group, given: Architecture): Found {
  const { modelConfig } = given
  const found = fromArchitecture(given)
  const { generation } = found.dialect
  return {
    ...found,
    container: 'keras-3-weights-h5',
    kerasVersion: given.kerasVersion,
    backend: given.backend,
    bind: network => bindArchive(network, root, { modelConfig, generation, namesAreKept: false }),
  }
}

function fromArchitecture({ modelConfig, kerasVersion }: Architecture): Pick<Found, 'saved' | 'dialect'> {
  const generation = generationOf(kerasVersion, modelConfig)
  return { saved: { modelConfig }, dialect: { generation, isKeras2Syntax: generation === 2 } }
}

/** A config in Keras 3's form is Keras 3's, whatever version the file claims or lacks. */
const generationOf = (version: string | null, modelConfig: JsonObject): 2 | 3 =>
  version?.split('.')[0] === '3' || isKeras3Config(modelConfig) ? 3 : 2

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

interface Architecture {
  readonly modelConfig: JsonObject
  readonly kerasVersion: string | null
  readonly backend: string | null
}

function readArchitecture(text: string): Architecture {
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
  refuseKeras1Version(typeof version === 'string' ? version : null)
  return {
    modelConfig: Object.assign(Object.create(null), modelConfig),
    kerasVersion: typeof version === 'string' ? version : null,
    backend: typeof name === 'string' ? name : null,
  }
}
