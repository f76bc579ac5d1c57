import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { discover } from '../../src/discover/discover.js'

const HDF5 = '\x89HDF\r\n\x1a\n'

describe('discover', () => {
  let cwd: string
  beforeEach(() => {
    cwd = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'discover-')))
  })
  afterEach(() => fs.rmSync(cwd, { recursive: true }))

  function write(file: string, content: string | Buffer = HDF5): void {
    fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true })
    fs.writeFileSync(path.join(cwd, file), typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  }
  const files = async (...patterns: string[]) => (await discover(patterns, { cwd })).models.map(({ file }) => file)

  it('finds what globs match, sorted, each file once', async () => {
    for (const file of ['b.h5', 'a/z.h5', 'a/b/c.h5', 'a/readme.md']) write(file)
    expect(await files('**/*.h5', 'a/*.h5')).toEqual(['a/b/c.h5', 'a/z.h5', 'b.h5'])
  })

  it('says which files were named and which a wildcard matched', async () => {
    for (const file of ['a.h5', 'b.h5']) write(file)
    const { models } = await discover(['*.h5', './a.h5'], { cwd })
    expect(models.map(({ file, named }) => [file, named])).toEqual([
      ['a.h5', true],
      ['b.h5', false],
    ])
  })

  it('takes a pattern literally when it is the path of a file', async () => {
    write('model[1].h5')
    write('model1.h5')
    expect(await files('model[1].h5')).toEqual(['model[1].h5'])
  })

  it('looks for .h5, .hdf5 and .keras below a folder that is named, even with brackets in its name', async () => {
    for (const file of ['m[1]/a.h5', 'm[1]/deep/b.hdf5', 'm[1]/c.keras', 'm[1]/c.txt', 'm1/d.h5']) write(file)
    const { models } = await discover(['m[1]'], { cwd })
    expect(models.map(({ file, named }) => [file, named])).toEqual([
      ['m[1]/a.h5', false],
      ['m[1]/c.keras', false],
      ['m[1]/deep/b.hdf5', false],
    ])
  })

  it('leaves hidden folders and node_modules out of globs, but not when they are named', async () => {
    for (const file of ['.cache/a.h5', 'node_modules/p/b.h5', 'c.h5']) write(file)
    expect(await files('**/*.h5')).toEqual(['c.h5'])
    expect(await files('.cache/a.h5')).toEqual(['.cache/a.h5'])
  })

  it('takes files out again by a pattern that starts with an exclamation mark', async () => {
    for (const file of ['a.h5', 'old/b.h5']) write(file)
    expect(await files('**/*.h5', '!old/**')).toEqual(['a.h5'])
  })

  it('names a file outside the working directory by its absolute path', async () => {
    write('a.h5')
    fs.mkdirSync(path.join(cwd, 'inner'))
    const { models } = await discover([path.join('..', 'a.h5')], { cwd: path.join(cwd, 'inner') })
    expect(models[0]?.file).toBe(path.join(cwd, 'a.h5').split(path.sep).join('/'))
  })

  it('follows no symbolic link: neither of a file, nor of a folder on the way, nor one that is named', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'outside-'))
    try {
      fs.writeFileSync(path.join(outside, 'secret.h5'), Buffer.from(HDF5, 'latin1'))
      fs.symlinkSync(outside, path.join(cwd, 'models'))
      fs.symlinkSync(path.join(outside, 'secret.h5'), path.join(cwd, 'link.h5'))
      expect(await files('**/*.h5')).toEqual([])
      expect(await files('models/*.h5')).toEqual([])
      const named = await discover(['link.h5'], { cwd })
      expect(named.models).toEqual([])
      expect(named.diagnostics.map(({ code }) => code)).toEqual(['file/not-regular'])
    } finally {
      fs.rmSync(outside, { recursive: true })
    }
  })

  it('reports each pattern that leads to no file, unless told not to', async () => {
    write('a.h5')
    fs.mkdirSync(path.join(cwd, 'empty'))
    const patterns = ['a.h5', 'b.h5', 'c/*.h5', 'empty']
    const { diagnostics } = await discover(patterns, { cwd })
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'b.h5 does not exist.',
      'No file matches "c/*.h5".',
      'The folder empty holds no .h5, .hdf5 or .keras file.',
    ])
    expect((await discover(patterns, { cwd, requireMatch: false })).diagnostics).toEqual([])
  })

  it('knows a file by its first bytes, behind a user block too, whatever its name', async () => {
    write('plain.keras')
    write('block.h5', Buffer.concat([Buffer.alloc(2048), Buffer.from(HDF5, 'latin1'), Buffer.alloc(100)]))
    write('odd.h5', Buffer.concat([Buffer.alloc(1000), Buffer.from(HDF5, 'latin1'), Buffer.alloc(100)]))
    write('zip.h5', 'PK\x03\x04more')
    write('pointer.h5', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n')
    write('empty.h5', '')
    const { models } = await discover(['*'], { cwd })
    expect(Object.fromEntries(models.map(({ file, kind }) => [file, kind]))).toEqual({
      'block.h5': 'hdf5',
      'empty.h5': 'other',
      'odd.h5': 'other',
      'plain.keras': 'hdf5',
      'pointer.h5': 'git-lfs-pointer',
      'zip.h5': 'keras-archive',
    })
    expect(models.find(({ file }) => file === 'block.h5')?.size).toBe(2156)
  })
})
