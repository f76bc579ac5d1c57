import { describe, expect, it } from '@jest/globals'
import type { JsonValue } from '../../src/keras/json.js'
import { translateTraining } from '../../src/tfjs/training-config.js'
import { functional, input, kerasModel } from './keras-model.js'

const sgd = { class_name: 'SGD', config: { learning_rate: 0.1, momentum: 0 } }

function translate(config: JsonValue, outputs: readonly string[] = ['y']) {
  const model = kerasModel(functional(input('x', [4])))
  const refs = outputs.map(layer => ({ layer, node: 0, tensor: 0 }))
  return translateTraining({
    ...model,
    saved: { ...model.saved, trainingConfig: config },
    network: { ...model.network, outputs: refs },
  })
}

describe('a training configuration', () => {
  it('becomes one of TensorFlow.js, whichever Keras wrote it', () => {
    const want = { optimizer_config: { class_name: 'SGD', config: { learning_rate: 0.1 } }, loss: 'mean_squared_error' }
    expect(translate({ optimizer_config: sgd, loss: 'mse', metrics: null })).toEqual({
      config: { ...want, metrics: [] },
      untranslated: [],
    })
    const custom = { ...sgd, class_name: 'Custom>SGD' }
    const loss = { class_name: 'MeanSquaredError', config: { reduction: 'auto', name: 'mean_squared_error' } }
    const metrics = [[{ class_name: 'MeanMetricWrapper', config: { name: 'accuracy', fn: 'categorical_accuracy' } }]]
    expect(translate({ optimizer: custom, loss, metrics }).config).toEqual({
      ...want,
      metrics: ['categorical_accuracy'],
    })
  })

  it.each([
    ['the optimizer Nadam', { optimizer: { class_name: 'Nadam', config: {} }, loss: 'mse' }],
    ['clipnorm of the optimizer SGD', { optimizer: { ...sgd, config: { clipnorm: 1 } }, loss: 'mse' }],
    ['the schedule of the learning rate', { optimizer: { ...sgd, config: { learning_rate: {} } }, loss: 'mse' }],
    ['the loss my_loss', { optimizer: sgd, loss: 'my_loss' }],
    ['the loss zoo>my_loss', { optimizer: sgd, loss: { class_name: 'function', config: 'zoo>my_loss' } }],
    [
      'options of the loss BinaryCrossentropy',
      { optimizer: sgd, loss: { class_name: 'BinaryCrossentropy', config: { from_logits: true } } },
    ],
    ['loss_weights', { optimizer: sgd, loss: 'mse', loss_weights: [0.5] }],
    ['weighted_metrics', { optimizer: sgd, loss: 'mse', weighted_metrics: ['mae'] }],
  ] as [string, JsonValue][])('is left alone for %s, which tf.js would not load', (lost, config) => {
    expect(translate(config)).toEqual({ config: null, untranslated: [lost] })
  })

  it('leaves out metrics that TensorFlow.js lacks, which decide nothing', () => {
    const { config, untranslated } = translate({
      optimizer: sgd,
      loss: 'mse',
      metrics: ['mae', { class_name: 'AUC', config: {} }],
    })
    expect(config?.['metrics']).toEqual(['mae'])
    expect(untranslated).toEqual(['the metric AUC'])
  })

  it('has a loss for each output, by order or name, or none at all', () => {
    const losses = (loss: JsonValue) => translate({ optimizer: sgd, loss }, ['a', 'b']).config?.['loss']
    expect(losses(['mse', 'mae'])).toEqual(['mean_squared_error', 'mean_absolute_error'])
    expect(losses({ b: 'mse', a: 'mae' })).toEqual(['mean_absolute_error', 'mean_squared_error'])
    expect(losses('mse')).toEqual(['mean_squared_error', 'mean_squared_error'])
    expect(losses(['mse', null])).toBeUndefined()
  })

  it('is nothing for a model that was not compiled', () => {
    expect(translate(null)).toEqual({ config: null, untranslated: [] })
  })
})
