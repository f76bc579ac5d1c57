import path from 'node:path'
import type { ModelReport } from '../report/report.js'

/** Above this number of models all go into one artifact: GitHub takes 500 of a job, and other steps have some too. */
export const MOST_ARTIFACTS = 400

/** One artifact to be uploaded. */
export interface PlannedArtifact {
  readonly name: string
  /** The models in it. */
  readonly models: readonly ModelReport[]
  /** What goes in: an absolute file and the path that it has inside the artifact, `/` between parts. */
  readonly files: readonly { readonly source: string; readonly path: string }[]
}

/**
 * Which artifacts the converted models of a report make. `template` names them; `{name}` in it stands for the model's
 * path below `outputDir`. Names and the paths inside are legal on every file system, and unique when case is ignored.
 */
export function planArtifacts(
  models: readonly ModelReport[],
  options: { readonly template: string; readonly outputDir: string; readonly cwd: string },
): readonly PlannedArtifact[] {
  const converted = models.filter(model => model.status === 'converted' && model.outputDir !== null)
  if (converted.length === 0) return []
  const place = (model: ModelReport): string => placeOf(model, options)
  const files = (model: ModelReport, prefix: string): PlannedArtifact['files'] =>
    model.files.map(file => ({
      source: path.resolve(options.cwd, model.outputDir ?? '', file.path),
      path: prefix + legalPath(file.path),
    }))

  const names = new UniqueNames()
  if (converted.length <= MOST_ARTIFACTS && options.template.includes('{name}')) {
    return converted.map(model => ({
      name: names.claim(legalName(options.template.replaceAll('{name}', place(model)))),
      models: [model],
      files: files(model, ''),
    }))
  }
  return [
    {
      name: legalName(options.template.replaceAll('{name}', 'models')),
      models: converted,
      files: converted.flatMap(model => files(model, `${names.claim(legalPath(place(model)))}/`)),
    },
  ]
}

/** Where a converted model lies below the output directory, `/` between parts. */
export function placeOf(
  model: ModelReport,
  { cwd, outputDir }: { readonly cwd: string; readonly outputDir: string },
): string {
  return relativePath(path.resolve(cwd, outputDir), path.resolve(cwd, model.outputDir ?? ''))
}

/**
 * `text` as the name of an artifact. GitHub refuses `" : < > | * ? \ /` and line ends; the name is also printed by the
 * upload client and becomes the name of a file, so only letters, digits, space and a few signs are kept.
 */
export function legalName(text: string): string {
  const kept = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} ._+=@()-]+/gu, '-')
  // Windows drops dots and spaces at the end of a name, and a dot in front hides a file.
  const trimmed = Array.from(kept)
    .slice(0, 200)
    .join('')
    .replace(/^[. -]+|[. -]+$/g, '')
  return trimmed === '' ? 'model' : trimmed
}

/** `relative` with every part made legal. */
function legalPath(relative: string): string {
  return relative.split('/').map(legalName).join('/')
}

/** Where `directory` lies below `root`, with `/`; its last part when it lies elsewhere or is `root` itself. */
function relativePath(root: string, directory: string): string {
  const relative = path.relative(root, directory)
  const outside = relative === '' || relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)
  return outside ? path.basename(directory) : relative.split(path.sep).join('/')
}

/** Gives out names, adding `-2`, `-3` … to one that is taken already in any case of letters. */
class UniqueNames {
  readonly #taken = new Set<string>()

  claim(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`
    this.#taken.add(name.toLowerCase())
    return name
  }
}
