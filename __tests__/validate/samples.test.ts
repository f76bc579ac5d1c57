import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import { bindSamples } from '../../src/validate/bind-samples.js'
import { parseNpy } from '../../src/validate/npy.js'
import { findSamples, readSamples, type Samples } from '../../src/validate/samples.js'
import { openFixture, scratchFolder } from './fixture.js'

const arrays = '__tests__/fixtures/validate/arrays'

async function scratchFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(await scratchFolder(), name)
  await writeFile(file, content)
  return file
}

const readJson = async (content: unknown): Promise<Samples> =>
  readSamples(await scratchFile('m.samples.json', JSON.stringify(content)))

const finding = (error: unknown): string =>
  error instanceof ConversionError ? `${error.diagnostic.code}: ${error.message}` : String(error)

describe('an array that numpy saved', () => {
  it('has the values of every number type, byte order and format version', async () => {
    const names = (await readdir(arrays)).filter(name => /^(big_)?[fiu]\d\.npy$|^version\d\.npy$/.test(name))
    expect(names.length).toBe(17)
    for (const name of names) {
      const { shape, values } = parseNpy(await readFile(join(arrays, name)))
      expect({ name, shape, values: [...values] }).toEqual({ name, shape: [2, 3], values: [0, 1, 2, 3, 4, 100] })
    }
  })

  it('has ones and zeros when it is boolean', async () => {
    expect([...parseNpy(await readFile(join(arrays, 'b1.npy'))).values]).toEqual([0, 0, 1, 1, 1, 1])
  })

  it('is row-major even when it was stored in Fortran order', async () => {
    const { shape, values } = parseNpy(await readFile(join(arrays, 'fortran.npy')))
    expect(shape).toEqual([2, 3, 4])
    expect([...values]).toEqual(Array.from({ length: 24 }, (_, i) => i))
  })

  it('has the special values of float16', async () => {
    const { values } = parseNpy(await readFile(join(arrays, 'special.npy')))
    expect([...values]).toEqual([-0.5, Number.POSITIVE_INFINITY, Number.NaN, 2 ** -24, 65504])
  })

  it.each([
    ['text.npy', /its data type .* is not a number type/],
    ['records.npy', /records instead of numbers/],
  ])('%s is refused when it holds something else than numbers', async (name, message) => {
    const bytes = await readFile(join(arrays, name))
    expect(() => parseNpy(bytes)).toThrow(message)
  })

  it('is refused when it is cut short, at any byte', async () => {
    const bytes = await readFile(join(arrays, 'f4.npy'))
    for (let length = 0; length < bytes.byteLength; length++)
      expect(() => parseNpy(bytes.subarray(0, length))).toThrow(Error)
  })
})

