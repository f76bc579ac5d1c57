import type { CheckOptions } from '../check.js'
import type { InspectOptions } from '../inspect.js'
import type { ConvertOptions } from '../pipeline.js'
import type { Probe } from '../probe.js'
import type { PrunedVersion, PruneRequest } from '../prune.js'
import type { PublishedChannel } from '../publish/receipt.js'
import type { PublishOutcome, PublishRequest } from '../publish-bundles.js'
import type { Inspection } from '../report/inspection.js'
import type { Report } from '../report/report.js'
import type { RollbackRequest } from '../rollback.js'
import type { ValidateOptions } from '../validate-model.js'

/** A stream that text is written to. */
export interface TextOutput {
  readonly write: (text: string) => void
  readonly isTTY: boolean
  /** Width of the terminal. */
  readonly columns: number
}

/** The functions of the library that the command line calls. */
export interface Engine {
  readonly check: (options: CheckOptions) => Promise<Report>
  readonly convert: (options: ConvertOptions) => Promise<Report>
  readonly validate: (options: ValidateOptions) => Promise<Report>
  readonly inspect: (file: string, options: InspectOptions) => Promise<Inspection>
  readonly publish: (request: PublishRequest) => Promise<PublishOutcome>
  readonly probe: (url: string, origins: readonly string[], signal: AbortSignal) => Promise<Probe>
  readonly rollback: (request: RollbackRequest) => Promise<PublishedChannel>
  readonly prune: (request: PruneRequest) => Promise<readonly PrunedVersion[]>
}

/** The world around the command line. */
export interface CliIo {
  readonly stdout: TextOutput
  readonly stderr: TextOutput
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Each function loads its part of the library when it is called: `--help` needs none, `check` little. */
  readonly engine: Engine
}

/** Colours only where a person looks and has not said otherwise (https://no-color.org). */
export function usesColour(output: TextOutput, env: CliIo['env']): boolean {
  return output.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
