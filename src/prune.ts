import { refuse } from './diagnostics/diagnostic.js'
import type { Destination, ListedObject } from './publish/destination.js'
import { type DestinationOptions, openDestination } from './publish/open-destination.js'
import { recordName } from './publish/plan.js'
import { compareVersions } from './publish/versions.js'

/** A version in a destination, and what is to become of it. */
export interface PrunedVersion {
  readonly name: string
  readonly version: string
  readonly published: Date
  /** Why it stays; null when it goes. */
  readonly kept: 'newest' | 'channel' | 'young' | null
  /** Its objects in the order in which they go. */
  readonly keys: readonly string[]
  readonly bytes: number
}

/** Which versions stay whatever their number. */
export interface PruneOptions {
  /** Number of newest versions of each model. */
  readonly keep: number
  /** Days that a version stays after it was published: pages that were opened before still load from it. */
  readonly days: number
  readonly now?: Date
}

/** What to prune. */
export interface PruneRequest extends PruneOptions {
  readonly destination: string
  readonly options: DestinationOptions
  /** Only models whose names start with it, part by part; all when it is empty. */
  readonly name: string
  /** Whether to delete; otherwise it is only said what would go. */
  readonly remove: boolean
}

/**
 * Removes old versions of a destination, or says which would go: neither one of the newest, nor younger than the days, nor
 * named by any channel. Only directories with our record are considered, and in them only our objects.
 */
export async function prune(request: PruneRequest): Promise<readonly PrunedVersion[]> {
  const destination = await openDestination(request.destination, request.options)
  await destination.check()
  const versions = await planPrune(destination, request.name === '' ? '' : `${request.name}/`, request)
  if (!request.remove) return versions
  for (const { kept, keys } of versions) if (kept === null) for (const key of keys) await destination.remove(key)
  return versions
}

async function planPrune(
  destination: Destination,
  prefix: string,
  { keep, days, now = new Date() }: PruneOptions,
): Promise<readonly PrunedVersion[]> {
  const objects: ListedObject[] = []
  for await (const object of destination.list(prefix)) objects.push(object)
  const versions = await findVersions(destination, objects)
  const directories = versions.map(({ directory }) => directory)
  const pointers = await readPointers(destination, objects, directories)
  const names = [...new Set(versions.map(({ name }) => name))].sort()
  return names.flatMap(name => {
    const ordered = versions.filter(found => found.name === name).sort(newestFirst)
    return ordered.map(({ version, directory, published }, index): PrunedVersion => {
      const named = pointers.some(({ key, text }) => key.startsWith(`${name}/`) && text.includes(`"../${version}/`))
      const young = now.getTime() - published.getTime() < days * 86_400_000
      const own = objects.filter(({ key }) => key.startsWith(directory) && isOurs(key.slice(directory.length)))
      return {
        name,
        version,
        published,
        kept: index < keep ? 'newest' : named ? 'channel' : young ? 'young' : null,
        keys: own.map(({ key }) => key).sort(manifestFirst),
        bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
      }
    })
  })
}

interface FoundVersion {
  readonly name: string
  readonly version: string
  /** With a slash at its end. */
  readonly directory: string
  readonly published: Date
}

async function findVersions(destination: Destination, objects: readonly ListedObject[]): Promise<FoundVersion[]> {
  const versions: FoundVersion[] = []
  for (const { key, modified } of objects) {
    if (!key.endsWith(`/${recordName}`)) continue
    const directory = key.slice(0, -recordName.length)
    const held = await destination.read(key)
    const { name, version } = held === null || held === 'unknown' ? {} : namesIn(held.body)
    if (name !== undefined && version !== undefined && `${name}/${version}/` === directory)
      versions.push({ name, version, directory, published: modified })
  }
  return versions
}

function namesIn(body: Buffer): { readonly name?: string; readonly version?: string } {
  try {
    const { name, version } = JSON.parse(body.toString()) as { name?: unknown; version?: unknown }
    return typeof name === 'string' && typeof version === 'string' ? { name, version } : {}
  } catch {
    return {}
  }
}

/** Every `model.json` outside of the versions, whoever wrote it. */
async function readPointers(
  destination: Destination,
  objects: readonly ListedObject[],
  versions: readonly string[],
): Promise<readonly { readonly key: string; readonly text: string }[]> {
  const pointers: { key: string; text: string }[] = []
  for (const { key } of objects) {
    if (!key.endsWith('/model.json') || versions.some(directory => key.startsWith(directory))) continue
    const held = await destination.read(key)
    if (held === 'unknown')
      refuse('publish/forbidden', `${key} of ${destination.location} cannot be read, so it is not known what it needs.`)
    if (held !== null) pointers.push({ key, text: held.body.toString() })
  }
  return pointers
}

/** By the day of publication, since not every version has a place in semver's order; two of one moment by that. */
const newestFirst = (a: FoundVersion, b: FoundVersion): number =>
  b.published.getTime() - a.published.getTime() || (compareVersions(b.version, a.version) ?? 0)

const isOurs = (name: string): boolean =>
  name === 'model.json' || name === recordName || /^[^/]+\.[0-9a-f]{16}(\.[A-Za-z0-9]+)?$/.test(name)

/** A version that loses its manifest first is gone at once; the record comes last, so that a prune that ended early is resumed. */
function manifestFirst(a: string, b: string): number {
  const rank = (key: string): number => (key.endsWith('/model.json') ? 0 : key.endsWith(`/${recordName}`) ? 2 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
