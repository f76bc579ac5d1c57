import path from 'node:path'
import type { ModelReport, Report } from '../report/report.js'
import type { Delivery } from './parcel.js'
import type { Published } from './publish-models.js'
import { type PublishedModel, publishedModels } from './published-models.js'

/** GitHub takes 1 MB of outputs a job, counted in UTF-16; other steps need some of it. */
const MOST_CHARACTERS = 300_000

/** The outputs of action.yml by name. */
export type Outputs = Readonly<Record<OutputName, string>>

type OutputName =
  | 'models'
  | 'converted-count'
  | 'convertible-count'
  | 'refused-count'
  | 'failed-count'
  | 'report-file'
  | 'sarif-file'
  | 'output-dir'
  | 'artifact-ids'
  | 'urls'
  | 'receipt-file'

/**
 * The outputs of a run. `deliveries` holds the artifact that each model file went into. The list of models is cut
 * from the end when it would be longer than an output may be; `leftOut` counts the models that are missing then.
 */
export function outputsOf(
  report: Report,
  options: {
    readonly cwd: string
    readonly outputDir: string
    readonly reportFile: string
    /** Empty when none was asked for. */
    readonly sarifFile: string
    /** Empty when nothing was published. */
    readonly receiptFile: string
    readonly deliveries: ReadonlyMap<string, Delivery>
    readonly published: Published
  },
): { readonly outputs: Outputs; readonly leftOut: number } {
  const entries = report.models.map(model => JSON.stringify(modelEntry(model, options.deliveries.get(model.file))))
  const fitting = countFitting(entries)
  const count = (status: ModelReport['status']): string =>
    String(report.models.filter(model => model.status === status).length)
  return {
    outputs: {
      models: `[${entries.slice(0, fitting).join(',')}]`,
      'converted-count': count('converted'),
      'convertible-count': count('convertible'),
      'refused-count': count('refused'),
      'failed-count': count('failed'),
      'report-file': options.reportFile,
      'sarif-file': options.sarifFile,
      'output-dir': path.resolve(options.cwd, options.outputDir),
      'artifact-ids': [...new Set(report.models.flatMap(model => options.deliveries.get(model.file)?.id ?? []))].join(
        ',',
      ),
      urls: urlsOf(options.published),
      'receipt-file': options.receiptFile,
    },
    leftOut: entries.length - fitting,
  }
}

function modelEntry(model: ModelReport, delivery: Delivery | undefined): object {
  return {
    file: model.file,
    status: model.status,
    directory: model.outputDir,
    'model-json': model.outputDir === null ? null : path.posix.join(model.outputDir, 'model.json'),
    bytes: model.bytes,
    parameters: model.parameters,
    ...(delivery === undefined ? {} : { artifact: { id: delivery.id, name: delivery.name, digest: delivery.digest } }),
  }
}

/** Addresses by model file; empty when there are none, or when they would be too long for an output. */
function urlsOf(published: Published): string {
  const entries = publishedModels(published).map(({ file, version, url, channels }: PublishedModel) => [
    file,
    { version, url, channels: Object.fromEntries(channels.map(channel => [channel.channel, channel.url])) },
  ])
  const text = JSON.stringify(Object.fromEntries(entries))
  return text.length > MOST_CHARACTERS ? '{}' : text
}

function countFitting(entries: readonly string[]): number {
  let characters = 2
  for (const [index, entry] of entries.entries()) {
    characters += entry.length + 1
    if (characters > MOST_CHARACTERS) return index
  }
  return entries.length
}
