import { describe, expect, it } from '@jest/globals'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { functional, input, kerasModel, layer } from '../tfjs/keras-model.js'

const heads = { num_heads: 2, key_dim: 3, value_dim: 3, use_bias: false }

function codesOf(shape: readonly (number | null)[], config: object, kwargs: Record<string, boolean> = {}) {
  const attention = { ...layer('MultiHeadAttention', 'a', ['x', 'x'], { ...heads, ...config }), kwargs }
  return rewriteModel(kerasModel(functional(input('x', shape), attention))).diagnostics.map(({ code }) => code)
}

describe('MultiHeadAttention', () => {
  it('is refused where a rule by place needs lengths that are not known', () => {
    expect(codesOf([null, null], {}, { use_causal_mask: true })).toEqual(['layer/unsupported-input'])
    expect(codesOf([null, 2, 4], { attention_axes: [2] })).toEqual(['layer/unsupported-input'])
  })

  it('is refused where a table of places would be too large for model.json', () => {
    expect(codesOf([2000, 4], {}, { use_causal_mask: true })).toEqual(['layer/unsupported-input'])
  })

  it('is refused, not thrown at, where its weights do not fit', () => {
    expect(codesOf([5, 4], {})).toEqual(['keras/weights-mismatch'])
  })
})
