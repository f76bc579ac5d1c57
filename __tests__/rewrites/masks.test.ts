import { describe, expect, it } from '@jest/globals'
import { planModel } from '../../src/tfjs/plan.js'
import { functional, input, kerasModel, layer, type Network, type Spec } from '../tfjs/keras-model.js'

const words = (name: string, on: string): Spec =>
  layer('Embedding', name, on, { input_dim: 9, output_dim: 4, mask_zero: true })
const lstm = (name: string, on: string, more = {}): Spec =>
  layer('LSTM', name, on, { units: 4, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true, ...more })

const planned = (network: Network): { layers: readonly string[]; codes: readonly string[] } => {
  const { keras, diagnostics } = planModel(kerasModel(network))
  return {
    layers: keras.network.layers.map(({ name, className }) => `${name}:${className}`),
    codes: diagnostics.map(({ code }) => code),
  }
}

describe('planModel', () => {
  it('leaves a model alone whose masks go the same ways in TensorFlow.js', () => {
    const { layers, codes } = planned(functional(input('x', [6]), words('e', 'x'), lstm('a', 'e')))
    expect(layers).toEqual(['x:InputLayer', 'e:Embedding', 'a:LSTM'])
    expect(codes).toEqual([])
  })

  it('makes no mask that no layer reads', () => {
    const conv = layer('Conv1D', 'c', 'e', { filters: 3, kernel_size: [3], padding: 'same', strides: [1] })
    const { keras, tfjs } = planModel(kerasModel(functional(input('x', [6]), words('e', 'x'), conv, lstm('a', 'c'))))
    expect(keras.network.layers.find(({ name }) => name === 'e')?.config['mask_zero']).toBe(false)
    expect(tfjs).not.toBeNull()
  })

  it('encloses the part that reads a mask where TensorFlow.js would hand it on, and says where its tensors are', () => {
    const model = kerasModel(
      functional(
        input('x', [6]),
        words('e', 'x'),
        lstm('a', 'e'),
        layer('RepeatVector', 'r', 'a', { n: 3 }),
        lstm('b', 'r'),
      ),
    )
    const { keras, tfjs, diagnostics } = planModel(model)
    expect(keras.network.layers.map(({ name }) => name)).toEqual(['x', 'e_masked', 'r', 'b'])
    expect(keras.network.layers[1]?.network?.layers.map(({ name }) => name)).toEqual(['e_masked_input', 'e', 'a'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['layer/rewritten'])
    expect(tfjs?.correspondence.find(({ keras: { layer: name } }) => name === 'a')).toEqual({
      path: [],
      keras: { layer: 'a', node: 0, tensor: 0 },
      tfjs: { layer: 'a', node: 0, tensor: 0 },
      tfjsPath: ['e_masked'],
    })
  })

  it('takes the mask off tensors that are merged, since TensorFlow.js makes one that nothing can read', () => {
    const network = functional(
      input('x', [6]),
      words('e', 'x'),
      lstm('a', 'e', { return_sequences: true }),
      layer('Add', 's', ['e', 'a']),
      lstm('b', 's'),
    )
    const { layers, codes } = planned(network)
    expect(layers.filter(one => one.endsWith('Rescaling'))).toEqual(['s_input_0:Rescaling', 's_input_1:Rescaling'])
    expect(new Set(codes)).toEqual(new Set(['layer/rewritten']))
  })

  it('refuses what it cannot restructure, naming the layer', () => {
    const network = functional(
      input('x', [6, 3]),
      layer('Masking', 'm', 'x', { mask_value: 0 }),
      layer('GlobalAveragePooling1D', 'g', 'm', { data_format: 'channels_last' }),
    )
    const { diagnostics, tfjs } = planModel(kerasModel(network))
    expect(tfjs).toBeNull()
    expect(diagnostics.map(({ code, subject }) => [code, subject.layer?.name])).toEqual([['graph/mask', 'g']])
  })
})

describe('a merge of masked tensors of Keras 3', () => {
  const merged = (className: string, second: boolean) => {
    const network = functional(
      input('x', [6]),
      input('y', [6]),
      words('e', 'x'),
      layer('Embedding', 'f', 'y', { input_dim: 9, output_dim: 4, mask_zero: second }),
      layer(className, 'm', ['e', 'f']),
      lstm('a', 'm'),
    )
    return planModel({ ...kerasModel(network), generation: 3 }).diagnostics.filter(({ code }) => code === 'graph/mask')
  }

  it.each(['Multiply', 'Maximum', 'Minimum'])('by %s is refused, because Keras fills masked steps', className => {
    expect(merged(className, false)[0]?.message).toContain('fills masked steps')
    expect(merged(className, true)[0]?.message).toContain('fills masked steps')
  })

  it('by Add has no mask unless all have one', () => {
    expect(merged('Add', false)).toEqual([])
  })
})

describe('a merge of masked and unmasked tensors of Keras 3', () => {
  const merged = (className: string, kerasVersion: string) => {
    const plain = layer('Embedding', 'p', 'y', { input_dim: 9, output_dim: 4, mask_zero: false })
    const inputs = [input('x', [6]), input('y', [6])]
    const network = functional(...inputs, words('e', 'x'), plain, layer(className, 'm', ['e', 'p']))
    const { keras, diagnostics } = planModel({ ...kerasModel(network), generation: 3, kerasVersion })
    return {
      layers: keras.network.layers.map(one => `${one.name}:${one.className}`),
      errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    }
  }

  it('multiplies with 1 where the mask hides', () => {
    const { layers, errors } = merged('Multiply', '3.12.0')
    expect(errors).toEqual([])
    expect(layers.slice(5)).toEqual([
      'm_input_0:Rescaling',
      'm_kept_0:Multiply',
      'm_hidden_0:Rescaling',
      'm_filled_0:Add',
      'm:Multiply',
    ])
  })

  it('takes the other tensor for the maximum where the mask hides', () => {
    const { layers, errors } = merged('Maximum', '3.6.0')
    expect(errors).toEqual([])
    expect(layers.filter(name => name.endsWith(':Multiply'))).toEqual([
      'm_other_1_kept:Multiply',
      'm_other_1_filled:Multiply',
    ])
  })

  it('is refused where it is not known what Keras puts there', () => {
    expect(merged('Multiply', '3.3.3').errors).toContain('graph/mask')
  })
})
