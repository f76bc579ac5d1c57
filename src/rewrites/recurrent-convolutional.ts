import type { JsonObject, JsonValue } from '../keras/json.js'
import { numbersOf, textOf } from '../keras/values.js'
import { copiedConfig, layerOf, unknownLengths } from './blocks.js'
import { reshape } from './derive.js'
import { inKeras2Terms } from './recurrent-gates.js'
import { addRecurrent, reshapeTo } from './recurrent-parts.js'
import { reverseSteps, unknownSteps } from './recurrent-reverse.js'
import { type Refusal, type Rewrite, refuseRewrite, type Site, type Tensor } from './rewrite.js'

const isChannelsFirst = (config: JsonObject): boolean => textOf(config, 'data_format') === 'channels_first'

/** A Permute by axes that count from 1. */
const permute = (dims: readonly number[]) => layerOf('Permute', { dims: [...dims] })

/** The refusal of a mask that would have to be turned round with its images. */
const backwardsMask = refuseRewrite(
  'graph/mask',
  'reads a mask from the end, which the WebGL backend of TensorFlow.js cannot turn round with the images.',
  'Use go_backwards=False, or leave the mask out.',
)

/** ConvLSTM2D with the channels last, from the first image on and not unrolled; what goes in and out is as before. */
function convLstm2d(site: Site): readonly Tensor[] | Refusal | null {
  const { layer, config, inputs, masks, generation, graph } = site
  const first = isChannelsFirst(config)
  const backwards = config['go_backwards'] === true
  if (!first && !backwards && config['unroll'] !== true) return null
  if (backwards && (masks[0] ?? null) !== null) return backwardsMask
  const [images, ...states] = inputs.map((input, i) => {
    if (!first) return input
    return i === 0
      ? graph.one('channels_last', permute([1, 3, 4, 2]), input)
      : graph.one(`state_${i - 1}_last`, permute([2, 3, 1]), input)
  })
  if (images === undefined) return null
  const ordered = backwards ? reverseSteps(site, 'images', images) : images
  if (ordered === null) return unknownSteps
  const added = inKeras2Terms(layer, generation)
  const settings = { ...added.config, data_format: 'channels_last', unroll: false, go_backwards: false }
  const outputs = addRecurrent(graph, first ? 'channels' : '', { ...added, config: settings }, [ordered, ...states])
  return first ? outputs.map((output, i) => channelsInFront(site, output, i)) : outputs
}

/** An output or state with its channels first again. */
function channelsInFront({ graph, config }: Site, tensor: Tensor, index: number): Tensor {
  const sequence = index === 0 && config['return_sequences'] === true
  const name = index === 0 ? '' : `state_${index - 1}`
  return graph.one(name, permute(sequence ? [1, 4, 2, 3] : [3, 1, 2]), tensor)
}

/** A number, or a list of one, as the window along rows, one column wide. */
const alongRows = (config: JsonObject, key: string): JsonValue => [numbersOf(config, key, 1)?.[0] ?? 1, 1]

/** ConvLSTM1D as ConvLSTM2D on images of one column. */
function convLstm1d(site: Site): readonly Tensor[] | Refusal | null {
  const { layer, config, inputs, generation, graph } = site
  const first = isChannelsFirst(config)
  const steps = inputs.map((input, i) => {
    if (!first) return input
    return graph.one(i === 0 ? 'channels_last' : `state_${i - 1}_last`, permute(i === 0 ? [1, 3, 2] : [2, 1]), input)
  })
  if (steps.some(({ shape }) => (shape?.slice(1).filter(length => length === null).length ?? 2) > 1))
    return unknownLengths('size')
  const images = steps.map((input, i) => {
    const lengths = input.shape?.slice(1) ?? []
    const target = [...lengths.slice(0, -1), 1, lengths.at(-1) ?? null]
    return graph.one(i === 0 ? 'images' : `state_${i - 1}_image`, reshapeTo(target), input)
  })
  const added = inKeras2Terms(layer, generation)
  const columns = (added.variables ?? []).map(variable => {
    const [rows, ...channels] = variable.shape
    return channels.length === 0 || rows === undefined ? variable : reshape(variable, [rows, 1, ...channels])
  })
  const settings = {
    ...copiedConfig(layer),
    kernel_size: alongRows(config, 'kernel_size'),
    strides: alongRows(config, 'strides'),
    dilation_rate: alongRows(config, 'dilation_rate'),
    data_format: 'channels_last',
    unroll: false,
  }
  const outputs = addRecurrent(
    graph,
    'columns',
    { className: 'ConvLSTM2D', config: settings, variables: columns },
    images,
  )
  return outputs.map((output, i) => {
    const name = i === 0 ? '' : `state_${i - 1}`
    const lengths = output.shape?.slice(1) ?? []
    const target = [...lengths.slice(0, -2), lengths.at(-1) ?? null]
    const flat = graph.one(first ? `flat_${i}` : name, reshapeTo(target), output)
    return first ? graph.one(name, permute(target.length === 3 ? [1, 3, 2] : [2, 1]), flat) : flat
  })
}

export const convolutionalRecurrentRewrites: readonly Rewrite[] = [
  {
    name: 'conv-lstm-1d',
    classes: ['ConvLSTM1D'],
    reason: 'TensorFlow.js has no ConvLSTM1D; ConvLSTM2D does the same on images of one column',
    training: 'same',
    apply: convLstm1d,
  },
  {
    name: 'conv-lstm-2d',
    classes: ['ConvLSTM2D'],
    reason:
      'the WebAssembly backend of TensorFlow.js fails on a ConvLSTM2D with channels first, its WebGL backend on one that reads from the end, and none of TensorFlow.js is unrolled',
    training: 'same',
    apply: convLstm2d,
  },
]
