import { describe, expect, it } from '@jest/globals'
import type { JsonValue } from '../../src/keras/json.js'
import { customTraining } from '../../src/keras/training.js'

const messages = (config: JsonValue): readonly string[] => customTraining(config).map(({ message }) => message)

describe('customTraining', () => {
  it('says nothing of losses and metrics of Keras, however they are written', () => {
    expect(
      messages({
        loss: { a: 'mse', b: { class_name: 'CategoricalCrossentropy', config: { from_logits: true } } },
        metrics: [['accuracy'], [{ class_name: 'MeanMetricWrapper', config: { fn: 'sparse_categorical_accuracy' } }]],
        weighted_metrics: null,
        optimizer_config: { class_name: 'Mine', config: {} },
      }),
    ).toEqual([])
    expect(customTraining(undefined)).toEqual([])
  })

  it('names those of the user once', () => {
    expect(
      messages({
        loss: 'focal',
        metrics: [
          'acc',
          { class_name: 'function', config: 'my_metric' },
          { class_name: 'Shop>Hits', config: {} },
          'my_metric',
        ],
      }),
    ).toEqual([
      'The model was compiled with the loss "focal" of the user, whose code is not in the file; inference does not need it.',
      'The model was compiled with the metric "my_metric" of the user, whose code is not in the file; inference does not need it.',
      'The model was compiled with the metric "Shop\\u{3e}Hits" of the user, whose code is not in the file; inference does not need it.',
    ])
  })
})
