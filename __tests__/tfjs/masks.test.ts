import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../src/keras/json.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer, type Network, nested, type Spec } from './keras-model.js'

const ids = input('x', [6], 'int32')
const embedding = layer('Embedding', 'words', 'x', { input_dim: 5, output_dim: 4, mask_zero: true, input_length: null })
const dense = (name: string, on: string): Spec =>
  layer('Dense', name, on, { units: 4, use_bias: true, activation: 'linear' })
const recurrence: JsonObject = {
  units: 4,
  activation: 'tanh',
  recurrent_activation: 'sigmoid',
  use_bias: true,
  return_state: false,
  stateful: false,
}
const lstm = (name: string, on: string | readonly string[], sequences = false, more: JsonObject = {}): Spec =>
  layer('LSTM', name, on, { ...recurrence, return_sequences: sequences, ...more })
const bidirectional = (name: string, on: string, sequences: boolean): Spec => ({
  ...layer('Bidirectional', name, on, { merge_mode: 'concat' }),
  wrapped: { layer: { ...lstm('inner', on, sequences), calls: [] } },
})
const perStep = (name: string, on: string, inner: Spec): Spec => ({
  ...layer('TimeDistributed', name, on),
  wrapped: { layer: inner },
})
const convolution = (name: string, on: string): Spec =>
  layer('Conv1D', name, on, {
    filters: 4,
    kernel_size: [3],
    strides: [1],
    padding: 'same',
    data_format: 'channels_last',
    dilation_rate: [1],
    use_bias: true,
    activation: 'linear',
  })
const average = (on: string): Spec =>
  layer('GlobalAveragePooling1D', 'average', on, { data_format: 'channels_last', keepdims: false })

const masked = (...layers: readonly Spec[]): Network => functional(ids, embedding, ...layers)

/** The layers that are refused for their mask. */
const refused = (network: Network): readonly (string | undefined)[] =>
  lower(kerasModel(network))
    .diagnostics.filter(one => one.severity === 'error')
    .map(one => (one.code === 'graph/mask' ? one.subject.layer?.name : one.code))

// All measured: what is accepted predicts Keras's numbers with tf.js 4.22, what is refused does not.
describe('a mask is accepted', () => {
  it.each<[string, Network]>([
    ['read by the last recurrent layer', masked(lstm('a', 'words'), dense('end', 'a'))],
    [
      'handed from one recurrent layer to the next',
      masked(lstm('a', 'words', true), lstm('b', 'a'), dense('end', 'b')),
    ],
    [
      'of Masking',
      functional(
        input('x', [6, 4]),
        layer('Masking', 'm', 'x', { mask_value: 0 }),
        lstm('a', 'm', true),
        lstm('b', 'a'),
      ),
    ],
    [
      'on the way to a Dense for each step',
      masked(lstm('a', 'words', true), perStep('end', 'a', { ...dense('inner', 'a'), calls: [] })),
    ],
    [
      'through layers that hand it on',
      masked(
        dense('a', 'words'),
        layer('Dropout', 'b', 'a', { rate: 0.5 }),
        layer('Activation', 'c', 'b', { activation: 'tanh' }),
        lstm('d', 'c'),
      ),
    ],
    [
      'that tfjs-layers loses in LeakyReLU and still finds in its keyword arguments',
      masked(layer('LeakyReLU', 'a', 'words', { alpha: 0.3 }), lstm('b', 'a')),
    ],
    ['read by a Bidirectional that gives its last step', masked(bidirectional('a', 'words', false), dense('end', 'a'))],
    [
      'read again after a Bidirectional, whose padded steps nobody else sees',
      masked(bidirectional('a', 'words', true), lstm('b', 'a')),
    ],
    ['and read by nobody', masked(layer('Flatten', 'end', 'words', { data_format: 'channels_last' }))],
    [
      'beside a branch that was computed before',
      functional(
        ids,
        input('y', [6, 4]),
        embedding,
        lstm('a', 'words'),
        lstm('b', 'y'),
        layer('Concatenate', 'end', ['a', 'b'], { axis: -1 }),
      ),
    ],
    [
      'joined by Concatenate',
      masked(convolution('c', 'words'), layer('Concatenate', 'j', ['words', 'words'], { axis: -1 }), lstm('a', 'j')),
    ],
  ])('%s', (_, network) => {
    expect(refused(network)).toEqual([])
  })
})

