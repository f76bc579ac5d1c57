import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Bundle } from './bundle/bundle.js'
import { valuesIn } from './bundle/read-variable.js'
import { discardStaging, putInPlace, type Staging, stageBundle } from './bundle/staging.js'
import { writeBundle } from './bundle/write.js'
import { ConversionError, type Diagnostic, diagnostic, refuse } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import { discover, type ModelFile } from './discover/discover.js'
import { assignOutputDirs } from './discover/output-dirs.js'
import type { KerasModel, StoredVariable } from './keras/model.js'
import type { Cage, ReaderLimits } from './reader/cage.js'
import { openCage } from './reader/open.js'
import type { ModelReport, ModelStatus, Report } from './report/report.js'
import { rewriteModel } from './rewrites/rewrite-model.js'
import type { EncodeOptions } from './tfjs/encode.js'
import { lower } from './tfjs/lower.js'
import type { TfjsModel } from './tfjs/model.js'
import { validateBundle } from './validate/validate.js'
import type { ValidationLevel, ValidationReport } from './validate/validation.js'
import { version } from './version.js'

/** What a run tells while it works; shown on a terminal, never printed by the library itself. */
export type Progress =
  | { readonly kind: 'start'; readonly file: string; readonly index: number; readonly total: number }
  | { readonly kind: 'stage'; readonly file: string; readonly stage: Stage }
  | {
      readonly kind: 'bytes'
      readonly file: string
      readonly layer: string
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'end'; readonly file: string; readonly model: ModelReport }

/** The stages that take time, in their order. */
export type Stage = 'describe' | 'encode' | 'validate' | 'write'

