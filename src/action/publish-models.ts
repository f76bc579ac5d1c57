import path from 'node:path'
import * as core from '@actions/core'
import { ConversionError, type Diagnostic, diagnostic, isError, messageOf, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { Receipt } from '../publish/receipt.js'
import type { PublishRequest } from '../publish-bundles.js'
import { renderReceipt } from '../report/publication.js'
import type { ModelReport } from '../report/report.js'
import { placeOf } from './artifact-plan.js'
import type { Inputs } from './inputs.js'
import { maskSecrets } from './secrets.js'

/** What was published, and what stood in the way. */
export interface Published {
  /** One for each destination, in the order of the input. */
  readonly receipts: readonly Receipt[]
  /** By model file, the name under which it was published. */
  readonly names: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

export const nothingPublished: Published = { receipts: [], names: new Map(), diagnostics: [] }

/**
 * Throws `publish/privileged-event` when the workflow runs with the secrets of the repository for a pull request of
 * anybody, and is to publish.
 */
export function requireSafeEvent({ destinations, allowPrivilegedEvent }: Inputs, env: NodeJS.ProcessEnv): void {
  if (destinations.length === 0 || allowPrivilegedEvent || env['GITHUB_EVENT_NAME'] !== 'pull_request_target') return
  refuse(
    'publish/privileged-event',
    'A workflow on pull_request_target may not publish: it would give the files of strangers the rights of this repository.',
  )
}

/** Publishes the converted models to every destination. Failures are findings; nothing is thrown but the signal's reason. */
export async function publishModels(
  models: readonly ModelReport[],
  others: readonly Diagnostic[],
  inputs: Inputs,
  { cwd, signal }: { readonly cwd: string; readonly signal: AbortSignal },
): Promise<Published> {
  if (inputs.destinations.length === 0 || inputs.mode === 'check') return nothingPublished
  const converted = models.filter(model => model.status === 'converted')
  const lost = [...models, { diagnostics: others }].filter(({ diagnostics }) => diagnostics.some(isError)).length
  if (converted.length === 0) return nothingPublished
  if (lost > 0 && !inputs.publishPartial) {
    const message = 'Nothing was published, as not all models are well.'
    return { ...nothingPublished, diagnostics: [diagnostic('publish/withheld', message)] }
  }
  await maskSecrets(process.env)
  const bundles = converted.map(model => ({
    name: placeOf(model, { cwd, outputDir: inputs.outputDir }),
    directory: path.resolve(cwd, model.outputDir ?? ''),
  }))
  try {
    return await core.group('Publish', () => publishAll(converted, requestOf(inputs, bundles, cwd, signal)))
  } catch (error) {
    signal.throwIfAborted()
    return { ...nothingPublished, diagnostics: [findingOf(error)] }
  }
}

async function publishAll(models: readonly ModelReport[], request: PublishRequest): Promise<Published> {
  const { publishBundles } = await import('../publish-bundles.js')
  const { receipts, diagnostics } = await publishBundles(request)
  for (const receipt of receipts) core.info(renderReceipt(receipt).trimEnd())
  const names = new Map(models.map(({ file }, index) => [file, request.bundles[index]?.name ?? '']))
  return { receipts, names, diagnostics: [...diagnostics, ...receipts.flatMap(receipt => receipt.diagnostics)] }
}

function requestOf(
  inputs: Inputs,
  bundles: PublishRequest['bundles'],
  cwd: string,
  signal: AbortSignal,
): PublishRequest {
  const { GITHUB_REF_TYPE, GITHUB_REF_NAME = '', GITHUB_SHA = '' } = process.env
  const tagged = GITHUB_REF_TYPE === 'tag' && GITHUB_REF_NAME !== ''
  return {
    bundles,
    destinations: inputs.destinations,
    version: inputs.version ?? (tagged ? '{tag}' : '{sha}'),
    channels: inputs.channels.length === 0 ? 'auto' : inputs.channels.filter(channel => channel !== 'none'),
    values: { ...(tagged ? { tag: GITHUB_REF_NAME } : {}), ...(GITHUB_SHA === '' ? {} : { sha: GITHUB_SHA }) },
    cors: inputs.cors,
    origins: inputs.corsOrigins,
    allowRollback: inputs.allowRollback,
    partial: inputs.publishPartial,
    dryRun: inputs.dryRun,
    endpoint: inputs.endpoint ?? undefined,
    publicBaseUrls: inputs.publicBaseUrls,
    signal,
    onStep: step => core.info(step),
    cwd,
    env: process.env,
    names: {
      destination: 'The input "destination"',
      endpoint: 'The input "endpoint"',
      publicBaseUrl: 'The input "public-base-url"',
      version: 'The input "version"',
      channel: 'The input "channel"',
      corsOrigins: 'The input "cors-origins"',
    },
  }
}

function findingOf(error: unknown): Diagnostic {
  if (error instanceof ConversionError) return error.diagnostic
  return diagnostic('internal/error', display(messageOf(error)))
}
