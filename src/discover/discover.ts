import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { escapePath, glob } from 'tinyglobby'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { kindOf, type ModelFileKind } from './kind.js'

/** A file that may hold a model. */
export interface ModelFile {
  /** Relative to the working directory with `/` between parts, or as the user named it where it lies elsewhere. */
  readonly file: string
  /** Absolute path. */
  readonly path: string
  /** Whether the user named this very file; otherwise a wildcard or a folder led to it. */
  readonly named: boolean
  readonly kind: ModelFileKind
  readonly size: number
}

/** What `discover` found, and what stood in the way. */
export interface Discovery {
  /** Sorted by `file`, each file once. */
  readonly models: readonly ModelFile[]
  /** One finding for each pattern that leads to no file and for each file that cannot be opened; `subject.file` names it. */
  readonly diagnostics: readonly Diagnostic[]
}

/** How `discover` searches. */
export interface DiscoverOptions {
  /** Absolute directory that patterns are relative to. */
  readonly cwd: string
  /** Whether a pattern that leads to no file is a finding; default true. */
  readonly requireMatch?: boolean
}

/** A path that a pattern led to. */
interface Candidate {
  readonly path: string
  readonly named: boolean
}

/**
 * Finds the files that `patterns` lead to. A pattern that is the path of a file means that file, even with glob
 * characters in it; the path of a folder means every `.h5`, `.hdf5` and `.keras` below it; anything else is a glob. A pattern
 * that starts with `!` takes files out again. Globs leave out hidden files and folders and `node_modules`, and follow
 * no symbolic links.
 */
export async function discover(patterns: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const search: Search = { cwd: options.cwd, ignore: [], diagnostics: [] }
  const wanted: string[] = []
  for (const pattern of patterns) {
    if (pattern.startsWith('!') && (await kindOfEntry(path.resolve(options.cwd, pattern))) === 'missing') {
      search.ignore.push(asGlob(pattern.slice(1)))
    } else wanted.push(pattern)
  }
  const candidates = new Map<string, Candidate>()
  for (const pattern of wanted) {
    const entry = await kindOfEntry(path.resolve(options.cwd, pattern))
    const found = await expand(pattern, entry, search)
    if (found === null) continue
    if (found.length === 0 && (options.requireMatch ?? true)) search.diagnostics.push(unmatched(pattern, entry))
    for (const candidate of found) {
      if (candidate.named || !candidates.has(candidate.path)) candidates.set(candidate.path, candidate)
    }
  }
  const models = await Promise.all([...candidates.values()].map(candidate => examine(candidate, search)))
  return {
    models: models.filter(model => model !== null).sort((a, b) => (a.file < b.file ? -1 : 1)),
    diagnostics: search.diagnostics,
  }
}

/** What one call of `discover` works with. */
interface Search {
  readonly cwd: string
  readonly ignore: string[]
  readonly diagnostics: Diagnostic[]
}

/** The paths that one pattern leads to; null when a finding already says why there are none. */
async function expand(pattern: string, entry: EntryKind, search: Search): Promise<Candidate[] | null> {
  if (entry === 'file') return [{ path: path.resolve(search.cwd, pattern), named: true }]
  if (entry === 'folder') return globFiles([`${escapePath(withSlashes(pattern))}/**/*.{h5,hdf5,keras}`], search)
  if (entry === 'special') {
    const name = display(pattern)
    const message = `${name} is a symbolic link, a device or a pipe, which is not opened.`
    const hint = 'Name the file itself.'
    search.diagnostics.push(diagnostic('file/not-regular', message, { file: pattern }, hint))
    return null
  }
  return globFiles([asGlob(pattern)], search)
}

async function globFiles(patterns: string[], search: Search): Promise<Candidate[]> {
  const { cwd, ignore } = search
  const found = await glob(patterns, {
    cwd,
    absolute: true,
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', ...ignore],
  })
  const candidates: Candidate[] = []
  for (const file of found) {
    const absolute = path.resolve(file)
    if (await isReachedWithoutLinks(absolute, cwd)) candidates.push({ path: absolute, named: false })
  }
  return candidates
}

/** A glob can start in a folder that is itself a link; below the working directory none may lie on the way. */
async function isReachedWithoutLinks(file: string, cwd: string): Promise<boolean> {
  const relative = path.relative(cwd, file)
  const parts = isInside(relative) ? relative.split(path.sep) : [path.basename(file)]
  let entry = isInside(relative) ? cwd : path.dirname(file)
  for (const part of parts) {
    entry = path.join(entry, part)
    const stats = await lstat(entry).catch(() => null)
    if (stats === null || stats.isSymbolicLink()) return false
  }
  return true
}

async function examine(candidate: Candidate, search: Search): Promise<ModelFile | null> {
  const relative = path.relative(search.cwd, candidate.path)
  const file = withSlashes(isInside(relative) ? relative : candidate.path)
  try {
    const { kind, size } = await kindOf(candidate.path)
    return { file, path: candidate.path, named: candidate.named, kind, size }
  } catch (error) {
    const reason = typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : ''
    const message = `${display(file)} cannot be opened${reason}.`
    search.diagnostics.push(diagnostic('file/not-found', message, { file }))
    return null
  }
}

type EntryKind = 'file' | 'folder' | 'special' | 'missing'

async function kindOfEntry(entry: string): Promise<EntryKind> {
  // A glob with a character that no path can hold (NUL) is as missing as any other.
  const stats = await lstat(entry).catch(() => null)
  if (stats === null) return 'missing'
  if (stats.isFile()) return 'file'
  return stats.isDirectory() ? 'folder' : 'special'
}

function unmatched(pattern: string, entry: EntryKind): Diagnostic {
  const subject = { file: pattern }
  if (entry === 'folder') {
    return diagnostic('file/not-found', `The folder ${display(pattern)} holds no .h5, .hdf5 or .keras file.`, subject)
  }
  const isGlob = /[*?[\]{}()!]/.test(pattern)
  const message = isGlob ? `No file matches ${quote(pattern)}.` : `${display(pattern)} does not exist.`
  return diagnostic('file/not-found', message, subject)
}

/** `display()` would turn the wildcards themselves into escapes; they are as harmless as letters. */
const quote = (pattern: string): string =>
  `"${pattern
    .split(/([*?[\]{}()!,])/)
    .map((part, index) => (index % 2 === 1 ? part : display(part)))
    .join('')}"`

const isInside = (relative: string): boolean =>
  relative !== '' && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'

const withSlashes = (file: string): string => (path.sep === '\\' ? file.replaceAll('\\', '/') : file)

/** On Windows people write `models\*.h5`; elsewhere a backslash escapes. A leading `./` would match nothing. */
const asGlob = (pattern: string): string => withSlashes(pattern).replace(/^(\.\/)+/, '')
