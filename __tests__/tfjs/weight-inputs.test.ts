import { describe, expect, it } from '@jest/globals'
import type { KerasLayer, KerasModel, StoredVariable } from '../../src/keras/model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer, type Spec } from '../tfjs/keras-model.js'

/** A model of one layer on one input, whose weights have these shapes in the file. */
function model(shape: readonly (number | null)[], spec: Spec, shapes: readonly (readonly number[])[]): KerasModel {
  const keras = kerasModel(functional(input('x', shape), spec))
  const sized = (one: KerasLayer): KerasLayer => ({
    ...one,
    variables: one.variables.map((variable, i) => ({ ...variable, shape: shapes[i] ?? [] })),
  })
  const variables = keras.variables.map((variable, i): StoredVariable => ({ ...variable, shape: shapes[i] ?? [] }))
  return { ...keras, variables, network: { ...keras.network, layers: keras.network.layers.map(sized) } }
}

const messages = (keras: KerasModel): readonly string[] => lower(keras).diagnostics.map(({ message }) => message)
const dense = layer('Dense', 'd', 'x', { units: 3, use_bias: true, activation: 'linear' })
const convolution = (data_format: string): Spec =>
  layer('Conv2D', 'c', 'x', {
    filters: 2,
    kernel_size: [3, 3],
    strides: [1, 1],
    dilation_rate: [1, 1],
    padding: 'valid',
    data_format,
    use_bias: false,
    activation: 'linear',
  })

describe('a weight that does not fit the input of its layer', () => {
  it('of Dense is refused', () => {
    expect(messages(model([4], dense, [[5, 3], [3]]))).toEqual([
      'Dense "d" gets 4 channels, but its kernel in the file has the shape [5, 3].',
    ])
    expect(messages(model([4], dense, [[0, 3], [3]]))).toHaveLength(1)
    expect(messages(model([4], dense, [[4, 3], [3]]))).toEqual([])
  })

  it('of a convolution is refused by the channels of its data format', () => {
    expect(messages(model([8, 8, 5], convolution('channels_last'), [[3, 3, 4, 2]]))).toHaveLength(1)
    expect(messages(model([8, 8, 5], convolution('channels_last'), [[3, 3, 5, 2]]))).toEqual([])
  })

  it('is not looked for where the size of the input is not known', () => {
    expect(messages(model([null], dense, [[5, 3], [3]]))).toEqual([])
  })
})
