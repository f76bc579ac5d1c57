import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Git } from './git.js'

/** A file of a commit. */
export interface TreeFile {
  /** From the top of the repository, `/` between parts. */
  readonly path: string
  /** Id of its bytes. */
  readonly id: string
}

/** Suffixes of files among which renamed models are looked for. */
const suffixes = ['h5', 'hdf5', 'hdf', 'he5', 'keras']

/** The files of one commit. */
export class GitTree {
  readonly commit: string
  readonly #git: Git
  readonly #top: string
  readonly #files: ReadonlyMap<string, TreeFile>
  #renames: Promise<ReadonlyMap<string, string>> | undefined

  private constructor(commit: string, git: Git, top: string, files: ReadonlyMap<string, TreeFile>) {
    this.commit = commit
    this.#git = git
    this.#top = top
    this.#files = files
  }

  /** Reads the names of all files of `commit`. Throws `GitError`. */
  static async read(git: Git, commit: string): Promise<GitTree> {
    const top = (await git.ask('rev-parse', '--show-toplevel')).replace(/\r?\n$/, '')
    // Without --long: a clone without blobs would fetch each to tell its size.
    const listed = await git.ask('ls-tree', '-r', '-z', '--full-tree', commit)
    const files = new Map<string, TreeFile>()
    for (const entry of listed.split('\0')) {
      // Links (120000) and submodules (160000) are no model files.
      const [, id, file] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
      if (id !== undefined && file !== undefined) files.set(file, { path: file, id })
    }
    return new GitTree(commit, git, await realpath(path.resolve(top)), files)
  }

  /**
   * The file of the commit that `file` (an absolute path) was: the one at the same path, the one that Git's rename
   * detection leads to, or one with the same bytes. Null for a file that is new, or outside the repository.
   */
  async find(file: string): Promise<{ readonly base: TreeFile; readonly sameBytes: boolean } | null> {
    const here = await this.#pathOf(file)
    if (here === null) return null
    const atPath = this.#files.get(here)
    if (atPath !== undefined) return { base: atPath, sameBytes: await this.#hasBytes(file, atPath) }
    const was = this.#files.get((await this.#renamed()).get(here) ?? '')
    if (was !== undefined) return { base: was, sameBytes: await this.#hasBytes(file, was) }
    const id = await this.#idOf(file)
    const twin = [...this.#files.values()].find(candidate => candidate.id === id)
    return twin === undefined ? null : { base: twin, sameBytes: true }
  }

  /** Where a file of the commit is, or was, in the work tree. */
  placeOf({ path: file }: TreeFile): string {
    return path.join(this.#top, ...file.split('/'))
  }

  async #pathOf(file: string): Promise<string | null> {
    const relative = path.relative(this.#top, await realpath(file))
    const inside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
    return inside ? relative.split(path.sep).join('/') : null
  }

  async #hasBytes(file: string, { id }: TreeFile): Promise<boolean> {
    return (await this.#idOf(file)) === id
  }

  /** The id that Git gives to the bytes of a file, without the filters that may stand between both. */
  async #idOf(file: string): Promise<string> {
    const [some] = this.#files.values()
    const hash = createHash(some?.id.length === 64 ? 'sha256' : 'sha1')
    hash.update(`blob ${(await stat(file)).size}\0`)
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer)
    return hash.digest('hex')
  }

  #renamed(): Promise<ReadonlyMap<string, string>> {
    this.#renames ??= this.#detectRenames()
    return this.#renames
  }

  /** Old path by new path, of what is committed or staged. */
  async #detectRenames(): Promise<ReadonlyMap<string, string>> {
    const among = suffixes.map(suffix => `:(top,icase,glob)**/*.${suffix}`)
    const args = ['diff-index', '--cached', '--find-renames', '--diff-filter=R', '--raw', '-r', '-z', this.commit, '--']
    const fields = ((await this.#git.tryAsk(...args, ...among)) ?? '').split('\0')
    const renames = new Map<string, string>()
    // `:100644 100644 <id> <id> R087`, the old path, the new path.
    for (let at = 0; at + 2 < fields.length; at += 3) {
      const [before, after] = [fields[at + 1], fields[at + 2]]
      if (before !== undefined && after !== undefined) renames.set(after, before)
    }
    return renames
  }
}
