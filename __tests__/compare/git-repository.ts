import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const made: string[] = []

/** A Git repository in a new folder, with nobody's settings. */
export class GitRepository {
  readonly root: string

  constructor(root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'git repository '))) {
    this.root = root
    made.push(root)
    if (!fs.existsSync(path.join(root, '.git'))) this.git('init', '--quiet', '--initial-branch=main')
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  }

  /** Runs Git and gives what it prints. */
  git(...args: string[]): string {
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: os.devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      ...Object.fromEntries(['AUTHOR', 'COMMITTER'].map(who => [`GIT_${who}_NAME`, 'a'])),
      ...Object.fromEntries(['AUTHOR', 'COMMITTER'].map(who => [`GIT_${who}_EMAIL`, 'a@example.com'])),
    }
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.root, env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout.trim()
  }

  /** Writes files (a path of a file to copy, or bytes) and commits all; gives the commit's id. */
  commit(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
    for (const [name, content] of Object.entries(files)) this.put(name, content)
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', 'A commit')
    return this.git('rev-parse', 'HEAD')
  }

  /** Writes a file: a copy of the file at the path `content`, or the bytes. */
  put(name: string, content: string | Uint8Array): void {
    const file = path.join(this.root, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    if (typeof content === 'string') fs.copyFileSync(content, file)
    else fs.writeFileSync(file, content)
  }

  /** A clone with the last commit only. */
  shallowClone(): GitRepository {
    const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'git clone '))
    this.git('clone', '--quiet', '--depth=1', pathToFileURL(this.root).href, root)
    return new GitRepository(root)
  }
}

/** Removes what was made. */
export function removeRepositories(): void {
  for (const root of made.splice(0)) fs.rmSync(root, { recursive: true, force: true })
}

/** The text of a Git LFS pointer. */
export const lfsPointer = (sha256: string, size: number): Uint8Array =>
  Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${size}\n`)
