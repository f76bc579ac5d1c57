import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reasons } from '../../src/diagnostics/reasons.js'
import { convertByPipeline, convertHere, layOut, modes, type Outcome } from './zoo-conversions.js'
import { type Mode, type ModelJson, readZoo, type ZooEntry } from './zoo-entries.js'

const zoo = readZoo()
const equal = zoo.filter(({ expect }) => expect === 'equal')
const refused = zoo.filter(({ expect }) => expect !== 'equal')
/** Converted by `convert` in the other modes too, to see that the options arrive. */
const spread = equal.filter((_, index) => index % 20 === 0)
/** Models that the zoo must have at least, unless some were chosen. */
const least = process.env['ZOO'] === undefined ? 150 : 0
const workspace = mkdtempSync(path.join(os.tmpdir(), 'zoo-'))

/** By mode and name of the model. */
const outcomes = new Map<string, Outcome>()
const outcomeOf = (mode: Mode, { name }: ZooEntry): Outcome => {
  const outcome = outcomes.get(`${mode}/${name}`)
  if (outcome === undefined) throw new Error(`${name} was not converted in mode ${mode}`)
  return outcome
}
const codesOf = ({ diagnostics }: Outcome): string[] => diagnostics.map(({ code }) => code)
const bundleOf = (mode: string, { name }: ZooEntry): string => path.join(workspace, mode, name)

/** Sentences about entries that are not as they should be; a test demands that there be none. */
function faults(entries: readonly ZooEntry[], find: (entry: ZooEntry) => string | undefined): string[] {
  return entries.flatMap(entry => {
    const fault = find(entry)
    return fault === undefined ? [] : [`${entry.name}: ${fault}`]
  })
}

beforeAll(async () => {
  layOut(zoo, workspace)
  for (const [name, outcome] of await convertByPipeline(zoo, workspace, 'plain', 'plain'))
    outcomes.set(`plain/${name}`, outcome)
  for (const entry of equal) {
    for (const [mode, outcome] of await convertHere(entry, workspace)) outcomes.set(`${mode}/${entry.name}`, outcome)
  }
}, 900_000)

afterAll(() => rmSync(workspace, { recursive: true, force: true }))

describe('the zoo of Keras 2 models', () => {
  it('has at least 150 models that Keras and TensorFlow.js can both run, each able to show a fault', () => {
    expect(equal.length).toBeGreaterThanOrEqual(least)
    expect(equal.filter(entry => !('sensitive' in entry))).toEqual([])
  })

  it('says of each of them whether layers have to be rewritten', () => {
    expect(
      faults(equal, entry => {
        const rewritten = codesOf(outcomeOf('plain', entry)).includes('layer/rewritten')
        if (rewritten === (entry.cured === 'rewritten')) return undefined
        return rewritten ? 'is rewritten' : 'is not rewritten'
      }),
    ).toEqual([])
  })

  it.each(modes)('converts every one of them in mode %s', mode => {
    expect(
      faults(equal, entry => {
        const { status, diagnostics } = outcomeOf(mode, entry)
        if (status === 'converted') return undefined
        return `${status}: ${diagnostics.map(({ code, message }) => `${code} ${message}`).join('; ')}`
      }),
    ).toEqual([])
  })

  it('refuses every model that TensorFlow.js cannot run by the code of its reason, and leaves no output', () => {
    expect(
      faults(refused, entry => {
        const outcome = outcomeOf('plain', entry)
        const codes = codesOf(outcome)
        if (outcome.status !== 'refused') return `${outcome.status} (${codes.join(', ')}) instead of ${entry.expect}`
        if (existsSync(bundleOf('plain', entry))) return 'left output'
        return [entry.expect].flat().some(code => codes.includes(code)) ? undefined : codes.join(', ')
      }),
    ).toEqual([])
  })

  it('refuses for reasons that docs/diagnostics.md explains', () => {
    expect(
      faults(refused, entry => {
        const errors = outcomeOf('plain', entry).diagnostics.filter(({ severity }) => severity === 'error')
        return errors.find(({ code }) => reasons[code] === undefined)?.code
      }),
    ).toEqual([])
  })

  it('says in a sentence with a hint, and never as a fault of its own, why it refuses', () => {
    expect(
      faults(refused, entry => {
        const bad = outcomeOf('plain', entry).diagnostics.filter(
          ({ code, message }) =>
            code === 'internal/error' || !message.trimEnd().endsWith('.') || message.includes('\n'),
        )
        return bad.length === 0 ? undefined : bad.map(({ code, message }) => `${code} ${message}`).join('; ')
      }),
    ).toEqual([])
  })
})

