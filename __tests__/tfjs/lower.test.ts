import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../src/keras/json.js'
import { objectAt } from '../../src/keras/values.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer, type Network, nested, type Spec, sequential } from './keras-model.js'

const codes = (network: Network): readonly string[] =>
  lower(kerasModel(network))
    .diagnostics.filter(one => one.severity === 'error')
    .map(one => one.code)

/** One layer on one input. */
const alone = (className: string, config: JsonObject, shape: readonly (number | null)[] = [4, 4, 3]): Network =>
  functional(input('x', shape), layer(className, 'it', 'x', config))

const written = (network: Network, pointer: string): JsonObject => {
  const { model, diagnostics } = lower(kerasModel(network))
  expect(diagnostics.filter(one => one.severity === 'error')).toEqual([])
  return objectAt(model?.modelTopology['model_config'] ?? null, pointer) ?? {}
}

const conv = {
  filters: 2,
  kernel_size: [3, 3],
  strides: [1, 1],
  padding: 'same',
  data_format: 'channels_last',
  dilation_rate: [1, 1],
  groups: 1,
  activation: 'linear',
  use_bias: true,
}
const lstm = { units: 3, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true }
const inside = (className: string, config: JsonObject): Spec => ({ className, name: 'inner', config, calls: [] })

describe('lower refuses', () => {
  it.each<[string, string, Network]>([
    ['a grouped convolution', 'layer/unsupported-option', alone('Conv2D', { ...conv, groups: 3 })],
    [
      'strides with dilation',
      'layer/unsupported-option',
      alone('Conv2D', { ...conv, strides: [2, 2], dilation_rate: [2, 2] }),
    ],
    [
      'causal padding',
      'layer/unsupported-option',
      alone('Conv1D', { ...conv, padding: 'causal', kernel_size: [3], strides: [1], dilation_rate: [1] }, [5, 3]),
    ],
    [
      'channels_first in 1-D',
      'layer/unsupported-option',
      alone('MaxPooling1D', { pool_size: [2], strides: [2], padding: 'valid', data_format: 'channels_first' }, [5, 3]),
    ],
    [
      'a dilated depthwise convolution',
      'layer/unsupported-option',
      alone('DepthwiseConv2D', { ...conv, filters: 3, dilation_rate: [2, 2] }),
    ],
    [
      'a dilated transposed convolution',
      'layer/unsupported-option',
      alone('Conv2DTranspose', { ...conv, dilation_rate: [2, 2] }),
    ],
    ['output_padding', 'layer/unsupported-option', alone('Conv2DTranspose', { ...conv, output_padding: [1, 1] })],
    [
      'channels_first in SeparableConv2D',
      'layer/unsupported-option',
      alone('SeparableConv2D', { ...conv, data_format: 'channels_first' }),
    ],
    ['Conv3DTranspose', 'layer/unsupported-class', alone('Conv3DTranspose', conv, [4, 4, 4, 3])],
    [
      'bilinear upsampling',
      'layer/unsupported-option',
      alone('UpSampling2D', { size: [2, 2], data_format: 'channels_last', interpolation: 'bilinear' }),
    ],
    [
      'keepdims',
      'layer/unsupported-option',
      alone('GlobalAveragePooling2D', { data_format: 'channels_last', keepdims: true }),
    ],
    ['reset_after', 'layer/unsupported-option', alone('GRU', { ...lstm, reset_after: true }, [5, 3])],
    ['time_major', 'layer/unsupported-option', alone('LSTM', { ...lstm, time_major: true }, [5, 3])],
    [
      'a stateful layer of unknown batch size',
      'layer/unsupported-option',
      alone('LSTM', { ...lstm, stateful: true }, [5, 3]),
    ],
    [
      'the slope of ReLU',
      'layer/unsupported-option',
      alone('ReLU', { max_value: null, negative_slope: { type: 'ndarray', value: 0.1 }, threshold: 0 }),
    ],
    ['ELU with another alpha', 'layer/unsupported-option', alone('ELU', { alpha: 0.5 })],
    ['Softmax along another axis', 'layer/unsupported-option', alone('Softmax', { axis: 1 })],
    [
      'BatchNormalization along another axis',
      'layer/unsupported-option',
      alone('BatchNormalization', { axis: [1], momentum: 0.9, epsilon: 0.001, center: true, scale: true }),
    ],
    [
      'BatchNormalization of 5 axes',
      'layer/unsupported-input',
      alone(
        'BatchNormalization',
        { axis: [4], momentum: 0.9, epsilon: 0.001, center: true, scale: true },
        [2, 2, 2, 3],
      ),
    ],
    [
      'MaxPooling3D of values that may be negative',
      'layer/unsupported-input',
      alone(
        'MaxPooling3D',
        { pool_size: [2, 2, 2], strides: [2, 2, 2], padding: 'valid', data_format: 'channels_last' },
        [4, 4, 4, 3],
      ),
    ],
    ['PReLU with trailing shared axes', 'layer/unsupported-option', alone('PReLU', { shared_axes: [2] })],
    [
      'Flatten of unknown size',
      'layer/unsupported-input',
      alone('Flatten', { data_format: 'channels_last' }, [null, 3]),
    ],
    [
      'an activation that TensorFlow.js does not have',
      'layer/unsupported-activation',
      alone('Activation', { activation: 'exponential' }),
    ],
    [
      'a layer as activation',
      'layer/unsupported-activation',
      alone('Dense', { units: 2, use_bias: true, activation: { class_name: 'LeakyReLU', config: { alpha: 0.1 } } }),
    ],
    [
      'an option that nobody knows',
      'layer/unknown-option',
      alone('Dense', { units: 2, use_bias: true, activation: 'linear', wobble: 3 }),
    ],
    ['an infinite option', 'layer/unsupported-option', alone('Masking', { mask_value: Number.NaN }, [5, 3])],
    [
      'a text input',
      'layer/unsupported-dtype',
      functional(input('x', [4], 'string'), layer('Activation', 'it', 'x', { activation: 'linear' })),
    ],
    [
      'a ragged input',
      'layer/unsupported-option',
      functional(
        { ...input('x', [4]), config: { batch_input_shape: [null, 4], ragged: true } },
        layer('Activation', 'it', 'x', { activation: 'linear' }),
      ),
    ],
    ['a Lambda', 'layer/executable-code', alone('Lambda', {})],
    ['an operation between layers', 'layer/unsupported-op', alone('TFOpLambda', { function: 'math.add' })],
    ['a class of the user', 'layer/custom-class', alone('mine>MyDense', {})],
    ['a class that nobody knows', 'layer/unsupported-class', alone('MyDense', {})],
    ['a merge of one tensor', 'layer/unsupported-input', functional(input('x', [4]), layer('Add', 'it', ['x']))],
    [
      'Dot of 4 axes',
      'layer/unsupported-input',
      functional(input('x', [4, 4, 3]), layer('Dot', 'it', ['x', 'x'], { axes: 1, normalize: false })),
    ],
    [
      'TimeDistributed of flat input',
      'layer/unsupported-input',
      functional(input('x', [4]), {
        ...layer('TimeDistributed', 'it', 'x'),
        wrapped: { layer: inside('Activation', { activation: 'relu' }) },
      }),
    ],
    [
      'a Bidirectional of an RNN',
      'layer/unsupported-option',
      functional(input('x', [5, 4]), {
        ...layer('Bidirectional', 'it', 'x', { merge_mode: 'concat' }),
        wrapped: { layer: inside('RNN', { return_sequences: false }) },
      }),
    ],
    [
      'a Bidirectional of unlike layers',
      'layer/unsupported-option',
      functional(input('x', [5, 4]), {
        ...layer('Bidirectional', 'it', 'x', { merge_mode: 'concat' }),
        wrapped: {
          layer: inside('LSTM', lstm),
          backward_layer: { ...inside('LSTM', { ...lstm, go_backwards: true, activation: 'relu' }), name: 'back' },
        },
      }),
    ],
    [
      'a cell that TensorFlow.js does not have',
      'layer/unsupported-class',
      functional(input('x', [5, 4]), {
        ...layer('RNN', 'it', 'x', { return_sequences: false }),
        wrapped: { cell: inside('MyCell', {}) },
      }),
    ],
    [
      'training=True',
      'graph/call-argument',
      functional(input('x', [4]), { ...layer('Dropout', 'it', 'x', { rate: 0.5 }), kwargs: { training: true } }),
    ],
    [
      'a mask argument',
      'graph/call-argument',
      functional(input('x', [5, 4]), { ...layer('LSTM', 'it', 'x', lstm), kwargs: { mask: ['m', 0, 0] } }),
    ],
    [
      'a call on a tensor that does not exist',
      'graph/invalid',
      functional(input('x', [4]), layer('Activation', 'it', 'nobody', { activation: 'relu' })),
    ],
    [
      'a Sequential that does not say its input',
      'graph/unsupported-structure',
      sequential(layer('Dense', 'it', '', { units: 2, use_bias: true, activation: 'linear' })),
    ],
  ])('%s with %s', (_, code, network) => {
    expect(new Set(codes(network))).toEqual(new Set([code]))
  })

  it('a recurrent layer whose output and first state are both used', () => {
    const network = functional(input('x', [5, 3]), layer('LSTM', 'l', 'x', { ...lstm, return_state: true }), {
      ...layer('Concatenate', 'it', '', { axis: -1 }),
      calls: [['l', ['l', 0, 1]]],
    })
    expect(codes(network)).toEqual(['layer/unsupported-option'])
  })

  it('a stateful layer in a nested model, which TensorFlow.js may run several times', () => {
    const fixed = (name: string): Spec => ({ ...input(name, [5, 3]), config: { batch_input_shape: [2, 5, 3] } })
    const stateful = layer('LSTM', 'l', 'i', { ...lstm, stateful: true })
    expect(codes(functional(fixed('i'), stateful))).toEqual([])
    expect(codes(functional(fixed('x'), nested('inner', functional(fixed('i'), stateful), 'x')))).toEqual([
      'layer/unsupported-option',
    ])
  })

  it('an input of unknown rank', () => {
    const network = functional({ ...input('x', []), config: { batch_input_shape: null } }, layer('ReLU', 'it', 'x'))
    expect(codes(network)).toEqual(['layer/unsupported-input'])
  })

  it('everything at once, not only what it meets first', () => {
    const network = functional(
      input('x', [4, 4, 3]),
      layer('Conv2D', 'a', 'x', { ...conv, groups: 3 }),
      layer('Lambda', 'b', 'a'),
      layer('ELU', 'c', 'b', { alpha: 2 }),
    )
    expect(codes(network)).toEqual(['layer/unsupported-option', 'layer/executable-code', 'layer/unsupported-option'])
  })

  it('with the layer, its class and its value in the message, and what to do in the hint', () => {
    const [finding] = lower(kerasModel(alone('Conv2D', { ...conv, dynamic: true }))).diagnostics
    expect(finding).toMatchObject({
      message: 'Conv2D "it" has dynamic=true; TensorFlow.js runs it with false only.',
      hint: expect.stringContaining('Python'),
      subject: { layer: { name: 'it', className: 'Conv2D' }, pointer: '/config/layers/1/config/dynamic' },
    })
  })

  it('names from the file only as display() shows them', () => {
    const network = functional(input('x', [4]), layer('Lambda', '::error::\u202e', 'x'))
    expect(lower(kerasModel(network)).diagnostics[0]?.message).toContain('"\\u{3a}\\u{3a}error\\u{3a}\\u{3a}\\u{202e}"')
  })
})

