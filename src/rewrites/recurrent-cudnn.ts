import type { Variable } from '../keras/model.js'
import { numberOf } from '../keras/values.js'
import { copiedConfig } from './blocks.js'
import { concatenate, reshape, sliceAxis, transpose } from './derive.js'
import { add, addRecurrent, gateOf } from './recurrent-parts.js'
import type { Rewrite, Site, Tensor } from './rewrite.js'

/** cuDNN keeps the kernel of each gate by columns (`_convert_rnn_weights` in saving/legacy/hdf5_format.py of Keras 2). */
function kernelOf(kernel: Variable, gates: number, units: number): Variable {
  const features = kernel.shape[0] ?? 0
  const turned = Array.from({ length: gates }, (_, gate) =>
    transpose(reshape(gateOf(kernel, gate, units), [units, features]), [1, 0]),
  )
  return concatenate(turned, 1)
}

/** The recurrent kernel of each gate, turned over. */
const recurrentOf = (kernel: Variable, gates: number, units: number): Variable =>
  concatenate(
    Array.from({ length: gates }, (_, gate) => transpose(gateOf(kernel, gate, units), [1, 0])),
    1,
  )

function fromCudnn(site: Site, className: 'LSTM' | 'GRU'): readonly Tensor[] | null {
  const units = numberOf(site.config, 'units') ?? 0
  const gates = className === 'LSTM' ? 4 : 3
  const [kernel, recurrent, bias] = site.variables
  if (kernel === undefined || recurrent === undefined || bias === undefined) return null
  const half = gates * units
  const biases =
    className === 'LSTM' ? add(sliceAxis(bias, 0, 0, half), sliceAxis(bias, 0, half, half)) : reshape(bias, [2, half])
  const config = {
    ...copiedConfig(site.layer),
    activation: 'tanh',
    recurrent_activation: 'sigmoid',
    use_bias: true,
    ...(className === 'GRU' ? { reset_after: true } : {}),
  }
  const variables = [kernelOf(kernel, gates, units), recurrentOf(recurrent, gates, units), biases]
  return addRecurrent(site.graph, '', { className, config, variables }, site.inputs)
}

export const cudnnRewrites: readonly Rewrite[] = [
  {
    name: 'cudnn-lstm',
    classes: ['CuDNNLSTM'],
    reason: 'TensorFlow.js has no CuDNNLSTM; an LSTM with rearranged weights computes the same',
    training: 'same',
    apply: site => fromCudnn(site, 'LSTM'),
  },
  {
    name: 'cudnn-gru',
    classes: ['CuDNNGRU'],
    reason: 'TensorFlow.js has no CuDNNGRU; a GRU with reset_after=True and rearranged weights computes the same',
    training: 'same',
    apply: site => fromCudnn(site, 'GRU'),
  },
]
