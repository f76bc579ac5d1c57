import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import { assignOutputDirs } from '../../src/discover/output-dirs.js'

const cwd = path.resolve('/work')
const out = path.resolve('/web')

function assign(...files: string[]): string[] {
  const models = files.map(file => ({ file, path: path.resolve(cwd, file) }))
  return assignOutputDirs(models, out, cwd).map(directory => path.relative(out, directory).split(path.sep).join('/'))
}

describe('assignOutputDirs', () => {
  it('gives each model its path without suffix', () => {
    expect(assign('a.h5', 'models/b.hdf5', 'models/c.keras', 'd.H5')).toEqual(['a', 'models/b', 'models/c', 'd'])
  })

  it('takes only the suffixes of models away', () => {
    expect(assign('net-v1.2', 'net.weights.h5')).toEqual(['net-v1.2', 'net.weights'])
  })

  it('places a model outside the working directory by its file name', () => {
    expect(assign('../elsewhere/deep/a.h5', '..b/c.h5')).toEqual(['a', '..b/c'])
  })

  it('keeps the suffixes of models that would share a directory, and of no other', () => {
    expect(assign('m/a.h5', 'm/a.keras', 'm/b.h5')).toEqual(['m/a.h5', 'm/a.keras', 'm/b'])
  })

  it('keeps the suffix of a third model that a kept suffix runs into', () => {
    expect(assign('a.h5', 'a.hdf5', 'a.h5.h5')).toEqual(['a.h5', 'a.hdf5', 'a.h5.h5'])
  })

  it.each([
    ['the same name from two folders outside', ['../x/a.h5', '../y/a.h5']],
    ['names that differ in case only', ['A.h5', 'a.h5']],
    ['names that differ in Unicode composition only', ['mod\u00e8le.h5', 'mode\u0300le.h5']],
    ['a directory where another model has its model.json', ['a.h5', 'a/model.json.h5']],
  ])('refuses %s before anything is written', (_, files) => {
    let error: unknown
    try {
      assign(...files)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(ConversionError)
    expect((error as ConversionError).diagnostic.code).toBe('output/collision')
  })

  it.each(['..h5', '...h5', '.h5', 'a/..h5', 'a/...h5'])('never leaves the output directory (%s)', file => {
    expect(assign(file)).toEqual([file])
  })
})
