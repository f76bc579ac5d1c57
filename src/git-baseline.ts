import { realpathSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assess } from './assess.js'
import type { BaseAnswer, Baseline, BaseModel } from './baseline.js'
import { checkSize } from './compare/budgets.js'
import { Git, GitError } from './compare/git.js'
import { findCommit } from './compare/git-commit.js'
import { GitTree, type TreeFile } from './compare/git-tree.js'
import { localObject, pointedAt } from './compare/lfs.js'
import { ConversionError, type Diagnostic, diagnostic } from './diagnostics/diagnostic.js'
import { display } from './diagnostics/display.js'
import type { ModelFile } from './discover/discover.js'
import { kindOf } from './discover/kind.js'
import { refuseForeignKinds } from './model-findings.js'
import { outlineOf } from './outline-of.js'
import { openCage } from './reader/open.js'
import type { BaselineOrigin } from './report/report.js'
import type { RunSettings } from './run-options.js'

/** Opens a commit of the repository around the working directory as a baseline. */
export async function openCommit(
  name: string,
  settings: RunSettings,
): Promise<{ readonly baseline: Baseline | null; readonly diagnostics: readonly Diagnostic[] }> {
  const git = new Git(settings.cwd, settings.signal)
  const found = await findCommit(git, name)
  if ('problem' in found) return { baseline: null, diagnostics: [found.problem] }
  try {
    const tree = await GitTree.read(git, found.commit)
    const scratch = await mkdtemp(path.join(tmpdir(), 'keras-to-tfjs-'))
    return { baseline: new GitBaseline(name, git, tree, scratch, settings), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const message = `The baseline ${display(name)} cannot be read: ${display(error.message)}.`
    return { baseline: null, diagnostics: [diagnostic('baseline/unavailable', message)] }
  }
}

class GitBaseline implements Baseline {
  readonly origin: BaselineOrigin
  readonly #git: Git
  readonly #tree: GitTree
  readonly #scratch: string
  readonly #settings: RunSettings
  /** The working directory without links, as the tree has its paths. */
  readonly #cwd: string
  #saved = 0

  constructor(name: string, git: Git, tree: GitTree, scratch: string, settings: RunSettings) {
    this.#cwd = realpathSync(settings.cwd)
    this.origin = { kind: 'git', name, commit: tree.commit }
    this.#git = git
    this.#tree = tree
    this.#scratch = scratch
    this.#settings = settings
  }

  async close(): Promise<void> {
    await rm(this.#scratch, { recursive: true, force: true })
  }

  async find(file: ModelFile, sha256: string): Promise<BaseAnswer> {
    const found = await this.#tree.find(file.path)
    if (found === null) return { model: null, diagnostics: [] }
    const same: BaseModel = { file: this.#nameOf(found.base), sameBytes: true, diagnostics: 'all', outline: null }
    if (found.sameBytes) return { model: same, diagnostics: [] }
    try {
      return await this.#read(file, found.base, sha256, same)
    } catch (error) {
      if (!(error instanceof GitError)) throw error
      const message = `The version of ${display(file.file)} in the baseline cannot be read: ${display(error.message)}.`
      return newModel(diagnostic('baseline/unreadable-model', message, { file: file.file }))
    }
  }

  /** As the models of this run are named. */
  #nameOf(base: TreeFile): string {
    const place = this.#tree.placeOf(base)
    const relative = path.relative(this.#cwd, place)
    const inside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
    return (inside ? relative : place).split(path.sep).join('/')
  }

  async #read(file: ModelFile, base: TreeFile, sha256: string, same: BaseModel): Promise<BaseAnswer> {
    const blob = path.join(this.#scratch, String(this.#saved++))
    await this.#git.saveBlob(base.id, blob)
    try {
      const oid = await pointedAt(blob)
      if (oid === null) return { model: await this.#assess(blob, base), diagnostics: [] }
      // The checkout has put the object in the place of the pointer.
      if (oid === sha256) return { model: same, diagnostics: [] }
      const object = await localObject(this.#git, this.#settings.cwd, oid)
      if (object !== null) return { model: await this.#assess(object, base), diagnostics: [] }
      return newModel(missingObject(file, this.#tree.commit))
    } finally {
      await rm(blob, { force: true })
    }
  }

  /** The same verdict that a run on the base commit would give. */
  async #assess(file: string, base: TreeFile): Promise<BaseModel> {
    const model = { file: this.#nameOf(base), sameBytes: false }
    const { limits, budgets, quantize, signal } = this.#settings
    try {
      const kind = await kindOf(file)
      refuseForeignKinds({ file: base.path, path: file, named: true, ...kind })
      const cage = await openCage(file, limits)
      const onAbort = () => void cage.close()
      signal?.addEventListener('abort', onAbort, { once: true })
      try {
        const assessment = await assess(cage, this.#settings)
        const outline = outlineOf(assessment, quantize)
        const large = checkSize(base.path, outline?.contract?.weightBytes ?? 0, budgets)
        return { ...model, outline, diagnostics: [...assessment.diagnostics, ...large] }
      } finally {
        signal?.removeEventListener('abort', onAbort)
        await cage.close()
      }
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof ConversionError)) throw error
      return { ...model, outline: null, diagnostics: [error.diagnostic] }
    }
  }
}

const newModel = (finding: Diagnostic): BaseAnswer => ({ model: null, diagnostics: [finding] })

function missingObject({ file }: ModelFile, commit: string): Diagnostic {
  const message = `The base commit has a Git LFS pointer for ${display(file)}, whose object is not on this machine, so the model counts as new.`
  const hint = `Run "git lfs fetch origin ${commit}" before, to compare with it.`
  return diagnostic('baseline/git-lfs-pointer', message, { file }, hint)
}
