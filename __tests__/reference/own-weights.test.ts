import { describe, expect, it } from '@jest/globals'
import { ownWeights } from '../../src/reference/own-weights.js'

describe('the arrays that a layer holds itself', () => {
  it('are those that the options of the class ask for', () => {
    expect(ownWeights('BatchNormalization', {})).toBe('ttnn')
    expect(ownWeights('SyncBatchNormalization', { center: false })).toBe('tnn')
    expect(ownWeights('SeparableConv2D', { use_bias: false })).toBe('tt')
    expect(ownWeights('Normalization', { mean: [1] })).toBe('')
  })

  it('are known of layers of keras.applications', () => {
    expect(ownWeights('LayerScale', { init_values: 1e-6, projection_dim: 96 })).toBe('t')
  })

  it('are not known of classes of other packages', () => {
    expect(ownWeights('package>Layer', {})).toBeUndefined()
  })
})
