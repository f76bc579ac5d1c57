import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { writeBundle } from '../../src/bundle/write.js'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import type { EncodeOptions, WeightGroup } from '../../src/tfjs/encode.js'
import { vectors } from '../fixtures/converter/vectors.js'
import { float32, type MemoryArray, memoryModel, plainOptions } from './memory-model.js'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'write-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

async function write(arrays: readonly MemoryArray[], options: Partial<EncodeOptions> = {}, into = directory) {
  const { model, read } = memoryModel(arrays)
  return writeBundle(model, read, into, { ...plainOptions, ...options })
}

function shardsIn(where: string): Record<string, string> {
  const names = readdirSync(where).filter(name => name.endsWith('.bin'))
  return Object.fromEntries(names.map(name => [name, readFileSync(path.join(where, name), 'base64')]))
}

interface Written {
  readonly weightsManifest: readonly WeightGroup[]
  readonly [key: string]: unknown
}
const modelJsonIn = (where: string): Written =>
  JSON.parse(readFileSync(path.join(where, 'model.json'), 'utf8')) as Written

async function codeOf(running: Promise<unknown>): Promise<string> {
  try {
    await running
  } catch (error) {
    if (error instanceof ConversionError) return `${error.diagnostic.code}: ${error.message}`
    throw error
  }
  return 'nothing thrown'
}

