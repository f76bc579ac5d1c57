import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { bytesOfEntry, type LayersModelJson, readLayersModel } from '../tfjs/layers-model.js'
import { download } from './download.js'

/** What a bundle of anyone may demand. */
export interface BundleLimits {
  readonly modelJsonBytes: number
  /** Bytes of all shards together. */
  readonly weightBytes: number
  readonly shards: number
  /** Milliseconds for one file of a URL. */
  readonly timeoutMs: number
}

const defaultLimits: BundleLimits = {
  modelJsonBytes: 64 * 2 ** 20,
  weightBytes: 8 * 2 ** 30,
  shards: 10_000,
  timeoutMs: 120_000,
}

/** A file of weights on this machine. */
export interface Shard {
  /** Absolute path. */
  readonly file: string
  readonly bytes: number
}

/** A bundle whose files are all there, and of the lengths that its weights need. */
export interface OpenBundle extends LayersModelJson {
  /** Text of model.json. */
  readonly modelJson: string
  /** The shards of each group of `groups`. */
  readonly shards: readonly (readonly Shard[])[]
  /** Removes what was downloaded. */
  close(): Promise<void>
}

/**
 * Opens the bundle at `location`: its directory, its `model.json`, or the http(s) URL of one, of which every file is
 * fetched as a page would. Whoever wrote it is not trusted. Throws ConversionError `bundle/…`.
 */
export async function openBundle(
  location: string,
  options: { readonly cwd: string; readonly limits?: Partial<BundleLimits>; readonly signal?: AbortSignal | undefined },
): Promise<OpenBundle> {
  const limits = { ...defaultLimits, ...options.limits }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location)) return openRemote(location, limits, options.signal)
  return openLocal(path.resolve(options.cwd, location), display(location), limits)
}

async function openLocal(given: string, name: string, limits: BundleLimits): Promise<OpenBundle> {
  const stats = await stat(given).catch(() => null)
  const file = stats?.isDirectory() === true ? path.join(given, 'model.json') : given
  const size = (await stat(file).catch(() => null))?.size
  if (size === undefined) return refuse('bundle/not-found', `There is no model.json at ${name}.`)
  if (size > limits.modelJsonBytes) tooLarge('The model.json', size, limits.modelJsonBytes)
  const modelJson = await readFile(file, 'utf8').catch(() =>
    refuse('bundle/not-found', `The model.json at ${name} cannot be read.`),
  )
  const read = readLayersModel(modelJson)
  checkDemands(read, limits)
  const shards: Shard[][] = []
  for (const { paths } of read.groups) {
    const found: Shard[] = []
    for (const shard of paths) found.push(await shardAt(path.join(path.dirname(file), shard), shard))
    shards.push(found)
  }
  checkLengths(read, shards)
  return { ...read, modelJson, shards, close: async () => {} }
}

async function shardAt(file: string, name: string): Promise<Shard> {
  const stats = await stat(file).catch(() => null)
  if (stats === null || !stats.isFile())
    return refuse('bundle/missing-shard', `The model.json names the weight file ${display(name)}, which is not there.`)
  return { file, bytes: stats.size }
}

async function openRemote(
  location: string,
  limits: BundleLimits,
  signal: AbortSignal | undefined,
): Promise<OpenBundle> {
  const url = URL.canParse(location) ? new URL(location) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    return refuse('bundle/unreachable', `A bundle can be fetched by http and https, not from ${display(location)}.`)
  if (url.pathname.endsWith('/')) url.pathname += 'model.json'
  const directory = await mkdtemp(path.join(tmpdir(), 'keras-to-tfjs-bundle-'))
  try {
    return await fetchBundle(url, directory, limits, signal)
  } catch (error) {
    await rm(directory, { recursive: true, force: true })
    throw error
  }
}

async function fetchBundle(
  url: URL,
  directory: string,
  limits: BundleLimits,
  signal: AbortSignal | undefined,
): Promise<OpenBundle> {
  const { timeoutMs } = limits
  const file = path.join(directory, 'model.json')
  const from = await download(url, file, { most: limits.modelJsonBytes, timeoutMs, signal })
  const modelJson = await readFile(file, 'utf8')
  const read = readLayersModel(modelJson)
  checkDemands(read, limits)
  const shards: Shard[][] = []
  let number = 0
  for (const { paths, weights } of read.groups) {
    let left = weights.reduce((sum, entry) => sum + bytesOfEntry(entry), 0)
    const found: Shard[] = []
    for (const name of paths) {
      const shard = path.join(directory, `shard-${number++}`)
      // As tf.io.http: below the folder of model.json, with the query of its URL.
      const address = new URL(name.split('/').map(encodeURIComponent).join('/'), from)
      address.search = url.search
      const { bytes } = await download(address, shard, { most: left, timeoutMs, signal })
      left -= bytes
      found.push({ file: shard, bytes })
    }
    shards.push(found)
  }
  checkLengths(read, shards)
  return { ...read, modelJson, shards, close: () => rm(directory, { recursive: true, force: true }) }
}

function checkDemands({ groups }: LayersModelJson, limits: BundleLimits): void {
  const files = groups.reduce((sum, { paths }) => sum + paths.length, 0)
  if (files > limits.shards)
    refuse('bundle/too-large', `The model.json names ${files} weight files; at most ${limits.shards} are read.`)
  const bytes = groups.flatMap(({ weights }) => weights).reduce((sum, entry) => sum + bytesOfEntry(entry), 0)
  if (bytes > limits.weightBytes) tooLarge('The weights of the bundle', bytes, limits.weightBytes)
}

const tooLarge = (what: string, bytes: number, most: number): never =>
  refuse('bundle/too-large', `${what} would take ${bytes} bytes; at most ${most} are read.`)

function checkLengths({ groups }: LayersModelJson, shards: readonly (readonly Shard[])[]): void {
  for (const [index, { paths, weights }] of groups.entries()) {
    const held = (shards[index] ?? []).reduce((sum, { bytes }) => sum + bytes, 0)
    const needed = weights.reduce((sum, entry) => sum + bytesOfEntry(entry), 0)
    if (held === needed) continue
    const names = paths.length > 2 ? `${paths[0]} to ${paths.at(-1)}` : paths.join(' and ')
    refuse(
      'bundle/wrong-length',
      `The weights in ${display(names)} need ${needed} bytes, but the ${paths.length === 1 ? 'file has' : 'files have'} ${held}.`,
    )
  }
}
