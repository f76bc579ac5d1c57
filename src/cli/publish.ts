import { isError } from '../diagnostics/diagnostic.js'
import { receiptFileOf } from '../publish/receipt.js'
import type { PublishRequest } from '../publish-bundles.js'
import { renderJson } from '../report/json.js'
import { renderReceipt } from '../report/publication.js'
import { renderFinding } from '../report/terminal.js'
import { findBundles } from './bundles.js'
import { gitNames } from './git-names.js'
import { writeTextFile } from './input-files.js'
import { type CliIo, usesColour } from './io.js'
import type { ParsedArguments } from './options.js'
import { UsageError } from './usage-error.js'

/** What the options of all commands about destinations are called. */
export const destinationNames = { destination: '--to', endpoint: '--endpoint', publicBaseUrl: '--public-base-url' }

/** `keras-to-tfjs publish`: publishes bundles, tells what became of them, gives the exit code. */
export async function runPublish(args: ParsedArguments, io: CliIo): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('Name the directories of the converted models to publish.')
  if (!args.has('to')) throw new UsageError('--to is missing: the bucket or directory to publish to.')
  const { receipts, diagnostics } = await io.engine.publish(await requestOf(args, io))
  for (const receipt of receipts) io.stdout.write(renderReceipt(receipt))
  const colour = usesColour(io.stderr, io.env)
  const findings = [...diagnostics, ...receipts.flatMap(receipt => receipt.diagnostics)]
  for (const finding of findings)
    io.stderr.write(`${renderFinding(finding, colour)}\n${finding.hint === undefined ? '' : `  ${finding.hint}\n`}`)
  const file = args.text('receipt')
  if (file !== undefined) await writeTextFile('receipt', file, renderJson(receiptFileOf(receipts)), io.cwd)
  return findings.some(isError) ? 1 : 0
}

async function requestOf(args: ParsedArguments, io: CliIo): Promise<PublishRequest> {
  const values = await gitNames(io)
  const timeoutSeconds = args.integer('timeout-seconds', 1, 3600)
  const channels = args.all('channel')
  const origins = args.all('cors-origins')
  return {
    bundles: await findBundles(args.positionals, io.cwd),
    destinations: args.all('to'),
    version: args.text('version') ?? defaultVersion(values),
    channels: channels.length === 0 ? 'auto' : channels.filter(channel => channel !== 'none'),
    values,
    cors: args.oneOf('cors', ['ensure', 'verify', 'off']) ?? 'ensure',
    origins: origins.length === 0 ? ['*'] : origins,
    allowRollback: args.has('allow-rollback'),
    partial: args.has('publish-partial'),
    dryRun: args.has('dry-run'),
    endpoint: args.text('endpoint'),
    publicBaseUrls: args.all('public-base-url'),
    patienceMs: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
    signal: io.signal,
    onStep: args.has('verbose') ? step => io.stderr.write(`${step}\n`) : undefined,
    cwd: io.cwd,
    env: io.env,
    names: { ...destinationNames, version: '--version', channel: '--channel', corsOrigins: '--cors-origins' },
  }
}

function defaultVersion(values: Readonly<Record<string, string>>): string {
  if ('tag' in values) return '{tag}'
  if ('sha' in values) return '{sha}'
  throw new UsageError('--version is missing, and there is no commit of Git that could name the version.')
}
