import { constants, type Dirent } from 'node:fs'
import { access, copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { readContent, sha256Of } from './content.js'
import type { Destination, ListedObject, Precondition, StoredObject } from './destination.js'
import type { PlannedObject } from './plan.js'

const temporary = /^\.keras-to-tfjs-(\d+)-\d+$/
let written = 0

/** A directory of this machine, for a web server or another program to pick up. It keeps no headers. */
export class DirectoryDestination implements Destination {
  readonly location: string
  readonly served = false
  readonly cors = null
  readonly publicPolicy = null
  readonly #root: string
  readonly #publicBase: string | null

  /** `publicBase`: address at which the directory will be served; null when it is not known. */
  constructor(root: string, publicBase: string | null) {
    this.#root = path.resolve(root)
    this.location = display(root)
    this.#publicBase = publicBase
  }

  url(key: string): string | null {
    return this.#publicBase === null ? null : `${this.#publicBase}/${key}`
  }

  async check(): Promise<void> {
    await this.#orRefuse(async () => {
      await mkdir(this.#root, { recursive: true })
      await access(this.#root, constants.W_OK)
    })
  }

  async stat(key: string): Promise<StoredObject | null> {
    const held = await this.read(key)
    if (held === null) return null
    const { body, tag } = held
    return { bytes: body.length, tag, sha256: tag, contentType: null, cacheControl: null, contentEncoding: null }
  }

  async read(key: string): Promise<{ body: Buffer; tag: string } | null> {
    return this.#orRefuse(async () => {
      const body = await readFile(this.#file(key)).catch(absent)
      return body === null ? null : { body, tag: sha256Of(body) }
    })
  }

  async put(object: PlannedObject, precondition: Precondition): Promise<boolean> {
    const file = this.#file(object.key)
    const body = await readContent(object)
    return this.#orRefuse(async () => {
      await mkdir(path.dirname(file), { recursive: true })
      await removeTemporaries(path.dirname(file))
      const part = path.join(path.dirname(file), `.keras-to-tfjs-${process.pid}-${written++}`)
      try {
        await writeFile(part, body, { flush: true })
        if (precondition === 'absent') return await placeNew(part, file)
        // Two processes that write one directory at one moment are not told apart here; buckets do that.
        if ((await this.stat(object.key))?.tag !== precondition.tag) return false
        await rename(part, file)
        return true
      } finally {
        await rm(part, { force: true })
      }
    })
  }

  async *list(prefix: string): AsyncGenerator<ListedObject> {
    for (const entry of await filesBelow(this.#root)) {
      const file = path.join(entry.parentPath, entry.name)
      const key = path.relative(this.#root, file).split(path.sep).join('/')
      if (!key.startsWith(prefix)) continue
      const { size, mtime } = await stat(file)
      yield { key, bytes: size, modified: mtime }
    }
  }

  async remove(key: string): Promise<void> {
    await this.#orRefuse(() => rm(this.#file(key), { force: true }))
  }

  #file(key: string): string {
    return path.join(this.#root, ...key.split('/'))
  }

  async #orRefuse<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      refuse('output/not-writable', `The directory ${this.location} cannot be used${codeOf(error)}.`)
    }
  }
}

const codeOf = (error: unknown): string => (hasCode(error) ? ` (${error.code})` : '')

const hasCode = (error: unknown): error is { readonly code: string } =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'

function absent(error: unknown): null {
  if (hasCode(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
  throw error
}

/** Gives `part` the name `file`, whole or not at all; false when there is a file of that name. */
async function placeNew(part: string, file: string): Promise<boolean> {
  try {
    await link(part, file)
    return true
  } catch (error) {
    if (hasCode(error) && error.code === 'EEXIST') return false
    // Some file systems have no links.
    return copyFile(part, file, constants.COPYFILE_EXCL).then(
      () => true,
      cause => {
        if (hasCode(cause) && cause.code === 'EEXIST') return false
        throw cause
      },
    )
  }
}

/** Removes what processes that are gone have left half written. */
async function removeTemporaries(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = Number(temporary.exec(name)?.[1] ?? Number.NaN)
    if (pid > 0 && !isRunning(pid)) await rm(path.join(directory, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return hasCode(error) && error.code === 'EPERM'
  }
}

async function filesBelow(directory: string): Promise<readonly Dirent[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile() && !temporary.test(entry.name))
}
