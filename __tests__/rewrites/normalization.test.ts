import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../src/keras/json.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer } from '../tfjs/keras-model.js'

const rewritten = (className: string, shape: readonly (number | null)[], config: JsonObject) =>
  rewriteModel(kerasModel(functional(input('x', shape), layer(className, 'n', 'x', config))))

const classesOf = (...args: Parameters<typeof rewritten>): readonly string[] =>
  rewritten(...args)
    .model.network.layers.slice(1)
    .map(({ name, className }) => `${name}:${className}`)

const codesOf = (...args: Parameters<typeof rewritten>): readonly string[] =>
  rewritten(...args).diagnostics.map(({ code }) => code)

describe('normalization', () => {
  it('along another axis than the last moves it there and back', () => {
    expect(classesOf('BatchNormalization', [1, 4], { axis: 1 })).toEqual([
      'n_turned:Permute',
      'n_normalized:BatchNormalization',
      'n:Permute',
    ])
    expect(rewritten('BatchNormalization', [4, 1], { axis: [2] }).moves).toBeNull()
  })

  it('of 5 axes joins those that need not be apart', () => {
    expect(classesOf('LayerNormalization', [2, 3, 4, 1], { axis: -1 })).toEqual([
      'n_joined:Reshape',
      'n_normalized:LayerNormalization',
      'n:Reshape',
    ])
  })

  it('leaves the count of Normalization out knowingly', () => {
    const result = rewritten('Normalization', [4, 1], { axis: -1 })
    const { model, diagnostics } = lower(result.model, result)
    expect(diagnostics).toEqual([])
    expect(model?.weights.map(({ name }) => name)).toEqual(['n/moving_mean', 'n/moving_variance'])
  })

  it('by numbers of the config needs no weights', () => {
    const { model } = rewritten('Normalization', [2, 3], { axis: 1, mean: [1, 2], variance: [4, 9] })
    const [, centered, scaled] = model.network.layers
    expect(centered?.config['offset']).toEqual([[-1], [-2]])
    expect(scaled?.config['scale']).toEqual([[0.5], [1 / 3]])
  })

  it('is refused where the lengths that must be joined are not known', () => {
    expect(codesOf('GroupNormalization', [null, null, 4], { groups: 2 })).toEqual(['layer/unsupported-input'])
  })

  it('is refused where groups do not divide the channels', () => {
    expect(codesOf('GroupNormalization', [3, 4], { groups: 3 })).toEqual(['layer/unsupported-option'])
  })

  it('is refused where the weights do not fit', () => {
    expect(codesOf('BatchNormalization', [3, 4], { axis: 1 })).toEqual(['keras/weights-mismatch'])
  })
})
