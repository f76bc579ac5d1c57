import { messageOf, refuse } from './diagnostics/diagnostic.js'
import { display, displayValue } from './diagnostics/display.js'
import { eachAtOnce } from './publish/each.js'
import { type Fault, type Look, letsStrangersIn, look } from './publish/look.js'
import { recordName } from './publish/plan.js'
import { type ReadModelJson, readModelJson } from './tfjs/manifest.js'

/** What a page gets of one file of a model. */
export interface ProbedFile {
  readonly url: string
  readonly bytes: number
  /** Hex digest of what was loaded; empty when nothing was. */
  readonly sha256: string
  /** What the digest was compared with; null when nothing says what it must be. */
  readonly comparedWith: 'record' | 'name' | null
  readonly faults: readonly string[]
}

/** What pages get of a published model. */
export interface Probe {
  readonly url: string
  readonly origins: readonly string[]
  readonly files: readonly ProbedFile[]
  /** What is wrong beyond single files. */
  readonly faults: readonly string[]
  /** What may surprise. */
  readonly warnings: readonly string[]
}

const largestModelJson = 256 * 2 ** 20

/**
 * Loads a published model as pages of `origins` would: `model.json`, then every weight file that it names. Compares status,
 * lengths, CORS headers and, where a record or a name tells them, digests. Works for any server.
 */
export async function probe(address: string, origins: readonly string[], signal?: AbortSignal): Promise<Probe> {
  const url = requireAddress(address)
  const looks = await lookAs(origins, { url, bytes: null, sha256: null }, signal, largestModelJson)
  const [first] = looks
  const manifestFile = fileOf(url, looks, null)
  const report = { url, origins, faults: [] as string[], warnings: [] as string[] }
  if (first === undefined || first.bytes === 0) return { ...report, files: [manifestFile] }
  const model = readModel(first.body.toString(), report.faults)
  if (model === null) return { ...report, files: [manifestFile] }
  const digests = await readRecord(url, model, origins[0] ?? '*', signal)
  const paths = [...new Set(model.groups.flatMap(group => group.paths))]
  const shards = await eachAtOnce(6, paths, async path => {
    const shard = shardAddress(url, path)
    const known = digests.get(path.split('/').at(-1) ?? '') ?? null
    const seen = await lookAs(origins, { url: shard, bytes: null, sha256: known }, signal, 0)
    return {
      path,
      file: fileOf(shard, seen, known),
      named: /\.([0-9a-f]{16})\.[A-Za-z0-9]+$/.exec(path)?.[1] ?? null,
      seen,
    }
  })
  const files = [
    manifestFile,
    ...shards.map(({ file, named }) => (file.comparedWith === null ? againstName(file, named) : file)),
  ]
  report.faults.push(...lengthFaults(model, new Map(shards.map(({ path, file }) => [path, file]))))
  report.warnings.push(...(await warningsOf(url, origins, [...looks, ...shards.flatMap(({ seen }) => seen)], signal)))
  return { ...report, files }
}

function requireAddress(address: string): string {
  const invalid = (rule: string): never => refuse('option/invalid', `The address is ${displayValue(address)}; ${rule}.`)
  if (!URL.canParse(address)) return invalid('it is written https://host/path/model.json')
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') invalid('it is written https://host/path/model.json')
  if (url.hostname === 'storage.cloud.google.com')
    invalid('that host asks for a login and sends no CORS headers; use https://storage.googleapis.com/BUCKET/KEY')
  return url.href
}

/** TensorFlow.js puts the path behind everything up to the last slash, and the query of the model.json behind that. */
function shardAddress(url: string, path: string): string {
  const { origin, pathname, search } = new URL(url)
  return new URL(`${origin}${pathname.slice(0, pathname.lastIndexOf('/') + 1)}${path}${search}`).href
}

const lookAs = (
  origins: readonly string[],
  expected: { readonly url: string; readonly bytes: number | null; readonly sha256: string | null },
  signal: AbortSignal | undefined,
  keepBytes: number,
): Promise<readonly Look[]> =>
  eachAtOnce(2, origins, origin => look({ ...expected, contentType: null }, origin, signal, keepBytes))

function fileOf(url: string, looks: readonly Look[], known: string | null): ProbedFile {
  const { bytes = 0, sha256 = '' } = looks[0] ?? {}
  const faults = [...new Set(looks.flatMap(({ faults: found }) => found.map((fault: Fault) => fault.text)))]
  return { url, bytes, sha256, comparedWith: known === null ? null : 'record', faults }
}

/** Names of our own hold the first digits of the digest. */
function againstName(file: ProbedFile, digits: string | null): ProbedFile {
  if (digits === null || file.sha256 === '') return file
  const faults = file.sha256.startsWith(digits) ? file.faults : [...file.faults, 'has other bytes than its name says']
  return { ...file, comparedWith: 'name', faults }
}

function readModel(text: string, faults: string[]): ReadModelJson | null {
  try {
    return readModelJson(text, 'The file')
  } catch (error) {
    faults.push(messageOf(error))
    return null
  }
}

/** Digests by file name from the record beside the version, where there is one. */
async function readRecord(
  url: string,
  { groups }: ReadModelJson,
  origin: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const [path = ''] = groups.flatMap(({ paths }) => paths)
  // A server that was never ours answers 404, which proves nothing.
  if (!/\.[0-9a-f]{16}\.[A-Za-z0-9]+$/.test(path)) return new Map()
  const record = new URL(recordName, shardAddress(url, path)).href
  const { body, faults } = await look(
    { url: record, bytes: null, sha256: null, contentType: null },
    origin,
    signal,
    2 ** 24,
  )
  if (faults.some(({ kind }) => kind === 'status' || kind === 'network')) return new Map()
  try {
    const { files } = JSON.parse(body.toString()) as { files: { path: string; sha256: string }[] }
    return new Map(files.map(file => [String(file.path), String(file.sha256)]))
  } catch {
    return new Map()
  }
}

function lengthFaults({ groups }: ReadModelJson, files: ReadonlyMap<string, ProbedFile>): readonly string[] {
  return groups.flatMap(({ paths, bytes }) => {
    if (bytes === null || paths.some(path => (files.get(path)?.sha256 ?? '') === '')) return []
    const held = paths.reduce((sum, path) => sum + (files.get(path)?.bytes ?? 0), 0)
    return held === bytes
      ? []
      : [`The files ${display(paths.join(', '))} have ${held} bytes, but the weights need ${bytes}.`]
  })
}

async function warningsOf(
  url: string,
  origins: readonly string[],
  looks: readonly Look[],
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const warnings: string[] = []
  if (looks.some(({ lacksVary }) => lacksVary))
    warnings.push('An answer depends on the origin and does not say so (Vary): a cache would give it to other pages.')
  if (!origins.some(origin => origin.includes('*')) && (await letsStrangersIn(url, signal)))
    warnings.push('Pages of every origin get in, not only those that were asked for.')
  return warnings
}
