import path from 'node:path'
import type { Assessment } from './assess.js'
import { openBaseline } from './baseline.js'
import type { Bundle } from './bundle/bundle.js'
import { discardStaging, putInPlace, type Staging, stageBundle } from './bundle/staging.js'
import { writeBundle } from './bundle/write.js'
import { isError, refuse } from './diagnostics/diagnostic.js'
import { discover, type ModelFile } from './discover/discover.js'
import { assignOutputDirs } from './discover/output-dirs.js'
import { eachModel } from './each-model.js'
import { encodeQuantized, type ProvenBundle, type QuantizedEncoding } from './encode-quantized.js'
import { type CheckBudgets, judgeModel } from './judge-model.js'
import type { KerasModel, StoredVariable } from './keras/model.js'
import { inFile, lostFile, type ModelFindings } from './model-findings.js'
import { type ProofOptions, type ProofSettings, settleProof } from './proof-options.js'
import type { Cage } from './reader/cage.js'
import type { Report } from './report/report.js'
import { type RunOptions, type RunSettings, settleRun } from './run-options.js'
import type { EncodeOptions, QuantizationRule } from './tfjs/encode.js'
import type { TfjsModel } from './tfjs/model.js'
import { samplesFor } from './validate/samples.js'
import { memoryMiB, validateBundle } from './validate/validate.js'
import type { ValidationLevel } from './validate/validation.js'
import { version } from './version.js'

/** Options of `convert`; everything but `models` and `outputDir` has a default. */
export interface ConvertOptions extends RunOptions, ProofOptions, Partial<EncodeOptions> {
  /** Directory under which each model gets a directory of its own. */
  readonly outputDir: string
  /** Write the one model straight into `outputDir`, as the Python converter does. */
  readonly flat?: boolean
  readonly validate?: ValidationLevel | 'auto'
  /**
   * The most that quantization may move an output: largest |quantized − float32| / largest |float32|, on the samples or
   * on generated inputs. A model that moves more fails. Default: none, and 0.01 where weights are quantized as `auto`.
   */
  readonly maxQuantizationError?: number
}

/** `ConvertOptions` with nothing left open. */
interface Settings extends RunSettings, ProofSettings {
  readonly encode: EncodeOptions
  readonly validate: ValidationLevel | 'auto'
  /** Null without a limit. */
  readonly maxQuantizationError: number | null
}

/**
 * Runs the stages (discover, describe, rewrite, lower, encode, validate, put in place) for every model that `models`
 * matches. What is wrong with one model stands in its `ModelReport` and leaves no output of it; the others go on.
 * Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an architecture file or
 * a baseline that cannot be read, two models for one directory.
 */
export async function convert(options: ConvertOptions): Promise<Report> {
  const settings = await settle(options)
  settings.signal?.throwIfAborted()
  const requireMatch = options.requireMatch ?? true
  const found = await discover(options.models, { cwd: settings.cwd, requireMatch })
  const outputDir = path.resolve(settings.cwd, options.outputDir)
  const directories = options.flat
    ? flatDirectory(found.models, outputDir)
    : assignOutputDirs(found.models, outputDir, settings.cwd)
  const opened = await openBaseline(options.baseline, options.requireBaseline ?? true, settings)
  const { baseline } = opened
  try {
    const models = await eachModel(found.models, settings, (file, index, openReader) =>
      judgeModel({ file, openReader, baseline, settings }, (assessment, cage, findings, checkBudgets) =>
        encodeAndProve(file, directories[index] ?? outputDir, cage, assessment, findings, checkBudgets, settings),
      ),
    )
    return {
      schemaVersion: 1,
      tool: { name: 'keras-to-tfjs', version },
      baseline: baseline?.origin ?? null,
      diagnostics: opened.diagnostics,
      models: [...found.diagnostics.map(finding => lostFile(finding)), ...models],
    }
  } finally {
    await baseline?.close()
  }
}

async function settle(options: ConvertOptions): Promise<Settings> {
  const shardSizeBytes = options.shardSizeBytes ?? 4194304
  if (!Number.isSafeInteger(shardSizeBytes) || shardSizeBytes < 1)
    refuse('option/invalid', `The shard size must be a positive whole number of bytes, not ${String(shardSizeBytes)}.`)
  const run = await settleRun(options)
  return {
    ...run,
    ...settleProof(options, run.cwd),
    encode: {
      quantize: run.quantize,
      quantizationRounding: options.quantizationRounding ?? 'numpy2',
      shardSizeBytes,
      splitByLayer: options.splitByLayer ?? false,
      metadata: options.metadata ?? {},
    },
    validate: options.validate ?? 'auto',
    maxQuantizationError: settleQuantizationLimit(options, run.quantize),
  }
}

/** What `auto` keeps to when nothing is said: one percent of an output's largest value. */
const DEFAULT_QUANTIZATION_ERROR = 0.01

