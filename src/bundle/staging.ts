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
/** Names, one a line of JSON, of the files that a replacement under way removes or brings. */
const journalName = 'replaced.json'

/**
 * Prepares the replacement of the bundle in `outputDir`; nothing that is there changes yet. What a run that died has
 * left behind is cleaned up. Throws `output/not-writable`.
 */
export async function stageBundle(outputDir: string): Promise<Staging> {
  try {
    const existing = await stat(outputDir).catch(() => null)
    if (existing !== null && !existing.isDirectory())
      refuse('output/not-writable', `The output directory ${display(outputDir)} exists as a file.`)
    const madeDirectory = await mkdir(outputDir, { recursive: true })
    await cleanUp(outputDir)
    const directory = await mkdtemp(path.join(outputDir, `${prefix}${process.pid}-`))
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
    await rm(directory, { recursive: true, force: true })
  } catch (cause) {
    throw notWritable(outputDir, cause)
  }
}

const move = (name: string, from: string, to: string): Promise<void> =>
  rename(path.join(from, name), path.join(to, name))

/** Removes a staging directory, and the directories that were made for it; whatever was there before stays as it was. */
export async function discardStaging({ directory, outputDir, madeDirectory }: Staging): Promise<void> {
  await rm(directory, { recursive: true, force: true })
  if (madeDirectory === undefined) return
  for (let empty = outputDir; empty.startsWith(madeDirectory); empty = path.dirname(empty)) {
    // Another model may have been written below in the meantime.
    const removed = await rmdir(empty).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}

/** The shards that the `model.json` in a directory names, as far as they are plain names in that directory. */
async function ownedFiles(outputDir: string): Promise<readonly string[]> {
  const text = await readFile(path.join(outputDir, 'model.json'), 'utf8').catch(() => null)
  if (text === null) return []
  try {
    const { weightsManifest } = JSON.parse(text) as { weightsManifest?: readonly { paths?: readonly unknown[] }[] }
    const names = (weightsManifest ?? []).flatMap(({ paths }) => paths ?? [])
    return names
      .filter(name => typeof name === 'string')
      .filter(name => name !== '' && path.basename(name) === name && !name.startsWith('.'))
  } catch {
    // Not a bundle's model.json: it owns nothing.
    return []
  }
}

async function cleanUp(outputDir: string): Promise<void> {
  for (const name of await readdir(outputDir)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue
    const leftover = path.join(outputDir, name)
    const journal = await readFile(path.join(leftover, journalName), 'utf8').catch(() => null)
    const complete = await stat(path.join(outputDir, 'model.json')).catch(() => null)
    // It died between removing the old model.json and bringing the new one: the shards there belong to neither.
    if (journal !== null && complete === null)
      for (const file of namesIn(journal)) await rm(path.join(outputDir, file), { force: true })
    await rm(leftover, { recursive: true, force: true })
  }
}

function namesIn(journal: string): readonly string[] {
  try {
    const names = JSON.parse(journal) as readonly unknown[]
    return names.filter(name => typeof name === 'string').filter(name => path.basename(name) === name)
  } catch {
    return []
  }
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
  if (cause instanceof ConversionError || !(cause instanceof Error)) return cause
  const { code } = cause as NodeJS.ErrnoException
  const why = code === undefined ? display(cause.message) : code
  return new ConversionError(
    diagnostic('output/not-writable', `The directory ${display(outputDir)} cannot be written (${why}).`),
    { cause },
  )
}