describe('writeBundle', () => {
  it.each(vectors.written)('writes the bytes and the manifest of the Python converter: $title', async vector => {
    const arrays = vector.groups.flatMap((group, index) =>
      group.map(({ values, ...array }) => ({ ...array, bytes: Buffer.from(values, 'base64'), group: `${index}` })),
    )
    const rules = Object.entries(vector.quantize).map(([dtype, rule]) => ({
      dtype: dtype as keyof typeof vector.quantize,
      ...(rule === true ? {} : { patterns: rule }),
    }))
    await write(arrays, {
      quantize: rules,
      shardSizeBytes: vector.shardSizeBytes,
      splitByLayer: vector.groups.length > 1,
    })
    expect(shardsIn(directory)).toEqual(vector.shards)
    expect(modelJsonIn(directory).weightsManifest).toEqual(vector.manifest)
  })

  it('names what converted it, and puts the keys in the order of the Python converter', async () => {
    await write([float32('a', [1])], { metadata: { labels: ['cat', 'dog'] } })
    const written = modelJsonIn(directory)
    expect(Object.keys(written)).toEqual([
      'format',
      'generatedBy',
      'convertedBy',
      'userDefinedMetadata',
      'modelTopology',
      'weightsManifest',
    ])
    expect(written['generatedBy']).toBe('keras v2.13.1')
    expect(written['convertedBy']).toMatch(/^keras-to-tfjs v\d/)
    expect(written['userDefinedMetadata']).toEqual({ labels: ['cat', 'dog'] })
  })

  it('tells length and SHA-256 of every file as it lies on disk, model.json first', async () => {
    const { bundle } = await write([float32('a', [1, 2, 3, 4, 5])], { shardSizeBytes: 8 })
    expect(bundle.files.map(file => file.path)).toEqual([
      'model.json',
      'group1-shard1of3.bin',
      'group1-shard2of3.bin',
      'group1-shard3of3.bin',
    ])
    for (const { path: name, bytes, sha256 } of bundle.files) {
      const content = readFileSync(path.join(directory, name))
      expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')])
    }
  })

  it('packs arrays of any size into shards of any size so that joining them gives the arrays back', async () => {
    const sizes = fc.array(fc.nat(40), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 200 }), async (counts, shardSizeBytes) => {
        const into = mkdtempSync(path.join(directory, 'p'))
        const arrays = counts.map((count, index) =>
          float32(
            `w${index}`,
            Array.from({ length: count }, (_, at) => index * 100 + at),
          ),
        )
        const { bundle } = await write(arrays, { shardSizeBytes }, into)
        const lengths = bundle.files.slice(1).map(({ bytes }) => bytes)
        const joined = Buffer.concat(bundle.files.slice(1).map(file => readFileSync(path.join(into, file.path))))
        expect(joined).toEqual(Buffer.concat(arrays.map(({ bytes }) => bytes)))
        expect(lengths.slice(0, -1).every(length => length === shardSizeBytes)).toBe(true)
        expect(lengths.every(length => length > 0 && length <= shardSizeBytes)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('reads an array in pieces of at most 4 MiB, however large it is', async () => {
    const shape = [3 * 2 ** 20]
    const { model } = memoryModel([{ ...float32('large', []), shape }])
    const counts: number[] = []
    const read = async (_variable: unknown, _first: number, count: number) => {
      counts.push(count)
      return new Uint8Array(count * 4)
    }
    await writeBundle(model, read, directory, plainOptions)
    expect(counts).toEqual([2 ** 20, 2 ** 20, 2 ** 20])
  })
})

describe('where the Python converter fails its user', () => {
  it('writes models without weights, also split by layer', async () => {
    await write([], { splitByLayer: true })
    expect(modelJsonIn(directory).weightsManifest).toEqual([{ paths: [], weights: [] }])
    expect(readdirSync(directory)).toEqual(['model.json'])
  })

  it.each([
    ['has no values', []],
    ['holds values that are NaN or infinite', [1, Number.NaN]],
    ['holds values that are NaN or infinite', [1, Number.NEGATIVE_INFINITY]],
  ])('leaves a weight that %s unquantized and says so', async (why, values) => {
    const { diagnostics } = await write([float32('a', values), float32('b', [0, 1])], {
      quantize: [{ dtype: 'uint8' }],
    })
    const [a, b] = modelJsonIn(directory).weightsManifest[0]?.weights ?? []
    expect(a).toEqual({ name: 'a', shape: [values.length], dtype: 'float32' })
    expect(b?.quantization?.dtype).toBe('uint8')
    expect(diagnostics[0]).toMatchObject({
      code: 'weight/not-quantized',
      message: `The weight a ${why}, so it was left in float32.`,
    })
  })

  it('leaves what float16 would turn into infinity in float32', async () => {
    const { diagnostics } = await write([float32('a', [65519]), float32('b', [-65520])], {
      quantize: [{ dtype: 'float16' }],
    })
    const weights = modelJsonIn(directory).weightsManifest[0]?.weights
    expect(weights?.map(({ quantization }) => quantization?.dtype)).toEqual(['float16', undefined])
    expect(diagnostics.map(({ code, subject }) => [code, subject.weight])).toEqual([['weight/not-quantized', 'b']])
  })

  it('joins groups that TensorFlow.js would read as zeros', async () => {
    const arrays = [float32('small/w', [1], 'small'), float32('large/w', [1, 2, 3], 'large')]
    const { diagnostics } = await write(arrays, { splitByLayer: true })
    expect(readdirSync(directory).sort()).toEqual(['group1-shard1of1.bin', 'model.json'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['bundle/groups-joined'])
  })

  it('splits when the last file is not the only larger one', async () => {
    const arrays = [float32('large/w', [1, 2, 3], 'large'), float32('small/w', [1], 'small')]
    const { diagnostics, bundle } = await write(arrays, { splitByLayer: true })
    expect(bundle.files).toHaveLength(3)
    expect(diagnostics).toEqual([])
  })

  it.each([
    ['int64', new BigInt64Array([1n, 2n ** 40n + 5n]), '1099511627781'],
    ['uint32', new Uint32Array([1, 2 ** 31]), '2147483648'],
    ['uint64', new BigUint64Array([1n, 2n ** 63n]), '9223372036854775808'],
    ['float64', new Float64Array([1, -1e300]), '-1e+300'],
  ] as const)('refuses %s values that do not fit instead of changing them', async (dtype, values, shown) => {
    const array = { name: 'layer/count', dtype, shape: [2], bytes: new Uint8Array(values.buffer) }
    const code = await codeOf(write([array]))
    expect(code).toMatch(/^weight\/out-of-range: The weight layer\/count /)
    expect(code).toContain(`holds the value ${shown} at position 1`)
  })

  it('warns of weights that are not finite, once a weight', async () => {
    const { diagnostics } = await write([float32('a', [1, Number.NaN, Number.NaN]), float32('b', [1])])
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['weight/not-finite', 'The weight a holds NaN or infinite values, the first at position 1.'],
    ])
  })

  it('never writes NaN into model.json', async () => {
    const { model, read } = memoryModel([])
    const topology = { model_config: { layers: [{ 'a/b': Number.NaN }] } }
    const code = await codeOf(writeBundle({ ...model, modelTopology: topology }, read, directory, plainOptions))
    expect(code).toMatch(/^keras\/invalid-config: The value NaN at /)
    expect(readdirSync(directory)).toEqual([])
  })
})

describe('writeBundle, refusing', () => {
  it('two types for one weight, and two for all the rest', async () => {
    const arrays = [float32('dense/kernel', [1, 2])]
    expect(
      await codeOf(
        write(arrays, {
          quantize: [
            { dtype: 'uint8', patterns: ['dense/*'] },
            { dtype: 'float16', patterns: ['*/kernel'] },
          ],
        }),
      ),
    ).toBe('option/invalid: The weight dense/kernel would be quantized both as uint8 and as float16.')
    expect(await codeOf(write(arrays, { quantize: [{ dtype: 'uint8' }, { dtype: 'uint16' }] }))).toMatch(
      /^option\/invalid: All weights would be quantized both as uint8 and as uint16/,
    )
    expect(readdirSync(directory)).toEqual([])
  })

  it('shards so small that no one could serve them', async () => {
    const code = await codeOf(write([{ ...float32('a', []), shape: [10 ** 9] }], { shardSizeBytes: 1 }))
    expect(code).toMatch(/^option\/invalid: .*4000000000 bytes/)
  })
})

describe('writeBundle, watched', () => {
  it('warns of a pattern that matches no weight', async () => {
    const { diagnostics } = await write([float32('a', [1])], { quantize: [{ dtype: 'uint8', patterns: ['[conv]x'] }] })
    expect(diagnostics.map(({ code }) => code)).toEqual(['option/unmatched-pattern'])
  })

  it('tells how far it is, to the last byte', async () => {
    const { model, read } = memoryModel([float32('a', [1, 2]), float32('b', [3])])
    const told: unknown[] = []
    const onBytes = (...step: [string, number, number]) => void told.push(step)
    await writeBundle(model, read, directory, { ...plainOptions, quantize: [{ dtype: 'uint8' }] }, { onBytes })
    expect(told).toEqual([
      ['a', 8, 12],
      ['b', 12, 12],
    ])
  })

  it.each([[[]], [[{ dtype: 'uint8' as const }]]])('stops when it is told to (quantize: %j)', async quantize => {
    const { model, read } = memoryModel([float32('a', [1, 2])])
    const stop = AbortSignal.abort(new Error('enough'))
    const running = writeBundle(model, read, directory, { ...plainOptions, quantize }, { signal: stop })
    await expect(running).rejects.toThrow('enough')
  })

  it('passes on what the reader throws', async () => {
    const { model } = memoryModel([float32('a', [1]), float32('b', [1])])
    const read = () => Promise.reject(new Error('the reader is gone'))
    await expect(writeBundle(model, read, directory, plainOptions)).rejects.toThrow('the reader is gone')
  })
})