describe('lower changes nothing', () => {
  it("where nothing must change: the topology is the saved config in Python's order of keys", () => {
    const network = functional(
      input('x', [4, 4, 3]),
      layer('Conv2D', 'c', 'x', conv),
      layer('Flatten', 'f', 'c', { data_format: 'channels_last' }),
    )
    const keras = kerasModel(network, {})
    const { model, diagnostics } = lower(keras)
    expect(diagnostics).toEqual([])
    expect(JSON.stringify(model?.modelTopology)).toBe(
      JSON.stringify({ keras_version: '2.13.1', backend: 'tensorflow', model_config: keras.saved.modelConfig }),
    )
  })

  it('in the value that it was given', () => {
    const keras = kerasModel(functional(input('x', [4]), layer('Activation', 'it', 'x', { activation: 'silu' })))
    const before = JSON.stringify(keras)
    lower(keras)
    expect(JSON.stringify(keras)).toBe(before)
  })

  it('about a file that names no version, and leaves the keys out', () => {
    const { model } = lower(kerasModel(alone('ReLU', {}), { kerasVersion: null, backend: null }))
    expect(Object.keys(model?.modelTopology ?? {})).toEqual(['model_config'])
    expect(model?.generatedBy).toBeNull()
  })
})

describe('lower cures', () => {
  const config = (network: Network): JsonObject => written(network, '/config/layers/1/config')
  const dense = { units: 2, use_bias: true, activation: 'linear' }

  it.each<[string, Network, JsonObject]>([
    ['the name silu', alone('Activation', { activation: 'silu' }), { activation: 'swish' }],
    [
      'a function object as activation',
      alone('Activation', { activation: { class_name: 'function', config: 'relu' } }),
      { activation: 'relu' },
    ],
    [
      'the regularizer L2',
      alone('Dense', { ...dense, kernel_regularizer: { class_name: 'L2', config: { l2: 0.5 } } }),
      { kernel_regularizer: { class_name: 'L1L2', config: { l1: 0, l2: 0.5 } } },
    ],
    [
      'an orthogonal regularizer',
      alone('Dense', { ...dense, kernel_regularizer: { class_name: 'OrthogonalRegularizer', config: { factor: 1 } } }),
      { kernel_regularizer: null },
    ],
    [
      'the initializer LecunNormal',
      alone('Dense', { ...dense, kernel_initializer: { class_name: 'LecunNormal', config: { seed: null } } }),
      { kernel_initializer: { class_name: 'LeCunNormal', config: { seed: null } } },
    ],
    [
      'an initializer of the user',
      alone('Dense', { ...dense, bias_initializer: { class_name: 'Mine', config: {} } }),
      { bias_initializer: { class_name: 'Zeros', config: {} } },
    ],
    [
      'an untruncated distribution',
      alone('Dense', {
        ...dense,
        kernel_initializer: { class_name: 'VarianceScaling', config: { distribution: 'untruncated_normal' } },
      }),
      { kernel_initializer: { class_name: 'Zeros', config: {} } },
    ],
    [
      'a constraint',
      alone('Dense', { ...dense, kernel_constraint: { class_name: 'MaxNorm', config: { max_value: 1, axis: 0 } } }),
      { kernel_constraint: null },
    ],
    [
      'an activity regularizer',
      alone('Dense', { ...dense, activity_regularizer: { class_name: 'L2', config: { l2: 0.1 } } }),
      { activity_regularizer: null },
    ],
    [
      'a negative Concatenate axis',
      functional(input('x', [4, 3]), layer('Concatenate', 'it', ['x', 'x'], { axis: -2 })),
      { axis: 1 },
    ],
    [
      'a negative axis in a list',
      alone('BatchNormalization', { axis: [-1], momentum: 0.9, epsilon: 0.001, center: true, scale: true }),
      { axis: -1 },
    ],
    [
      'an infinite maximum',
      alone('ReLU', { max_value: Number.POSITIVE_INFINITY, negative_slope: 0, threshold: 0 }),
      { max_value: null },
    ],
  ])('%s', (_, network, expected) => {
    expect(config(network)).toMatchObject(expected)
  })

  it('the keys of SeparableConv2D that tfjs-layers throws on', () => {
    const network = alone('SeparableConv2D', {
      ...conv,
      depth_multiplier: 1,
      kernel_initializer: null,
      kernel_regularizer: null,
      kernel_constraint: null,
    })
    expect(Object.keys(config(network)).filter(key => key.startsWith('kernel_'))).toEqual(['kernel_size'])
  })

  it('Flatten of flat input, which it writes as a Reshape', () => {
    expect(written(alone('Flatten', { data_format: 'channels_last' }, [4]), '/config/layers/1')).toMatchObject({
      class_name: 'Reshape',
      config: { target_shape: [4] },
    })
  })

  it.each([
    ['int64', 'int32'],
    ['uint8', 'int32'],
    ['float64', 'float32'],
    ['float16', 'float32'],
    ['bool', 'bool'],
  ])('an input of %s, which TensorFlow.js feeds as %s', (dtype, fed) => {
    const network = functional(input('x', [4], dtype), layer('Activation', 'it', 'x', { activation: 'linear' }))
    expect(written(network, '/config/layers/0/config')['dtype']).toBe(fed)
    expect(lower(kerasModel(network)).model?.inputs).toEqual([{ name: 'x', shape: [null, 4], dtype: fed }])
  })

  it('a dtype policy where a tensor enters, and leaves it elsewhere', () => {
    const policy = { class_name: 'Policy', config: { name: 'mixed_float16' } }
    const network = sequential(
      { ...layer('Dense', 'a', '', { ...dense, batch_input_shape: [null, 3], dtype: policy }) },
      layer('Dense', 'b', '', { ...dense, dtype: policy }),
    )
    expect(written(network, '/config/layers/0/config')['dtype']).toBe('float32')
    expect(written(network, '/config/layers/1/config')['dtype']).toEqual(policy)
  })

  it.each([
    [
      'BatchNormalizationV1',
      'BatchNormalization',
      { axis: [3], momentum: 0.9, epsilon: 0.001, center: true, scale: true },
      [4, 4, 3],
    ],
    [
      'SyncBatchNormalization',
      'BatchNormalization',
      { axis: [3], momentum: 0.9, epsilon: 0.001, center: true, scale: true },
      [4, 4, 3],
    ],
    ['UnifiedLSTM', 'LSTM', lstm, [5, 3]],
    ['LSTMV2', 'LSTM', lstm, [5, 3]],
    ['UnifiedGRU', 'GRU', { ...lstm, reset_after: false }, [5, 3]],
  ])('the class %s, which is %s', (className, tfjs, options, shape) => {
    expect(written(alone(className, options, shape), '/config/layers/1')['class_name']).toBe(tfjs)
  })

  it('a Sequential that learned its input shape when it was built', () => {
    const network = { ...sequential(layer('Dense', 'it', '', dense)), extra: { build_input_shape: [null, 7] } }
    expect(written(network, '/config/layers/0/config')['batch_input_shape']).toEqual([null, 7])
    expect(lower(kerasModel(network)).model?.inputs).toEqual([{ name: 'it_input', shape: [null, 7], dtype: 'float32' }])
  })

  it('a nested Sequential without input shape, which takes that of the tensor it is called on', () => {
    const network = functional(input('x', [7]), nested('inner', sequential(layer('Dense', 'd', '', dense)), 'x'))
    expect(written(network, '/config/layers/1/config/layers/0/config')['batch_input_shape']).toEqual([null, 7])
  })

  it('slow initializers only where tfjs-layers would run them', () => {
    const orthogonal = { class_name: 'Orthogonal', config: { gain: 1, seed: null } }
    const network = functional(
      input('x', [5, 3]),
      layer('LSTM', 'top', 'x', { ...lstm, return_sequences: true, recurrent_initializer: orthogonal }),
      nested(
        'inner',
        functional(input('i', [5, 3]), layer('LSTM', 'deep', 'i', { ...lstm, recurrent_initializer: orthogonal })),
        'top',
      ),
    )
    expect(written(network, '/config/layers/1/config')['recurrent_initializer']).toEqual(orthogonal)
    expect(written(network, '/config/layers/2/config/layers/1/config')['recurrent_initializer']).toMatchObject({
      class_name: 'Zeros',
    })
  })

  it('the number of a call to a nested model, which tfjs-layers counts from 1', () => {
    const network = functional(
      input('x', [3]),
      nested('inner', sequential(layer('Dense', 'd', '', dense)), 'x'),
      layer('Dense', 'end', 'inner', dense),
    )
    const keras = kerasModel(network)
    const saved = objectAt(keras.saved.modelConfig, '/config/layers/2') ?? {}
    saved['inbound_nodes'] = [[['inner', 0, 0, {}]]]
    const { model } = lower(keras)
    expect(objectAt(model?.modelTopology['model_config'] ?? null, '/config/layers/2')?.['inbound_nodes']).toEqual([
      [['inner', 1, 0, {}]],
    ])
  })

  it('and tells of every cure', () => {
    const { diagnostics } = lower(
      kerasModel(
        alone('Dense', { ...dense, kernel_constraint: { class_name: 'NonNeg', config: {} }, activation: 'silu' }),
      ),
    )
    expect(diagnostics.map(one => [one.code, one.severity])).toEqual([
      ['layer/config-cured', 'note'],
      ['layer/training-changed', 'note'],
    ])
  })
})

