import type { KerasModel } from '../keras/model.js'
import { manifestDtype } from '../tfjs/casts.js'
import type { EncodeOptions } from '../tfjs/encode.js'
import type { TfjsModel } from '../tfjs/model.js'
import { chooseTypes } from '../tfjs/quantize.js'
import { type BundleFiles, findBundleFiles } from './bundle-files.js'
import type { Contribution, StorageType } from './choose-types.js'
import { classKindOf } from './classes.js'
import { fixedBatchOf } from './generate-inputs.js'
import { measureOutput, type OutputError } from './output-error.js'
import { planTrials, runsOn, type Trial } from './plan.js'
import { type PredictOutcome, runPredictions } from './process.js'
import type { Samples } from './samples.js'
import type { PredictionCheck } from './validation.js'
import { firstSamples, type Run, sizeOf, type TensorValue } from './wire.js'

/** What quantization does to a model's predictions. */
export interface QuantizationReport {
  readonly backend: Run['backend']
  readonly inputs: Trial['source']
  /** Number of samples that both models predicted. */
  readonly samples: number
  /** The largest `error` of `outputs`. */
  readonly error: number
  /** The largest error that is allowed; null without a limit. */
  readonly limit: number | null
  readonly outputs: readonly OutputError[]
  /** The predictions of the float32 model, which were held against Keras's before it was quantized. */
  readonly float32: readonly PredictionCheck[]
  /** Each quantized weight with its type and the error when it alone is quantized; the largest first, unmeasured ones last. */
  readonly weights: readonly Contribution[]
}

/** A model whose quantization is to be measured. */
export interface QuantizationRequest {
  readonly model: TfjsModel
  /** As saved. */
  readonly kerasModel: KerasModel
  readonly encode: EncodeOptions
  readonly limit: number | null
  readonly samples: Samples | undefined
  readonly customLayers?: string | undefined
  readonly timeoutMs: number
  readonly memoryMiB: number
  readonly signal: AbortSignal | undefined
}

/** What the float32 model predicted, and what it says about its weights. */
export interface Float32Answer {
  readonly trials: readonly Trial[]
  readonly backend: Run['backend']
  /** Outputs by trial. */
  readonly outputs: readonly (readonly TensorValue[])[]
  /** Null when the process ended before it had an answer. */
  readonly contributions: readonly Contribution[] | null
}

/** What may be spent on measuring weights one by one, in milliseconds, and the part of the time limit that it may be. */
const LONGEST_MEASURING_MS = 10_000
const LONGEST_CHOOSING_MS = 30_000
const PART_OF_TIMEOUT = 0.4
/** Samples on which weights are measured one by one; the report of the whole is on all. */
const MOST_SAMPLES = 8

/**
 * Predicts with the bundle of the float32 model in `directory` and asks what each weight contributes to the error of
 * quantizing it; open types (`auto`) are chosen by `limit`. Null when TensorFlow.js cannot run it.
 */
export async function askFloat32(directory: string, request: QuantizationRequest): Promise<Float32Answer | null> {
  const bundle = await findBundleFiles(directory)
  for (const trials of planTrials(request.model, request.kerasModel, request.samples)) {
    for (const backend of ['wasm', 'cpu'] as const) {
      const outcome = await ask(bundle, trials, backend, request)
      const outputs = outputsOf(outcome, trials)
      if (outputs !== null) return { trials, backend, outputs, contributions: outcome.contributions ?? null }
    }
  }
  return null
}

function ask(
  bundle: BundleFiles,
  trials: readonly Trial[],
  backend: Run['backend'],
  request: QuantizationRequest,
): Promise<PredictOutcome> {
  const isOpen = request.encode.quantize.some(({ dtype }) => dtype === 'auto')
  const { inputs, batch } = fewSamples(trials, fixedBatchOf(request.model))
  return runPredictions({
    ...jobOf(bundle, trials, backend, request),
    inputSets: [...trials.map(trial => trial.inputs), inputs],
    quantization: {
      inputSet: trials.length,
      batch,
      weights: weightsInQuestion(request.model, request.encode),
      rounding: request.encode.quantizationRounding,
      limit: request.limit,
      budgetMs: Math.min(isOpen ? LONGEST_CHOOSING_MS : LONGEST_MEASURING_MS, PART_OF_TIMEOUT * request.timeoutMs),
    },
  })
}