/** Options of `convert`; everything but `models` and `outputDir` has a default. */
export interface ConvertOptions extends Partial<EncodeOptions> {
  /** Paths and globs (`/` between parts, relative to `cwd`). */
  readonly models: readonly string[]
  /** Directory under which each model gets a directory of its own. */
  readonly outputDir: string
  /** Write the one model straight into `outputDir`, as the Python converter does. */
  readonly flat?: boolean
  /** Whether each of `models` must match a file; default true. A pattern that does not is then a finding. */
  readonly requireMatch?: boolean
  /** Working directory; default `process.cwd()`. */
  readonly cwd?: string
  /** Path of an architecture JSON for weights-only files. */
  readonly architecture?: string
  readonly validate?: ValidationLevel | 'auto'
  /** Samples file for every model; default `<model>.samples.{json,npz,npy}` beside each. */
  readonly samples?: string
  /** Models converted at the same time; default: number of processors, at most 4. */
  readonly concurrency?: number
  readonly limits?: Partial<ReaderLimits>
  /** Milliseconds that TensorFlow.js may take to validate one model. */
  readonly validateTimeoutMs?: number
  /** Cancels the run: children are ended, nothing half written stays, and `convert` rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** `ConvertOptions` with nothing left open. */
interface Settings {
  readonly encode: EncodeOptions
  readonly cwd: string
  readonly architecture: string | undefined
  readonly validate: ValidationLevel | 'auto'
  readonly samples: string | undefined
  readonly limits: Partial<ReaderLimits>
  readonly validateTimeoutMs: number
  readonly signal: AbortSignal | undefined
  readonly report: (progress: Progress) => void
}

/** What is known of a model so far; becomes its `ModelReport`. */
interface Findings {
  sha256: string | null
  model: KerasModel | null
  tfjs: TfjsModel | null
  validation: ValidationReport | null
  diagnostics: Diagnostic[]
}

/**
 * Runs the stages (discover, describe, lower, encode, validate, put in place) for every model that `models` matches.
 * What is wrong with one model stands in its `ModelReport` and leaves no output of it; the others go on.
 * Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an architecture file
 * that cannot be read, two models for one directory.
 */
export async function convert(options: ConvertOptions): Promise<Report> {
  const settings = await settle(options)
  settings.signal?.throwIfAborted()
  const found = await discover(options.models, {
    cwd: settings.cwd,
    requireMatch: options.requireMatch ?? true,
  })
  const directories = options.flat
    ? flatDirectory(found.models, path.resolve(settings.cwd, options.outputDir))
    : assignOutputDirs(found.models, path.resolve(settings.cwd, options.outputDir), settings.cwd)
  const lost = found.diagnostics.map(finding => lostFile(finding))
  const models = await convertAll(found.models, directories, options.concurrency, settings)
  return { schemaVersion: 1, tool: { name: 'keras-to-tfjs', version }, models: [...lost, ...models] }
}

async function settle(options: ConvertOptions): Promise<Settings> {
  const cwd = path.resolve(options.cwd ?? '.')
  const shardSizeBytes = options.shardSizeBytes ?? 4194304
  if (!Number.isSafeInteger(shardSizeBytes) || shardSizeBytes < 1)
    refuse('option/invalid', `The shard size must be a positive whole number of bytes, not ${String(shardSizeBytes)}.`)
  const { concurrency } = options
  if (concurrency !== undefined && (!Number.isSafeInteger(concurrency) || concurrency < 1))
    refuse('option/invalid', `The concurrency must be a positive whole number, not ${String(concurrency)}.`)
  return {
    encode: {
      quantize: options.quantize ?? [],
      quantizationRounding: options.quantizationRounding ?? 'numpy2',
      shardSizeBytes,
      splitByLayer: options.splitByLayer ?? false,
      metadata: options.metadata ?? {},
    },
    cwd,
    architecture: options.architecture === undefined ? undefined : await readArchitecture(cwd, options.architecture),
    validate: options.validate ?? 'auto',
    samples: options.samples === undefined ? undefined : path.resolve(cwd, options.samples),
    limits: options.limits ?? {},
    validateTimeoutMs: options.validateTimeoutMs ?? 120_000,
    signal: options.signal,
    report: options.onProgress ?? (() => {}),
  }
}

/** Text of the architecture file, which the reader parses under its own limits. */
export async function readArchitecture(cwd: string, file: string): Promise<string> {
  try {
    return await readFile(path.resolve(cwd, file), 'utf8')
  } catch (cause) {
    const finding = diagnostic('file/not-found', `The architecture file ${display(file)} cannot be read.`, { file })
    throw new ConversionError(finding, { cause })
  }
}

function flatDirectory(models: readonly ModelFile[], outputDir: string): string[] {
  if (models.length > 1)
    refuse('output/collision', `${models.length} models cannot be written straight into one directory.`)
  return models.map(() => outputDir)
}

async function convertAll(
  models: readonly ModelFile[],
  directories: readonly string[],
  concurrency: number | undefined,
  settings: Settings,
): Promise<ModelReport[]> {
  const reports: ModelReport[] = new Array(models.length)
  const cages = new CageQueue(models, settings.limits)
  const onAbort = () => void cages.close()
  settings.signal?.addEventListener('abort', onAbort, { once: true })
  let next = 0
  const work = async () => {
    for (let index = next++; index < models.length; index = next++) {
      settings.signal?.throwIfAborted()
      const file = models[index]
      const directory = directories[index]
      if (file === undefined || directory === undefined) continue
      settings.report({ kind: 'start', file: file.file, index, total: models.length })
      const model = await convertModel(file, directory, () => cages.take(index), settings)
      reports[index] = model
      settings.report({ kind: 'end', file: file.file, model })
    }
  }
  try {
    const workers = Math.min(models.length, concurrency ?? Math.min(availableParallelism(), 4))
    const ended = await Promise.allSettled(Array.from({ length: workers }, work))
    settings.signal?.throwIfAborted()
    for (const end of ended) if (end.status === 'rejected') throw end.reason
    return reports
  } finally {
    settings.signal?.removeEventListener('abort', onAbort)
    await cages.close()
  }
}

/** Starts the reader of the next model while the current one works: process start must not dominate small models. */
class CageQueue {
  readonly #opening = new Map<number, Promise<Cage>>()
  readonly #models: readonly ModelFile[]
  readonly #limits: Partial<ReaderLimits>
  #closed = false

