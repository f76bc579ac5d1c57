import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Path of the built program that runs as a child process: beside the caller's own folder when that is built
 * (`dist/cli` → `dist/reader`), else in the `dist` of the repository that the source lies in.
 */
export function childEntry(name: 'reader' | 'validator'): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const beside = join(here, '..', name, 'index.js')
  if (existsSync(beside)) return beside
  for (let folder = here; ; folder = dirname(folder)) {
    const built = join(folder, 'dist', name, 'index.js')
    if (existsSync(built)) return built
    if (folder === dirname(folder)) throw new Error(`dist/${name}/index.js is missing; run "npm run build"`)
  }
}
