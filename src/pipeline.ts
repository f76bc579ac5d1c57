import path from 'node:path'
import type { Assessment } from './assess.js'
import { openBaseline } from './baseline.js'
import type { Bundle } from './bundle/bundle.js'
import { discardStaging, putInPlace, type Staging, stageBundle } from './bundle/staging.js'
import { writeBundle } from './bundle/write.js'
import { refuse } from './diagnostics/diagnostic.js'
import { discover, type ModelFile } from './discover/discover.js'
import { assignOutputDirs } from './discover/output-dirs.js'
import { eachModel } from './each-model.js'
import { judgeModel } from './judge-model.js'
import type { StoredVariable } from './keras/model.js'
import { inFile, isError, lostFile, type ModelFindings } from './model-findings.js'
import type { Cage } from './reader/cage.js'
import type { Report } from './report/report.js'
import { type RunOptions, type RunSettings, settleRun } from './run-options.js'
import type { EncodeOptions } from './tfjs/encode.js'
import type { TfjsModel } from './tfjs/model.js'
import { validateBundle } from './validate/validate.js'
import type { ValidationLevel } from './validate/validation.js'
import { version } from './version.js'

/** Options of `convert`; everything but `models` and `outputDir` has a default. */
export interface ConvertOptions extends RunOptions, Partial<EncodeOptions> {
  /** Directory under which each model gets a directory of its own. */
  readonly outputDir: string
  /** Write the one model straight into `outputDir`, as the Python converter does. */
  readonly flat?: boolean
  readonly validate?: ValidationLevel | 'auto'
  /** Samples file for every model; default `<model>.samples.{json,npz,npy}` beside each. */
  readonly samples?: string
  /** Milliseconds that TensorFlow.js may take to validate one model. */
  readonly validateTimeoutMs?: number
}

/** `ConvertOptions` with nothing left open. */
interface Settings extends RunSettings {
  readonly encode: EncodeOptions
  readonly validate: ValidationLevel | 'auto'
  readonly samples: string | undefined
  readonly validateTimeoutMs: number
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
      judgeModel({ file, openReader, baseline, settings }, (assessment, cage, findings) =>
        encodeAndProve(file, directories[index] ?? outputDir, cage, assessment, findings, settings),
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
    encode: {
      quantize: run.quantize,
      quantizationRounding: options.quantizationRounding ?? 'numpy2',
      shardSizeBytes,
      splitByLayer: options.splitByLayer ?? false,
      metadata: options.metadata ?? {},
    },
    validate: options.validate ?? 'auto',
    samples: options.samples === undefined ? undefined : path.resolve(run.cwd, options.samples),
    validateTimeoutMs: options.validateTimeoutMs ?? 120_000,
  }
}

function flatDirectory(models: readonly ModelFile[], outputDir: string): string[] {
  if (models.length > 1)
    refuse('output/collision', `${models.length} models cannot be written straight into one directory.`)
  return models.map(() => outputDir)
}

/** Null when a finding stands in the way; the findings say which. */
async function encodeAndProve(
  file: ModelFile,
  directory: string,
  cage: Cage,
  { rewritten, tfjs }: Assessment,
  findings: ModelFindings,
  settings: Settings,
): Promise<Bundle | null> {
  if (rewritten === null || tfjs === null) return null
  const { signal } = settings
  const read = (variable: StoredVariable, first: number, count: number) => cage.read(variable.id, first, count)
  settings.report({ kind: 'stage', file: file.file, stage: 'encode' })
  const staging = await stageBundle(directory)
  try {
    const written = await writeBundle(tfjs, read, staging.directory, encodeFor(tfjs, settings.encode), {
      ...(signal === undefined ? {} : { signal }),
      onBytes: (layer, done, total) => settings.report({ kind: 'bytes', file: file.file, layer, done, total }),
    })
    findings.weightBytes = written.bundle.files.slice(1).reduce((sum, { bytes }) => sum + bytes, 0)
    findings.diagnostics.push(...written.diagnostics.map(finding => inFile(finding, file)))
    settings.report({ kind: 'stage', file: file.file, stage: 'validate' })
    findings.validation = await validateBundle({
      bundle: written.bundle,
      model: tfjs,
      kerasModel: rewritten,
      read,
      modelFile: file.path,
      level: settings.validate,
      encode: settings.encode,
      samples: settings.samples,
      customLayers: tfjs.customClasses.length === 0 ? undefined : settings.customLayers?.source,
      timeoutMs: settings.validateTimeoutMs,
      signal,
    })
    findings.diagnostics.push(...findings.validation.diagnostics.map(finding => inFile(finding, file)))
    if (findings.diagnostics.some(isError)) {
      await discardStaging(staging)
      return null
    }
    settings.report({ kind: 'stage', file: file.file, stage: 'write' })
    signal?.throwIfAborted()
    await putInPlace(staging)
    return { ...written.bundle, directory }
  } catch (error) {
    await discard(staging)
    throw error
  }
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
