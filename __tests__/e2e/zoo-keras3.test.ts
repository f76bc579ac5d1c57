import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reasons } from '../../src/diagnostics/reasons.js'

/** What became of one file of the zoo; scripts/scoreboard/score.mjs says what each field is. */
interface Scored {
  readonly name: string
  readonly expect: readonly string[]
  readonly outcome: 'equal' | 'cpu' | 'refused' | 'wrong' | 'threw'
  readonly codes: readonly string[]
  readonly reasons: readonly string[]
  readonly why?: string
  readonly expected: boolean
}

/** What the zoo says of one model. */
interface Entry {
  readonly name: string
  readonly expect: string | readonly string[]
  readonly files: readonly string[]
  readonly sensitive?: boolean
}

const here = path.dirname(fileURLToPath(import.meta.url))
const zoo = path.join(here, '../fixtures/zoo/keras-3')
const scratch = mkdtempSync(path.join(os.tmpdir(), 'zoo-keras3-'))
const entries = readdirSync(path.join(zoo, 'models'))
  .filter(file => file.endsWith('.json'))
  .map(file => readJson(path.join(zoo, 'models', file)) as Entry)
let scored: readonly Scored[] = []

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Runs the scoreboard, which converts with dist/ and predicts with TensorFlow.js from node_modules. */
async function runScoreboard(): Promise<readonly Scored[]> {
  const result = path.join(scratch, 'scoreboard.json')
  const script = path.join(here, '../../scripts/scoreboard.mjs')
  const said = await new Promise<string>(resolve => {
    execFile(
      process.execPath,
      [script, '--zoo', 'keras-3', '--json', result],
      { maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => resolve(stdout + stderr),
    )
  })
  try {
    return (readJson(result) as { models: readonly Scored[] }).models
  } catch {
    throw new Error(`The scoreboard did not finish: ${said.slice(-2000)}`)
  }
}

const describeFault = ({ name, outcome, codes, why, expect }: Scored): string =>
  `${name}: ${outcome} (${codes.join(', ')}) instead of ${expect.join(' or ')}: ${why ?? ''}`

beforeAll(async () => {
  scored = await runScoreboard()
}, 1_800_000)

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the zoo of Keras 3 models', () => {
  it('has at least 300 models that Keras can run, each able to show a fault', () => {
    const runnable = entries.filter(({ expect }) => [expect].flat().includes('equal'))
    expect(runnable.length).toBeGreaterThanOrEqual(300)
    expect(runnable.filter(({ sensitive }) => sensitive !== true)).toEqual([])
  })

  it('has every model as .keras, and at least 150 as .h5 too', () => {
    expect(entries.filter(({ files }) => !files.some(file => file.endsWith('.keras')))).toEqual([])
    expect(scored.filter(({ name }) => name.endsWith('.h5')).length).toBeGreaterThanOrEqual(150)
    expect(scored.length).toBe(entries.flatMap(({ files }) => files).length)
  })

  it('predicts on cpu and wasm what Keras predicted, or refuses by the code of the reason', () => {
    expect(scored.filter(({ expected }) => !expected).map(describeFault)).toEqual([])
  })

  it('refuses for reasons that docs/diagnostics.md explains', () => {
    const cited = new Set(scored.filter(({ outcome }) => outcome === 'refused').flatMap(({ reasons: codes }) => codes))
    expect([...cited].filter(code => !(code in reasons))).toEqual([])
  })
})
