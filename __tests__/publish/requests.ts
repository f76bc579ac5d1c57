import { ConversionError, type Diagnostic } from '../../src/diagnostics/diagnostic.js'
import type { Receipt } from '../../src/publish/receipt.js'
import { type PublishRequest, publishBundles } from '../../src/publish-bundles.js'

/** A request to publish `directory` as `digits`, but for `changes`. */
export function requestFor(
  directory: string,
  destination: string,
  changes: Partial<PublishRequest> = {},
): PublishRequest {
  return {
    bundles: [{ name: 'digits', directory }],
    destinations: [destination],
    version: 'v1.0.0',
    channels: 'auto',
    values: {},
    cors: 'ensure',
    origins: ['*'],
    allowRollback: false,
    publicBaseUrls: [],
    partial: false,
    dryRun: false,
    cwd: process.cwd(),
    patienceMs: 1500,
    env: {},
    names: {
      destination: '--to',
      endpoint: '--endpoint',
      publicBaseUrl: '--public-base-url',
      version: '--version',
      channel: '--channel',
      corsOrigins: '--cors-origins',
    },
    ...changes,
  }
}

/** Publishes to one destination. */
export async function publishOne(request: PublishRequest): Promise<Receipt> {
  const {
    receipts: [receipt],
  } = await publishBundles(request)
  if (receipt === undefined) throw new Error('there is no receipt')
  return receipt
}

/** The finding that ends a publication. */
export async function findingOf(request: PublishRequest): Promise<Diagnostic> {
  try {
    await publishBundles(request)
  } catch (error) {
    if (error instanceof ConversionError) return error.diagnostic
    throw error
  }
  throw new Error('it was published')
}

/** Number of objects that were sent. */
export const sentBy = ({ objects }: Receipt): number => objects.filter(({ state }) => state === 'sent').length
