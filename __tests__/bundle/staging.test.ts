import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { discardStaging, putInPlace, stageBundle } from '../../src/bundle/staging.js'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import { filesOf, visibleFiles, writeFiles } from './replace.js'

let root: string
let outputDir: string
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'staging-'))
  outputDir = path.join(root, 'web', 'models', 'digits')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

async function replace(files: Readonly<Record<string, string>>): Promise<void> {
  const staging = await stageBundle(outputDir)
  writeFiles(staging.directory, files)
  await putInPlace(staging)
}

async function refusal(running: Promise<unknown>): Promise<string> {
  try {
    await running
  } catch (error) {
    if (error instanceof ConversionError) return `${error.diagnostic.code}: ${error.message}`
    throw error
  }
  return 'nothing thrown'
}

describe('replacing a bundle', () => {
  it('makes the directory, and leaves nothing in it but the bundle', async () => {
    await replace(filesOf('a', 2))
    expect(readdirSync(outputDir).sort()).toEqual(['group1-shard1of2.bin', 'group1-shard2of2.bin', 'model.json'])
  })

  it('removes every shard of the old model, and no file of anyone else', async () => {
    await replace(filesOf('a', 3))
    const foreign = { 'README.md': 'mine', 'group1-shard1of9.bin': 'of another model', '.hidden': '' }
    writeFiles(outputDir, foreign)
    await replace(filesOf('b', 2))
    const { '.hidden': _hidden, ...visible } = foreign
    expect(visibleFiles(outputDir)).toEqual({ ...filesOf('b', 2), ...visible })
    expect(existsSync(path.join(outputDir, '.hidden'))).toBe(true)
  })

  it('changes nothing in the directory until the new bundle is put in place', async () => {
    await replace(filesOf('a', 1))
    const staging = await stageBundle(outputDir)
    writeFiles(staging.directory, filesOf('b', 1))
    expect(visibleFiles(outputDir)).toEqual(filesOf('a', 1))
    await discardStaging(staging)
    expect(readdirSync(outputDir).sort()).toEqual(['group1-shard1of1.bin', 'model.json'])
  })

  it('refuses to replace a file that no model there names', async () => {
    mkdirSync(outputDir, { recursive: true })
    writeFiles(outputDir, { 'group1-shard1of1.bin': 'mine' })
    expect(await refusal(replace(filesOf('a', 1)))).toMatch(
      /^output\/not-writable: group1-shard1of1.bin in .* belongs to no model there/,
    )
    expect(visibleFiles(outputDir)).toEqual({ 'group1-shard1of1.bin': 'mine' })
  })

  it.each([
    ['../../secret.bin', 'a path out of the directory'],
    ['sub/secret.bin', 'a path below the directory'],
    ['.env', 'a hidden file'],
    ['..', 'the directory above'],
    ['', 'no name'],
  ])('removes nothing when the old model.json names %j (%s)', async name => {
    mkdirSync(path.join(outputDir, 'sub'), { recursive: true })
    const kept = ['sub/secret.bin', '../../secret.bin', '.env'].map(file => path.join(outputDir, file))
    for (const file of kept) writeFileSync(file, 'kept')
    writeFiles(outputDir, { 'model.json': JSON.stringify({ weightsManifest: [{ paths: [name, 7, null] }] }) })
    await replace(filesOf('a', 1))
    expect(kept.map(file => existsSync(file))).toEqual([true, true, true])
  })

  it.each(['', 'null', '{', '[]', '{"weightsManifest": [null]}', '{"weightsManifest": {"paths": ["x"]}}'])(
    'replaces a model.json that is none: %j',
    async text => {
      mkdirSync(outputDir, { recursive: true })
      writeFiles(outputDir, { 'model.json': text, x: 'kept' })
      await replace(filesOf('a', 1))
      expect(visibleFiles(outputDir)).toEqual({ ...filesOf('a', 1), x: 'kept' })
    },
  )

  it('never takes a directory for a shard', async () => {
    await replace(filesOf('a', 2))
    rmSync(path.join(outputDir, 'group1-shard2of2.bin'))
    mkdirSync(path.join(outputDir, 'group1-shard2of2.bin'))
    expect(await refusal(replace(filesOf('b', 2)))).toMatch(/^output\/not-writable: group1-shard2of2.bin/)
    expect(existsSync(path.join(outputDir, 'model.json'))).toBe(true)
  })

  it('writes through a linked directory, but replaces a linked model.json by a file', async () => {
    mkdirSync(path.join(root, 'elsewhere'))
    mkdirSync(path.dirname(outputDir), { recursive: true })
    symlinkSync(path.join(root, 'elsewhere'), outputDir)
    writeFileSync(path.join(root, 'precious.json'), 'kept')
    symlinkSync(path.join(root, 'precious.json'), path.join(outputDir, 'model.json'))
    await replace(filesOf('a', 1))
    expect(visibleFiles(path.join(root, 'elsewhere'))).toEqual(filesOf('a', 1))
    expect(readFileSync(path.join(root, 'precious.json'), 'utf8')).toBe('kept')
  })
})

