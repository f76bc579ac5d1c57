import { display } from '../diagnostics/display.js'
import type { Probe, ProbedFile } from '../probe.js'
import type { PrunedVersion } from '../prune.js'
import { formatBytes } from '../report/amounts.js'
import { renderJson } from '../report/json.js'
import type { CliIo } from './io.js'
import type { ParsedArguments } from './options.js'
import { destinationNames } from './publish.js'
import { UsageError } from './usage-error.js'

/** `keras-to-tfjs probe`: 0 when a page can load the model, else 1. */
export async function runProbe(args: ParsedArguments, io: CliIo): Promise<number> {
  const [url, ...more] = args.positionals
  if (url === undefined || more.length > 0) throw new UsageError('Name one address of a model.json to probe.')
  const given = args.all('origin')
  const probe = await io.engine.probe(url, given.length === 0 ? ['*'] : given, io.signal)
  io.stdout.write(args.has('json') ? renderJson(probe) : renderProbe(probe))
  return probe.faults.length === 0 && probe.files.every(({ faults }) => faults.length === 0) ? 0 : 1
}

function renderProbe({ files, faults, warnings }: Probe): string {
  const lines = files.flatMap(describeFile)
  const wrong = faults.length + files.filter(file => file.faults.length > 0).length
  const verdict =
    wrong === 0
      ? 'A page can load this model.'
      : `A page cannot load this model: ${wrong} of ${files.length} files ${wrong === 1 ? 'is' : 'are'} wrong.`
  return [...lines, ...faults, ...warnings.map(warning => `warning: ${warning}`), verdict]
    .map(line => `${line}\n`)
    .join('')
}

function describeFile({ url, bytes, comparedWith, faults }: ProbedFile): string[] {
  const proof = { record: ', as published', name: ', as its name says' }
  const known = comparedWith === null ? '' : proof[comparedWith]
  if (faults.length === 0) return [`ok     ${url}  (${formatBytes(bytes)}${known})`]
  return [`wrong  ${url}`, ...faults.map(fault => `         ${fault}`)]
}

/** `keras-to-tfjs rollback`. */
export async function runRollback(args: ParsedArguments, io: CliIo): Promise<number> {
  const [name, ...more] = args.positionals
  const version = args.text('version')
  if (name === undefined || more.length > 0) throw new UsageError('Name one published model.')
  if (version === undefined) throw new UsageError('--version is missing: the version to go back to.')
  const channel = args.text('channel') ?? 'latest'
  const moved = await io.engine.rollback({ ...destinationOf(args, io), name, version, channel })
  const address = moved.url === null ? '' : `  ${moved.url}`
  io.stdout.write(`${name}: ${channel} ${moved.state === 'moved' ? 'is now' : 'was already'} ${version}${address}\n`)
  return 0
}

/** `keras-to-tfjs prune`. */
export async function runPrune(args: ParsedArguments, io: CliIo): Promise<number> {
  const [name = '', ...more] = args.positionals
  if (more.length > 0) throw new UsageError('Name one published model, or none for all.')
  const remove = args.has('delete')
  const keep = args.integer('keep', 1, 100_000) ?? 5
  const days = args.integer('days', 0, 36_500) ?? 7
  const versions = await io.engine.prune({ ...destinationOf(args, io), name, keep, days, remove })
  for (const version of versions) io.stdout.write(`${describeVersion(version, remove)}\n`)
  const gone = versions.filter(({ kept }) => kept === null)
  const bytes = formatBytes(gone.reduce((sum, version) => sum + version.bytes, 0))
  const verb = remove ? 'deleted' : 'could go'
  const advice = remove || gone.length === 0 ? '' : '; --delete deletes them'
  io.stdout.write(`${gone.length} of ${versions.length} versions ${verb} (${bytes})${advice}\n`)
  return 0
}

const reasons = { newest: 'one of the newest', channel: 'named by a channel', young: 'young' } as const

function describeVersion({ name, version, kept, bytes, published }: PrunedVersion, remove: boolean): string {
  const fate = kept !== null ? 'kept    ' : remove ? 'deleted ' : 'could go'
  const why = kept === null ? '' : `, ${reasons[kept]}`
  const day = published.toISOString().slice(0, 10)
  return `${fate}  ${display(name)} ${display(version)}  (${formatBytes(bytes)}, ${day}${why})`
}

function destinationOf(args: ParsedArguments, io: CliIo) {
  const destination = args.text('to')
  if (destination === undefined) throw new UsageError('--to is missing: the bucket or directory.')
  const options = {
    endpoint: args.text('endpoint'),
    publicBaseUrl: args.text('public-base-url'),
    signal: io.signal,
    cwd: io.cwd,
    env: io.env,
    names: destinationNames,
  }
  return { destination, options }
}
