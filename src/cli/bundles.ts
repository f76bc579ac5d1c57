import { stat } from 'node:fs/promises'
import path from 'node:path'
import { display } from '../diagnostics/display.js'
import { listBundles } from './serve-page.js'
import { UsageError } from './usage-error.js'

/** A converted model to be published. */
export interface NamedBundle {
  /** Its path below the directory that was given, or that directory's own name. */
  readonly name: string
  /** Absolute. */
  readonly directory: string
}

/** Every model in the directories that were named, or below them. Throws `UsageError` where there is none. */
export async function findBundles(given: readonly string[], cwd: string): Promise<readonly NamedBundle[]> {
  const bundles: NamedBundle[] = []
  for (const text of given) {
    const absolute = path.resolve(cwd, text)
    const root = path.basename(absolute) === 'model.json' ? path.dirname(absolute) : absolute
    const stats = await stat(root).catch(() => null)
    if (stats === null || !stats.isDirectory()) throw new UsageError(`There is no directory ${display(text)}.`)
    const found = await listBundles(root)
    const here = found.filter(({ directory }) => directory === '')
    if (found.length === 0) throw new UsageError(`There is no model.json in ${display(text)} or below.`)
    for (const { directory } of here.length > 0 ? here : found)
      bundles.push({
        name: directory === '' ? path.basename(root) : directory,
        directory: path.join(root, ...directory.split('/')),
      })
  }
  return bundles
}