describe('giving up a bundle', () => {
  it('removes the directories that were made for it', async () => {
    const staging = await stageBundle(outputDir)
    writeFiles(staging.directory, filesOf('a', 1))
    await discardStaging(staging)
    expect(readdirSync(root)).toEqual([])
  })

  it('keeps a directory into which someone else has written meanwhile', async () => {
    const staging = await stageBundle(outputDir)
    writeFileSync(path.join(root, 'web', 'index.html'), '')
    await discardStaging(staging)
    expect(readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()).toEqual(['web', 'web/index.html'])
  })

  it('takes relative paths and paths that end in a slash', async () => {
    const relative = path.relative(process.cwd(), outputDir)
    for (const where of [relative, `${outputDir}/`]) await discardStaging(await stageBundle(where))
    expect(readdirSync(root)).toEqual([])
  })
})

describe('what runs that died have left', () => {
  const leave = (name: string, files: Readonly<Record<string, string>> = {}): string => {
    const leftover = path.join(outputDir, name)
    mkdirSync(leftover, { recursive: true })
    writeFiles(leftover, files)
    return leftover
  }

  it('is removed by the next run, also when it had the number of this process', async () => {
    leave('.keras-to-tfjs-4194305-abcdef', { 'model.json': '{}' })
    leave(`.keras-to-tfjs-${process.pid}-abcdef`)
    leave('.keras-to-tfjs-nonsense')
    await replace(filesOf('a', 1))
    expect(readdirSync(outputDir).sort()).toEqual(['group1-shard1of1.bin', 'model.json'])
  })

  it('is left alone while the process lives, for a day', async () => {
    const leftover = leave(`.keras-to-tfjs-${process.ppid}-abcdef`)
    await replace(filesOf('a', 1))
    expect(existsSync(leftover)).toBe(true)
    utimesSync(leftover, new Date(), new Date(Date.now() - 25 * 3600 * 1000))
    await replace(filesOf('a', 1))
    expect(existsSync(leftover)).toBe(false)
  })

  it('does not hinder another bundle of this process on the way to the same directory', async () => {
    const first = await stageBundle(outputDir)
    await replace(filesOf('b', 1))
    writeFiles(first.directory, filesOf('a', 1))
    await putInPlace(first)
    expect(visibleFiles(outputDir)).toEqual(filesOf('a', 1))
  })

  it.each(['["../../precious", ".hidden", "", ".."]', '{', '{"length": 3}', '[7]'])(
    'removes nothing outside the bundle, whatever its journal says: %s',
    async journal => {
      leave('.keras-to-tfjs-4194305-abcdef', { 'replaced.json': journal })
      for (const file of ['../../precious', '.hidden']) writeFileSync(path.join(outputDir, file), '')
      await replace(filesOf('a', 1))
      expect(existsSync(path.join(outputDir, '../../precious'))).toBe(true)
      expect(readdirSync(outputDir).sort()).toEqual(['.hidden', 'group1-shard1of1.bin', 'model.json'])
    },
  )
})

describe('a directory that cannot be written', () => {
  it('is refused in one sentence when it is a file, or lies below one', async () => {
    writeFileSync(path.join(root, 'web'), '')
    expect(await refusal(stageBundle(path.join(root, 'web')))).toMatch(
      /^output\/not-writable: .*web exists as a file\.$/,
    )
    expect(await refusal(stageBundle(outputDir))).toMatch(/^output\/not-writable: .* cannot be written \(ENOTDIR\)\.$/)
  })

  it('is refused before the old model is touched when model.json is a directory', async () => {
    mkdirSync(path.join(outputDir, 'model.json'), { recursive: true })
    expect(await refusal(replace(filesOf('a', 1)))).toMatch(/^output\/not-writable: .* cannot be written/)
  })

  const asRoot = process.getuid?.() === 0 || process.platform === 'win32'
  ;(asRoot ? it.skip : it)('is refused when its permissions forbid it', async () => {
    chmodSync(root, 0o555)
    expect(await refusal(stageBundle(outputDir))).toMatch(/^output\/not-writable: .*EACCES/)
    chmodSync(root, 0o755)
  })
})
