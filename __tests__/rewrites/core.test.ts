import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../src/keras/json.js'
import { parseEquation } from '../../src/rewrites/einsum-dense.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer } from '../tfjs/keras-model.js'

const rewritten = (className: string, shape: readonly (number | null)[], config: JsonObject) =>
  rewriteModel(kerasModel(functional(input('x', shape), layer(className, 'c', 'x', config))))

const findingsOf = (...args: Parameters<typeof rewritten>): readonly string[] =>
  rewritten(...args).diagnostics.map(({ code, message }) => `${code}: ${message}`)

describe('EinsumDense', () => {
  it('reads the axes that an ellipsis stands for', () => {
    expect(parseEquation('...x,xy->...y', 3)).toEqual({
      input: ['...0', '...1', 'x'],
      kernel: ['x', 'y'],
      output: ['...0', '...1', 'y'],
    })
    expect(parseEquation('ab...,bc->ac...', 4)?.input).toEqual(['a', 'b', '...0', '...1'])
  })

  it('takes no equation that repeats an axis or moves the batch', () => {
    expect([parseEquation('aab,bc->aac', 3), parseEquation('abc,cd->bad', 3), parseEquation('ab', 2)]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('is refused by the equation that no Dense layer computes', () => {
    expect(findingsOf('EinsumDense', [3, 4], { equation: 'abc,d->abd', bias_axes: null })[0]).toMatch(
      /^layer\/unsupported-option: EinsumDense "c" has the equation "abc/,
    )
  })
})

describe('SpectralNormalization', () => {
  it('is the layer inside, under the name of the wrapper', () => {
    const dense = layer('Dense', 'd', [], { units: 1, use_bias: false, activation: 'linear' })
    const wrapper = { ...layer('SpectralNormalization', 's', 'x', { power_iterations: 1 }), wrapped: { layer: dense } }
    const result = rewriteModel(kerasModel(functional(input('x', [1]), wrapper)))
    const { model, diagnostics } = lower(result.model, result)
    expect(diagnostics).toEqual([])
    expect(model?.weights.map(({ name }) => name)).toEqual(['s/d/kernel'])
  })
})

describe('encodings', () => {
  it('are refused where the config does not say what they have learned', () => {
    const learned = { bin_boundaries: null, num_bins: 4, output_mode: 'int' }
    expect(findingsOf('Discretization', [3], learned)[0]).toMatch(
      /^layer\/unsupported-option: .* has learned its boundaries/,
    )
    expect(findingsOf('IntegerLookup', [3], { vocabulary: null, output_mode: 'int' })[0]).toMatch(
      /^layer\/unsupported-option: .* has a vocabulary/,
    )
  })

  it('are refused where a table would be too large', () => {
    expect(findingsOf('CategoryEncoding', [1], { num_tokens: 100_000, output_mode: 'one_hot' })[0]).toMatch(
      /^layer\/unsupported-option: .* encodes 100000 categories/,
    )
    expect(findingsOf('IntegerLookup', [3], { vocabulary: [0, 2 ** 40], output_mode: 'int' })[0]).toMatch(
      /^layer\/unsupported-option/,
    )
  })
})

describe('merges', () => {
  it('of one tensor change nothing', () => {
    const { model } = rewritten('Add', [3], {})
    expect(model.network.layers.map(({ className }) => className)).toEqual(['InputLayer', 'Activation'])
  })
})