describe('a mask is refused', () => {
  it.each<[string, readonly string[], Network]>([
    ['that stays after a convolution', ['a'], masked(convolution('c', 'words'), lstm('a', 'c'))],
    [
      'that stays after a Reshape',
      ['a'],
      masked(layer('Reshape', 'r', 'words', { target_shape: [6, 4] }), lstm('a', 'r')),
    ],
    [
      'that reaches a branch without one',
      ['b'],
      functional(
        ids,
        input('y', [6, 4]),
        embedding,
        lstm('a', 'words'),
        lstm('b', 'y'),
        layer('Concatenate', 'end', ['b', 'a'], { axis: -1 }),
      ),
    ],
    ['that average pooling ignores', ['average'], masked(average('words'))],
    [
      'whose padded steps are an output of a Bidirectional',
      ['end'],
      masked(bidirectional('a', 'words', true), { ...dense('end', 'a') }),
    ],
    [
      'whose padded steps a convolution after a Bidirectional sees',
      ['c'],
      masked(
        bidirectional('a', 'words', true),
        convolution('c', 'a'),
        layer('GlobalMaxPooling1D', 'end', 'c', { data_format: 'channels_last', keepdims: false }),
      ),
    ],
    [
      'that Softmax would add to the logits',
      ['s'],
      masked(lstm('a', 'words'), layer('Softmax', 's', 'a', { axis: -1 })),
    ],
    ['of two merged tensors', ['b'], masked(layer('Add', 'a', ['words', 'words']), lstm('b', 'a'))],
    [
      'that a nested model hands out in Keras alone',
      ['b'],
      masked(
        nested('inner', functional(input('i', [6, 4]), lstm('n', 'i', true)), 'words'),
        convolution('c', 'inner'),
        lstm('b', 'c'),
      ),
    ],
    [
      'with zero_output_for_mask, which is an output',
      ['a'],
      masked(lstm('a', 'words', true, { zero_output_for_mask: true })),
    ],
    [
      'with a given initial state',
      ['b'],
      functional(ids, input('h', [4]), input('c', [4]), embedding, lstm('b', ['words', 'h', 'c'], true)),
    ],
    [
      'handed to a recurrent layer for each step',
      ['t'],
      masked(
        layer('Reshape', 'r', 'words', { target_shape: [6, 4] }),
        layer('RepeatVector', 'v', 'f', { n: 2 }),
        lstm('a', 'words', true),
        lstm('f', 'a'),
        perStep('t', 'four', { ...lstm('inner', 't'), calls: [] }),
        layer('Reshape', 'four', 'v', { target_shape: [2, 2, 2] }),
      ),
    ],
  ])('%s', (_, layers, network) => {
    const last = network.layers.find(one => one.name === layers[0])
    const outputs = network.layers.some(one => one.name === 'end') ? ['end'] : [last?.name ?? '']
    expect(refused({ ...network, outputs })).toEqual(layers)
  })

  it('with a sentence that says which mask reaches the layer where', () => {
    const [finding] = lower(kerasModel(masked(convolution('c', 'words'), lstm('a', 'c')))).diagnostics
    expect(finding?.message).toBe('LSTM "a" gets no mask in Keras, but the mask of "words" in TensorFlow.js.')
    expect(finding?.hint).toContain('mask_zero')
  })

  it('when a nested model would give an initial state to the next layer, masks or not', () => {
    const inner = functional(
      input('i', [6, 4]),
      input('h', [4]),
      input('c', [4]),
      lstm('n', ['i', 'h', 'c'], true),
      lstm('o', 'n'),
    )
    const outer = functional(input('x', [6, 4]), input('y', [4]), input('z', [4]), {
      ...nested('inner', inner, 'x'),
      calls: [['x', 'y', 'z']],
    })
    expect(refused(outer)).toEqual(['inner/o'])
  })
})
