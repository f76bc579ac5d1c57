import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import '@tensorflow/tfjs-backend-cpu'
import { env, io, setBackend, type Tensor } from '@tensorflow/tfjs-core'
import { convertHere } from './zoo-conversions.js'
import { type Mode, readZoo, type ZooEntry } from './zoo-entries.js'

const equal = readZoo().filter(({ expect }) => expect === 'equal')
/** The models that were converted; zoo.test.ts sees to it that all are. */
const sample: ZooEntry[] = []
const workspace = mkdtempSync(path.join(os.tmpdir(), 'quantized-'))

beforeAll(async () => {
  // It would advise another package.
  env().set('IS_NODE', false)
  await setBackend('cpu')
  for (const entry of equal.filter((_, index) => index % 6 === 0)) {
    const outcomes = await convertHere(entry, workspace)
    if ([...outcomes.values()].every(({ status }) => status === 'converted')) sample.push(entry)
  }
  expect(sample.length).toBeGreaterThan(equal.length / 10)
}, 300_000)
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

interface ReadWeight {
  readonly spec: io.WeightsManifestEntry
  readonly values: ArrayLike<number>
}

/** The weights of a bundle as TensorFlow.js decodes them, by name. */
function weightsIn(mode: Mode, name: string): Map<string, ReadWeight> {
  const directory = path.join(workspace, mode, name)
  const { weightsManifest } = JSON.parse(readFileSync(path.join(directory, 'model.json'), 'utf8')) as {
    weightsManifest: io.WeightsManifestConfig
  }
  const read = new Map<string, ReadWeight>()
  for (const { paths, weights } of weightsManifest) {
    const bytes = Buffer.concat(paths.map(file => readFileSync(path.join(directory, file))))
    const decoded: Record<string, Tensor> = io.decodeWeights(Uint8Array.from(bytes).buffer, weights)
    for (const spec of weights) {
      const tensor = decoded[spec.name]
      if (tensor !== undefined) read.set(spec.name, { spec, values: tensor.dataSync() })
      tensor?.dispose()
    }
  }
  return read
}

/** How far a value may be from the one that was stored unquantized. */
function reach({ quantization }: io.WeightsManifestEntry, value: number): number {
  if (quantization === undefined) return 0
  // Ten bits of mantissa, and below the normal numbers steps of 2^-24.
  if (quantization.dtype === 'float16') return Math.max(2 ** -11 * Math.abs(value), 2 ** -25)
  const { scale = 0, min = 0 } = quantization
  // Half a step, and the rounding of TensorFlow.js, which adds up in float32.
  return scale / 2 + 2 ** -22 * Math.max(Math.abs(min), Math.abs(value))
}

describe('the weights that TensorFlow.js reads from the zoo', () => {
  it.each(['float16', 'uint8', 'uint16'] as const)('in mode %s are those of Keras within half a step', mode => {
    let [quantized, moved] = [0, 0]
    const wrong: string[] = []
    for (const { name } of sample) {
      const exact = weightsIn('shards', name)
      const weights = weightsIn(mode, name)
      expect([...weights.keys()]).toEqual([...exact.keys()])
      for (const [weight, { spec, values }] of weights) {
        if (spec.quantization !== undefined) quantized++
        const stored = exact.get(weight)?.values ?? []
        for (let index = 0; index < values.length; index++) {
          const [want = Number.NaN, got = Number.NaN] = [stored[index], values[index]]
          if (Object.is(want, got)) continue
          moved++
          if (!(Math.abs(want - got) <= reach(spec, want)))
            wrong.push(`${name} ${weight}[${index}]: ${got} instead of ${want}`)
        }
      }
    }
    expect(wrong).toEqual([])
    // The comparison has something to compare.
    expect(quantized).toBeGreaterThan(100)
    expect(moved).toBeGreaterThan(1000)
  })

  it('in modes that only cut the files otherwise are the very same', () => {
    for (const { name } of sample) {
      const [one, other] = [weightsIn('shards', name), weightsIn('split', name)]
      expect([...other.keys()].sort()).toEqual([...one.keys()].sort())
      for (const [weight, { values }] of one) expect(other.get(weight)?.values).toEqual(values)
    }
  })
})