describe('lower gives', () => {
  it('the inputs and outputs of the model with their shapes', () => {
    const network = functional(
      input('a', [8, 8, 3]),
      layer('Conv2D', 'c', 'a', { ...conv, strides: [2, 2], padding: 'valid' }),
    )
    const { model } = lower(kerasModel(network))
    expect(model?.inputs).toEqual([{ name: 'a', shape: [null, 8, 8, 3], dtype: 'float32' }])
    expect(model?.outputs).toEqual([{ name: 'c', shape: [null, 3, 3, 2], dtype: 'float32' }])
  })

  it('a correspondence for every output of every layer, nested ones too', () => {
    const network = functional(
      input('x', [3]),
      nested(
        'inner',
        functional(input('i', [3]), layer('Dense', 'd', 'i', { units: 2, use_bias: true, activation: 'linear' })),
        'x',
      ),
    )
    const { model } = lower(kerasModel(network))
    expect(model?.correspondence.map(({ path, keras, tfjs }) => [path, keras.layer, tfjs?.layer])).toEqual([
      [[], 'x', 'x'],
      [[], 'inner', 'inner'],
      [['inner'], 'i', 'i'],
      [['inner'], 'd', 'd'],
    ])
  })

  it('a reason where a layer output has no counterpart', () => {
    const network = {
      ...functional(input('x', [3]), layer('ReLU', 'used', 'x'), layer('ReLU', 'idle', 'x')),
      outputs: ['used'],
    }
    const idle = lower(kerasModel(network)).model?.correspondence.find(one => one.keras.layer === 'idle')
    expect(idle).toMatchObject({ tfjs: null, reason: expect.any(String) })
  })
})