/** `model.json` as Python wrote it in a mode. */
function goldenModel(entry: ZooEntry, mode: Mode): ModelJson | undefined {
  const { model } = entry.python.plain
  const manifest = entry.python[mode].weightsManifest
  return model === undefined || manifest === undefined ? model : { ...model, weightsManifest: manifest }
}

function writtenModel(entry: ZooEntry, mode: Mode): ModelJson {
  return JSON.parse(readFileSync(path.join(bundleOf(mode, entry), 'model.json'), 'utf8')) as ModelJson
}

/** Whether tf.js 4.22.0 reads the layout as zeros: all files but the last have one size, and the last is larger. */
function readsAsZeros(entry: ZooEntry): boolean {
  const { weightsManifest, shards } = entry.python.split
  const sizes = (weightsManifest ?? []).flatMap(({ paths }) => paths.map(file => shards?.[file]?.bytes ?? 0))
  const last = sizes.at(-1)
  const [first] = sizes
  if (sizes.length < 2 || first === undefined || last === undefined) return false
  return sizes.slice(0, -1).every(size => size === first) && last > first
}

function digest(file: string): { bytes: number; sha256: string } {
  const content = readFileSync(file)
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

/** Why the files may differ from Python's in a mode; undefined when they must not. */
function exception(entry: ZooEntry, mode: Mode): string | undefined {
  const golden = entry.python[mode]
  if (golden.crash !== undefined) return 'Python crashes'
  const codes = codesOf(outcomeOf(mode, entry))
  if (mode === 'split' && readsAsZeros(entry)) return 'read as zeros'
  if (codes.includes('weight/not-quantized')) return 'not quantized'
  if (codes.includes('layer/rewritten')) return 'rewritten'
  if (entry.cured === 'lost weights') return 'Python loses weights'
  return undefined
}

describe.each(modes)('beside the Python converter, in mode %s, it', mode => {
  const converted = () => equal.filter(entry => outcomeOf(mode, entry).status === 'converted')

  it('writes the same shards', () => {
    expect(
      faults(converted(), entry => {
        if (exception(entry, mode) !== undefined) return undefined
        const directory = bundleOf(mode, entry)
        const names = readdirSync(directory).filter(file => file !== 'model.json')
        const written = Object.fromEntries(names.map(name => [name, digest(path.join(directory, name))]))
        const same = JSON.stringify(sorted(written)) === JSON.stringify(sorted(entry.python[mode].shards ?? {}))
        return same ? undefined : `${Object.keys(written).length} shards differ from Python's`
      }),
    ).toEqual([])
  })

  it('writes the same model.json but for the name of the converter, unless a listed cure is needed', () => {
    expect(
      faults(converted(), entry => {
        if (exception(entry, mode) !== undefined) return undefined
        const golden = goldenModel(entry, mode)
        const ours = writtenModel(entry, mode)
        if (golden === undefined) return 'no golden'
        // Python never writes the training configuration where tf.js looks for it.
        const { trainingConfig: _, ...comparable } = ours
        const difference = firstDifference({ ...comparable, convertedBy: golden.convertedBy }, golden)
        if (entry.cured === undefined) return difference
        return difference === undefined ? `equals Python's, so "${entry.cured}" need not be listed` : undefined
      }),
    ).toEqual([])
  })
})

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Path and values of the first place where two JSON values differ; the order of keys counts. */
function firstDifference(got: unknown, want: unknown, at = ''): string | undefined {
  if (typeof got !== 'object' || typeof want !== 'object' || got === null || want === null) {
    return Object.is(got, want) ? undefined : `${at}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`
  }
  const keys = [Object.keys(got).join(), Object.keys(want).join()]
  if (keys[0] !== keys[1]) return `${at}: keys ${keys[0]} instead of ${keys[1]}`
  for (const [key, value] of Object.entries(got)) {
    const difference = firstDifference(value, (want as Record<string, unknown>)[key], `${at}/${key}`)
    if (difference !== undefined) return difference
  }
  return undefined
}

describe('options', () => {
  it.each(modes)('reach the files that convert writes in mode %s', async mode => {
    const done = await convertByPipeline(spread, workspace, `convert-${mode}`, mode)
    expect(
      faults(spread, entry => {
        const here = outcomeOf(mode, entry)
        const there = done.get(entry.name)
        const same = JSON.stringify(there?.files) === JSON.stringify(here.files)
        return same ? undefined : `${there?.status}, other files than ${here.status}`
      }),
    ).toEqual([])
  })
})

describe('a bundle split by layer', () => {
  it('is said to be joined exactly where TensorFlow.js would read the layout as zeros', () => {
    expect(
      faults(equal, entry => {
        const golden = entry.python.split
        if (golden.crash !== undefined || entry.cured === 'lost weights' || entry.cured === 'rewritten')
          return undefined
        const joined = codesOf(outcomeOf('split', entry)).includes('bundle/groups-joined')
        return joined === readsAsZeros(entry) ? undefined : joined ? 'joined without need' : 'not joined'
      }),
    ).toEqual([])
  })
})

interface Prediction {
  readonly name: string
  /** Largest difference from Keras, as a share of what counts as equal. */
  readonly distance?: number
  readonly error?: string
}

/** Predicts with TensorFlow.js from node_modules, apart from src/validate. */
async function predictBundles(mode: Mode, backend: 'wasm' | 'cpu'): Promise<Map<string, Prediction>> {
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'predict-bundles.mjs')
  const child = spawn(process.execPath, [script, backend], { stdio: ['pipe', 'pipe', 'inherit'], timeout: 120_000 })
  const list = equal
    .filter(entry => outcomeOf(mode, entry).status === 'converted')
    .map(entry => ({ ...entry, python: undefined, directory: bundleOf(mode, entry) }))
  child.stdin.end(JSON.stringify(list))
  const lines = (await text(child.stdout)).split('\n').filter(line => line !== '')
  return new Map(lines.map(line => JSON.parse(line) as Prediction).map(prediction => [prediction.name, prediction]))
}

