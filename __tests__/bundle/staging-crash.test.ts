import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as fsPromises from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { transformSync } from '@swc/core'
import { filesOf, loadedModel, visibleFiles, writeFiles } from './replace.js'

type Staging = typeof import('../../src/bundle/staging.js')

/** Calls of the file system until the process "dies": from then on every call fails and does nothing. */
let callsLeft = Number.POSITIVE_INFINITY
const mortal = Object.fromEntries(
  Object.entries(fsPromises).map(([name, call]) => [
    name,
    typeof call !== 'function'
      ? call
      : async (...given: unknown[]) => {
          if (callsLeft-- <= 0) throw new Error('dead')
          return (call as (...given: unknown[]) => unknown)(...given)
        },
  ]),
)
jest.unstable_mockModule('node:fs/promises', () => mortal)

let staging: Staging
let root: string
beforeAll(async () => {
  staging = await anotherProcess()
  root = mkdtempSync(path.join(os.tmpdir(), 'crash-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The module as it is in a process that has staged nothing yet. */
async function anotherProcess(): Promise<Staging> {
  jest.resetModules()
  return import('../../src/bundle/staging.js')
}

const foreign = { 'README.md': 'mine', 'group1-shard1of7.bin': 'of another model' }

async function replace({ stageBundle, putInPlace }: Staging, outputDir: string, files: Record<string, string>) {
  const place = await stageBundle(outputDir)
  writeFiles(place.directory, files)
  await putInPlace(place)
}

/** What a directory holds after the replacement of `a` by `b` died at call number `calls`; null when it did not die. */
async function dieAfter(calls: number, outputDir: string): Promise<string | null | undefined> {
  mkdirSync(outputDir)
  writeFiles(outputDir, { ...foreign, ...filesOf('a', 3) })
  callsLeft = calls
  const died = await replace(staging, outputDir, filesOf('b', 2)).then(
    () => false,
    () => true,
  )
  callsLeft = Number.POSITIVE_INFINITY
  staging = await anotherProcess()
  return died ? loadedModel(outputDir) : undefined
}

/** The next run must put its model in place, with nothing left of what came before. */
async function expectCleanReplacement(outputDir: string): Promise<void> {
  await replace(staging, outputDir, filesOf('c', 1))
  expect(visibleFiles(outputDir)).toEqual({ ...foreign, ...filesOf('c', 1) })
  expect(readdirSync(outputDir)).toHaveLength(4)
}

describe('a process that dies while it replaces a bundle', () => {
  it('leaves the old model, no model or the new one, whichever step it dies at, and the next run cleans up', async () => {
    const seen: (string | null)[] = []
    for (let calls = 0; ; calls++) {
      const outputDir = path.join(root, `step${calls}`)
      const model = await dieAfter(calls, outputDir)
      if (model === undefined) break
      seen.push(model)
      await expectCleanReplacement(outputDir)
    }
    // In this order: old, none, new.
    expect(seen.map(model => model ?? '-').join('')).toMatch(/^a{5,}-{5,}b+$/)
  })

  it('fails cleanly when only one step fails: what is left is the old model or none, without stray files', async () => {
    for (let calls = 0; calls < 40; calls++) {
      const outputDir = path.join(root, `fail${calls}`)
      mkdirSync(outputDir)
      writeFiles(outputDir, { ...foreign, ...filesOf('a', 3) })
      callsLeft = calls
      const place = await staging.stageBundle(outputDir).catch(() => null)
      if (place !== null) {
        writeFiles(place.directory, filesOf('b', 2))
        await staging.putInPlace(place).catch(() => {})
        callsLeft = Number.POSITIVE_INFINITY
        await staging.discardStaging(place)
      }
      callsLeft = Number.POSITIVE_INFINITY
      const model = loadedModel(outputDir)
      const expected = model === null ? {} : filesOf(model, model === 'a' ? 3 : 2)
      expect(visibleFiles(outputDir)).toEqual({ ...foreign, ...expected })
    }
  })

  it('leaves no mixture when it is killed at any moment', async () => {
    const program = compileReplacer()
    const outputDir = path.join(root, 'killed')
    mkdirSync(outputDir)
    writeFiles(outputDir, foreign)
    const seen = new Map<string | null, number>()
    for (let kill = 0; kill < 40; kill++) {
      const child = spawn(process.execPath, [program, outputDir], { stdio: ['ignore', 'pipe', 'inherit'] })
      await killAfter(child, Math.random() * 30)
      const model = loadedModel(outputDir)
      seen.set(model, (seen.get(model) ?? 0) + 1)
      const { 'README.md': readme, 'group1-shard1of7.bin': other } = visibleFiles(outputDir)
      expect([readme, other]).toEqual(Object.values(foreign))
    }
    expect([...seen.keys()].some(model => model !== null)).toBe(true)
    await expectCleanReplacement(outputDir)
  })
})

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  const ended = once(child, 'exit')
  if (child.stdout !== null) await once(child.stdout, 'data')
  await new Promise(resolve => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await ended
}

/** A program that replaces one bundle by another for as long as it lives. */
function compileReplacer(): string {
  const names = ['bundle/staging', 'diagnostics/diagnostic', 'diagnostics/catalogue', 'diagnostics/display']
  for (const name of names) {
    const source = readFileSync(path.resolve('src', `${name}.ts`), 'utf8')
    const { code } = transformSync(source, {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    })
    const file = path.join(root, 'compiled', `${name}.js`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, code)
  }
  writeFileSync(path.join(root, 'compiled/package.json'), '{"type": "module"}')
  const program = path.join(root, 'compiled/replace.mjs')
  const models = JSON.stringify([filesOf('a', 6), filesOf('b', 4)])
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs'
     import path from 'node:path'
     import { putInPlace, stageBundle } from ${JSON.stringify(pathToFileURL(path.join(root, 'compiled/bundle/staging.js')).href)}
     for (let run = 0; ; run++) {
       const staging = await stageBundle(process.argv[2])
       for (const [name, content] of Object.entries(${models}[run % 2])) writeFileSync(path.join(staging.directory, name), content)
       await putInPlace(staging)
       if (run === 0) process.stdout.write('ready')
     }`,
  )
  return program
}
