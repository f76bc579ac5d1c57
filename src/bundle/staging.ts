import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ConversionError, diagnostic, refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'

/** A place where a bundle is made and proven before it replaces what was there. */
export interface Staging {
  /** Empty directory on the file system of the output directory. */
  readonly directory: string
  readonly outputDir: string
  /** The outermost directory that had to be made; undefined when all were there. */
  readonly madeDirectory: string | undefined
}

const prefix = '.keras-to-tfjs-'
/** Staging directories of this process. A process in a container often has the number of the one that died before it. */
const ours = new Set<string>()
/** A process number that is in use after this long is another process's. */
const longestRunMs = 24 * 3600 * 1000
/** Names, one a line of JSON, of the files that a replacement under way removes or brings. */
const journalName = 'replaced.json'

/**
 * Prepares the replacement of the bundle in the directory `where`; nothing that is there changes yet. What a run that died has
 * left behind is cleaned up. Throws `output/not-writable`.
 */
export async function stageBundle(where: string): Promise<Staging> {
  const outputDir = path.resolve(where)
  try {
    const existing = await stat(outputDir).catch(() => null)
    if (existing !== null && !existing.isDirectory())
      refuse('output/not-writable', `The output directory ${display(outputDir)} exists as a file.`)
    const madeDirectory = await mkdir(outputDir, { recursive: true })
    await cleanUp(outputDir)
    const directory = await mkdtemp(path.join(outputDir, `${prefix}${process.pid}-`))
    ours.add(directory)
    return { directory, outputDir, madeDirectory }
  } catch (cause) {
    throw notWritable(outputDir, cause)
  }
}

/**
 * Puts a staged bundle in the place of the old one. Files that are not the old bundle's stay. Whenever the process
 * dies, the directory holds the old model, the new one, or no `model.json`: that is removed first and comes last.
 * Throws `output/not-writable`, also when a new file would replace one that is not the old bundle's.
 */
export async function putInPlace({ directory, outputDir }: Staging): Promise<void> {
  try {
    const fresh = await readdir(directory)
    const owned = await ownedFiles(outputDir)
    const present = new Set(await readdir(outputDir))
    const foreign = fresh.find(name => name !== 'model.json' && present.has(name) && !owned.includes(name))
    if (foreign !== undefined)
      refuse(
        'output/not-writable',
        `${display(foreign)} in ${display(outputDir)} belongs to no model there, so it is not replaced; remove it or choose another directory.`,
      )
    await writeFile(path.join(directory, journalName), JSON.stringify([...owned, ...fresh]))
    await rm(path.join(outputDir, 'model.json'), { force: true })
    for (const name of owned) await rm(path.join(outputDir, name), { force: true })
    for (const name of fresh.filter(name => name !== 'model.json')) await move(name, directory, outputDir)
    await move('model.json', directory, outputDir)
    await remove(directory)
  } catch (cause) {
    throw notWritable(outputDir, cause)
  }
}

async function remove(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true })
  ours.delete(directory)
}

const move = (name: string, from: string, to: string): Promise<void> =>
  rename(path.join(from, name), path.join(to, name))

/** Removes a staging directory, and the directories that were made for it; whatever was there before stays as it was. */
export async function discardStaging({ directory, outputDir, madeDirectory }: Staging): Promise<void> {
  await removeHalves(directory, outputDir)
  await remove(directory)
  if (madeDirectory === undefined) return
  for (let empty = outputDir; empty.length >= madeDirectory.length; empty = path.dirname(empty)) {
    // Another model may have been written below in the meantime.
    const removed = await rmdir(empty).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}

/** The shards that the `model.json` in a directory names, as far as they are plain names of files there. */
async function ownedFiles(outputDir: string): Promise<readonly string[]> {
  const text = await readFile(path.join(outputDir, 'model.json'), 'utf8').catch(() => '{}')
  const named = plainNames(() => {
    const { weightsManifest } = JSON.parse(text) as { weightsManifest: readonly { paths: readonly unknown[] }[] }
    return weightsManifest.flatMap(({ paths }) => paths)
  })
  const entries = await readdir(outputDir, { withFileTypes: true })
  const files = new Set(entries.filter(entry => !entry.isDirectory()).map(({ name }) => name))
  return named.filter(name => files.has(name))
}

/** Names that lead to nothing but an entry of a directory; none when the text they come from is not ours. */
function plainNames(parse: () => readonly unknown[]): readonly string[] {
  try {
    return parse()
      .filter(name => typeof name === 'string')
      .filter(name => /^[^.]/.test(name) && path.basename(name) === name && name !== 'model.json')
  } catch {
    return []
  }
}

async function cleanUp(outputDir: string): Promise<void> {
  for (const name of await readdir(outputDir)) {
    const leftover = path.join(outputDir, name)
    if (!name.startsWith(prefix) || (await isInUse(leftover))) continue
    await removeHalves(leftover, outputDir)
    await rm(leftover, { recursive: true, force: true })
  }
}

/** Removes the shards of a replacement that ended between removing the old model.json and bringing the new one. */
async function removeHalves(staging: string, outputDir: string): Promise<void> {
  const journal = await readFile(path.join(staging, journalName), 'utf8').catch(() => null)
  const complete = await stat(path.join(outputDir, 'model.json')).catch(() => null)
  if (journal === null || complete !== null) return
  for (const name of plainNames(() => JSON.parse(journal) as readonly unknown[]))
    await rm(path.join(outputDir, name), { force: true })
}

async function isInUse(staging: string): Promise<boolean> {
  if (ours.has(staging)) return true
  const pid = Number(path.basename(staging).slice(prefix.length).split('-')[0])
  if (pid === process.pid || !isAlive(pid)) return false
  const { mtimeMs } = await stat(staging)
  return Date.now() - mtimeMs < longestRunMs
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function notWritable(outputDir: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException | null)?.code
  if (typeof code !== 'string') return cause
  return new ConversionError(
    diagnostic('output/not-writable', `The directory ${display(outputDir)} cannot be written (${display(code)}).`),
    { cause },
  )
}
