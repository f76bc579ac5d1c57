import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import { openCage } from '../../src/reader/open.js'

const mutants = 1000
const atOnce = 4
const zoo = path.join('__tests__', 'fixtures', 'zoo', 'models')
const seeds = [
  'dense_dtype_float64',
  'hdf5_superblock_2',
  'hdf5_superblock_3',
  'hdf5_user_block',
  'hdf5_filters',
  'hdf5_creation_order',
  'batch_norm',
  'weights_only_without_architecture',
]
/** A damaged file may be any of these; everything else would be a fault of the reader. */
const allowed = /^(ok|hdf5\/|keras\/|graph\/|file\/not-a-model|reader\/(timeout|crashed))/

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** Seeded numbers in [0, 1): mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function mutate(original: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed)
  if (seed % 10 === 0) return original.slice(0, Math.floor(random() * original.length))
  const bytes = Uint8Array.from(original)
  const reach = seed % 2 === 0 ? bytes.length : Math.min(4096, bytes.length)
  for (let edits = 1 + Math.floor(random() * 16); edits > 0; edits--)
    bytes[Math.floor(random() * reach)] = Math.floor(random() * 256)
  return bytes
}

async function verdictOf(file: string): Promise<string> {
  const cage = await openCage(file, { timeoutMs: 15_000 })
  try {
    const { model, diagnostics } = await cage.describe()
    const error = diagnostics.find(({ severity }) => severity === 'error')
    if (model === null || error !== undefined) return error?.code ?? 'neither model nor error'
    for (const { id, shape } of model.variables)
      await cage.read(
        id,
        0,
        Math.min(
          1000,
          shape.reduce((a, b) => a * b, 1),
        ),
      )
    return 'ok'
  } catch (error) {
    return error instanceof ConversionError ? error.diagnostic.code : `a raw error: ${String(error)}`
  } finally {
    await cage.close()
  }
}

it(`${mutants} damaged files are each refused by a code or read, and none holds the reader up`, async () => {
  const originals = seeds.map(name => fs.readFileSync(path.join(zoo, `${name}.h5`)))
  const verdicts = new Map<string, number>()
  let next = 1
  const work = async () => {
    for (let seed = next++; seed <= mutants; seed = next++) {
      const file = path.join(folder, `${seed}.h5`)
      fs.writeFileSync(file, mutate(originals[seed % originals.length] ?? new Uint8Array(), seed))
      const verdict = await verdictOf(file)
      fs.rmSync(file)
      if (!allowed.test(verdict)) throw new Error(`mutant ${seed}: ${verdict}`)
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const count = (pattern: RegExp) =>
    [...verdicts].reduce((sum, [code, times]) => sum + (pattern.test(code) ? times : 0), 0)
  expect(count(/./)).toBe(mutants)
  // The mutations bite, and most files are refused for a reason rather than by the timer.
  expect(count(/^hdf5\//)).toBeGreaterThan(mutants / 10)
  expect(count(/^reader\/timeout/)).toBeLessThan(mutants / 50)
  expect(count(/^reader\/crashed/)).toBeLessThan(mutants / 20)
  console.info(
    [...verdicts]
      .sort()
      .map(([code, times]) => `${code} ${times}`)
      .join(', '),
  )
}, 900_000)