function settleQuantizationLimit(
  { maxQuantizationError, validate = 'auto' }: ConvertOptions,
  quantize: readonly QuantizationRule[],
): number | null {
  const isOpen = quantize.some(({ dtype }) => dtype === 'auto')
  if (maxQuantizationError !== undefined && !(maxQuantizationError > 0 && Number.isFinite(maxQuantizationError)))
    refuse(
      'option/invalid',
      `The largest quantization error must be a number above 0, not ${String(maxQuantizationError)}.`,
    )
  const limit = maxQuantizationError ?? (isOpen ? DEFAULT_QUANTIZATION_ERROR : null)
  if (limit === null || quantize.length === 0) return null
  if (validate === 'none' || validate === 'integrity')
    refuse(
      'option/invalid',
      `${isOpen ? 'Quantizing as "auto"' : 'A largest quantization error'} needs predictions, but models are validated as "${validate}" only.`,
    )
  return limit
}

function flatDirectory(models: readonly ModelFile[], outputDir: string): string[] {
  if (models.length > 1)
    refuse('output/collision', `${models.length} models cannot be written straight into one directory.`)
  return models.map(() => outputDir)
}

/** A model that nothing speaks against. */
interface Lowered {
  readonly saved: KerasModel
  readonly tfjs: TfjsModel
}

/** Null when a finding stands in the way; the findings say which. */
async function encodeAndProve(
  file: ModelFile,
  directory: string,
  cage: Cage,
  { saved, tfjs }: Assessment,
  findings: ModelFindings,
  checkBudgets: CheckBudgets,
  settings: Settings,
): Promise<Bundle | null> {
  if (saved === null || tfjs === null) return null
  const { signal } = settings
  const staging = await stageBundle(directory)
  try {
    const proven = await writeAndProve(file, staging, cage, { saved, tfjs }, settings)
    const { bundle, validation } = proven
    findings.validation = validation
    findings.diagnostics.push(...[...proven.diagnostics, ...validation.diagnostics].map(each => inFile(each, file)))
    if (bundle !== null) {
      findings.weightBytes = bundle.files.slice(1).reduce((sum, { bytes }) => sum + bytes, 0)
      if (hasOpenTypes(settings)) findings.diagnostics.push(...(await checkBudgets(findings.weightBytes)))
    }
    if (bundle === null || findings.diagnostics.some(isError)) {
      await discardStaging(staging)
      return null
    }
    settings.report({ kind: 'stage', file: file.file, stage: 'write' })
    signal?.throwIfAborted()
    await putInPlace(staging)
    return { ...bundle, directory }
  } catch (error) {
    await discard(staging)
    throw error
  }
}

/** Whether the size of the weights is known only after types have been chosen. */
const hasOpenTypes = ({ encode }: Settings): boolean => encode.quantize.some(({ dtype }) => dtype === 'auto')

async function writeAndProve(
  file: ModelFile,
  { directory, outputDir }: Staging,
  cage: Cage,
  { saved, tfjs }: Lowered,
  settings: Settings,
): Promise<ProvenBundle> {
  const { signal, validateTimeoutMs: timeoutMs } = settings
  const encode = encodeFor(tfjs, settings.encode)
  const customLayers = tfjs.customClasses.length === 0 ? undefined : settings.customLayers?.source
  const read = (variable: StoredVariable, first: number, count: number) => cage.read(variable.id, first, count)
  const write: QuantizedEncoding['write'] = (where, how, chosen) => {
    settings.report({ kind: 'stage', file: file.file, stage: 'encode' })
    return writeBundle(tfjs, read, where, how, {
      ...(signal === undefined ? {} : { signal }),
      onBytes: (layer, done, total) => settings.report({ kind: 'bytes', file: file.file, layer, done, total }),
      chosen,
    })
  }
  const validate: QuantizedEncoding['validate'] = (bundle, how, level) => {
    settings.report({ kind: 'stage', file: file.file, stage: 'validate' })
    return validateBundle({
      bundle,
      model: tfjs,
      kerasModel: saved,
      read,
      modelFile: file.path,
      level,
      encode: how,
      samples: settings.samples,
      customLayers,
      tfjsNode: settings.tfjsNode,
      timeoutMs,
      signal,
    })
  }
  const level = settings.validate
  if (encode.quantize.length === 0 || level === 'none' || level === 'integrity') {
    const { bundle, diagnostics } = await write(directory, encode, new Map())
    const validation = await validate(bundle, encode, level)
    return { bundle, diagnostics, validation }
  }
  const request = {
    model: tfjs,
    kerasModel: saved,
    encode,
    limit: settings.maxQuantizationError,
    samples: (await samplesFor(file.path, settings.samples))?.samples,
    customLayers,
    timeoutMs,
    memoryMiB,
    signal,
  }
  return encodeQuantized({ directory, outputDir, level, request, write, validate })
}

/** A page that loads the model must know which classes it has to register first. */
function encodeFor({ customClasses }: TfjsModel, encode: EncodeOptions): EncodeOptions {
  if (customClasses.length === 0) return encode
  return { ...encode, metadata: { ...encode.metadata, customLayers: [...customClasses] } }
}

/** The error that led here must not be hidden by one of the clean-up. */
async function discard(staging: Staging): Promise<void> {
  await discardStaging(staging).catch(() => {})
}
