import * as core from '@actions/core'
import { check } from '../check.js'
import { ConversionError, type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { discover } from '../discover/discover.js'
import { MetadataFileError, readMetadata } from '../option-text.js'
import { convert } from '../pipeline.js'
import type { ModelReport, Report } from '../report/report.js'
import type { RunOptions } from '../run-options.js'
import { version } from '../version.js'
import { findUnsupportedServer } from './artifact.js'
import type { Inputs } from './inputs.js'
import { logProgress } from './log.js'
import type { Delivery } from './parcel.js'
import { nothingPublished, type Published, publishModels, requireSafeEvent } from './publish-models.js'
import type { PullRequest } from './pull-request.js'
import { uploadModels } from './upload.js'
import { validateModels } from './validate-models.js'

/** What a run has come to: the models, the artifacts by model file, what was published, and findings about inputs. */
export interface Outcome {
  readonly report: Report
  readonly deliveries: ReadonlyMap<string, Delivery>
  readonly others: readonly Diagnostic[]
  readonly published: Published
}

/** Checks or converts the models that the inputs name, and uploads and publishes those that were converted. */
export async function runModels(
  inputs: Inputs,
  pullRequest: PullRequest | null,
  signal: AbortSignal,
): Promise<Outcome> {
  const cwd = process.cwd()
  requireSafeEvent(inputs, process.env)
  const uploads = inputs.mode === 'convert' && inputs.artifact
  const unsupported = uploads ? findUnsupportedServer(process.env['GITHUB_SERVER_URL']) : null
  if (unsupported !== null) throw new ConversionError(unsupported)
  const { found, missing: others } = await findModels(inputs, cwd)
  if (!found) return { report: emptyReport, deliveries: new Map(), others, published: nothingPublished }
  const made = await work(inputs, { ...runOptionsOf(inputs, pullRequest), cwd, signal })
  const { report, deliveries } = uploads
    ? await upload(made, inputs, cwd, signal)
    : { report: made, deliveries: new Map<string, Delivery>() }
  const published = await publishModels(report.models, others, inputs, { cwd, signal })
  const diagnostics = [...report.diagnostics, ...published.diagnostics]
  return { report: { ...report, diagnostics }, deliveries, others, published }
}

async function upload(
  report: Report,
  inputs: Inputs,
  cwd: string,
  signal: AbortSignal,
): Promise<Pick<Outcome, 'report' | 'deliveries'>> {
  const { deliveries, failures } = await uploadModels(report.models, { ...inputs, cwd, signal })
  const models = report.models.map(model => withFindings(model, failures.get(model.file) ?? []))
  return { report: { ...report, models }, deliveries }
}

async function work(inputs: Inputs, options: RunOptions): Promise<Report> {
  if (inputs.mode === 'check') return check(options)
  if (inputs.mode === 'validate') return validateModels(inputs, options)
  return convert({
    ...options,
    outputDir: inputs.outputDir,
    quantizationRounding: inputs.quantizationRounding,
    ...(inputs.maxQuantizationError === null ? {} : { maxQuantizationError: inputs.maxQuantizationError }),
    shardSizeBytes: inputs.shardSizeBytes,
    splitByLayer: inputs.splitByLayer,
    metadata: await metadataOf(inputs, options.cwd ?? '.'),
    validate: inputs.validate,
    backend: inputs.backend,
    ...(inputs.tfjsNodePath === null ? {} : { tfjsNodePath: inputs.tfjsNodePath }),
    ...(inputs.samples === null ? {} : { samples: inputs.samples }),
    ...(inputs.timeoutSeconds === null ? {} : { validateTimeoutMs: inputs.timeoutSeconds * 1000 }),
  })
}

function runOptionsOf(inputs: Inputs, pullRequest: PullRequest | null): RunOptions {
  const automatic = inputs.baseline === 'auto'
  const baseline = automatic ? pullRequest?.baseSha : inputs.baseline === 'none' ? undefined : inputs.baseline
  return {
    models: inputs.models,
    requireMatch: false,
    quantize: inputs.quantize,
    for: inputs.for,
    requireBaseline: !automatic,
    onProgress: logProgress,
    ...(baseline === undefined ? {} : { baseline }),
    ...(inputs.architecture === null ? {} : { architecture: inputs.architecture }),
    ...(inputs.customLayers === null ? {} : { customLayers: inputs.customLayers }),
    ...(inputs.concurrency === null ? {} : { concurrency: inputs.concurrency }),
    ...(inputs.maxModelBytes === null ? {} : { maxModelBytes: inputs.maxModelBytes }),
    ...(inputs.maxGrowthPercent === null ? {} : { maxGrowthPercent: inputs.maxGrowthPercent }),
    ...(inputs.timeoutSeconds === null ? {} : { limits: { timeoutMs: inputs.timeoutSeconds * 1000 } }),
  }
}

async function metadataOf({ metadata }: Inputs, cwd: string): ReturnType<typeof readMetadata> {
  try {
    return await readMetadata(metadata, cwd)
  } catch (error) {
    if (!(error instanceof MetadataFileError)) throw error
    throw new ConversionError(diagnostic('option/invalid', error.message, { file: error.file }), { cause: error })
  }
}

function withFindings(model: ModelReport, findings: readonly Diagnostic[]): ModelReport {
  return findings.length === 0 ? model : { ...model, diagnostics: [...model.diagnostics, ...findings] }
}

const emptyReport: Report = {
  schemaVersion: 1,
  tool: { name: 'keras-to-tfjs', version },
  baseline: null,
  diagnostics: [],
  models: [],
}

/**
 * Whether there is anything to convert, and what is missing. A pattern that matches nothing is no mistake as long as
 * another does (the default has one for each suffix); a path without wildcards that does not exist is one.
 */
async function findModels(
  { models, ifNoFilesFound }: Inputs,
  cwd: string,
): Promise<{ readonly found: boolean; readonly missing: readonly Diagnostic[] }> {
  const { models: files, diagnostics } = await discover(models, { cwd, requireMatch: true })
  const unmatched = diagnostics.filter(
    ({ code, subject }) => code === 'file/not-found' && models.includes(subject.file ?? ''),
  )
  // Other findings, such as one about a symbolic link, are for convert to report.
  const found = files.length > 0 || unmatched.length < diagnostics.length
  const missing = found
    ? unmatched.filter(({ subject }) => !/[*?[\]{}()!]/.test(subject.file ?? ''))
    : [nothingFound(models)]
  if (ifNoFilesFound === 'ignore') {
    for (const finding of missing) core.info(finding.message)
    return { found, missing: [] }
  }
  return {
    found,
    missing: missing.map(finding => ({ ...finding, severity: ifNoFilesFound === 'error' ? 'error' : 'warning' })),
  }
}

function nothingFound(models: readonly string[]): Diagnostic {
  // The wildcards themselves are as harmless as letters, and the sentence would be unreadable without them.
  const shown = models.map(pattern =>
    pattern
      .split(/([*?{},!]+)/)
      .map((part, index) => (index % 2 === 1 ? part : display(part)))
      .join(''),
  )
  const hint = 'Check the input "models", and that an earlier step such as actions/checkout has put the files there.'
  return diagnostic('file/not-found', `No file matches ${shown.join(', ')}.`, {}, hint)
}
