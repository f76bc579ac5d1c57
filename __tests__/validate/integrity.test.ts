import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Bundle } from '../../src/bundle/bundle.js'
import { writeBundle } from '../../src/bundle/write.js'
import type { EncodeOptions, WeightGroup } from '../../src/tfjs/encode.js'
import { validateIntegrity } from '../../src/validate/integrity.js'
import { float32, type MemoryArray, memoryModel, plainOptions } from '../bundle/memory-model.js'
import { vectors } from '../fixtures/converter/vectors.js'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'integrity-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** Changes a file of the bundle as a fault of the encoder would: what it tells of the file fits the file. */
function forge(bundle: Bundle, name: string, change: (content: Buffer) => Buffer): Bundle {
  const content = change(readFileSync(path.join(directory, name)))
  writeFileSync(path.join(directory, name), content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const files = bundle.files.map(file => (file.path === name ? { path: name, bytes: content.length, sha256 } : file))
  return { ...bundle, files }
}

type ChangeManifest = (manifest: Writable<WeightGroup>[]) => unknown
type Writable<T> = { -readonly [K in keyof T]: T[K] extends object ? Writable<T[K]> : T[K] }

const forgeManifest = (bundle: Bundle, change: ChangeManifest): Bundle =>
  forge(bundle, 'model.json', content => {
    const model = JSON.parse(content.toString())
    change(model.weightsManifest)
    return Buffer.from(JSON.stringify(model))
  })

/** What is found in a bundle of `arrays` once `change` has been at it. */
async function findings(
  arrays: readonly MemoryArray[],
  options: Partial<EncodeOptions> = {},
  change: (bundle: Bundle) => Bundle = bundle => bundle,
) {
  const { model, read } = memoryModel(arrays)
  const { bundle } = await writeBundle(model, read, directory, { ...plainOptions, ...options })
  const { weightsCompared, diagnostics } = await validateIntegrity(change(bundle), model, read)
  expect(diagnostics.every(({ code }) => code === 'validate/integrity')).toBe(true)
  return { weightsCompared, messages: diagnostics.map(({ message }) => message) }
}

const shard = 'group1-shard1of1.bin'
const poke = (at: number, write: (content: Buffer, at: number) => unknown) => (bundle: Bundle) =>
  forge(bundle, shard, content => {
    write(content, at)
    return content
  })

describe('validateIntegrity', () => {
  it.each(vectors.written)('finds nothing in what the Python converter writes too: $title', async vector => {
    const arrays = vector.groups
      .flat()
      .map(({ values, ...array }) => ({ ...array, bytes: Buffer.from(values, 'base64') }))
    for (const quantizationRounding of ['numpy1', 'numpy2'] as const) {
      const quantize = Object.keys(vector.quantize).map(dtype => ({ dtype: dtype as keyof typeof vector.quantize }))
      const { shardSizeBytes } = vector
      const options = { quantize: quantize.slice(0, 1), quantizationRounding, shardSizeBytes }
      expect(await findings(arrays, options)).toEqual({ weightsCompared: arrays.length, messages: [] })
      rmSync(directory, { recursive: true })
      directory = mkdtempSync(path.join(os.tmpdir(), 'integrity-'))
    }
  })

  it('names weight, position and both values when a value is another', async () => {
    const arrays = [float32('a', [1, 2]), float32('b', [3, 4, 5])]
    expect(
      await findings(
        arrays,
        {},
        poke(12, (content, at) => content.writeFloatLE(4.5, at)),
      ),
    ).toEqual({
      weightsCompared: 1,
      messages: ['The weight b holds 4.5 at position 1, where the Keras file holds 4.'],
    })
  })

  it('sees one bit of one float', async () => {
    const flip = poke(0, (content, at) => content.writeUInt8(content.readUInt8(at) ^ 1, at))
    expect((await findings([float32('a', [1])], {}, flip)).messages).toHaveLength(1)
  })

  it('sees a NaN that became a number, and a number that became NaN', async () => {
    for (const [values, other] of [
      [[Number.NaN], 0],
      [[0], Number.NaN],
    ] as const) {
      const change = poke(0, (content, at) => content.writeFloatLE(other, at))
      expect((await findings([float32('a', values)], {}, change)).messages).toHaveLength(1)
      rmSync(path.join(directory, shard))
      rmSync(path.join(directory, 'model.json'))
    }
  })

  it.each([
    ['uint8', (content: Buffer, at: number) => content.writeUInt8(content.readUInt8(at) + 1, at), 1],
    ['uint16', (content: Buffer, at: number) => content.writeUInt16LE(content.readUInt16LE(at) + 1, at), 2],
    ['float16', (content: Buffer, at: number) => content.writeUInt16LE(content.readUInt16LE(at) + 1, at), 2],
  ] as const)('sees a %s code that is off by one step', async (dtype, change, size) => {
    const values = Array.from({ length: 40 }, (_, index) => Math.sin(index * 7) + 0.1)
    const { messages } = await findings([float32('a', values)], { quantize: [{ dtype }] }, poke(5 * size, change))
    expect(messages[0]).toMatch(/^The weight a holds \S+ at position 5, where the Keras file holds/)
  })

  it('finds nothing in quantized weights of any values', async () => {
    const values = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 30 })
    const dtypes = fc.constantFrom('uint8' as const, 'uint16' as const, 'float16' as const)
    const roundings = fc.constantFrom('numpy1' as const, 'numpy2' as const)
    await fc.assert(
      fc.asyncProperty(values, dtypes, roundings, async (list, dtype, quantizationRounding) => {
        const { messages } = await findings([float32('a', list)], { quantize: [{ dtype }], quantizationRounding })
        rmSync(path.join(directory, shard))
        rmSync(path.join(directory, 'model.json'))
        expect(messages).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it.each<[string, ChangeManifest]>([
    ['The manifest lists 1 weights, but the model has 2.', ([group]) => group?.weights.pop()],
    ['The manifest lists the weight b at the place of another.', ([group]) => group?.weights.reverse()],
    [
      'The weight a has the shape [1, 2] in the manifest, but [2] in the model.',
      m => m[0]?.weights[0]?.shape.unshift(1),
    ],
    [
      'The weight a is of type int32 in the manifest, where the Keras file holds float32.',
      m => Object.assign(m[0]?.weights[0] ?? {}, { dtype: 'int32' }),
    ],
    ['The manifest lists other shards than were written.', ([group]) => group?.paths.push('group1-shard2of2.bin')],
  ])('sees a manifest of another model: %s', async (message, change) => {
    const arrays = [float32('a', [1, 2]), float32('b', [3, 4])]
    expect((await findings(arrays, {}, bundle => forgeManifest(bundle, change))).messages).toEqual([message])
  })

  it('sees shards that are too short or too long for the manifest', async () => {
    for (const change of [
      (content: Buffer) => content.subarray(4),
      (content: Buffer) => Buffer.concat([content, content]),
    ]) {
      const { messages } = await findings([float32('a', [1, 2])], {}, bundle => forge(bundle, shard, change))
      expect(messages).toEqual([expect.stringMatching(/^A group of shards holds \d+ bytes, but its weights need 8\.$/)])
      rmSync(path.join(directory, shard))
      rmSync(path.join(directory, 'model.json'))
    }
  })

  it('sees files that changed after they were written, and files that are gone', async () => {
    const change = (name: string, act: (file: string) => void) => (bundle: Bundle) => {
      act(path.join(directory, name))
      return bundle
    }
    const faults: [string, (file: string) => void, string][] = [
      ['model.json', file => writeFileSync(file, '{}'), 'model.json is not what was written.'],
      [shard, file => writeFileSync(file, ''), `${shard} is not what was written.`],
      [shard, file => rmSync(file), `${shard} cannot be read back.`],
      ['model.json', file => rmSync(file), 'model.json cannot be read back.'],
    ]
    for (const [name, act, message] of faults) {
      expect((await findings([float32('a', [1, 2])], {}, change(name, act))).messages).toEqual([message])
      rmSync(path.join(directory, shard), { force: true })
      rmSync(path.join(directory, 'model.json'), { force: true })
    }
  })

  it('stops when it is told to', async () => {
    const { model, read } = memoryModel([float32('a', [1])])
    const { bundle } = await writeBundle(model, read, directory, plainOptions)
    await expect(validateIntegrity(bundle, model, read, AbortSignal.abort(new Error('enough')))).rejects.toThrow(
      'enough',
    )
  })
})
