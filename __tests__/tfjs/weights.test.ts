import { describe, expect, it } from '@jest/globals'
import { lower } from '../../src/tfjs/lower.js'
import { resolveName } from '../../src/tfjs/weights.js'
import { functional, input, kerasModel, layer, type Network, nested, type Spec, sequential } from './keras-model.js'

const options = { units: 4, use_bias: true, activation: 'linear' }
const dense = (name: string, on: string, savedNames?: readonly string[]): Spec => ({
  ...layer('Dense', name, on, options),
  ...(savedNames === undefined ? {} : { savedNames }),
})
const cellOptions = { units: 3, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true }
const lstm = (name: string, savedNames: readonly string[]): Spec => ({
  className: 'LSTM',
  name,
  config: cellOptions,
  calls: [],
  savedNames,
})

const lowered = (network: Network) => {
  const { model, diagnostics } = lower(kerasModel(network))
  expect(diagnostics.filter(one => one.severity === 'error')).toEqual([])
  return { names: model?.weights.map(weight => weight.name) ?? [], model, diagnostics }
}

describe('the name of a weight', () => {
  it('is the one that Python writes where tf.js finds the weight by it', () => {
    const saved = ['lstm/lstm_cell/kernel:0', 'lstm/lstm_cell/recurrent_kernel:0', 'lstm/lstm_cell/bias:0']
    const network = functional(input('x', [5, 3]), { ...lstm('lstm', saved), calls: [['x']] })
    expect(lowered(network).names).toEqual([
      'lstm/lstm_cell/kernel',
      'lstm/lstm_cell/recurrent_kernel',
      'lstm/lstm_cell/bias',
    ])
  })

  it("is the name that tf.js gives the weight where Python's leads nowhere", () => {
    const network = functional(input('x', [3]), dense('d', 'x', ['old/kernel_1:0', 'old/bias_1:0']), dense('e', 'd'))
    expect(lowered(network).names).toEqual(['d/kernel', 'd/bias', 'e/kernel', 'e/bias'])
  })

  it('follows the layer that the values belong to when two layers were renamed crosswise', () => {
    const network = functional(
      input('x', [3]),
      dense('a', 'x', ['b/kernel:0', 'b/bias:0']),
      dense('b', 'a', ['a/kernel:0', 'a/bias:0']),
    )
    const { names, model } = lowered(network)
    expect(names).toEqual(['a/kernel', 'a/bias', 'b/kernel', 'b/bias'])
    expect(model?.weights[0]?.source).toMatchObject({ savedName: 'b/kernel:0' })
  })

  it('says the direction and the inner layer of a Bidirectional', () => {
    const backward = { ...lstm('back', ['p:0', 'q:0', 'r:0']), config: { ...cellOptions, go_backwards: true } }
    const network = functional(input('x', [5, 3]), {
      ...layer('Bidirectional', 'bi', 'x', { merge_mode: 'concat' }),
      wrapped: { layer: lstm('l', ['a:0', 'b:0', 'c:0']), backward_layer: backward },
    })
    expect(lowered(network).names).toEqual([
      'bi/forward_l/kernel',
      'bi/forward_l/recurrent_kernel',
      'bi/forward_l/bias',
      'bi/backward_l/kernel',
      'bi/backward_l/recurrent_kernel',
      'bi/backward_l/bias',
    ])
  })

  it('leaves out what is inside TimeDistributed, and counts stacked cells', () => {
    const inner = { ...dense('inner', 'x'), calls: [] }
    const cell = (name: string): Spec => ({ ...lstm(name, ['a:0', 'b:0', 'c:0']), className: 'LSTMCell' })
    const stacked: Spec = {
      className: 'StackedRNNCells',
      name: 'stack',
      config: {},
      calls: [],
      wrapped: { 'cells/0': cell('one'), 'cells/1': cell('two') },
    }
    const network = functional(
      input('x', [5, 3]),
      { ...layer('TimeDistributed', 'td', 'x'), wrapped: { layer: inner } },
      { ...layer('RNN', 'rnn', 'td', { return_sequences: false }), wrapped: { cell: stacked } },
    )
    expect(lowered(network).names).toEqual([
      'td/inner/kernel',
      'td/inner/bias',
      'rnn/RNNCell_0/kernel',
      'rnn/RNNCell_0/recurrent_kernel',
      'rnn/RNNCell_0/bias',
      'rnn/RNNCell_1/kernel',
      'rnn/RNNCell_1/recurrent_kernel',
      'rnn/RNNCell_1/bias',
    ])
  })

  it.each([
    ['d/kernel', 'd/kernel'],
    ['d/d/kernel', 'd/kernel'],
    ['model/d/d/kernel', null],
    ['d/kernel:0', null],
    ['kernel', null],
  ])('%s leads tf.js to %s', (name, target) => {
    expect(resolveName(name, new Set(['d/kernel', 'd/bias']))).toBe(target)
  })
})