  constructor(models: readonly ModelFile[], limits: Partial<ReaderLimits>) {
    this.#models = models
    this.#limits = limits
  }

  take(index: number): Promise<Cage> {
    const cage = this.#open(index)
    const following = this.#models.findIndex(
      (file, other) => other > index && needsReader(file) && !this.#opening.has(other),
    )
    if (following >= 0) this.#open(following).catch(() => {})
    return cage
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const opening of this.#opening.values()) await opening.then(cage => cage.close()).catch(() => {})
  }

  #open(index: number): Promise<Cage> {
    const file = this.#models[index]
    if (file === undefined || this.#closed)
      return Promise.reject(new ConversionError(diagnostic('cancelled', 'The run was cancelled.')))
    const opening = this.#opening.get(index) ?? openCage(file.path, this.#limits)
    this.#opening.set(index, opening)
    return opening
  }
}

const needsReader = (file: ModelFile): boolean => file.kind === 'hdf5'

async function convertModel(
  file: ModelFile,
  directory: string,
  openReader: () => Promise<Cage>,
  settings: Settings,
): Promise<ModelReport> {
  const started = performance.now()
  const findings: Findings = { sha256: null, model: null, tfjs: null, validation: null, diagnostics: [] }
  const end = (status: ModelStatus, bundle: Bundle | null) =>
    modelReport(file, status, bundle === null ? null : directory, bundle, findings, settings.cwd, started)
  try {
    refuseForeignKinds(file)
    const cage = await openReader()
    try {
      const bundle = await convertInCage(file, directory, cage, findings, settings)
      return end(statusOf(findings, bundle), bundle)
    } finally {
      await cage.close()
    }
  } catch (error) {
    settings.signal?.throwIfAborted()
    findings.diagnostics.push(asDiagnostic(error, file))
    return end(findings.diagnostics.some(isFailure) ? 'failed' : statusOf(findings, null), null)
  }
}

/** Null when a finding stands in the way; the findings say which. */
async function convertInCage(
  file: ModelFile,
  directory: string,
  cage: Cage,
  findings: Findings,
  settings: Settings,
): Promise<Bundle | null> {
  settings.report({ kind: 'stage', file: file.file, stage: 'describe' })
  const digest = sha256Of(file.path)
  digest.catch(() => {})
  const { architecture } = settings
  const description = await cage.describe(architecture === undefined ? {} : { architecture })
  findings.sha256 = await digest
  findings.model = description.model
  findings.diagnostics.push(...description.diagnostics.map(finding => inFile(finding, file)))
  if (description.model === null || findings.diagnostics.some(isError)) return null
  const rewritten = rewriteModel(description.model)
  findings.diagnostics.push(...rewritten.diagnostics.map(finding => inFile(finding, file)))
  const lowered = lower(rewritten.model, rewritten)
  findings.diagnostics.push(...lowered.diagnostics.map(finding => inFile(finding, file)))
  if (lowered.model === null || findings.diagnostics.some(isError)) return null
  findings.tfjs = lowered.model
  return encodeAndProve(file, directory, cage, rewritten.model, lowered.model, findings, settings)
}

