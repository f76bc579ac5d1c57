import * as core from '@actions/core'
import { ConversionError, type Diagnostic, diagnostic, messageOf } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { ModelReport } from '../report/report.js'
import { ArtifactDestination, withParcel } from './artifact.js'
import { type PlannedArtifact, planArtifacts } from './artifact-plan.js'
import type { Delivery } from './parcel.js'

/** Uploads under way at the same time; each holds some buffers of 8 MiB. */
const UPLOADS_AT_ONCE = 4

/** Where the models went, and for those that went nowhere the reason, both by model file. */
export interface Uploads {
  readonly deliveries: ReadonlyMap<string, Delivery>
  readonly failures: ReadonlyMap<string, readonly Diagnostic[]>
}

/** Uploads the converted models as artifacts. A failure is noted for its models and does not stop the others. */
export async function uploadModels(
  models: readonly ModelReport[],
  options: {
    readonly artifactName: string
    readonly outputDir: string
    readonly cwd: string
    readonly retentionDays: number | null
    readonly signal: AbortSignal
  },
): Promise<Uploads> {
  const { artifactName, outputDir, cwd, retentionDays, signal } = options
  const waiting = [...planArtifacts(models, { template: artifactName, outputDir, cwd })]
  const deliveries = new Map<string, Delivery>()
  const failures = new Map<string, readonly Diagnostic[]>()
  const destination = new ArtifactDestination({ retentionDays })

  const upload = async (planned: PlannedArtifact): Promise<void> => {
    try {
      const delivery = await withParcel(planned, process.env['RUNNER_TEMP'], parcel => destination.send(parcel))
      for (const model of planned.models) deliveries.set(model.file, delivery)
    } catch (error) {
      const finding = findingOf(error)
      for (const { file } of planned.models) failures.set(file, [{ ...finding, subject: { file } }])
    }
  }
  const work = async (): Promise<void> => {
    for (let planned = waiting.shift(); planned !== undefined; planned = waiting.shift()) {
      signal.throwIfAborted()
      await upload(planned)
    }
  }
  if (waiting.length > 0) {
    const all = core.group('Upload artifacts', async () => {
      await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, work))
    })
    // The client cannot be stopped, but the process does not wait for it: index.ts ends it.
    await Promise.race([all, whenAborted(signal)])
  }
  return { deliveries, failures }
}

function findingOf(error: unknown): Diagnostic {
  if (error instanceof ConversionError) return error.diagnostic
  const text = messageOf(error)
  return diagnostic('artifact/upload-failed', `An artifact could not be put together (${display(text)}).`)
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
