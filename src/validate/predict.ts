import { ConversionError, type Diagnostic, diagnostic, isError, refuse } from '../diagnostics/diagnostic.js'
import type { KerasModel } from '../keras/model.js'
import { precisionOf } from '../keras/precision.js'
import type { TfjsModel } from '../tfjs/model.js'
import { backendsDiffer, backendWarnings } from './backends.js'
import { type BundleFiles, findBundleFiles } from './bundle-files.js'
import { classKindOf } from './classes.js'
import { brief, type JudgedRun, judgeOutputs, type Problem, type Standard } from './judge.js'
import { measureNoise } from './noise.js'
import { plain } from './plain.js'
import { planTrials, runsOf, runsOn, type Trial } from './plan.js'
import { type ActivationJob, type PredictOutcome, type RunResult, runPredictions } from './process.js'
import { type ReferenceSubject, type ReferenceTrial, type ReferenceVerdict, tryByReference } from './reference.js'
import type { Samples } from './samples.js'
import type { PredictionCheck } from './validation.js'
import { firstSamples, type Run, sizeOf, type TensorValue } from './wire.js'

/** A bundle and what its predictions are measured by. */
export interface PredictionRequest {
  /** Where the bundle lies. */
  readonly directory: string
  readonly model: TfjsModel
  readonly kerasModel: KerasModel
  /** Whether weights were quantized; default: as the bundle's manifest says. */
  readonly quantized?: boolean
  readonly samples?: Samples | undefined
  /** Text of a module that registers the custom layers of the model. */
  readonly customLayers?: string | undefined
  /** What the layers are compared with, if they are. */
  readonly reference?: ReferenceSubject
  /** Folder of an installed `@tensorflow/tfjs-node` that gives the second opinion instead of the cpu backend. */
  readonly tfjsNode?: string | undefined
  /** Milliseconds for one process of TensorFlow.js; at most two are run, or one for each size that is tried. */
  readonly timeoutMs: number
  /** Memory that this process may take. */
  readonly memoryMiB: number
  readonly signal?: AbortSignal | undefined
}

/** What the predictions of a bundle are measured by, wherever its files lie. */
export type Measure = Omit<PredictionRequest, 'directory'>

/** What the predictions of a bundle showed. */
export interface PredictionVerdict {
  /** Whether tfjs loaded the bundle and predicted without a finding that is an error. */
  readonly passed: boolean
  /** One entry for each batch that a backend predicted. */
  readonly predictions: readonly PredictionCheck[]
  /** What comparing layer by layer showed, where it was asked for and the model predicts. */
  readonly reference?: ReferenceVerdict
  readonly diagnostics: readonly Diagnostic[]
}

/** Longest that an optional run (the cpu backend as a second opinion) may promise to take. */
const LONGEST_OPTIONAL_MS = 10_000

/** Node and TensorFlow.js themselves. */
const BASE_BYTES = 200 * 2 ** 20
/** tfjs holds the fetched shards, their decoded copies and the backend's copies; measured with VGG16. */
const COPIES_OF_WEIGHTS = 4.5

/**
 * Loads a bundle with TensorFlow.js in a process that can be killed, predicts on the samples or on generated inputs
 * with the wasm and the cpu backend, and compares with what Keras predicted where that is known. Findings are
 * returned; only an abort of `signal` rejects.
 */
export async function validatePredictions(request: PredictionRequest): Promise<PredictionVerdict> {
  request.signal?.throwIfAborted()
  try {
    return await predictBundle(await findBundleFiles(request.directory), request)
  } catch (error) {
    if (error instanceof ConversionError) return verdict([error.diagnostic])
    throw error
  }
}

/** As `validatePredictions`, with files that lie anywhere. */
export async function predictBundle(bundle: BundleFiles, request: Measure): Promise<PredictionVerdict> {
  request.signal?.throwIfAborted()
  try {
    const neededMiB = memoryNeeded(bundle, request.model)
    if (neededMiB > request.memoryMiB) {
      const sizes = `about ${neededMiB} MiB of memory, and ${request.memoryMiB} MiB are allowed`
      return verdict([notPredicted(`The converted model was not run: TensorFlow.js would need ${sizes}.`)])
    }
    return await tryInTurn(bundle, request)
  } catch (error) {
    if (error instanceof ConversionError) return verdict([error.diagnostic])
    throw error
  }
}

