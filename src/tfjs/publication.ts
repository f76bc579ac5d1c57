import { refuse } from '../diagnostics/diagnostic.js'
import { displayValue } from '../diagnostics/display.js'
import {
  immutableCaching,
  type PlannedObject,
  type PlannedPointer,
  type PublicationPlan,
  pointerCaching,
  recordName,
} from '../publish/plan.js'
import { type ReadModelJson, readModelJson, withPaths } from './manifest.js'

/** A bundle to be published, with every file that its manifest names. */
export interface PublishableBundle {
  readonly modelJson: ReadModelJson
  /** By the path in the manifest: the absolute path, the size and the hex digest. */
  readonly files: ReadonlyMap<string, { readonly file: string; readonly bytes: number; readonly sha256: string }>
}

/** What a publication is called. */
export interface PublicationNames {
  readonly name: string
  readonly version: string
  readonly channels: readonly string[]
}

/**
 * The objects that a bundle becomes: weight files named by their content, a `model.json` that names them, a record, and
 * for each channel a `model.json` beside the version that points into it. A key never holds other bytes later, except
 * that of a channel. Throws `option/invalid` for names that cannot be keys.
 */
export async function planPublication(
  { modelJson, files }: PublishableBundle,
  { name, version, channels }: PublicationNames,
): Promise<PublicationPlan> {
  for (const channel of channels) requireApart(channel, version)
  const directory = `${name}/${version}`
  const parts = new Map<string, PlannedObject>()
  const published = new Map<string, string>()
  for (const [path, { file, bytes, sha256 }] of files) {
    const shard = publishedName(path, sha256)
    published.set(path, shard)
    parts.set(shard, {
      key: `${directory}/${shard}`,
      content: { file },
      bytes,
      sha256,
      contentType: 'application/octet-stream',
      cacheControl: immutableCaching,
    })
  }
  const text = withPaths(modelJson, path => published.get(path) ?? path)
  const manifest = await textObject(`${directory}/model.json`, text, immutableCaching)
  const objects = [...parts.values()]
  const listed = objects.map(({ key, bytes, sha256 }) => ({ path: key.slice(directory.length + 1), bytes, sha256 }))
  const { bytes, sha256 } = manifest
  const record = { schemaVersion: 1, name, version, files: [{ path: 'model.json', bytes, sha256 }, ...listed] }
  return {
    name,
    version,
    parts: objects,
    manifest,
    record: await textObject(`${directory}/${recordName}`, `${JSON.stringify(record, null, 2)}\n`, immutableCaching),
    pointers: await Promise.all(channels.map(channel => planPointer(text, { name, version, channel }))),
  }
}

/** The channel that points to a published version, made of the text of that version's `model.json`. */
export async function planPointer(
  modelJson: string,
  { name, version, channel }: { readonly name: string; readonly version: string; readonly channel: string },
): Promise<PlannedPointer> {
  const read = readModelJson(modelJson, `The model.json of version ${version}`)
  const text = withPaths(read, path => `../${version}/${path}`, { publishedVersion: version })
  return { channel, object: await textObject(`${name}/${channel}/model.json`, text, pointerCaching) }
}

async function textObject(key: string, text: string, cacheControl: string): Promise<PlannedObject> {
  const bytes = new TextEncoder().encode(text)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return {
    key,
    content: { text },
    bytes: bytes.length,
    sha256: Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join(''),
    contentType: 'application/json',
    cacheControl,
  }
}

/** `group1-shard1of2.bin` becomes `group1-shard1of2.<16 hex digits>.bin`. */
function publishedName(path: string, sha256: string): string {
  const legal = path.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '')
  const [, stem = '', suffix = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(legal.slice(-100)) ?? []
  return `${stem === '' ? 'weights' : stem}.${sha256.slice(0, 16)}${suffix}`
}

/** A channel lies beside the versions, so it may not be one of their directories. */
function requireApart(channel: string, version: string): void {
  const [first = ''] = version.split('/')
  if (channel.toLowerCase() === first.toLowerCase())
    refuse('option/invalid', `The channel and the version are both ${displayValue(channel)}; they need two names.`)
}

/**
 * `text` with `{name}` and the like filled in, in a form that is safe in keys, paths and addresses: letters, digits and
 * `._@-`, with `/` between parts; anything else becomes `-`, and the `+` of semver `_`. Empty when nothing is left.
 */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)
  return legalKey(filled)
}

/** `text` as (part of) a key. */
export function legalKey(text: string): string {
  return text
    .replaceAll('\\', '/')
    .split('/')
    .map(part =>
      part
        .replaceAll('+', '_')
        .replace(/[^A-Za-z0-9._@-]+/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '')
        .slice(0, 100),
    )
    .filter(part => part !== '')
    .join('/')
}
