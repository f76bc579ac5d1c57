import { describe, expect, it } from '@jest/globals'
import { bindVariables } from '../../src/keras/bind.js'
import type { JsonObject, JsonValue } from '../../src/keras/json.js'
import type { KerasNetwork } from '../../src/keras/model.js'
import { normaliseModel } from '../../src/keras/network.js'
import { listWeights } from '../../src/keras/variables.js'
import { keras2, saved, sequential } from './configs.js'
import { hdf5InMemory, weightsGroup } from './hdf5-in-memory.js'

type Stored = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>

function bind(config: JsonObject, stored: Stored) {
  const { byLayer } = listWeights(hdf5InMemory(weightsGroup(stored)).root, 'layer-names')
  const { network, diagnostics } = bindVariables(normaliseModel(config, keras2, []), byLayer, 2)
  return { owners: ownersIn(network), messages: diagnostics.map(({ code, message }) => `${code}: ${message}`) }
}

/** By layer: the paths of its variables. */
function ownersIn(network: KerasNetwork, found: Record<string, string[]> = {}): Record<string, string[]> {
  for (const layer of network.layers) {
    if (layer.variables.length > 0)
      found[layer.name] = layer.variables.map(one => (one.kind === 'stored' ? one.path : one.kind))
    if (layer.network !== undefined) ownersIn(layer.network, found)
  }
  return found
}

const dense = (name: string, more: Record<string, JsonValue> = {}) => saved('Dense', { name, units: 2, ...more })
const norm = (name: string, more: Record<string, JsonValue> = {}) => saved('BatchNormalization', { name, ...more })
const both = { 'k/kernel:0': [3, 2], 'k/bias:0': [2] }

describe('groups of weights', () => {
  it('belong to the layers of their names, whatever their order', () => {
    const { owners } = bind(sequential('s', dense('a'), dense('b')), { b: both, a: both })
    expect(owners).toEqual({ a: ['/a/k/kernel:0', '/a/k/bias:0'], b: ['/b/k/kernel:0', '/b/k/bias:0'] })
  })

  it('belong to layers by order when a name is unknown', () => {
    const { owners } = bind(sequential('s', dense('b'), saved('Dropout', { name: 'o' }), dense('c')), {
      a: both,
      o: {},
      b: both,
    })
    expect(owners).toEqual({ b: ['/a/k/kernel:0', '/a/k/bias:0'], c: ['/b/k/kernel:0', '/b/k/bias:0'] })
  })

  it('that are too few or too many are reported with both sides', () => {
    const { messages, owners } = bind(sequential('s', dense('a'), dense('b')), { a: both, c: both, d: both })
    expect(owners).toEqual({})
    expect(messages).toEqual([
      'keras/weights-mismatch: The model has 2 layers with weights (among them "b"), but the file has weights of 3 (among them "c", "d").',
    ])
  })

  it('of a layer that is missing are reported by the layer', () => {
    const { messages } = bind(sequential('s', dense('a'), dense('b')), { a: both })
    expect(messages).toEqual([
      expect.stringContaining('Dense "b" has 2 weights by its configuration (kernel, bias), but the file holds 0'),
    ])
  })
})