function verdict(diagnostics: readonly Diagnostic[], predictions: readonly PredictionCheck[] = []): PredictionVerdict {
  const passed = predictions.length > 0 && !diagnostics.some(isError)
  return { passed, predictions, diagnostics }
}

function memoryNeeded(bundle: BundleFiles, model: TfjsModel): number {
  const stored = bundle.shards.reduce((sum, { bytes }) => sum + bytes, 0)
  const decoded = model.weights.reduce((sum, { shape }) => sum + 4 * sizeOf(shape), 0)
  return Math.ceil((BASE_BYTES + COPIES_OF_WEIGHTS * Math.max(stored, decoded)) / 2 ** 20)
}

const notPredicted = (message: string): Diagnostic => diagnostic('validate/not-predicted', message)

/** Tries the model with one plan after the other until it predicts; a plan fails it only when no other is left. */
async function tryInTurn(bundle: BundleFiles, request: Measure): Promise<PredictionVerdict> {
  const plans = planTrials(request.model, request.kerasModel, request.samples)
  let last: PredictionVerdict = verdict([])
  for (const [index, trials] of plans.entries()) {
    last = await tryPlan(bundle, trials, request)
    if (last.passed) return withSecondLength(last, bundle, plans[index + 1] ?? plans[index - 1], request)
    if (!last.diagnostics.some(({ code }) => code === 'validate/predict-failed')) break
  }
  return last
}

/** A model with open sizes is tried with a second one, too; sizes that it cannot take say nothing against it. */
async function withSecondLength(
  first: PredictionVerdict,
  bundle: BundleFiles,
  [trial]: readonly Trial[] = [],
  { reference: _, tfjsNode: __, ...request }: Measure,
): Promise<PredictionVerdict> {
  if (trial === undefined) return first
  const second = await tryPlan(bundle, [trial], request)
  const telling = second.diagnostics.filter(({ code }) => code === 'validate/shape' || code === 'validate/not-finite')
  return {
    ...first,
    passed: first.passed && telling.length === 0,
    predictions: [...first.predictions, ...second.predictions],
    diagnostics: [...first.diagnostics, ...telling],
  }
}

async function tryPlan(bundle: BundleFiles, trials: readonly Trial[], request: Measure): Promise<PredictionVerdict> {
  const start = (
    runs: readonly Run[],
    inputSets = trials.map(({ inputs }) => inputs),
    activations?: ActivationJob,
    tfjsNode?: string,
  ): Promise<PredictOutcome> =>
    runPredictions({
      bundle,
      inputSets,
      runs,
      tfjsNode,
      ...(activations === undefined ? {} : { activations }),
      ...(request.customLayers === undefined ? {} : { customLayers: request.customLayers }),
      optionalMs: Math.min(LONGEST_OPTIONAL_MS, request.timeoutMs / 4),
      timeoutMs: request.timeoutMs,
      memoryMiB: request.memoryMiB,
      signal: request.signal,
    })
  const standard: Standard = {
    outputs: request.model.outputs,
    precision: precisionOf(request.kerasModel.network),
    quantized: request.quantized ?? bundle.quantized,
    classes: request.model.outputs.map((_, index) => classKindOf(request.kerasModel, index)),
  }
  const second = request.tfjsNode === undefined ? 'cpu' : 'node'
  const runs = runsOf(trials, second)
  const reference = request.reference === undefined ? undefined : referenceTrial(request.reference, trials)
  const early = second === 'cpu' ? runs : runsOn('wasm', trials, false)
  const first = await start(early, reference?.inputSets, reference?.trial)
  const outcome =
    second === 'node' || hasFailed(first) ? await againOn(second, first, trials, start, request.tfjsNode) : first
  const stopped = describeStop(outcome, runs, request)
  if (stopped !== undefined) return verdict([stopped])
  const judged = judgeRuns(trials, runs, outcome.results, standard)
  const isClear = !judged.some(({ judgement }) => judgement.problem?.code === 'validate/not-equal')
  const compared = await reference?.trial.verdict()
  const withReference = (decided: PredictionVerdict): PredictionVerdict =>
    compared === undefined ? decided : { ...decided, reference: compared }
  if (isClear && !backendsDiffer(judged)) return withReference(decide(judged, request, []))
  const { byOutput: noise, results } = await measureNoise(trials, outcome.results, start)
  return withReference(decide(judgeRuns(trials, runs, results, { ...standard, noise }), request, noise))
}

