import path from 'node:path'
import { refuse } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { ModelFile } from './discover.js'

/** The suffixes that a directory name does without; any other belongs to the name (`v1.2`). */
const SUFFIX = /\.(h5|hdf5|hdf|he5|keras)$/i
/** Names of files that a bundle holds: the directory of another model must not need one. */
const BUNDLE_FILE = /^(model\.json|group\d+-shard\d+of\d+\.bin)$/i

/**
 * The directory that each model is written to, in the order of `models`: below `outputDir` the path of the model
 * relative to `cwd` without suffix, or the file name alone for a model outside `cwd`. Where two would share a
 * directory they keep their suffixes. Throws `ConversionError` (`output/collision`) when that does not part them;
 * names that differ only in case or in Unicode composition are one, as they are on many file systems.
 */
export function assignOutputDirs(
  models: readonly Pick<ModelFile, 'file' | 'path'>[],
  outputDir: string,
  cwd: string,
): string[] {
  const placed = models.map(model => {
    const full = pathBelow(model, cwd)
    return { file: model.file, full, directory: withoutSuffix(full) }
  })
  // Each round gives suffixes back to those that collide; a name that has its suffix stays.
  for (let changed = true; changed; ) {
    changed = false
    for (const group of collisions(placed)) {
      for (const model of group) {
        if (model.directory === model.full) continue
        model.directory = model.full
        changed = true
      }
    }
  }
  const [same] = collisions(placed)
  if (same !== undefined)
    refuseCollision(
      same.map(({ file }) => file),
      same[0]?.directory ?? '',
    )
  refuseInsideBundle(placed)
  return placed.map(({ directory }) => path.join(outputDir, ...directory.split('/')))
}

interface Placed {
  readonly file: string
  readonly full: string
  directory: string
}

function pathBelow({ path: file }: Pick<ModelFile, 'path'>, cwd: string): string {
  const relative = path.relative(cwd, file)
  const inside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
  return inside ? relative.split(path.sep).join('/') : path.basename(file)
}

function withoutSuffix(file: string): string {
  const stem = file.replace(SUFFIX, '')
  // `..h5` must not become a way out.
  return /(^|\/)\.{0,2}$/.test(stem) ? file : stem
}

function collisions(placed: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>()
  for (const model of placed) {
    const key = sameOnDisk(model.directory)
    groups.set(key, [...(groups.get(key) ?? []), model])
  }
  return [...groups.values()].filter(group => group.length > 1)
}

/** Windows and macOS compare without case, macOS without composition, Windows without dots and spaces at the end. */
const sameOnDisk = (directory: string): string =>
  directory
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[. ]+(?=\/|$)/g, '')

/** A model `a/model.json.h5` would need a directory where the model `a.h5` has its `model.json`. */
function refuseInsideBundle(placed: readonly Placed[]): void {
  const byDirectory = new Map(placed.map(model => [sameOnDisk(model.directory), model]))
  for (const model of placed) {
    const parts = sameOnDisk(model.directory).split('/')
    for (let depth = 1; depth < parts.length; depth++) {
      const outer = byDirectory.get(parts.slice(0, depth).join('/'))
      if (outer !== undefined && BUNDLE_FILE.test(parts[depth] ?? '')) {
        refuseCollision([outer.file, model.file], model.directory)
      }
    }
  }
}

function refuseCollision(files: readonly string[], directory: string): never {
  const names = files.slice(0, 3).map(display)
  const rest = files.length > names.length ? ` and ${files.length - names.length} more` : ''
  const [first, ...others] = names
  refuse(
    'output/collision',
    `${first} and ${others.join(', ')}${rest} would both be written to ${display(directory)}; nothing was written.`,
    { file: files[0] ?? '' },
    'Rename one of them, or convert them in separate runs with different output directories.',
  )
}
