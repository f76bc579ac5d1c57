import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../src/keras/json.js'
import { rewriteModel } from '../../src/rewrites/rewrite-model.js'
import { lower } from '../../src/tfjs/lower.js'
import { functional, input, kerasModel, layer } from '../tfjs/keras-model.js'

const rewritten = (className: string, config: JsonObject, generation: 2 | 3 = 3) =>
  rewriteModel(kerasModel(functional(input('x', [2, 3, 1]), layer(className, 'a', 'x', config)), { generation }))

const classesOf = (...args: Parameters<typeof rewritten>): readonly string[] =>
  rewritten(...args)
    .model.network.layers.slice(1)
    .map(({ name, className }) => `${name}:${className}`)

describe('activations', () => {
  it('of Keras 3 named hard_sigmoid are not those of TensorFlow.js', () => {
    expect(classesOf('Activation', { activation: 'hard_sigmoid' })).toEqual(['a_sixth:Rescaling', 'a:ReLU'])
    expect(rewritten('Activation', { activation: 'hard_sigmoid' }, 2).moves).toBeNull()
  })

  it('come behind the layer that had them, which keeps its weights', () => {
    const { model } = rewritten('Dense', { units: 1, use_bias: false, activation: 'log_sigmoid' })
    const [, dense, , , last] = model.network.layers
    expect([dense?.name, dense?.config['activation'], dense?.variables.length]).toEqual(['a_linear', 'linear', 1])
    expect(last?.name).toBe('a')
  })

  it('can be layers', () => {
    const leaky = { class_name: 'LeakyReLU', config: { name: 'other', negative_slope: 0.1 } }
    expect(classesOf('Activation', { activation: leaky })).toEqual(['a:LeakyReLU'])
  })

  it('that must know the lengths of their input are refused by name where it has two unknown ones', () => {
    const unknown = functional(
      input('x', [null, null, 3]),
      layer('Activation', 'a', 'x', { activation: 'exponential' }),
    )
    const result = rewriteModel(kerasModel(unknown))
    const findings = [...result.diagnostics, ...lower(result.model, result).diagnostics]
    expect(findings.map(({ code }) => code)).toEqual(['layer/unsupported-activation'])
  })

  it('that nothing computes are refused by name', () => {
    const result = rewritten('Activation', { activation: 'sparsemax' })
    const findings = [...result.diagnostics, ...lower(result.model, result).diagnostics]
    expect(findings.map(({ code }) => code)).toEqual(['layer/unsupported-activation'])
    expect(findings[0]?.message).toContain('sparsemax')
  })
})

describe('activation layers', () => {
  it('have their slope under the key of TensorFlow.js', () => {
    const { model } = lower(
      kerasModel(functional(input('x', [2]), layer('LeakyReLU', 'a', 'x', { negative_slope: 0.1 }))),
    )
    expect(JSON.stringify(model?.modelTopology)).toContain('"alpha":0.1')
  })

  it('with slopes shared along the first axes stay as they are', () => {
    expect(rewritten('PReLU', { shared_axes: [1, 2] }).moves).toBeNull()
  })

  it('with softmax along several axes join them', () => {
    expect(classesOf('Softmax', { axis: [1, 3] })).toEqual([
      'a_turned:Permute',
      'a_joined:Reshape',
      'a_softmax:Activation',
      'a_split:Reshape',
      'a:Permute',
    ])
  })
})