/** Models with more weights or larger inputs than this are compared with the reference on one sample. */
const LARGEST_OF_SEVERAL = { weights: 4e6, inputs: 1e5 }

function referenceTrial(
  subject: ReferenceSubject,
  trials: readonly Trial[],
): { readonly inputSets: (readonly TensorValue[])[]; readonly trial: ReferenceTrial } {
  const weights = subject.kerasModel.variables.reduce((sum, { shape }) => sum + sizeOf(shape), 0)
  const most = trials.reduce((found, trial) => (trial.count > found.count ? trial : found))
  const isSmall =
    weights <= LARGEST_OF_SEVERAL.weights &&
    most.inputs.every(({ values }) => values.length <= LARGEST_OF_SEVERAL.inputs)
  const { inputs, batch } = most
  const isFixed = trials.length === 1 && most.source === 'generated'
  const samples = isFixed ? batch : Math.min(most.count, isSmall ? 3 : 1)
  const chosen = inputs.map(input => firstSamples(input, samples))
  const inputSets = [...trials.map(trial => trial.inputs), chosen]
  return { inputSets, trial: tryByReference(subject, chosen, { inputSet: inputSets.length - 1, batch: samples }) }
}

const hasFailed = ({ results }: PredictOutcome): boolean => [...results.values()].some(({ kind }) => kind === 'failed')

type Start = (
  runs: readonly Run[],
  inputSets?: (readonly TensorValue[])[],
  activations?: ActivationJob,
  tfjsNode?: string,
) => Promise<PredictOutcome>

/**
 * Predicts in a new process on the second backend alone: on cpu what failed on wasm, since a failure may leave wasm's
 * memory in pieces, or on node, whose native library no process of wasm should share.
 */
async function againOn(
  backend: 'cpu' | 'node',
  first: PredictOutcome,
  trials: readonly Trial[],
  start: Start,
  tfjsNode: string | undefined,
): Promise<PredictOutcome> {
  const outcome = await start(runsOn(backend, trials, false), undefined, undefined, tfjsNode)
  if (backend === 'node' && outcome.loaded === undefined) unusable(outcome)
  // In the list of all runs, those of the second backend come after as many wasm runs.
  const moved = [...outcome.results].map(([index, result]) => [trials.length + index, result] as const)
  const { interruption, loadFailure } = first
  const failure = {
    ...(interruption === undefined ? {} : { interruption }),
    ...(loadFailure === undefined ? {} : { loadFailure }),
  }
  return { ...outcome, ...(backend === 'node' ? failure : {}), results: new Map([...first.results, ...moved]) }
}

/** A native library that does not start says so by its message, or by ending its process. */
function unusable({ loadFailure, results, interruption }: PredictOutcome): never {
  const [failed] = [...results.values()].filter(result => result.kind === 'failed')
  const why =
    loadFailure ?? (failed?.kind === 'failed' ? failed.message : `its process ended (${interruption ?? 'crashed'})`)
  return refuse('backend/unavailable', `The installed @tensorflow/tfjs-node cannot be used: ${plain(why)}.`)
}

/** Why there is nothing to judge; undefined when every trial has been predicted by at least one backend or failed on both. */
function describeStop(outcome: PredictOutcome, runs: readonly Run[], request: Measure): Diagnostic | undefined {
  const { loadFailure, loaded, interruption, results } = outcome
  if (loadFailure !== undefined)
    return diagnostic('validate/load-failed', `TensorFlow.js cannot load the converted model: ${plain(loadFailure)}.`)
  if (interruption === undefined) return undefined
  const answered = new Set(
    [...results].filter(([, result]) => result.kind === 'predicted').map(([index]) => runs[index]?.inputSet),
  )
  if (runs.every(({ inputSet }) => answered.has(inputSet))) return undefined
  const doing = loaded === undefined ? 'loading' : 'predicting with'
  if (interruption === 'memory') {
    const limit = `the ${request.memoryMiB} MiB of memory that are allowed`
    return notPredicted(`TensorFlow.js took more than ${limit} while ${doing} the converted model and was stopped.`)
  }
  if (interruption === 'timeout') {
    return diagnostic(
      'validate/timeout',
      `TensorFlow.js was still ${doing} the converted model after ${brief(request.timeoutMs / 1000)} s and was stopped.`,
    )
  }
  return diagnostic(
    loaded === undefined ? 'validate/load-failed' : 'validate/predict-failed',
    `The process of TensorFlow.js ended unexpectedly while ${doing} the converted model, probably for lack of memory.`,
  )
}