/** What is wrong with a prediction; undefined when it equals Keras's. */
function describePrediction(prediction: Prediction | undefined): string | undefined {
  if (prediction === undefined) return 'hangs or was not reached'
  const { distance, error } = prediction
  if (distance === undefined) return error ?? 'no answer'
  return distance <= 1 ? undefined : `${distance.toPrecision(3)} times what counts as equal`
}

describe('the converted models', () => {
  it('were held against Keras by the validation of the conversion, on wasm and, as far as its time allows, on cpu', () => {
    const converted = equal.filter(entry => outcomeOf('plain', entry).status === 'converted')
    const comparedOn = (entry: ZooEntry, backend: string): boolean =>
      outcomeOf('plain', entry).validation?.predictions.some(run => run.compared && run.backend === backend) ?? false
    expect(converted.filter(entry => outcomeOf('plain', entry).validation?.level !== 'predict')).toEqual([])
    expect(converted.filter(entry => !comparedOn(entry, 'wasm'))).toEqual([])
    const onCpu = converted.filter(entry => comparedOn(entry, 'cpu'))
    expect(onCpu.length).toBeGreaterThanOrEqual(0.95 * converted.length)
  })

  it.each(['plain', 'split'] as const)('predict what Keras predicted, on cpu and on wasm, in mode %s', async mode => {
    const cpu = await predictBundles(mode, 'cpu')
    const wasm = await predictBundles(mode, 'wasm')
    expect(
      faults(equal, entry => {
        const outcome = outcomeOf(mode, entry)
        if (outcome.status !== 'converted') return undefined
        const onCpu = describePrediction(cpu.get(entry.name))
        const onWasm = describePrediction(wasm.get(entry.name))
        if (onCpu !== undefined) return `cpu: ${onCpu}`
        return onWasm === undefined ? undefined : `wasm: ${onWasm}`
      }),
    ).toEqual([])
  })

  it('are counted', () => {
    const count = (entries: readonly ZooEntry[]): number => entries.length
    const rows = modes.map(mode => {
      const converted = equal.filter(entry => outcomeOf(mode, entry).status === 'converted')
      const exceptional = converted.filter(entry => exception(entry, mode) !== undefined)
      return {
        mode,
        converted: count(converted),
        'shards equal': count(converted) - count(exceptional),
        exceptions: count(exceptional),
        cured: count(converted.filter(({ cured }) => cured !== undefined)),
      }
    })
    mkdirSync('build', { recursive: true })
    writeFileSync('build/zoo-counts.json', `${JSON.stringify({ refused: count(refused), rows }, null, 2)}\n`)
    process.stdout.write(
      `${rows
        .map(row =>
          Object.entries(row)
            .map(([k, v]) => `${k} ${v}`)
            .join(', '),
        )
        .join('\n')}\nrefused ${count(refused)}\n`,
    )
    expect(rows.every(row => row['shards equal'] >= least)).toBe(true)
  })
})