describe('a samples file', () => {
  it('in JSON gives inputs and outputs by name', async () => {
    const { inputs, outputs } = await readJson({ inputs: { a: [[1, 2, 3]], b: [[4, 5]] }, outputs: { p: [[6, 7]] } })
    expect(inputs.by === 'name' && [...inputs.arrays.keys()]).toEqual(['a', 'b'])
    expect(outputs?.by === 'name' && outputs.arrays.get('p')).toEqual({ shape: [1, 2], values: Float64Array.of(6, 7) })
  })

  it.each(['named.npz', 'numbered.npz', 'positional.npz'])(
    '%s is bound to the inputs in the order of the model',
    async name => {
      const { model, kerasModel } = await openFixture('two')
      const bound = bindSamples(await readSamples(join(arrays, name)), model, kerasModel)
      expect(bound.inputs.map(({ values }) => [...values])).toEqual([
        [1, 2, 3],
        [4, 5],
      ])
      if (name !== 'positional.npz') expect(bound.outputs?.map(({ values }) => [...values])).toEqual([[6, 7], [8]])
    },
  )

  it('as .npy is the only input', async () => {
    const { inputs, outputs } = await readSamples(join(arrays, 'f4.npy'))
    expect(inputs.by === 'order' && inputs.arrays.length).toBe(1)
    expect(outputs).toBeUndefined()
  })

  it('is found beside the model, a symbolic link is not', async () => {
    const file = await scratchFile('m.samples.npz', '')
    const model = file.replace('.samples.npz', '.h5')
    expect(await findSamples(model)).toBe(file)
    await symlink(file, model.replace('.h5', '.samples.json'))
    expect(await findSamples(model)).toBe(file)
    expect(await findSamples('/nowhere/m.h5')).toBeUndefined()
  })

  it.each([
    ['{"inputs": {"x": [[1, 2], [3]]}}', '"inputs/x" is ragged'],
    ['{"inputs": {"x": [["a"]]}}', '"inputs/x" holds something that is no number'],
    ['{"inputs": {"x": [null]}}', '"inputs/x" holds something that is no number'],
    ['{"inputs": 3}', '"inputs" is neither an object nor an array'],
    ['{"outputs": []}', 'it has no "inputs"'],
    ['{"inputs": {"x": [NaN]}}', 'it is not JSON'],
    [`{"inputs": [${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, '"inputs/0" is nested more than 8 deep'],
  ])('%.40s is refused', async (content, message) => {
    const file = await scratchFile('m.samples.json', content)
    const error = await readSamples(file).catch(finding)
    expect(error).toContain(`validate/invalid-samples: The samples file m.samples.json cannot be used: ${message}`)
  })

  it.each([
    ['m.npz', 'it is not a .npz file'],
    ['m.csv', 'its suffix is none of'],
    ['m.npy', 'it is not a .npy file'],
  ])('%s with other content is refused', async (name, message) => {
    expect(await readSamples(await scratchFile(name, 'no such thing')).catch(finding)).toContain(message)
  })
})

describe('samples that do not fit the model', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['a missing input', { inputs: { a: [[1, 2, 3]] } }, 'it has 1 inputs, but the model has 2 ("a", "b")'],
    [
      'an unknown name',
      { inputs: { a: [[1, 2, 3]], c: [[1, 2]] } },
      'its inputs are named "a", "c", but the model has "a", "b"',
    ],
    [
      'a wrong shape',
      { inputs: { a: [[1, 2]], b: [[1, 2]] } },
      'input "a" has the shape [1, 2], but the model takes [any, 3]',
    ],
    ['no samples', { inputs: [[], []] }, 'input "a" has the shape [0], but the model takes [any, 3]'],
    [
      'uneven counts',
      {
        inputs: [
          [[1, 2, 3]],
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      'its inputs hold 1, 2 samples',
    ],
    [
      'outputs of other samples',
      {
        inputs: [[[1, 2, 3]], [[1, 2]]],
        outputs: [
          [
            [1, 2],
            [3, 4],
          ],
          [[1], [2]],
        ],
      },
      'its inputs hold 1 samples, but its outputs 2',
    ],
    [
      'too many outputs',
      { inputs: [[[1, 2, 3]], [[1, 2]]], outputs: [[1], [2], [3]] },
      'it has 3 outputs, but the model has 2 ("p", "q")',
    ],
  ]
  it.each(cases)('are refused for %s', async (_, content, message) => {
    const { model, kerasModel } = await openFixture('two')
    const samples = await readJson(content)
    expect(() => bindSamples(samples, model, kerasModel)).toThrow(message)
  })

  it('are refused when their number is no multiple of a fixed batch', async () => {
    const { model, kerasModel } = await openFixture('stateful')
    const sample = [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ]
    const samples = await readJson({ inputs: [[sample, sample, sample]] })
    expect(() => bindSamples(samples, model, kerasModel)).toThrow(
      'it holds 3 samples, but the model takes batches of 2',
    )
  })

  it('are named in a finding, not thrown, by the validation', async () => {
    const { validatePredictions } = await import('../../src/validate/predict.js')
    const request = await openFixture('two')
    const verdict = await validatePredictions({ ...request, samples: await readJson({ inputs: [] }) })
    expect(verdict.diagnostics.map(({ code }) => code)).toEqual(['validate/invalid-samples'])
  })
})