describe('weights inside a group', () => {
  it('belong to variables by place: TensorFlow 1 counts names, CNTK leaves out ":0"', () => {
    const stored = { a: { 'x_3/kernel_1:0': [3, 2], bias_12: [2] } }
    expect(bind(sequential('s', dense('a')), stored)).toEqual({
      owners: { a: ['/a/x_3/kernel_1:0', '/a/bias_12'] },
      messages: [],
    })
  })

  it('leave out what the config leaves out', () => {
    const config = sequential('s', dense('a', { use_bias: false }), norm('n', { scale: false, center: null }))
    const stored = { a: { 'kernel:0': [3, 2] }, n: { 'moving_mean:0': [2], 'moving_variance:0': [2] } }
    expect(bind(config, stored).messages).toEqual([])
  })

  it('of a nested model have everything trainable first, frozen layers last', () => {
    const config = sequential('s', sequential('m', dense('a', { trainable: false }), norm('n'), dense('b')))
    const stored = {
      m: {
        'gamma:0': [2],
        'beta:0': [2],
        'b/kernel:0': [2, 2],
        'b/bias:0': [2],
        'a/kernel:0': [3, 2],
        'a/bias:0': [2],
        'moving_mean:0': [2],
        'moving_variance:0': [2],
      },
    }
    expect(bind(config, stored)).toEqual({
      owners: {
        a: ['/m/a/kernel:0', '/m/a/bias:0'],
        n: ['/m/gamma:0', '/m/beta:0', '/m/moving_mean:0', '/m/moving_variance:0'],
        b: ['/m/b/kernel:0', '/m/b/bias:0'],
      },
      messages: [],
    })
  })

  it('that are another number than the config says are reported', () => {
    expect(bind(sequential('s', dense('a')), { a: { 'a/kernel:0': [3, 2] } }).messages).toEqual([
      'keras/weights-mismatch: Dense "a" has 2 weights by its configuration (kernel, bias), but the file holds 1 for it (a/kernel\\u{3a}0).',
    ])
  })

  it('whose names contradict their places are reported', () => {
    const stored = { n: { 'beta:0': [2], 'gamma:0': [2], 'moving_mean:0': [2], 'moving_variance:0': [2] } }
    expect(bind(sequential('s', norm('n')), stored).messages).toEqual([
      expect.stringContaining('is the gamma of BatchNormalization "n", which its name contradicts'),
      expect.stringContaining('is the beta of BatchNormalization "n"'),
    ])
  })

  it.each<[string, JsonObject, Record<string, number[]>, string]>([
    ['Dense', dense('l'), { 'kernel:0': [3, 4], 'bias:0': [2] }, '[any, 2], but the file holds [3, 4]'],
    ['Dense of another rank', dense('l'), { 'kernel:0': [2], 'bias:0': [2] }, '[any, 2], but the file holds [2]'],
    ['Embedding', saved('Embedding', { name: 'l', input_dim: 9, output_dim: 2 }), { 'embeddings:0': [8, 2] }, '[9, 2]'],
    [
      'Conv2D',
      saved('Conv2D', { name: 'l', filters: 4, kernel_size: [3, 5] }),
      { 'kernel:0': [5, 3, 1, 4], 'bias:0': [4] },
      '[3, 5, any, 4]',
    ],
    [
      'Conv2DTranspose',
      saved('Conv2DTranspose', { name: 'l', filters: 4, kernel_size: 3 }),
      { 'kernel:0': [3, 3, 1, 4], 'bias:0': [4] },
      '[3, 3, 4, any]',
    ],
    [
      'DepthwiseConv2D',
      saved('DepthwiseConv2D', { name: 'l', depth_multiplier: 2, kernel_size: [3, 3] }),
      { 'depthwise_kernel:0': [3, 3, 4, 1], 'bias:0': [4] },
      '[3, 3, any, 2]',
    ],
    [
      'SeparableConv2D',
      saved('SeparableConv2D', { name: 'l', filters: 4, depth_multiplier: 1, kernel_size: [3, 3] }),
      { 'depthwise_kernel:0': [3, 3, 2, 1], 'pointwise_kernel:0': [1, 1, 2, 5], 'bias:0': [4] },
      '[1, 1, any, 4]',
    ],
    [
      'LSTM with the bias of CuDNN',
      saved('LSTM', { name: 'l', units: 2 }),
      { 'kernel:0': [3, 8], 'recurrent_kernel:0': [2, 8], 'bias:0': [16] },
      '[8], but the file holds [16]',
    ],
    [
      'GRU',
      saved('GRU', { name: 'l', units: 2, reset_after: true }),
      { 'kernel:0': [3, 6], 'recurrent_kernel:0': [2, 6], 'bias:0': [6] },
      '[2, 6], but the file holds [6]',
    ],
    [
      'ConvLSTM2D',
      saved('ConvLSTM2D', { name: 'l', filters: 2, kernel_size: [3, 3] }),
      { 'kernel:0': [3, 3, 1, 8], 'recurrent_kernel:0': [3, 3, 1, 8], 'bias:0': [8] },
      '[3, 3, 2, 8]',
    ],
  ])('of a shape that the config excludes are reported: %s', (_, layer, weights, how) => {
    const { messages } = bind(sequential('s', layer), { l: weights })
    expect(messages).toEqual([expect.stringMatching(/^keras\/weights-mismatch/)])
    expect(messages[0]).toContain(how)
  })
})

describe('a layer of unknown class', () => {
  it('gets its group, so that the others are still bound by order', () => {
    const config = sequential('s', dense('a'), saved('Mine>Special', { name: 'u' }), dense('b'))
    const { owners, messages } = bind(config, { old_a: both, old_u: { 'w:0': [7] }, old_b: both })
    expect(messages).toEqual([])
    expect(owners['u']).toEqual(['/old_u/w:0'])
    expect(owners['b']).toEqual(['/old_b/k/kernel:0', '/old_b/k/bias:0'])
  })

  it('may have no weights', () => {
    const config = sequential('s', dense('a'), saved('Mine>Special', { name: 'u' }), dense('b'))
    expect(bind(config, { old_a: both, old_b: both }).messages).toEqual([])
  })

  it('inside a model gets the weights that bear its name', () => {
    const config = sequential('s', sequential('m', dense('a'), saved('Mine>Special', { name: 'u' })))
    const { owners } = bind(config, { m: { 'a/kernel:0': [3, 2], 'a/bias:0': [2], 'm/u/w:0': [7] } })
    expect(owners).toEqual({ a: ['/m/a/kernel:0', '/m/a/bias:0'], u: ['/m/m/u/w:0'] })
  })
})
