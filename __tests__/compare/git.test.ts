import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { Git } from '../../src/compare/git.js'
import { findCommit } from '../../src/compare/git-commit.js'
import { GitTree } from '../../src/compare/git-tree.js'
import { GitRepository, removeRepositories } from './git-repository.js'

afterAll(removeRepositories)

const gitOf = ({ root }: GitRepository): Git => new Git(root, undefined)
const bytes = (text: string): Uint8Array => Buffer.from(text)
const problemOf = async (git: Git, name: string): Promise<string> => {
  const found = await findCommit(git, name)
  return 'problem' in found ? found.problem.message : found.commit
}

async function find(repository: GitRepository, commit: string, file: string) {
  const found = await (await GitTree.read(gitOf(repository), commit)).find(path.join(repository.root, file))
  return found === null ? null : [found.base.path, found.sameBytes]
}

describe('a commit', () => {
  it('is found by any name that Git knows', async () => {
    const repository = new GitRepository()
    const first = repository.commit()
    repository.git('tag', 'v1')
    repository.commit()
    for (const name of [first, first.slice(0, 8), 'v1', 'HEAD~1', 'main^'])
      expect(await findCommit(gitOf(repository), name)).toEqual({ commit: first })
  })

  it('that a shallow clone lacks is fetched, by id and by branch', async () => {
    const repository = new GitRepository()
    const first = repository.commit({ 'a.h5': bytes('a') })
    repository.git('branch', 'old')
    repository.commit({ 'a.h5': bytes('b') })
    const byId = repository.shallowClone()
    expect(await findCommit(gitOf(byId), first)).toEqual({ commit: first })
    expect(await find(byId, first, 'a.h5')).toEqual(['a.h5', false])
    expect(await findCommit(gitOf(repository.shallowClone()), 'origin/old')).toEqual({ commit: first })
  })

  it('that cannot be fetched is explained in one sentence', async () => {
    const repository = new GitRepository()
    const first = repository.commit()
    repository.commit()
    const clone = repository.shallowClone()
    clone.git('remote', 'set-url', 'origin', `file://${repository.root} gone`)
    const message = await problemOf(gitOf(clone), first)
    expect(message).toMatch(
      /^The baseline [0-9a-f]{40} cannot be read: this clone is shallow and lacks the commit, and /,
    )
    expect(message).not.toContain('\n')
  })

  it('is nothing outside of a repository, and no name is an option or a path', async () => {
    const repository = new GitRepository()
    repository.commit()
    expect(await problemOf(gitOf(repository), 'nowhere')).toContain('this repository has no such commit')
    expect(await problemOf(new Git('/', undefined), 'main')).toContain('not a git repository')
    for (const name of ['--all', '--upload-pack=touch x', 'main:models', 'a b', 'main..old'])
      await expect(findCommit(gitOf(repository), name)).rejects.toThrow('is no name of a commit')
  })
})

describe('the version of a file in a commit', () => {
  it('is the one at the same path, from a folder of the repository too', async () => {
    const repository = new GitRepository()
    const base = repository.commit({ 'models/a.h5': bytes('one'), 'models/b.h5': bytes('two') })
    repository.put('models/b.h5', bytes('other'))
    repository.put('new.h5', bytes('new'))
    expect(await find(repository, base, 'models/a.h5')).toEqual(['models/a.h5', true])
    expect(await find(repository, base, 'models/b.h5')).toEqual(['models/b.h5', false])
    expect(await find(repository, base, 'new.h5')).toBeNull()
    const inside = new Git(path.join(repository.root, 'models'), undefined)
    const found = await (await GitTree.read(inside, base)).find(path.join(repository.root, 'models/a.h5'))
    expect(found?.base.path).toBe('models/a.h5')
  })

  it('is found for renamed files: by the same bytes, and by likeness where Git knows of the new name', async () => {
    const repository = new GitRepository()
    const long = Array.from({ length: 400 }, (_, index) => `line ${index}`).join('\n')
    const base = repository.commit({ 'same.h5': bytes('same'), 'alike.h5': bytes(long) })
    repository.git('mv', 'alike.h5', 'deep alike.h5')
    repository.put('deep alike.h5', bytes(`${long}\nmore`))
    repository.git('add', '--all')
    fs.renameSync(path.join(repository.root, 'same.h5'), path.join(repository.root, 'moved.h5'))
    expect(await find(repository, base, 'deep alike.h5')).toEqual(['alike.h5', false])
    expect(await find(repository, base, 'moved.h5')).toEqual(['same.h5', true])
  })

  const itOnPosix = process.platform === 'win32' ? it.skip : it
  itOnPosix('is found whatever characters its name has', async () => {
    const names = ['-x.h5', 'a\nb.h5', 'q"uote.h5', "s'ingle $(x) `y`.h5", 'tab\t.h5', 'modèle 模型.h5', ':(top)*.h5']
    const repository = new GitRepository()
    const base = repository.commit(Object.fromEntries(names.map(name => [name, bytes(name)])))
    for (const name of names) expect(await find(repository, base, name)).toEqual([name, true])
  })

  itOnPosix('is never a link', async () => {
    const repository = new GitRepository()
    repository.put('a.h5', bytes('a'))
    fs.symlinkSync('a.h5', path.join(repository.root, 'b.h5'))
    const base = repository.commit()
    fs.rmSync(path.join(repository.root, 'b.h5'))
    repository.put('b.h5', bytes('b'))
    expect(await find(repository, base, 'b.h5')).toBeNull()
  })
})