function judgeRuns(
  trials: readonly Trial[],
  runs: readonly Run[],
  results: ReadonlyMap<number, RunResult>,
  standard: Standard,
): JudgedRun[] {
  const judged: JudgedRun[] = []
  for (const [index, run] of runs.entries()) {
    const result = results.get(index)
    const trial = trials[run.inputSet]
    if (result === undefined || result.kind === 'skipped' || trial === undefined) continue
    const judgement =
      result.kind === 'predicted'
        ? judgeOutputs(result.outputs, trial, standard)
        : { problem: { code: 'validate/predict-failed' as const, message: failureMessage(run, trial, result.message) } }
    judged.push({ run, trial, result, judgement })
  }
  return judged
}

function failureMessage({ backend }: Run, { inputs, source }: Trial, message: string): string {
  const shapes = inputs.map(({ shape }) => `[${shape.join(', ')}]`).join(', ')
  const what = source === 'samples' ? 'the samples' : 'generated inputs'
  return `TensorFlow.js cannot predict on the ${backend} backend with ${what} of shape ${shapes}: ${plain(message)}.`
}

/** A model fails with a problem that every backend that ran has; a problem of one backend alone is a warning. */
function decide(judged: readonly JudgedRun[], request: Measure, noise: readonly number[]): PredictionVerdict {
  const errors: Problem[] = []
  for (const trial of new Set(judged.map(each => each.trial))) {
    const problems = judged.filter(each => each.trial === trial).map(({ judgement }) => judgement.problem)
    const [first] = problems
    if (first !== undefined && problems.every(problem => problem !== undefined)) errors.push(first)
  }
  const [error] = errors
  const diagnostics = [
    ...(error === undefined ? [] : [diagnostic(error.code, error.message, {}, hintFor(error, judged))]),
    ...(error === undefined ? backendWarnings(judged, request.model, noise) : []),
    ...quantizationWarnings(judged),
    ...(error === undefined ? classWarnings(judged) : []),
  ]
  return verdict(diagnostics, judged.flatMap(checkOf))
}

function hintFor({ code }: Problem, [first]: readonly JudgedRun[]): string | undefined {
  if (first?.trial.source !== 'generated') return undefined
  if (code === 'validate/predict-failed')
    return 'If the model needs inputs of another size or kind, save some beside it as samples (docs/validation.md).'
  if (code === 'validate/not-finite')
    return 'If Keras predicts the same on real inputs, save some beside the model as samples, with its outputs (docs/validation.md).'
  return undefined
}

function checkOf({ run, trial, result, judgement }: JudgedRun): PredictionCheck[] {
  if (result.kind !== 'predicted') return []
  const { difference, classes } = judgement
  const base = {
    backend: run.backend,
    batch: trial.count,
    inputs: trial.source,
    compared: trial.expected !== undefined,
    ...(classes === undefined ? {} : { classes }),
  }
  const measured =
    difference === undefined ? {} : { maxAbsoluteDifference: difference.maxAbsolute, tolerance: difference.tolerance }
  return [{ ...base, ...measured, milliseconds: Math.round(result.milliseconds) }]
}

/** A class may differ where the numbers may: with quantized weights, and in half precision. */
function classWarnings(judged: readonly JudgedRun[]): Diagnostic[] {
  const flip = judged.find(({ judgement }) => judgement.flip !== undefined)?.judgement.flip
  return flip === undefined ? [] : [diagnostic('validate/class-differs', flip)]
}

/** Quantization may cost this part of an output's largest value before it is worth a warning. */
const NOTABLE_LOSS = 0.1

function quantizationWarnings(judged: readonly JudgedRun[]): Diagnostic[] {
  const lossy = judged.find(
    ({ judgement: { difference, problem } }) =>
      problem === undefined &&
      difference !== undefined &&
      difference.maxAbsolute > Math.max(difference.tolerance, NOTABLE_LOSS * difference.maxWanted),
  )
  const difference = lossy?.judgement.difference
  if (difference === undefined) return []
  const message = `With quantized weights the predictions differ from Keras's by up to ${brief(difference.maxAbsolute)}, where the largest is ${brief(difference.maxWanted)}.`
  return [diagnostic('validate/quantization-loss', message)]
}
