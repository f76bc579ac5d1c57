import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findUnsupportedServer, withParcel } from '../../src/action/artifact.js'
import { planArtifacts } from '../../src/action/artifact-plan.js'
import type { Parcel } from '../../src/action/parcel.js'
import { modelReport } from '../report/model-report.js'

describe('findUnsupportedServer', () => {
  it.each([undefined, '', 'https://github.com', 'https://octo.ghe.com', 'http://app.localhost:3000'])(
    'accepts %s',
    url => {
      expect(findUnsupportedServer(url)).toBeNull()
    },
  )

  it.each(['https://ghes.example.com', 'https://github.com.evil.example', 'not an address'])('refuses %s', url => {
    expect(findUnsupportedServer(url)?.code).toBe('artifact/unsupported-server')
    expect(findUnsupportedServer(url)?.hint).toContain('"artifact" to false')
  })
})

describe('withParcel', () => {
  let cwd = ''
  beforeEach(() => {
    cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'parcel-'))
  })
  afterEach(() => fs.rmSync(cwd, { recursive: true, force: true }))

  /** Writes the files of a model that lies in `directory`, and plans the artifact of it with others. */
  function plan(directories: readonly string[], template: string) {
    const models = directories.map(directory => {
      fs.mkdirSync(path.join(cwd, directory), { recursive: true })
      const model = modelReport({ file: `${directory}.h5`, outputDir: directory })
      for (const file of model.files) fs.writeFileSync(path.join(cwd, directory, file.path), directory)
      return model
    })
    const [artifact] = planArtifacts(models, { template, outputDir: 'out', cwd })
    if (artifact === undefined) throw new Error('no artifact was planned')
    return artifact
  }

  const contentsOf = ({ directory, files }: Parcel): string[] =>
    files.map(file => fs.readFileSync(path.join(directory, file), 'utf8'))

  it('sends the files of a model from where they lie', async () => {
    await withParcel(plan(['out/a'], '{name}'), cwd, async parcel => {
      expect(parcel).toEqual({
        name: 'a',
        directory: path.join(cwd, 'out/a'),
        files: ['model.json', 'group1-shard1of1.bin'],
      })
    })
  })

  it('sends models together from where they lie', async () => {
    await withParcel(plan(['out/a', 'out/b/c'], 'all'), cwd, async parcel => {
      expect(parcel.directory).toBe(path.join(cwd, 'out'))
      expect(contentsOf(parcel)).toEqual(['out/a', 'out/a', 'out/b/c', 'out/b/c'])
    })
  })

  const itOnPosix = process.platform === 'win32' ? it.skip : it
  itOnPosix('sends files under legal paths where theirs are not, and leaves nothing behind', async () => {
    let staged = ''
    await withParcel(plan(['out/a:b', 'out/a|b'], 'all'), cwd, async parcel => {
      staged = parcel.directory
      expect(parcel.files[0]).toBe('a-b/model.json')
      expect(parcel.files[2]).toBe('a-b-2/model.json')
      expect(contentsOf(parcel)).toEqual(['out/a:b', 'out/a:b', 'out/a|b', 'out/a|b'])
    })
    expect(staged).not.toBe(path.join(cwd, 'out'))
    expect(fs.existsSync(staged)).toBe(false)
    expect(fs.existsSync(path.join(cwd, 'out/a:b/model.json'))).toBe(true)
  })
})
