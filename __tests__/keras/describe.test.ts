import { describe, expect, it } from '@jest/globals'
import { describeKeras } from '../../src/keras/describe.js'
import { refusalOf, saved, sequential } from './configs.js'
import { type GroupInMemory, hdf5InMemory, weightsGroup } from './hdf5-in-memory.js'

// The files here are laid out by hand after the saving code of stand-alone Keras 2.2.4 and 2.3.1 and of tf.keras.
const dense = { 'd/kernel:0': [3, 2], 'd/bias:0': [2] }
const config = sequential('s', saved('Dense', { name: 'd', units: 2, batch_input_shape: [null, 3] }))
const text = (value: unknown) => JSON.stringify(value)

const whole = (
  attributes: Record<string, string>,
  weights: GroupInMemory = weightsGroup({ d: dense }),
): GroupInMemory => ({
  attributes,
  children: { model_weights: weights },
})
const read = (group: GroupInMemory, architecture?: string) =>
  describeKeras(hdf5InMemory(group), architecture === undefined ? {} : { architecture })

describe('a whole model', () => {
  it('is described with what its file says', () => {
    const attributes = {
      keras_version: '2.3.1',
      backend: 'tensorflow',
      model_config: text(config),
      training_config: '{"loss": NaN}',
    }
    const { model, diagnostics } = read(whole(attributes))
    expect(diagnostics).toEqual([])
    expect(model).toMatchObject({
      container: 'keras-2-h5',
      kerasVersion: '2.3.1',
      backend: 'tensorflow',
      saved: { modelConfig: config, trainingConfig: { loss: Number.NaN } },
    })
    expect(model?.network.layers[0]?.variables).toEqual(model?.variables)
  })

  it('may lack version, backend and training configuration', () => {
    const { model, diagnostics } = read(whole({ model_config: text(config) }))
    expect(diagnostics).toEqual([])
    expect(model).toMatchObject({ kerasVersion: null, backend: null })
    expect(model?.saved).not.toHaveProperty('trainingConfig')
  })

  it('ignores an architecture, because it has one', () => {
    expect(read(whole({ model_config: text(config) }), 'no JSON').diagnostics).toEqual([])
  })

  const keras1 = sequential('s', saved('Dense', { name: 'd', output_dim: 2 }))
  const keras3 = sequential('s', saved('InputLayer', { name: 'x', batch_shape: [null, 3] }))
  it.each<[string, GroupInMemory, string]>([
    ['of Keras 1', whole({ keras_version: '1.2.2', model_config: text(config) }), 'keras/keras-1'],
    ['of Keras 1 by its keys', whole({ model_config: text(keras1) }), 'keras/keras-1'],
    ['of a class without layers', whole({ model_config: text(saved('MyModel', {})) }), 'keras/subclassed'],
    ['that is no JSON', whole({ model_config: '{' }), 'keras/invalid-json'],
    ['that is no object', whole({ model_config: '[]' }), 'keras/invalid-config'],
    ['without a group of weights', { attributes: { model_config: text(config) } }, 'keras/weights-mismatch'],
    [
      'of convolutions saved with Theano',
      whole({ backend: 'theano', model_config: text(sequential('s', saved('Conv1D', { name: 'c' }))) }),
      'keras/theano',
    ],
    ['that is weights of Keras 3', { children: { layers: { children: {} } } }, 'keras/no-architecture'],
    ['that is a data set', { attributes: { title: 'x' }, children: { images: [5] } }, 'file/not-a-model'],
  ])('%s is refused by its own code', (_, group, code) => {
    expect(refusalOf(() => read(group)).code).toBe(code)
  })

  it.each([
    ['its version', { keras_version: '3.4.1', model_config: text(config) }],
    ['its keys, whatever version it claims', { keras_version: '2.9.0', model_config: text(keras3) }],
  ])('is one of Keras 3 by %s', (_, attributes) => {
    const { model } = read(whole(attributes, weightsGroup({})))
    expect(model).toMatchObject({ container: 'keras-3-h5', generation: 3, form: 'normal' })
  })

  it('of Dense layers saved with Theano is as good as any', () => {
    expect(read(whole({ backend: 'theano', model_config: text(config) })).diagnostics).toEqual([])
  })

  it('may have a layer of the user with a key of Keras 1 when it says that it is Keras 2', () => {
    const custom = sequential('s', saved('Special', { name: 'u', output_dim: 2 }))
    const { model } = read(whole({ keras_version: '2.2.4', model_config: text(custom) }, weightsGroup({})))
    expect(model?.network.layers).toHaveLength(1)
  })
})

describe('a file of weights', () => {
  const weights = weightsGroup({ d: dense }, { keras_version: '2.2.4', backend: 'tensorflow' })

  it('is refused without an architecture', () => {
    expect(refusalOf(() => read(weights)).code).toBe('keras/no-architecture')
  })

  it.each([
    ['the JSON of to_json()', text({ ...config, keras_version: '2.9.0', backend: 'tensorflow' })],
    ['the same with a byte order mark', `\ufeff${text(config)}`],
    ['a model.json of the Python converter', text({ modelTopology: { keras_version: '2.9.0', model_config: config } })],
    ['a model.json of TensorFlow.js', text({ modelTopology: { ...config, keras_version: 'tfjs-layers 4.22.0' } })],
  ])('takes %s as its architecture', (_, architecture) => {
    const { model, diagnostics } = read(weights, architecture)
    expect(diagnostics).toEqual([])
    expect(model).toMatchObject({ container: 'keras-2-weights-h5', kerasVersion: '2.2.4' })
    expect(model?.saved.modelConfig).toEqual(config)
    expect(model?.network.layers[0]?.variables).toHaveLength(2)
  })

  it('that does not fit the architecture is reported as such', () => {
    const other = sequential('s', saved('Dense', { name: 'e', units: 5 }))
    expect(read(weights, text(other)).diagnostics).toMatchObject([
      { code: 'keras/architecture-mismatch', message: expect.stringContaining('[any, 5], but the file holds [3, 2]') },
      { code: 'keras/architecture-mismatch' },
    ])
  })

  it.each([
    ['no JSON', '<xml>', 'keras/invalid-json'],
    ['no model', '{"modelTopology": null}', 'keras/invalid-config'],
    ['one of Keras 1', text({ ...config, keras_version: '1.2.2' }), 'keras/keras-1'],
  ])('refuses an architecture that is %s', (_, architecture, code) => {
    expect(refusalOf(() => read(weights, architecture)).code).toBe(code)
  })

  it('of Keras 1 is known by the names of its weights', () => {
    const old = weightsGroup({ d: { d_W: [3, 2], d_b: [2] } })
    expect(refusalOf(() => read(old, text(config))).code).toBe('keras/keras-1')
  })
})
