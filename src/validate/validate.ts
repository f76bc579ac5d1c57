import type { Bundle } from '../bundle/bundle.js'
import type { ReadVariable } from '../bundle/read-variable.js'
import { isError } from '../diagnostics/diagnostic.js'
import type { KerasModel } from '../keras/model.js'
import type { EncodeOptions } from '../tfjs/encode.js'
import type { TfjsModel } from '../tfjs/model.js'
import { validateIntegrity } from './integrity.js'
import { type PredictionVerdict, validatePredictions } from './predict.js'
import { referenceAt } from './reference.js'
import { type FoundSamples, samplesFor } from './samples.js'
import type { ValidationLevel, ValidationReport } from './validation.js'

/** A bundle and all that it is measured by. */
export interface ValidationRequest {
  /** As written, in its staging directory. */
  readonly bundle: Bundle
  readonly model: TfjsModel
  readonly kerasModel: KerasModel
  readonly read: ReadVariable
  /** Path of the Keras file, beside which samples are looked for. */
  readonly modelFile: string
  readonly level: ValidationLevel | 'auto'
  readonly encode: EncodeOptions
  /** Path of the samples file, when the user named one. */
  readonly samples: string | undefined
  /** Text of a module that registers the custom layers of the model. */
  readonly customLayers?: string | undefined
  /** Folder of an installed `@tensorflow/tfjs-node` that gives the second opinion instead of the cpu backend. */
  readonly tfjsNode?: string | undefined
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

/** Memory of the process that runs TensorFlow.js, in MiB. */
export const memoryMiB = 2048

/**
 * Puts a bundle to the proof up to `level`, integrity first; `auto` goes as far as a level exists. The report's
 * `level` is the one that was reached and passed, and its diagnostics say what was not.
 */
export async function validateBundle(request: ValidationRequest): Promise<ValidationReport> {
  const { bundle, model, level } = request
  if (level === 'none') return { level: 'none', weightsCompared: 0, predictions: [], diagnostics: [] }
  const integrity = await validateIntegrity(bundle, model, request.read, request.signal)
  const failed = integrity.diagnostics.some(isError)
  if (failed || level === 'integrity') return { ...integrity, level: failed ? 'none' : 'integrity', predictions: [] }
  const found = await samplesFor(request.modelFile, request.samples)
  const isQuantized = request.encode.quantize.length > 0
  const predicted = await validatePredictions({
    directory: bundle.directory,
    model,
    kerasModel: request.kerasModel,
    quantized: isQuantized,
    samples: found?.samples,
    ...referenceAt(level, isQuantized, request),
    customLayers: request.customLayers,
    tfjsNode: request.tfjsNode,
    timeoutMs: request.timeoutMs,
    memoryMiB,
    signal: request.signal,
  })
  return reportOf(predicted, found, integrity)
}

/** The report on predictions, behind that on the weights. */
export function reportOf(
  predicted: PredictionVerdict,
  found: FoundSamples | undefined,
  { weightsCompared, diagnostics }: Pick<ValidationReport, 'weightsCompared' | 'diagnostics'>,
): ValidationReport {
  const { reference } = predicted
  return {
    level: levelOf(predicted),
    weightsCompared,
    predictions: predicted.predictions,
    ...(reference === undefined ? {} : { reference: { layers: reference.layers } }),
    ...(found === undefined ? {} : { samples: found.path }),
    diagnostics: [...diagnostics, ...predicted.diagnostics, ...(reference?.diagnostics ?? [])],
  }
}

/** How far predictions, and the layers where they were compared, have proven a bundle whose weights are right. */
function levelOf({ predictions, passed, reference }: PredictionVerdict): ValidationLevel {
  if (predictions.length === 0 || !passed) return 'integrity'
  return reference?.passed ? 'reference' : 'predict'
}
