import { describe, expect, it } from '@jest/globals'
import type { KerasLayer, KerasModel, KerasNetwork } from '../../src/keras/model.js'
import type { ModelTensor, TfjsModel } from '../../src/tfjs/model.js'
import { countSizeChoices, generateInputs } from '../../src/validate/generate-inputs.js'

const ref = (layer: string) => ({ layer, node: 0, tensor: 0 })

function layer(
  className: string,
  name: string,
  from: readonly string[],
  config: KerasLayer['config'] = {},
  more: Partial<KerasLayer> = {},
): KerasLayer {
  const calls = from.length === 0 ? [] : [{ inputs: from.map(ref), kwargs: {} }]
  return { name, className, config, pointer: '', calls, variables: [], wrapped: {}, ...more }
}

function network(layers: readonly KerasLayer[], inputs: readonly string[]): KerasNetwork {
  return { className: 'Functional', name: 'm', layers, inputs: inputs.map(ref), outputs: [] }
}

const kerasModel = (net: KerasNetwork): KerasModel => ({
  container: 'keras-2-h5',
  generation: 2,
  form: 'saved',
  kerasVersion: null,
  backend: null,
  saved: { modelConfig: {} },
  network: net,
  variables: [],
  weightGroups: null,
})

const tfjsModel = (...inputs: Pick<ModelTensor, 'shape' | 'dtype'>[]): TfjsModel => ({
  modelTopology: {},
  generatedBy: null,
  weights: [],
  inputs: inputs.map((input, i) => ({ name: `i${i}`, ...input })),
  outputs: [],
  correspondence: [],
  customClasses: [],
  renamed: {},
})

const valuesOf = (model: TfjsModel, net: KerasNetwork, batch = 3): number[][] =>
  generateInputs(model, kerasModel(net), batch, 0).map(({ values }) => [...values])

