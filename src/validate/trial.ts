import type { OpenBundle } from '../bundle/open.js'
import type { ReadVariable } from '../bundle/read-variable.js'
import { storedWeights } from '../bundle/stored-weights.js'
import { type Diagnostic, diagnostic, isError } from '../diagnostics/diagnostic.js'
import type { JsonObject } from '../keras/json.js'
import type { KerasModel, KerasNetwork } from '../keras/model.js'
import { builtShape, inferShapes } from '../keras/tensor-shapes.js'
import { tensorKey } from '../keras/traverse.js'
import { isObject } from '../keras/values.js'
import { checkNetwork } from '../tfjs/check-network.js'
import { readTopology } from '../tfjs/layers-model.js'
import type { Correspondence, TfjsModel } from '../tfjs/model.js'
import { modelInputs, modelOutputs } from '../tfjs/topology.js'
import type { BundleFiles } from './bundle-files.js'
import { type MatchedBundle, matchBundle } from './match-bundle.js'
import { predictBundle } from './predict.js'
import { referenceAt } from './reference.js'
import { samplesFor } from './samples.js'
import { memoryMiB, reportOf } from './validate.js'
import type { ValidationLevel, ValidationReport } from './validation.js'
import { namedSide } from './weight-sides.js'

/** A bundle that anyone may have written, and the Keras model that it is held against. */
export interface TrialRequest {
  readonly bundle: OpenBundle
  /** As the file describes it. */
  readonly saved: KerasModel
  /** The model as this program would convert it; null where it would not. */
  readonly converted: TfjsModel | null
  readonly read: ReadVariable
  /** Path of the Keras file, beside which samples are looked for. */
  readonly modelFile: string
  readonly level: Exclude<ValidationLevel, 'none'> | 'auto'
  /** Path of the samples file, when the user named one. */
  readonly samples: string | undefined
  /** Text of a module that registers the custom layers of the bundle. */
  readonly customLayers: string | undefined
  /** Folder of an installed `@tensorflow/tfjs-node` that gives the second opinion instead of the cpu backend. */
  readonly tfjsNode: string | undefined
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

/** What a trial has shown. */
export interface TrialReport extends ValidationReport {
  /** Layers of the bundle that were found to be Keras's. */
  readonly layersMatched: number
}

/**
 * Puts a bundle on trial: its graph, before TensorFlow.js sees it; its layers and weights against those of Keras, value by
 * value; then its predictions. Findings are returned. Throws ConversionError `bundle/invalid` for a topology that cannot
 * be read and `validate/invalid-samples`.
 */
export async function tryBundle(request: TrialRequest): Promise<TrialReport> {
  const { bundle, saved, level } = request
  const network = readTopology(bundle.topology)
  const problems = [...checkBundle(bundle, network), ...checkNumbers(network, saved.network)]
  if (problems.some(isError)) return failed(problems)
  const matched = await matchBundle({ ...request, network })
  const ends = checkOrder(matched.correspondence, network, saved.network)
  const found = [...problems, ...matched.diagnostics, ...ends]
  const base = { weightsCompared: matched.weightsCompared, layersMatched: matched.layersMatched }
  if (level === 'integrity' || ends.some(isError))
    return unproven({ ...base, level: 'integrity', predictions: [], diagnostics: found })
  return predict(request, matched, found)
}

async function predict(
  request: TrialRequest,
  matched: MatchedBundle,
  found: readonly Diagnostic[],
): Promise<TrialReport> {
  const { saved, bundle, read, level, customLayers, timeoutMs, signal } = request
  const samples = await samplesFor(request.modelFile, request.samples)
  const files = filesOf(bundle)
  const model = asModel(bundle, saved, matched)
  const predicted = await predictBundle(files, {
    model,
    kerasModel: saved,
    ...referenceAt(level, files.quantized, { model, kerasModel: saved, read }),
    samples: samples?.samples,
    customLayers,
    tfjsNode: request.tfjsNode,
    timeoutMs,
    memoryMiB,
    signal,
  })
  const { weightsCompared, layersMatched } = matched
  return unproven({ ...reportOf(predicted, samples, { weightsCompared, diagnostics: found }), layersMatched })
}

const failed = (diagnostics: readonly Diagnostic[]): TrialReport => ({
  level: 'none',
  weightsCompared: 0,
  layersMatched: 0,
  predictions: [],
  diagnostics,
})

/**
 * A layer that only one of the two models has is no fault as long as the numbers are Keras's; where nothing has compared
 * them, it is one.
 */
function unproven(report: TrialReport): TrialReport {
  const weightsDiffer = report.diagnostics.some(finding => isError(finding) && finding.code.startsWith('bundle/weight'))
  const compared = report.level === 'reference' || report.predictions.some(one => one.compared)
  const diagnostics = report.diagnostics.map(finding =>
    compared || !finding.code.startsWith('bundle/layer-') ? finding : { ...finding, severity: 'error' as const },
  )
  return { ...report, level: weightsDiffer ? 'none' : report.level, diagnostics }
}

function checkBundle(bundle: OpenBundle, network: KerasNetwork): readonly Diagnostic[] {
  const side = namedSide(
    network,
    storedWeights(bundle).map(({ entry }) => [entry.name, entry] as const),
  )
  return checkNetwork(network, layer => side.weightsOf(layer).map(({ target, source }) => ({ target, entry: source })))
}

/** A Sequential without an input layer takes one tensor. */
const countInputs = ({ inputs, className }: KerasNetwork): number => (className === 'Sequential' ? 1 : inputs.length)

function checkNumbers(bundle: KerasNetwork, keras: KerasNetwork): readonly Diagnostic[] {
  const differ = (what: string, got: number, want: number): readonly Diagnostic[] =>
    got === want
      ? []
      : [diagnostic('bundle/ends-differ', `The bundle has ${got} ${what}, but the Keras model has ${want}.`)]
  return [
    ...differ('inputs', countInputs(bundle), countInputs(keras)),
    ...differ('outputs', bundle.outputs.length, keras.outputs.length),
  ]
}

function checkOrder(
  correspondence: readonly Correspondence[],
  bundle: KerasNetwork,
  keras: KerasNetwork,
): readonly Diagnostic[] {
  const found = new Map(
    correspondence.filter(({ path }) => path.length === 0).map(one => [tensorKey(one.keras), one] as const),
  )
  const places = bundle.outputs.map(tensorKey)
  return keras.outputs.flatMap((ref, index) => {
    const tfjs = found.get(tensorKey(ref))?.tfjs
    const at = tfjs == null ? -1 : places.indexOf(tensorKey(tfjs))
    if (at < 0 || at === index) return []
    return [diagnostic('bundle/ends-differ', `Output ${index} of the Keras model is output ${at} of the bundle.`)]
  })
}

function filesOf({ modelJson, shards, groups }: OpenBundle): BundleFiles {
  const quantized = groups.some(({ weights }) => weights.some(({ quantization }) => quantization !== undefined))
  return { modelJson, shards: shards.flat(), quantized }
}

/** The bundle as if this program had made it, with the inputs and outputs that Keras declares. */
function asModel(bundle: OpenBundle, { network, saved }: KerasModel, { correspondence }: MatchedBundle): TfjsModel {
  const { config } = saved.modelConfig
  const fallback = isObject(config) ? builtShape(config as JsonObject) : null
  const shapes = inferShapes(network, null, fallback)
  const ownName = ({ name }: { readonly name: string }): string => name
  return {
    modelTopology: bundle.topology,
    generatedBy: null,
    weights: storedWeights(bundle).map(({ entry: { name, shape } }) => ({
      name,
      shape,
      source: { kind: 'constant', shape, dtype: 'float32', values: [] },
      group: '',
    })),
    inputs: modelInputs(network, shapes, fallback, ownName),
    outputs: modelOutputs(network, shapes, ownName),
    correspondence,
    customClasses: [],
    renamed: {},
  }
}