async function encodeAndProve(
  file: ModelFile,
  directory: string,
  cage: Cage,
  kerasModel: KerasModel,
  model: TfjsModel,
  findings: Findings,
  settings: Settings,
): Promise<Bundle | null> {
  const { signal } = settings
  const read = (variable: StoredVariable, first: number, count: number) => cage.read(variable.id, first, count)
  settings.report({ kind: 'stage', file: file.file, stage: 'encode' })
  const staging = await stageBundle(directory)
  try {
    const written = await writeBundle(model, read, staging.directory, settings.encode, {
      ...(signal === undefined ? {} : { signal }),
      onBytes: (layer, done, total) => settings.report({ kind: 'bytes', file: file.file, layer, done, total }),
    })
    findings.diagnostics.push(...written.diagnostics.map(finding => inFile(finding, file)))
    settings.report({ kind: 'stage', file: file.file, stage: 'validate' })
    findings.validation = await validateBundle({
      bundle: written.bundle,
      model,
      kerasModel,
      read,
      modelFile: file.path,
      level: settings.validate,
      encode: settings.encode,
      samples: settings.samples,
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

/** The error that led here must not be hidden by one of the clean-up. */
async function discard(staging: Staging): Promise<void> {
  await discardStaging(staging).catch(() => {})
}

/** Throws the finding about a file that is no HDF5 file; what it is instead is known from its first bytes. */
export function refuseForeignKinds(file: ModelFile): void {
  const name = display(file.file)
  const subject = { file: file.file }
  if (file.kind === 'git-lfs-pointer')
    refuse('file/git-lfs-pointer', `${name} is a Git LFS pointer, not the model itself.`, subject)
  if (file.kind === 'keras-archive')
    refuse('keras/archive', `${name} is a .keras archive, which this version does not convert yet.`, subject)
  if (file.kind === 'other') {
    if (file.named) refuse('file/not-hdf5', `${name} is not an HDF5 file.`, subject)
    refuse('file/not-a-model', `${name} is not an HDF5 file, so it was left out.`, subject)
  }
}

/** A finding about a file that is no model is an error when the user named that very file. */
function inFile(finding: Diagnostic, file: ModelFile): Diagnostic {
  const severity = finding.code === 'file/not-a-model' && file.named ? 'error' : finding.severity
  return { ...finding, severity, subject: { file: file.file, ...finding.subject } }
}

function asDiagnostic(error: unknown, file: ModelFile): Diagnostic {
  if (error instanceof ConversionError) return inFile(error.diagnostic, file)
  const text = error instanceof Error ? error.message : String(error)
  const system = error instanceof Error && 'syscall' in error
  const finding = system
    ? diagnostic('output/not-writable', `${display(file.file)} could not be converted: ${display(text)}.`)
    : diagnostic('internal/error', `${display(file.file)} could not be converted: ${display(text)}.`)
  return inFile(finding, file)
}

const isError = (finding: Diagnostic): boolean => finding.severity === 'error'

/** Findings about the way, not about the model. */
const isFailure = ({ code }: Diagnostic): boolean => /^(validate|output|internal|cancelled|reader\/timeout)/.test(code)

function statusOf(findings: Findings, bundle: Bundle | null): ModelStatus {
  if (bundle !== null) return 'converted'
  const errors = findings.diagnostics.filter(isError)
  if (errors.length === 0) return 'skipped'
  return errors.every(isFailure) ? 'failed' : 'refused'
}

function lostFile(finding: Diagnostic): ModelReport {
  const findings: Findings = { sha256: null, model: null, tfjs: null, validation: null, diagnostics: [finding] }
  const file: ModelFile = { file: finding.subject.file ?? '', path: '', named: true, kind: 'other', size: 0 }
  return modelReport(file, statusOf(findings, null), null, null, findings, '', performance.now())
}

function modelReport(
  file: ModelFile,
  status: ModelStatus,
  directory: string | null,
  bundle: Bundle | null,
  findings: Findings,
  cwd: string,
  started: number,
): ModelReport {
  const { sha256, model, tfjs, validation, diagnostics } = findings
  return {
    file: file.file,
    status,
    outputDir: directory === null ? null : relativeTo(cwd, directory),
    sha256,
    kerasVersion: model?.kerasVersion ?? null,
    parameters: (tfjs?.weights ?? model?.variables ?? []).reduce((sum, { shape }) => sum + valuesIn(shape), 0),
    bytes: bundle?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0,
    inputs: tfjs?.inputs ?? [],
    outputs: tfjs?.outputs ?? [],
    files: bundle?.files ?? [],
    renamed: tfjs?.renamed ?? {},
    validation,
    diagnostics,
    milliseconds: Math.round(performance.now() - started),
  }
}

/** Relative with `/` where the directory lies below `cwd`, else absolute. */
function relativeTo(cwd: string, directory: string): string {
  const relative = path.relative(cwd, directory)
  const inside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
  return (inside ? relative || '.' : directory).split(path.sep).join('/')
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
