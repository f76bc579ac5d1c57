import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { sourceOf } from '../../src/archive/byte-source.js'
import type { Hdf5File } from '../../src/hdf5/hdf5.js'
import { type DescribeOptions, type Description, describeKeras } from '../../src/keras/describe.js'
import type { KerasLayer, KerasNetwork } from '../../src/keras/model.js'
import { type ModelFile, openModelFile } from '../../src/reader/model-file.js'

const models = '__tests__/fixtures/keras'
const zoo = '__tests__/fixtures/zoo/models'

const open = (path: string): Promise<ModelFile> => openModelFile(sourceOf(fs.readFileSync(path)))

async function openAll(path: string, options: DescribeOptions = {}): Promise<[Hdf5File, Description]> {
  const { hdf5, archive } = await open(path)
  return [hdf5, describeKeras(hdf5, options, archive)]
}

/** The layers that have variables themselves, by path. */
function leavesOf(network: KerasNetwork, path: readonly string[] = []): [string, KerasLayer][] {
  const inside = (layer: KerasLayer, at: readonly string[]): [string, KerasLayer][] => [
    ...(layer.variables.length > 0 ? [[at.join('/'), layer] as [string, KerasLayer]] : []),
    ...(layer.network === undefined ? [] : leavesOf(layer.network, at)),
    ...Object.entries(layer.wrapped).flatMap(([key, inner]) => inside(inner, [...at, key])),
  ]
  return network.layers.flatMap(layer => inside(layer, [...path, layer.name]))
}

interface Expected {
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly variables: Readonly<Record<string, readonly number[]>>
}

// Every variable holds a number of its own, so that the first value says which one it is.
const storedOf = (layer: KerasLayer) => layer.variables.filter(one => one.kind === 'stored')

function expectBound(file: Hdf5File, { model, diagnostics }: Description, expectedFile: string): void {
  const expected = JSON.parse(fs.readFileSync(expectedFile, 'utf8')) as Expected
  expect(diagnostics).toEqual([])
  if (model === null) throw new Error('no model')
  const firstValue = (path: string): number => {
    const bytes = file.root.dataset(path)?.read(0, 1)
    return bytes === undefined ? Number.NaN : new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true)
  }
  const leaves = leavesOf(model.network)
  const found = leaves.map(([path, layer]) => [path, storedOf(layer).map(({ path }) => firstValue(path))])
  expect(Object.fromEntries(found)).toEqual(expected.variables)
  const bound = leaves.flatMap(([, layer]) => storedOf(layer).map(({ id }) => id))
  // An archive holds a layer once that stands in two models.
  expect([...new Set(bound)].sort((a, b) => a - b)).toEqual(model.variables.map(({ id }) => id))
  const { inputs, outputs } = model.network
  if (inputs.length > 0) expect(inputs.map(({ layer }) => layer)).toEqual(expected.inputs)
  expect(outputs.map(({ layer }) => layer)).toEqual(expected.outputs)
}

describe('a model saved by tf_keras is bound as Keras loads it', () => {
  const names = fs.readdirSync(models).filter(file => file.endsWith('.h5'))
  const loadable = names.filter(file => file !== 'frozen_model_thawed_layer.h5')

  it.each(loadable)('%s', async name => {
    const [file, description] = await openAll(`${models}/${name}`)
    expectBound(file, description, `${models}/${name.replace('.h5', '.json')}`)
  })

  it('or refused where Keras gives layers the weights of others', async () => {
    const [, { diagnostics }] = await openAll(`${models}/frozen_model_thawed_layer.h5`)
    expect(diagnostics).toMatchObject([
      { code: 'keras/weights-mismatch', message: expect.stringContaining('Functional "block"') },
    ])
  })
})

describe('a model saved by Keras 3 is bound as it was saved', () => {
  const folder = `${models}/keras3`
  const names = fs.readdirSync(folder).filter(file => /^\w+\.h5$/.test(file))

  it.each(names)('%s', async name => {
    const [file, description] = await openAll(`${folder}/${name}`)
    expect(description.model).toMatchObject({ container: 'keras-3-h5', generation: 3, kerasVersion: '3.15.1' })
    expectBound(file, description, `${folder}/${name.replace('.h5', '.json')}`)
  })
})

describe('an archive is bound by the structure of the model', () => {
  const archives = [models, `${models}/keras3`].flatMap(folder =>
    fs
      .readdirSync(folder)
      .filter(file => file.endsWith('.keras'))
      .map(file => `${folder}/${file}`),
  )

  it.each(archives)('%s', async name => {
    const [file, description] = await openAll(name)
    const generation = name.includes('keras3') ? 3 : 2
    expect(description.model).toMatchObject({ container: 'keras-archive', generation, form: 'normal' })
    expectBound(file, description, name.replace('.keras', '.json'))
  })

  it('as are weights alone, with an architecture', async () => {
    for (const name of ['nested_twice', 'stacked_cells']) {
      const path = `${models}/keras3/${name}`
      const architecture = fs.readFileSync(`${path}.architecture.json`, 'utf8')
      const [file, description] = await openAll(`${path}.weights.h5`, { architecture })
      expect(description.model).toMatchObject({ container: 'keras-3-weights-h5', generation: 3 })
      expectBound(file, description, `${path}.json`)
    }
  })
})

// __tests__/e2e/zoo.test.ts converts all of them; here every sixth is enough.
describe('the models of the zoo', () => {
  const entries = fs
    .readdirSync(zoo)
    .filter(file => file.endsWith('.json') && !file.endsWith('.architecture.json'))
    .map(file => ({
      name: file.slice(0, -5),
      ...(JSON.parse(fs.readFileSync(`${zoo}/${file}`, 'utf8')) as { expect: string }),
    }))
    .filter(entry => entry.expect === 'equal')
    .filter((_, index) => index % 6 === 0)

  it('are all described without a finding, every weight bound exactly once', async () => {
    expect(entries.length).toBeGreaterThan(50)
    const faults: string[] = []
    for (const { name } of entries) {
      const architecture = `${zoo}/${name}.architecture.json`
      const options = fs.existsSync(architecture) ? { architecture: fs.readFileSync(architecture, 'utf8') } : {}
      const [, { model, diagnostics }] = await openAll(`${zoo}/${name}.h5`, options)
      const bound =
        model === null ? [] : leavesOf(model.network).flatMap(([, layer]) => storedOf(layer).map(({ id }) => id))
      const complete = bound.length === model?.variables.length && new Set(bound).size === bound.length
      if (diagnostics.length > 0 || !complete)
        faults.push(`${name}: ${diagnostics.map(({ message }) => message).join(' ')}`)
    }
    expect(faults).toEqual([])
  })
})
