import { describe, expect, it } from '@jest/globals'
import type { KerasNetwork, Variable } from '../../src/keras/model.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer, type Network, type Spec } from '../tfjs/keras-model.js'

const layersOf = (network: KerasNetwork): readonly string[] =>
  network.layers.map(
    ({ name, className, calls }) =>
      `${name}:${className} ${calls.map(call => call.inputs.map(ref => ref.layer).join('+')).join(' ')}`,
  )

/** The shapes of the variables, which test models leave open. */
function withShapes(network: KerasNetwork, shapes: Readonly<Record<string, readonly number[]>>): KerasNetwork {
  const shaped = (variable: Variable): Variable =>
    variable.kind === 'stored'
      ? { ...variable, shape: shapes[variable.savedName.replace(/:0$/, '')] ?? variable.shape }
      : variable
  const fill = <L extends KerasNetwork['layers'][number]>(one: L): L => ({
    ...one,
    variables: one.variables.map(shaped),
    wrapped: Object.fromEntries(Object.entries(one.wrapped).map(([key, inner]) => [key, fill(inner)])),
  })
  return { ...network, layers: network.layers.map(fill) }
}

const lstm = { units: 4, activation: 'tanh', recurrent_activation: 'sigmoid', return_sequences: false } as const

const messages = (result: ReturnType<typeof rewritten>): readonly string[] =>
  [...result.diagnostics, ...lower(result.model, result).diagnostics]
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`)

const gruShapes = (name: string): Readonly<Record<string, readonly number[]>> => ({
  [`${name}/kernel`]: [3, 12],
  [`${name}/recurrent_kernel`]: [4, 12],
  [`${name}/bias`]: [2, 12],
})

const gru = (config: Spec['config'] = {}): Spec =>
  layer('GRU', 'g', 'x', {
    units: 4,
    activation: 'tanh',
    recurrent_activation: 'sigmoid',
    use_bias: true,
    reset_after: true,
    return_sequences: false,
    return_state: false,
    ...config,
  })

function rewritten(network: Network, shapes: Readonly<Record<string, readonly number[]>> = gruShapes('g')) {
  const model = kerasModel(network)
  return rewriteModel({ ...model, network: withShapes(model.network, shapes) })
}

describe('GRU with reset_after', () => {
  it('becomes an LSTM of three steps for each step, for sequences of any length', () => {
    const { model, diagnostics } = rewritten(functional(input('x', [null, 3]), gru({ return_sequences: true })))
    expect(layersOf(model.network)).toEqual([
      'x:InputLayer ',
      'g_input:Dense x',
      'g_thirds:Reshape g_input',
      'g_steps:LSTM g_thirds',
      'g_blocks:Reshape g_steps',
      'g_block:Cropping2D g_blocks',
      'g:Reshape g_block',
    ])
    const [kernel, recurrent] = model.network.layers[3]?.variables ?? []
    expect([kernel?.shape, recurrent?.shape]).toEqual([
      [11, 32],
      [8, 32],
    ])
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['layer/rewritten', 'note']])
  })

  it('takes its state and gives it back', () => {
    const { model } = rewritten(
      functional(input('x', [5, 3]), input('s', [4]), {
        ...gru({ return_state: true }),
        calls: [['x', 's']],
      }),
    )
    const steps = model.network.layers.find(one => one.className === 'LSTM')
    expect(steps?.calls[0]?.inputs.map(ref => ref.layer)).toEqual(['g_thirds', 'g_initial', 'g_steps_again'])
    expect(steps?.config['return_state']).toBe(true)
  })

  it('stays as it is with reset_after=False', () => {
    const { model } = rewritten(functional(input('x', [5, 3]), gru({ reset_after: false })))
    expect(layersOf(model.network)).toEqual(['x:InputLayer ', 'g:GRU x'])
  })

  it('is written step by step for activations of which no LSTM can be made', () => {
    const { model } = rewritten(functional(input('x', [3, 3]), gru({ activation: 'relu' })))
    const classes = model.network.layers.map(one => one.className)
    expect(classes).not.toContain('LSTM')
    expect(classes.filter(one => one === 'Cropping2D')).toHaveLength(9)
    expect(model.network.layers.find(one => one.name === 'g_recurrent_h')?.calls).toHaveLength(3)
  })

  it('is refused for such activations when the number of steps is unknown', () => {
    expect(messages(rewritten(functional(input('x', [null, 3]), gru({ activation: 'relu' }))))).toEqual([
      expect.stringMatching(/^layer\/unsupported-option: GRU "g" has reset_after=true with activation="relu" and/),
    ])
  })
})

describe('masks of a rewritten GRU', () => {
  const words = layer('Embedding', 'e', 'x', { input_dim: 9, output_dim: 3, mask_zero: true })
  const sequences = { ...gru({ return_sequences: true }), calls: [['e']] }

  it('make rows of zeros of its padded steps, of which Masking makes one as long as its sequence', () => {
    const { model } = rewritten(functional(input('x', [5]), words, sequences))
    expect(layersOf(model.network).slice(2, 8)).toEqual([
      'g_input:Dense e',
      'e_mask:Embedding x',
      'g_unmasked:Multiply g_input+e_mask',
      'g_thirds:Reshape g_unmasked',
      'g_mask:Masking g_thirds',
      'g_steps:LSTM g_mask',
    ])
  })

  it('are counted where no Embedding makes them', () => {
    const masking = layer('Masking', 'm', 'x', { mask_value: 0 })
    const { model } = rewritten(functional(input('x', [5, 3]), masking, { ...gru(), calls: [['m']] }))
    const names = layersOf(model.network)
    expect(names).toContain('g_count:SimpleRNN m')
    expect(names).toContain('g_unmasked:Multiply g_input+g_counted')
  })

  it('are given anew to an LSTM behind it, which gets its mask with its input', () => {
    const behind = layer('LSTM', 'l', 'g', lstm)
    const { model } = rewritten(functional(input('x', [5]), words, sequences, behind), {
      ...gruShapes('g'),
      'l/kernel': [4, 16],
      'l/recurrent_kernel': [4, 16],
    })
    expect(layersOf(model.network).slice(-5)).toEqual([
      'l_plain:Rescaling g',
      'l_unmasked:Multiply l_plain+e_mask',
      'l_with_mask:Concatenate l_unmasked+e_mask',
      'l_mask:Masking l_with_mask',
      'l:LSTM l_mask',
    ])
    expect(model.network.layers.at(-1)?.variables[0]?.shape).toEqual([5, 16])
  })
})

describe('Bidirectional', () => {
  const both = (forward: Spec, config: Spec['config'] = {}, backward?: Spec): Spec => ({
    ...layer('Bidirectional', 'b', 'x', { merge_mode: 'concat', ...config }),
    wrapped: { layer: forward, ...(backward === undefined ? {} : { backward_layer: backward }) },
  })

  it('of the same LSTM in both directions stays as it is', () => {
    const { model } = rewritten(functional(input('x', [5, 3]), both(layer('LSTM', 'l', [], lstm))))
    expect(layersOf(model.network)).toEqual(['x:InputLayer ', 'b:Bidirectional x'])
  })

  it('becomes two layers, of which one reads from the end and is turned round', () => {
    const cell = layer('SimpleRNNCell', 'c', [], { units: 4 })
    const rnn: Spec = { ...layer('RNN', 'r', [], { return_sequences: true }), wrapped: { cell } }
    const { model } = rewritten(functional(input('x', [5, 3]), both(rnn)))
    expect(layersOf(model.network)).toEqual([
      'x:InputLayer ',
      'b_forward:RNN x',
      'b_backward:RNN x',
      'b_backward_turned:Permute b_backward',
      'b_backward_opposite:Dense b_backward_turned',
      'b_backward_reversed:Permute b_backward_opposite',
      'b:Concatenate b_forward+b_backward_reversed',
    ])
    expect(model.network.layers.map(one => one.config['go_backwards'] ?? null).slice(1, 3)).toEqual([null, true])
  })

  it('turns a sequence of unknown length round by a layer that reads from the end', () => {
    const forward = layer('LSTM', 'l', [], { ...lstm, return_sequences: true })
    const backward = layer('LSTM', 'm', [], { ...lstm, return_sequences: true, activation: 'relu', go_backwards: true })
    const { model } = rewritten(functional(input('x', [null, 3]), both(forward, { merge_mode: 'sum' }, backward)))
    expect(layersOf(model.network).slice(1)).toEqual([
      'b_forward:LSTM x',
      'b_backward:LSTM x',
      'b_backward_reversed:SimpleRNN b_backward',
      'b:Add b_forward+b_backward_reversed',
    ])
  })
})

describe('RNN', () => {
  const stack = (config: Spec['config'], ...cells: readonly Spec[]): Spec => ({
    ...layer('RNN', 'r', 'x', config),
    wrapped: {
      cell: {
        ...layer('StackedRNNCells', 's', []),
        wrapped: Object.fromEntries(cells.map((cell, i) => [`cells/${i}`, cell])),
      },
    },
  })

  it('of stacked cells whose states are used becomes a layer for each cell', () => {
    const { model } = rewritten(
      functional(
        input('x', [5, 3]),
        stack(
          { return_state: true, return_sequences: true, go_backwards: true },
          layer('LSTMCell', 'a', [], { units: 4 }),
          layer('SimpleRNNCell', 'b', [], { units: 2 }),
        ),
      ),
    )
    expect(layersOf(model.network)).toEqual(['x:InputLayer ', 'r_cell_0:LSTM x', 'r:SimpleRNN r_cell_0'])
    expect(model.network.layers.map(one => one.config['go_backwards'])).toEqual([undefined, true, false])
  })
})

describe('hard_sigmoid of Keras 3', () => {
  it('is made up for by the weights before it', () => {
    const model = kerasModel(
      functional(input('x', [5, 3]), layer('LSTM', 'l', 'x', { ...lstm, recurrent_activation: 'hard_sigmoid' })),
      { generation: 3 },
    )
    const shapes = { 'l/kernel': [3, 16], 'l/recurrent_kernel': [4, 16], 'l/bias': [16] }
    const { model: changed } = rewriteModel({ ...model, network: withShapes(model.network, shapes) })
    const [kernel] = changed.network.layers[1]?.variables ?? []
    const parts = kernel?.kind === 'derived' && kernel.step.do === 'concatenate' ? kernel.step.of : []
    expect(parts.map(part => (part.kind === 'derived' && part.step.do === 'scale' ? part.step.by : 1))).toEqual([
      5 / 6,
      5 / 6,
      1,
      5 / 6,
    ])
  })

  it('is refused as the activation of an LSTM, which applies it to its state', () => {
    const model = kerasModel(
      functional(input('x', [5, 3]), layer('LSTM', 'l', 'x', { ...lstm, activation: 'hard_sigmoid' })),
      { generation: 3 },
    )
    expect(rewriteModel(model).diagnostics.map(({ code }) => code)).toEqual(['layer/unsupported-activation'])
  })
})

describe('the output and the state of a layer without sequences', () => {
  const encoder: Spec = layer('LSTM', 'e', 'x', { ...lstm, return_state: true })
  const use = (...tensors: readonly number[]) =>
    rewritten(
      functional(input('x', [5, 3]), encoder, {
        ...layer('Concatenate', 'c', [], { axis: -1 }),
        calls: [tensors.map(tensor => ['e', 0, tensor] as const)],
      }),
    )

  it('are told apart by a copy when both are used', () => {
    expect(layersOf(use(0, 1).model.network).slice(1)).toEqual([
      'e:LSTM x',
      'e_state:Activation e',
      'c:Concatenate e+e_state',
    ])
  })

  it('stay as they are when one is used', () => {
    expect(layersOf(use(1, 2).model.network).slice(1)).toEqual(['e:LSTM x', 'c:Concatenate e+e'])
  })
})

describe('recurrent layers that TensorFlow.js lacks', () => {
  it('of cuDNN become the plain ones, with rearranged weights', () => {
    const { model } = rewritten(functional(input('x', [5, 3]), layer('CuDNNLSTM', 'l', 'x', { units: 4 })), {
      'l/kernel': [3, 16],
      'l/recurrent_kernel': [4, 16],
      'l/bias': [32],
    })
    expect(layersOf(model.network)).toEqual(['x:InputLayer ', 'l:LSTM x'])
    expect(model.network.layers[1]?.variables.map(({ shape }) => shape)).toEqual([[3, 16], [4, 16], [16]])
    expect(model.network.layers[1]?.config['recurrent_activation']).toBe('sigmoid')
  })

  it('ConvLSTM1D becomes ConvLSTM2D on images of one column', () => {
    const config = { filters: 2, kernel_size: [3], strides: [1], dilation_rate: [1], data_format: 'channels_first' }
    const { model } = rewritten(functional(input('x', [4, 3, 6]), layer('ConvLSTM1D', 'c', 'x', config)), {
      'c/kernel': [3, 3, 8],
      'c/recurrent_kernel': [3, 2, 8],
      'c/bias': [8],
    })
    expect(layersOf(model.network).slice(1)).toEqual([
      'c_channels_last:Permute x',
      'c_images:Reshape c_channels_last',
      'c_columns:ConvLSTM2D c_images',
      'c_flat_0:Reshape c_columns',
      'c:Permute c_flat_0',
    ])
    expect(model.network.layers[3]?.variables.map(({ shape }) => shape)).toEqual([[3, 1, 3, 8], [3, 1, 2, 8], [8]])
  })
})

describe('ConvLSTM2D that reads from the end', () => {
  const backwards = (steps: number | null, size: number | null = 4): readonly string[] => {
    const config = { filters: 2, kernel_size: [2, 2], go_backwards: true, return_sequences: true, return_state: false }
    const network = functional(input('x', [steps, size, 4, 1]), layer('ConvLSTM2D', 'c', 'x', config))
    const { model, diagnostics } = rewritten(network, {})
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
    return errors.length > 0 ? errors : layersOf(model.network)
  }

  it('reads the images turned round from the first on, which WebGL can do too', () => {
    expect(backwards(3, null)).toEqual([
      'x:InputLayer ',
      'c_images_turned:Permute x',
      'c_images_opposite:Dense c_images_turned',
      'c_images_reversed:Permute c_images_opposite',
      'c:ConvLSTM2D c_images_reversed',
    ])
  })

  it('reads any number of images of known size', () => {
    expect(backwards(null)).toEqual([
      'x:InputLayer ',
      'c_images_flat:Reshape x',
      'c_images_reversed:SimpleRNN c_images_flat',
      'c_images_steps:Reshape c_images_reversed',
      'c:ConvLSTM2D c_images_steps',
    ])
  })

  it('is refused where neither is known', () => {
    expect(backwards(null, null)).toEqual([
      'ConvLSTM2D "c" gets a sequence of unknown length, whose steps TensorFlow.js cannot turn round here.',
    ])
  })
})
