import { describe, expect, it } from '@jest/globals'
import { bindArchive } from '../../src/keras/bind-archive.js'
import type { JsonObject } from '../../src/keras/json.js'
import type { KerasNetwork } from '../../src/keras/model.js'
import { normaliseModel } from '../../src/keras/network.js'
import { keras2, keras3, saved, sequential } from './configs.js'
import { type GroupInMemory, hdf5InMemory } from './hdf5-in-memory.js'

type Shape = readonly number[]

/** A group as Keras writes it for a layer: arrays in `vars`, groups of the layers inside beside it. */
const holding = (
  arrays: readonly Shape[],
  inner: Record<string, GroupInMemory> = {},
  attributes: Record<string, string> = {},
): GroupInMemory => ({
  children: {
    vars: { attributes, children: Object.fromEntries(arrays.map((shape, index) => [String(index), shape])) },
    ...inner,
  },
})
const layers = (groups: Record<string, GroupInMemory>, name = 'layers'): GroupInMemory => ({
  children: { [name]: { children: groups } },
})

const dense = (name: string, units = 2, more = {}): JsonObject =>
  saved('Dense', { name, trainable: true, units, ...more })
const kernelAndBias: readonly Shape[] = [[3, 2], [2]]

function bind(config: JsonObject, root: GroupInMemory, namesAreKept = true, dialect = keras3) {
  const network = normaliseModel(config, dialect, [])
  const { generation } = dialect
  return bindArchive(network, hdf5InMemory(root).root, { modelConfig: config, generation, namesAreKept })
}

const pathsIn = (network: KerasNetwork): Record<string, readonly string[]> =>
  Object.fromEntries(
    network.layers.map(({ name, variables }) => [
      name,
      variables.map(variable => (variable.kind === 'stored' ? variable.path : '')),
    ]),
  )
const messages = (config: JsonObject, root: GroupInMemory, namesAreKept = true) =>
  bind(config, root, namesAreKept).diagnostics.map(({ code, message }) => `${code}: ${message}`)

describe('the weights of an archive', () => {
  it('belong to layers by class and number, in the order of the layers', () => {
    const config = sequential('s', dense('b'), saved('Embedding', { name: 'e', trainable: true }), dense('a'))
    const { network, diagnostics, variables } = bind(
      config,
      layers({ dense_1: holding(kernelAndBias), embedding: holding([[5, 3]]), dense: holding(kernelAndBias) }),
    )
    expect(diagnostics).toEqual([])
    expect(pathsIn(network)).toEqual({
      b: ['/layers/dense/vars/0', '/layers/dense/vars/1'],
      e: ['/layers/embedding/vars/0'],
      a: ['/layers/dense_1/vars/0', '/layers/dense_1/vars/1'],
    })
    expect(variables.map(({ group }) => group)).toEqual(['b', 'b', 'e', 'a', 'a'])
  })

  it('are numbered, not named: 10 comes after 9', () => {
    const names = Array.from({ length: 11 }, (_, index) => `d${index}`)
    const groups = names.map((_, index): [string, GroupInMemory] => [
      index === 0 ? 'dense' : `dense_${index}`,
      holding(kernelAndBias),
    ])
    const config = sequential('s', ...names.map(name => dense(name)))
    const { network } = bind(config, layers(Object.fromEntries(groups.reverse())))
    expect(pathsIn(network)['d2']?.[0]).toBe('/layers/dense_2/vars/0')
    expect(pathsIn(network)['d10']?.[0]).toBe('/layers/dense_10/vars/0')
  })

  it('are those of the order alone where tf.keras 2.12 counted layers with weights twice', () => {
    const config = sequential('s', dense('a'), dense('b'))
    const groups = { dense: holding(kernelAndBias), dense_2: holding(kernelAndBias) }
    const { network, diagnostics } = bind(config, layers(groups, '_layer_checkpoint_dependencies'), true, keras2)
    expect(diagnostics).toEqual([])
    expect(pathsIn(network)['b']?.[0]).toBe('/_layer_checkpoint_dependencies/dense_2/vars/0')
  })

  it('lie by the name of the class in Python, which a registered class does not have', () => {
    const mine = { ...saved('Mine', { name: 'm', trainable: true }), module: null, registered_name: 'zoo>Dense' }
    const config = sequential('s', mine, dense('d'))
    const { network, diagnostics } = bind(config, layers({ mine: holding([[7]]), dense: holding(kernelAndBias) }))
    expect(diagnostics).toEqual([])
    expect(pathsIn(network)).toEqual({
      m: ['/layers/mine/vars/0'],
      d: ['/layers/dense/vars/0', '/layers/dense/vars/1'],
    })
  })

  it('of a recurrent layer lie in its cell', () => {
    const config = sequential('s', saved('LSTM', { name: 'l', trainable: true, units: 2 }))
    const cell = holding([[3, 8], [2, 8], [8]])
    const { network, diagnostics } = bind(config, layers({ lstm: holding([], { cell }) }))
    expect(diagnostics).toEqual([])
    expect(pathsIn(network)['l']?.[2]).toBe('/layers/lstm/cell/vars/2')
  })

  it('are all taken, but for the state of optimizers and of random number generators', () => {
    const config = sequential('s', dense('d'), saved('Dropout', { name: 'o', trainable: true, rate: 0.5 }))
    const dropout = holding([], { seed_generator: holding([[2]]) })
    const root: GroupInMemory = {
      children: {
        ...layers({ dense: holding(kernelAndBias), dropout }).children,
        optimizer: holding([[], [3, 2]]),
      },
    }
    const { diagnostics, variables } = bind(config, root)
    expect(diagnostics).toEqual([])
    expect(variables).toHaveLength(2)
  })
})

describe('the weights of an archive are refused', () => {
  const config = sequential('s', dense('d'))

  it.each<[string, GroupInMemory, string]>([
    [
      'when a layer has none',
      layers({}),
      'Dense "d" has 2 weights by its configuration (kernel, bias), but the file holds 0 for it.',
    ],
    [
      'when a layer has too many',
      layers({ dense: holding([...kernelAndBias, [2]]) }),
      'Dense "d" has 2 weights by its configuration (kernel, bias), but the file holds 3 for it (layers/dense/vars/0, layers/dense/vars/1, layers/dense/vars/2).',
    ],
    [
      'when a shape is another',
      layers({ dense: holding([[3, 5], [2]]) }),
      'The kernel of Dense "d" must have the shape [any, 2], but the file holds [3, 5].',
    ],
    [
      'when an array belongs to no layer',
      layers({ dense: holding(kernelAndBias), dense_1: holding(kernelAndBias) }),
      'The file holds the array /layers/dense_1/vars/0, which no layer of the configuration has.',
    ],
    [
      'when the file says that they are those of another layer',
      layers({ dense: holding(kernelAndBias, {}, { name: 'other' }) }),
      'By their place, the weights in /layers/dense are those of Dense "d", but the file says that they are those of "other".',
    ],
    [
      'when the model has some of its own',
      { children: { ...layers({ dense: holding(kernelAndBias) }).children, ...holding([[4]]).children } },
      'The file holds the array /vars/0, which no layer of the configuration has.',
    ],
  ])('%s', (_, root, message) => {
    expect(messages(config, root)).toEqual([`keras/weights-mismatch: ${message}`])
  })

  it('not for a name, where the architecture came from elsewhere', () => {
    expect(messages(config, layers({ dense: holding(kernelAndBias, {}, { name: 'other' }) }), false)).toEqual([])
  })
})
