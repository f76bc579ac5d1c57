import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Hdf5File } from '../hdf5/hdf5.js'
import { listWeightGroups } from '../hdf5/weight-groups.js'
import { type ArchiveTexts, type Found, findInArchive, findInHdf5 } from './containers.js'
import { checkGraph } from './graph.js'
import type { KerasModel } from './model.js'
import { normaliseModel } from './network.js'
import { refuseKeras1, refuseTheano } from './old-keras.js'

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

/**
 * Describes the Keras model in an HDF5 file: a whole model, weights with an architecture, or, with the texts of the
 * archive, the weights of a `.keras` archive. Reads no value of an array. Throws `ConversionError` where nothing can be
 * described; findings about the model come back as diagnostics.
 */
export function describeKeras(file: Hdf5File, options: DescribeOptions, archive?: ArchiveTexts): Description {
  const found = archive === undefined ? findInHdf5(file.root, options.architecture) : findInArchive(file.root, archive)
  const { container, kerasVersion, backend, saved, dialect } = found
  const findings: Diagnostic[] = []
  const network = normaliseModel(saved.modelConfig, dialect, findings)
  refuseOld(found, network)
  const problems = checkGraph(network)
  const bound = found.bind(network)
  const model: KerasModel = {
    container,
    generation: dialect.generation,
    kerasVersion,
    backend,
    saved,
    form: dialect.isKeras2Syntax ? 'saved' : 'normal',
    network: bound.network,
    variables: bound.variables,
    weightGroups: listWeightGroups(file.root),
  }
  const isGiven = container === 'keras-2-weights-h5' || container === 'keras-3-weights-h5'
  const mismatches = bound.diagnostics.map(finding =>
    isGiven ? { ...finding, code: 'keras/architecture-mismatch' as const } : finding,
  )
  return { model, diagnostics: [...findings, ...problems, ...mismatches] }
}

function refuseOld({ kerasVersion, backend, dialect }: Found, network: KerasModel['network']): void {
  if (dialect.generation === 3) return
  if (kerasVersion === null) refuseKeras1(network)
  if (backend === 'theano') refuseTheano(network)
}