describe('generated inputs', () => {
  const tokens = tfjsModel({ shape: [null, 12], dtype: 'float32' })

  it('are token ids below the smallest vocabulary that they reach, also through reshapes', () => {
    const net = network(
      [
        layer('InputLayer', 'x', []),
        layer('Reshape', 'r', ['x']),
        layer('Embedding', 'e', ['r'], { input_dim: 5 }),
        layer('Embedding', 'f', ['x'], { input_dim: 9 }),
      ],
      ['x'],
    )
    const [values = []] = valuesOf(tokens, net)
    expect(new Set(values)).toEqual(new Set([0, 1, 2, 3, 4]))
  })

  it('reach an Embedding inside a nested model and inside TimeDistributed', () => {
    const inner = network([layer('InputLayer', 'y', []), layer('Embedding', 'e', ['y'], { input_dim: 3 })], ['y'])
    const nested = network(
      [layer('InputLayer', 'x', []), layer('Functional', 'n', ['x'], {}, { network: inner })],
      ['x'],
    )
    const wrapped = { layer: layer('Embedding', 'e', [], { input_dim: 3 }) }
    const distributed = network(
      [layer('InputLayer', 'x', []), layer('TimeDistributed', 't', ['x'], {}, { wrapped })],
      ['x'],
    )
    for (const net of [nested, distributed]) expect(Math.max(...valuesOf(tokens, net).flat())).toBe(2)
  })

  it('end in zeros, and hold none before, where zeros are masked', () => {
    const net = network(
      [layer('InputLayer', 'x', []), layer('Embedding', 'e', ['x'], { input_dim: 5, mask_zero: true })],
      ['x'],
    )
    const [values = []] = valuesOf(tokens, net)
    const rows = [0, 1, 2].map(row => values.slice(row * 12, row * 12 + 12))
    expect(rows.map(row => row.indexOf(0))).toEqual([8, 9, 10])
    expect(rows.map(row => row.filter(value => value !== 0).length)).toEqual([8, 9, 10])
  })

  it('end in the mask value where a Masking layer takes it', () => {
    const net = network([layer('InputLayer', 'x', []), layer('Masking', 'm', ['x'], { mask_value: -7 })], ['x'])
    const [values = []] = valuesOf(tfjsModel({ shape: [null, 6, 2], dtype: 'float32' }), net, 1)
    expect(values.slice(0, 8).includes(-7)).toBe(false)
    expect(values.slice(8)).toEqual([-7, -7, -7, -7])
  })

  it('are in [0, 1) for images and in [-1, 1) for other numbers', () => {
    const net = network([layer('InputLayer', 'x', [])], ['x'])
    const [image = []] = valuesOf(tfjsModel({ shape: [null, 8, 8, 3], dtype: 'float32' }), net)
    const [vector = []] = valuesOf(tfjsModel({ shape: [null, 50], dtype: 'float32' }), net)
    expect(Math.min(...image)).toBeGreaterThanOrEqual(0)
    expect(Math.min(...vector)).toBeLessThan(-0.5)
  })

  it('are pixels up to 255 where a layer scales or resizes them, also behind layers that pass them on', () => {
    const image = tfjsModel({ shape: [null, 8, 8, 3], dtype: 'float32' })
    const rescaling = layer('Rescaling', 's', ['x'], { scale: 1 / 255, offset: 0 })
    const resizing = layer('Resizing', 's', ['d'], { height: 4, width: 4 })
    const nets = [
      network([layer('InputLayer', 'x', []), rescaling], ['x']),
      network([layer('InputLayer', 'x', []), layer('Dropout', 'd', ['x']), resizing], ['x']),
    ]
    for (const net of nets) {
      const [values = []] = valuesOf(image, net)
      expect(Math.max(...values)).toBeGreaterThan(200)
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    }
    const doubling = network([layer('InputLayer', 'x', []), layer('Rescaling', 's', ['x'], { scale: 2 })], ['x'])
    expect(Math.max(...(valuesOf(image, doubling)[0] ?? []))).toBeLessThanOrEqual(1)
  })

  it('are values that a lookup knows, and fall into every bin', () => {
    const lookup = network(
      [layer('InputLayer', 'x', []), layer('IntegerLookup', 'l', ['x'], { vocabulary: [12, 36, 1138] })],
      ['x'],
    )
    expect(new Set(valuesOf(tfjsModel({ shape: [null, 20], dtype: 'int32' }), lookup)[0])).toEqual(
      new Set([12, 36, 1138]),
    )
    const bins = network(
      [layer('InputLayer', 'x', []), layer('Discretization', 'd', ['x'], { bin_boundaries: [10, 20, 30] })],
      ['x'],
    )
    const [values = []] = valuesOf(tfjsModel({ shape: [null, 50], dtype: 'float32' }), bins)
    for (const [low, high] of [
      [-Infinity, 10],
      [10, 20],
      [20, 30],
      [30, Infinity],
    ] as const)
      expect(values.some(value => value >= low && value < high)).toBe(true)
  })

  it('keep a fixed batch, fill open dimensions, and are the same every time', () => {
    const model = tfjsModel(
      { shape: [2, null, 4], dtype: 'float32' },
      { shape: [2, 3], dtype: 'int32' },
      { shape: [2], dtype: 'bool' },
    )
    const keras = kerasModel(network([], []))
    const first = generateInputs(model, keras, 2, 0)
    expect(first.map(({ shape, dtype }) => ({ shape, dtype }))).toEqual([
      { shape: [2, 12, 4], dtype: 'float32' },
      { shape: [2, 3], dtype: 'int32' },
      { shape: [2], dtype: 'bool' },
    ])
    expect(generateInputs(model, keras, 2, 0)).toEqual(first)
    expect(generateInputs(model, keras, 2, 1)[0]?.shape).toEqual([2, 64, 4])
  })

  it('come in several sizes only where the model leaves a size open', () => {
    expect(countSizeChoices(tfjsModel({ shape: [null, 3], dtype: 'float32' }))).toBe(1)
    expect(
      countSizeChoices(tfjsModel({ shape: [null, 3], dtype: 'float32' }, { shape: [null, null], dtype: 'float32' })),
    ).toBe(3)
  })
})
