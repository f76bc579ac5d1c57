import { assess } from './assess.js'
import { type OpenBundle, openBundle } from './bundle/open.js'
import { ConversionError, diagnostic, isError } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import { discover, type ModelFile } from './discover/discover.js'
import { eachModel } from './each-model.js'
import type { StoredVariable } from './keras/model.js'
import { asDiagnostic, inFile, lostFile, modelReport, noFindings, refuseForeignKinds } from './model-findings.js'
import type { Progress } from './progress.js'
import { type ProofOptions, type ProofSettings, settleProof } from './proof-options.js'
import type { Cage, ReaderLimits } from './reader/cage.js'
import type { ModelReport, Report } from './report/report.js'
import { type RunSettings, settleRun } from './run-options.js'
import { tryBundle } from './validate/trial.js'
import type { ValidationLevel } from './validate/validation.js'
import { version } from './version.js'

/** Options of `validate`; everything but `model` and `bundle` has a default. */
export interface ValidateOptions extends ProofOptions {
  /** Path of the Keras file. */
  readonly model: string
  /** Directory of the bundle, its `model.json`, or the http(s) URL of one. */
  readonly bundle: string
  /** How far the bundle is put to the proof; default `auto`, the strongest level that fits. */
  readonly level?: Exclude<ValidationLevel, 'none'> | 'auto'
  /** Working directory; default `process.cwd()`. */
  readonly cwd?: string
  /** Path of an architecture JSON for a weights-only file. */
  readonly architecture?: string
  /** Path of a JavaScript module that registers the classes of custom layers with `tf.serialization.registerClass`. */
  readonly customLayers?: string
  readonly limits?: Partial<ReaderLimits>
  /** Cancels the run, which rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Puts a TensorFlow.js Layers model on trial that anyone may have made: whether its `model.json` and weights are those of
 * a Keras file and predict what Keras predicts. The report has one model, `proven` or `failed`. Throws `ConversionError`
 * when the run as a whole cannot be: an architecture file or a module that cannot be read.
 */
export async function validate(options: ValidateOptions): Promise<Report> {
  const { model, bundle, level } = options
  const settings = await settleRun({ ...options, models: [model] })
  const found = await discover([model], { cwd: settings.cwd, requireMatch: true })
  const trial: Trial = {
    location: bundle,
    level: level ?? 'auto',
    ...settleProof(options, settings.cwd),
    settings,
  }
  const models = await eachModel(found.models.slice(0, 1), settings, (file, _index, openReader) =>
    tryModel({ ...file, named: true }, trial, openReader),
  )
  return {
    schemaVersion: 1,
    tool: { name: 'keras-to-tfjs', version },
    baseline: null,
    diagnostics: [],
    models: [...found.diagnostics.map(finding => lostFile(finding)), ...models],
  }
}

interface Trial extends ProofSettings {
  readonly location: string
  readonly level: Exclude<ValidationLevel, 'none'> | 'auto'
  readonly settings: RunSettings
}

async function tryModel(file: ModelFile, trial: Trial, openReader: () => Promise<Cage>): Promise<ModelReport> {
  const { settings } = trial
  const started = performance.now()
  const findings = noFindings()
  try {
    refuseForeignKinds(file)
    const bundle = await openBundle(trial.location, { cwd: settings.cwd, signal: settings.signal })
    try {
      findings.weightBytes = bundle.shards.flat().reduce((sum, { bytes }) => sum + bytes, 0)
      const cage = await openReader()
      try {
        await hold(file, bundle, cage, trial, findings)
      } finally {
        await cage.close()
      }
    } finally {
      await bundle.close()
    }
  } catch (error) {
    settings.signal?.throwIfAborted()
    findings.diagnostics.push(asDiagnostic(error, file))
  }
  const status = findings.diagnostics.some(isError) || findings.validation === null ? 'failed' : 'proven'
  const report = modelReport(file, status, findings, { bundle: null, cwd: settings.cwd, started })
  return { ...report, bundle: trial.location }
}

/** Describes the Keras file, and holds the bundle against it. What stops a conversion does not stop a trial. */
async function hold(
  file: ModelFile,
  bundle: OpenBundle,
  cage: Cage,
  trial: Trial,
  findings: ReturnType<typeof noFindings>,
): Promise<void> {
  const { settings, level, samples, tfjsNode, validateTimeoutMs: timeoutMs } = trial
  settings.report({ kind: 'stage', file: file.file, stage: 'describe' })
  const assessment = await assess(cage, settings)
  findings.assessment = assessment
  const { saved, tfjs, diagnostics } = assessment
  if (saved === null) {
    const [first] = diagnostics.filter(isError)
    throw new ConversionError(
      first ?? diagnostic('file/not-a-model', `${display(file.file)} holds no model that can be read.`),
    )
  }
  settings.report({ kind: 'stage', file: file.file, stage: 'validate' })
  const read = (variable: StoredVariable, first: number, count: number) => cage.read(variable.id, first, count)
  findings.validation = await tryBundle({
    bundle,
    saved,
    converted: tfjs,
    read,
    modelFile: file.path,
    level,
    samples,
    customLayers: settings.customLayers?.source,
    tfjsNode,
    timeoutMs,
    signal: settings.signal,
  })
  findings.diagnostics.push(...findings.validation.diagnostics.map(finding => inFile(finding, file)))
}
