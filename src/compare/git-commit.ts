import { ConversionError, type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import { type Git, GitError } from './git.js'

/** The commit that a name stands for, or why it cannot be had. */
export type FoundCommit = { readonly commit: string } | { readonly problem: Diagnostic }

const fullId = /^([0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * The id of the commit that `name` stands for. What a shallow clone lacks is fetched from `origin`. Throws
 * `ConversionError` (`option/invalid`) for a name that Git would take for something else.
 */
export async function findCommit(git: Git, name: string): Promise<FoundCommit> {
  // A leading dash would be an option, a colon a path inside a commit or a pair of names.
  if (name.startsWith('-') || /[:\s]|\.\./.test(name))
    throw new ConversionError(diagnostic('option/invalid', `The baseline "${display(name)}" is no name of a commit.`))
  const inside = await git.tryAsk('rev-parse', '--is-inside-work-tree')
  if (inside !== 'true') return notInside(name, await reasonOf(git, 'rev-parse', '--is-inside-work-tree'))
  const there = await commitOf(git, name)
  if (there !== null) return { commit: there }
  const shallow = (await git.tryAsk('rev-parse', '--is-shallow-repository')) === 'true'
  if (!shallow && !fullId.test(name)) return unavailable(name, 'this repository has no such commit', undefined)
  try {
    // In a whole clone, a depth would make it a shallow one.
    const depth = shallow ? ['--depth=1'] : []
    const remoteName = name.replace(/^origin\//, '')
    await git.ask('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, 'origin', remoteName)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const clone = shallow ? 'this clone is shallow and lacks the commit, and' : 'this clone lacks the commit, and'
    return unavailable(name, `${clone} fetching it failed (${display(error.message)})`, undefined)
  }
  const fetched = await commitOf(git, fullId.test(name) ? name : 'FETCH_HEAD')
  return fetched === null
    ? unavailable(name, 'the remote repository has no such commit', undefined)
    : { commit: fetched }
}

function notInside(name: string, reason: string): FoundCommit {
  // In a container job the work tree often belongs to another user.
  const foreign = reason.includes('dubious ownership')
  const hint = foreign
    ? 'Run "git config --global --add safe.directory DIRECTORY" before this step.'
    : 'Run in a Git repository, or give the file of an earlier report.'
  return unavailable(name, reason, hint)
}

const commitOf = (git: Git, name: string): Promise<string | null> =>
  git.tryAsk('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)

async function reasonOf(git: Git, ...args: string[]): Promise<string> {
  try {
    await git.ask(...args)
    return 'this is not the work tree of a Git repository'
  } catch (error) {
    if (error instanceof GitError) return display(error.message)
    throw error
  }
}

function unavailable(name: string, reason: string, hint: string | undefined): FoundCommit {
  const message = `The baseline ${display(name)} cannot be read: ${reason}.`
  return { problem: diagnostic('baseline/unavailable', message, {}, hint) }
}
