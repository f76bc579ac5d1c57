import { Git } from '../compare/git.js'
import type { CliIo } from './io.js'

/** The commit that is checked out, as `sha`, and a tag that stands exactly there, as `tag`; what there is not is missing. */
export async function gitNames({ cwd, signal }: CliIo): Promise<{ readonly tag?: string; readonly sha?: string }> {
  const git = new Git(cwd, signal)
  const sha = await git.tryAsk('rev-parse', '--verify', '--quiet', 'HEAD')
  if (sha === null) return {}
  const tag = await git.tryAsk('describe', '--tags', '--exact-match', 'HEAD')
  return tag === null ? { sha } : { sha, tag }
}