function jobOf(
  bundle: BundleFiles,
  trials: readonly Trial[],
  backend: Run['backend'],
  { customLayers, timeoutMs, memoryMiB, signal }: QuantizationRequest,
) {
  return {
    bundle,
    inputSets: trials.map(({ inputs }) => inputs),
    runs: runsOn(backend, trials, false),
    ...(customLayers === undefined ? {} : { customLayers }),
    optionalMs: 0,
    timeoutMs,
    memoryMiB,
    signal,
  }
}

function outputsOf({ results }: PredictOutcome, trials: readonly Trial[]): (readonly TensorValue[])[] | null {
  const outputs = trials.map((_, index) => {
    const result = results.get(index)
    return result?.kind === 'predicted' ? result.outputs : null
  })
  const complete = outputs.filter(each => each !== null)
  return complete.length === trials.length ? complete : null
}

/** The first samples of the largest trial, as whole batches. */
function fewSamples(
  trials: readonly Trial[],
  fixedBatch: number | null,
): { readonly inputs: readonly TensorValue[]; readonly batch: number } {
  const [largest] = [...trials].sort((a, b) => b.count - a.count)
  if (largest === undefined) return { inputs: [], batch: 1 }
  const batch = fixedBatch ?? Math.min(largest.count, MOST_SAMPLES)
  const count = Math.min(largest.count, batch * Math.max(1, Math.floor(MOST_SAMPLES / batch)))
  return { inputs: largest.inputs.map(input => firstSamples(input, count)), batch }
}

/** All types that `auto` chooses from, smallest first. */
const openTypes: readonly StorageType[] = ['uint8', 'uint16', 'float16', 'float32']

function weightsInQuestion({ weights }: TfjsModel, { quantize }: EncodeOptions) {
  const { types } = chooseTypes(
    weights.map(({ name }) => name),
    quantize,
  )
  return weights.flatMap(({ name, shape, source }) => {
    const type = types.get(name)
    if (type === undefined || manifestDtype(source.dtype) !== 'float32' || sizeOf(shape) === 0) return []
    return [{ name, types: type === 'auto' ? openTypes : [type] }]
  })
}

/** What is measured of a quantized model beside a float32 one that is proven already. */
export type QuantizationMeasurement = Omit<QuantizationReport, 'float32'>

/** Predicts the same with the quantized bundle in `directory` and compares; null when TensorFlow.js cannot run it. */
export async function compareWithFloat32(
  directory: string,
  float32: Float32Answer,
  request: QuantizationRequest,
): Promise<QuantizationMeasurement | null> {
  const { trials, backend, contributions } = float32
  const bundle = await findBundleFiles(directory)
  const outcome = await runPredictions(jobOf(bundle, trials, backend, request))
  const quantized = outputsOf(outcome, trials)
  if (quantized === null) return null
  const outputs = request.model.outputs.map(({ name }, index) => {
    const kind = classKindOf(request.kerasModel, index)
    const last = float32.outputs[0]?.[index]?.shape.at(-1) ?? 0
    return measureOutput(
      name,
      joined(quantized, index),
      joined(float32.outputs, index),
      kind === null ? null : { kind, last },
    )
  })
  return {
    backend,
    inputs: trials[0]?.source ?? 'generated',
    samples: trials.reduce((sum, { count }) => sum + count, 0),
    error: Math.max(0, ...outputs.map(({ error }) => error)),
    limit: request.limit,
    outputs,
    weights: [...(contributions ?? [])].sort((a, b) => (b.error ?? -1) - (a.error ?? -1)),
  }
}

/** The values of one output over all trials. */
function joined(outputs: readonly (readonly TensorValue[])[], index: number): Float32Array {
  return Float32Array.from(outputs.flatMap(trial => Array.from(trial[index]?.values ?? [])))
}
