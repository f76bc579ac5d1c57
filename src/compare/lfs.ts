import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Git } from './git.js'

/** The SHA-256 of the file that a Git LFS pointer stands for; null for any other text. */
export async function pointedAt(file: string): Promise<string | null> {
  const { size } = await stat(file)
  if (size >= 1024) return null
  const text = await readFile(file, 'utf8')
  if (!text.startsWith('version https://git-lfs.github.com/spec/')) return null
  return /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1] ?? ''
}

/** Where Git LFS keeps the object on this machine; null when it does not. */
export async function localObject(git: Git, cwd: string, oid: string): Promise<string | null> {
  const common = await git.tryAsk('rev-parse', '--git-common-dir')
  if (common === null || oid === '') return null
  const file = path.resolve(cwd, common, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid)
  const stats = await stat(file).catch(() => null)
  return stats?.isFile() ? file : null
}