describe('a layer is renamed', () => {
  it.each([
    ['constructor', 'layer_constructor'],
    ['toString', 'layer_toString'],
    ['__proto__', 'layer___proto__'],
    ['_private', 'layer__private'],
    ['my dense', 'my_dense'],
    ['a:b', 'a_b'],
    ['密集', 'layer___'],
  ])('from %s, which tf.js does not accept, to %s', (name, to) => {
    const { model, names, diagnostics } = lowered(functional(input('x', [3]), dense(name, 'x'), dense('end', name)))
    expect(model?.renamed).toEqual(Object.fromEntries([[name, to]]))
    expect(names.slice(0, 2)).toEqual([`${to}/kernel`, `${to}/bias`])
    expect(diagnostics.map(one => one.code)).toEqual(['layer/renamed'])
    expect(JSON.stringify(model?.modelTopology)).not.toContain(JSON.stringify(name))
  })

  it('to a name that is free', () => {
    const { model } = lowered(functional(input('x', [3]), dense('a_b', 'x'), dense('a b', 'a_b')))
    expect(model?.renamed).toEqual({ 'a b': 'a_b_2' })
  })

  it('in a nested model whose weights would get the names of others', () => {
    const inner = sequential({ ...dense('d', ''), config: { ...options, batch_input_shape: [null, 4] } })
    const { model, names } = lowered(
      functional(input('x', [4]), dense('d', 'x'), nested('one', inner, 'd'), nested('two', inner, 'one')),
    )
    expect(names).toEqual(['d/kernel', 'd/bias', 'one__d/kernel', 'one__d/bias', 'two__d/kernel', 'two__d/bias'])
    expect(model?.renamed).toEqual({ 'one/d': 'one__d', 'two/d': 'two__d' })
  })
})

describe('weights that do not fit', () => {
  const network = functional(input('x', [3]), dense('d', 'x'))

  it('are refused when the file has none for a layer', () => {
    const keras = kerasModel(network)
    const layers = keras.network.layers.map(one => ({ ...one, variables: one.variables.slice(0, 1) }))
    const { model, diagnostics } = lower({
      ...keras,
      variables: keras.variables.slice(0, 1),
      network: { ...keras.network, layers },
    })
    expect(model).toBeNull()
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'keras/weights-mismatch', message: expect.stringContaining('"d/bias"') }),
    ])
  })

  it('are refused when they belong to no layer', () => {
    const keras = kerasModel(network)
    const extra = {
      kind: 'stored' as const,
      id: 9,
      path: '/model_weights/z',
      savedName: 'z:0',
      group: 'z',
      shape: [1],
      dtype: 'float32' as const,
    }
    expect(lower({ ...keras, variables: [...keras.variables, extra] }).diagnostics.map(one => one.code)).toEqual([
      'keras/weights-mismatch',
    ])
  })

  it('are left out with a note when no output depends on their layer', () => {
    const idle = { ...functional(input('x', [3]), dense('d', 'x'), dense('idle', 'x')), outputs: ['d'] }
    const { names, diagnostics } = lowered(idle)
    expect(names).toEqual(['d/kernel', 'd/bias'])
    expect(diagnostics.map(one => one.code)).toEqual(['weight/unused', 'weight/unused'])
  })

  it('are written once for each layer when two layers share a variable', () => {
    const keras = kerasModel(functional(input('x', [3]), dense('d', 'x'), dense('e', 'd')))
    const [x, d, e] = keras.network.layers
    if (x === undefined || d === undefined || e === undefined) throw new Error('the model has three layers')
    const shared = {
      ...keras,
      variables: d.variables.filter(one => one.kind === 'stored'),
      network: { ...keras.network, layers: [x, d, { ...e, variables: d.variables }] },
    }
    expect(lower(shared).model?.weights.map(weight => [weight.name, weight.source])).toEqual([
      ['d/kernel', d.variables[0]],
      ['e/kernel', d.variables[0]],
      ['d/bias', d.variables[1]],
      ['e/bias', d.variables[1]],
    ])
  })
})
