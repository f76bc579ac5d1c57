import {
  activation,
  alias,
  drop,
  type Fates,
  innerLayer,
  keep,
  keepAll,
  only,
  rewriteUnless,
  rewritten,
  row,
  trainable,
  weightFates,
} from './fates.js'
import type { LayerRow, VariableSlot } from './row.js'

const recurrentWeights: readonly VariableSlot[] = [
  trainable('kernel'),
  trainable('recurrent_kernel'),
  trainable('bias', 'use_bias'),
]

const cudnnWeights: readonly VariableSlot[] = [trainable('kernel'), trainable('recurrent_kernel'), trainable('bias')]

const cell: Fates = {
  ...keepAll('units', 'use_bias', 'dropout', 'recurrent_dropout'),
  activation,
  ...weightFates('kernel', 'recurrent', 'bias'),
  implementation: drop('another order of the same multiplications'),
  seed: drop('of the dropout, which tfjs-layers applies in training only (layers/recurrent.js)'),
}
const gates: Fates = { recurrent_activation: activation }
const lstm: Fates = { ...gates, unit_forget_bias: keep }
const gru: Fates = {
  ...gates,
  reset_after: rewriteUnless(
    'gru-reset-after',
    [false],
    'TensorFlow.js has no GRU with reset_after=True, the default of Keras 2.4 and later; train with reset_after=False or use LSTM.',
  ),
}

const loop: Fates = {
  ...keepAll('return_sequences', 'return_state', 'go_backwards', 'stateful', 'unroll'),
  time_major: only([false, null], 'TensorFlow.js ignores time_major; put the batch axis first.'),
  zero_output_for_mask: drop('matters only with a mask, where graph/mask looks at it (src/tfjs/masks.ts)'),
  num_constants: only([null, 0], 'TensorFlow.js cannot hand constants to the cell.'),
  input_dim: drop('the input shape is known from the input'),
  input_length: drop('the input shape is known from the input'),
}

const recurrent = {
  variables: recurrentWeights,
  shape: 'recurrent',
  masks: { keras: 'recurrent', tfjs: 'recurrent' },
  checks: ['fixed-batch', 'state-outputs', 'time-axis'],
} as const

const lstmRow = row('LSTM', { ...cell, ...lstm, ...loop }, recurrent)
const gruRow = row('GRU', { ...cell, ...gru, ...loop }, recurrent)

const convolutional: Fates = {
  ...cell,
  ...lstm,
  ...loop,
  ...keepAll('filters', 'kernel_size', 'strides', 'dilation_rate', 'rank'),
  padding: only(['valid', 'same']),
  data_format: rewriteUnless('conv-lstm-2d', ['channels_last']),
  unroll: rewriteUnless('conv-lstm-2d', [false, null]),
  go_backwards: rewriteUnless('conv-lstm-2d', [false, null]),
}

/** Layers of cuDNN always have biases. */
const cudnn: Fates = { ...keepAll('units', 'unit_forget_bias'), ...weightFates('kernel', 'recurrent', 'bias'), ...loop }

/** Recurrent layers and their cells. */
export const recurrentRows: readonly LayerRow[] = [
  row('SimpleRNN', { ...cell, ...loop }, recurrent),
  gruRow,
  alias('GRUV1', gruRow),
  alias('GRUV2', gruRow),
  alias('UnifiedGRU', gruRow),
  lstmRow,
  alias('LSTMV1', lstmRow),
  alias('LSTMV2', lstmRow),
  alias('UnifiedLSTM', lstmRow),
  row('ConvLSTM2D', convolutional, {
    ...recurrent,
    shape: 'convolutional-recurrent',
    checks: ['fixed-batch', 'state-outputs', 'strides-or-dilation'],
  }),
  rewritten(
    'ConvLSTM1D',
    { ...convolutional, ...keepAll('data_format', 'unroll', 'go_backwards') },
    { ...recurrent, shape: 'convolutional-recurrent' },
  ),
  rewritten('CuDNNLSTM', cudnn, { ...recurrent, variables: cudnnWeights }),
  rewritten('CuDNNGRU', cudnn, { ...recurrent, variables: cudnnWeights }),
  row(
    'RNN',
    { cell: innerLayer, ...loop },
    {
      shape: 'recurrent',
      masks: { keras: 'recurrent', tfjs: 'recurrent' },
      checks: ['fixed-batch', 'state-outputs', 'time-axis', 'cell-classes'],
    },
  ),
  row('SimpleRNNCell', cell, { variables: recurrentWeights }),
  row('GRUCell', { ...cell, ...gru }, { variables: recurrentWeights }),
  row('LSTMCell', { ...cell, ...lstm }, { variables: recurrentWeights }),
  row('StackedRNNCells', { cells: innerLayer, reverse_state_order: only([false, null]) }, { checks: ['cell-classes'] }),
  {
    ...row('ConvLSTM2DCell', convolutional, { variables: recurrentWeights }),
    refusal: { why: 'Keras does not export this cell, so no file with it can be loaded', hint: 'Use ConvLSTM2D.' },
  },
]
